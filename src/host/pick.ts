import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';

/** Everything that Tifa asks goes through these and `live-pick.ts`: in picks and prompts VS Code draws icons and links that stand in a text. */

type PickOptions = Omit<vscode.QuickPickOptions, 'canPickMany'>;

/** What the user picks; `undefined` when dismissed. An icon is an item's `iconPath`. */
export async function pickOne<T extends vscode.QuickPickItem>(
  items: readonly T[] | Thenable<readonly T[]>,
  options: PickOptions,
  token?: vscode.CancellationToken,
): Promise<T | undefined> {
  return vscode.window.showQuickPick(plainItems(items), plainTexts(options), token);
}

/** Those that are checked; `undefined` when dismissed. */
export async function pickMany<T extends vscode.QuickPickItem>(items: readonly T[], options: PickOptions): Promise<T[] | undefined> {
  return vscode.window.showQuickPick(items.map(plainItem), { ...plainTexts(options), canPickMany: true });
}

/** What the user types, `value` at first; `undefined` when dismissed. */
export function askText(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox({ ...plainTexts(options) });
}

/** The item that takes back what somebody has chosen. */
export function discardItem(label: string): vscode.QuickPickItem {
  return { iconPath: new vscode.ThemeIcon('discard'), label };
}

/** An item that only says something, as that nothing was found: choosing it leaves the pick open. */
export interface RemarkItem extends vscode.QuickPickItem {
  readonly isRemark: true;
}

/** What stands in the place of items where there are none. */
export function nothingFound(typed: string): RemarkItem {
  return remarkItem(vscode.l10n.t('Nothing is called “{0}”', typed));
}

/** An item that only says this. */
export function remarkItem(label: string): RemarkItem {
  return { iconPath: new vscode.ThemeIcon('info'), label, alwaysShow: true, isRemark: true };
}

/** Whether an item only says something. */
export function isRemark(item: vscode.QuickPickItem): boolean {
  return 'isRemark' in item && item.isRemark === true;
}

/** A box that follows what is typed. Its title and placeholder are words of Tifa's own. */
export function createTextBox(): vscode.InputBox {
  return vscode.window.createInputBox();
}

/** An item with text from files as text; whatever else it has stays. */
export function plainItem<T extends vscode.QuickPickItem>(item: T): T {
  const { description, detail } = item;
  return {
    ...item,
    label: plainText(item.label, 'interface'),
    ...(description !== undefined && { description: plainText(description, 'interface') }),
    ...(detail !== undefined && { detail: plainText(detail, 'interface') }),
  };
}

async function plainItems<T extends vscode.QuickPickItem>(items: readonly T[] | Thenable<readonly T[]>): Promise<T[]> {
  return (await items).map(plainItem);
}

function plainTexts<T extends { title?: string; prompt?: string }>(options: T): T {
  const { title, prompt } = options;
  return {
    ...options,
    ...(title !== undefined && { title: plainText(title, 'interface') }),
    ...(prompt !== undefined && { prompt: plainText(prompt, 'interface') }),
  };
}
