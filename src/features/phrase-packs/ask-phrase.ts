import * as vscode from 'vscode';
import { DEFAULT_PACK } from '../../core/packs/pack-row.ts';
import type { PackReading } from '../../core/packs/read-pack.ts';
import type { Phrase } from '../../core/phrases/phrase.ts';
import { PHRASE_GROUPS } from '../../core/phrases/phrase.ts';
import { livePick } from '../../host/live-pick.ts';
import { warn } from '../../host/message.ts';
import { phraseGroupText } from '../../host/phrase-wording.ts';
import { askText, pickOne } from '../../host/pick.ts';

interface GroupItem extends vscode.QuickPickItem {
  /** `undefined` for none. */
  readonly group: string | undefined;
}

/** The English rendering, '' for none; `undefined` when dismissed. */
export function askEnglish(text: string, known: Phrase | undefined): Thenable<string | undefined> {
  return askText({
    title: vscode.l10n.t('Add “{0}” to Phrases', text),
    prompt: vscode.l10n.t('English rendering; may be left empty'),
    value: known?.english ?? '',
  });
}

/** The group, `{ group: undefined }` for none; `undefined` when dismissed. What is typed may be the name of a new one. */
export async function askGroup(text: string, known: Phrase | undefined, readings: readonly PackReading[]): Promise<GroupItem | undefined> {
  const items = groupItems(known?.group, readings);
  return livePick<GroupItem>({
    title: vscode.l10n.t('Add “{0}” to Phrases', text),
    placeholder: vscode.l10n.t('Group; type the name of a new one'),
    itemsFor: (typed) => [...items, ...(isNew(typed, items) ? [newItem(typed)] : [])],
  });
}

/** The group that is known of the phrase first, then those of the workspace, then the built-in ones. */
function groupItems(first: string | undefined, readings: readonly PackReading[]): GroupItem[] {
  const own = readings.flatMap(({ phrases }) => phrases.flatMap(({ group }) => group ?? []));
  const groups = [...new Set([...(first === undefined ? [] : [first]), ...own, ...PHRASE_GROUPS])];
  const items = groups.map((group): GroupItem => ({ group, label: phraseGroupText(group) }));
  const none: GroupItem = { group: undefined, label: vscode.l10n.t('No group') };
  return first === undefined ? [none, ...items] : [...items, none];
}

function isNew(typed: string, items: readonly GroupItem[]): boolean {
  return typed !== '' && !items.some(({ label, group }) => label === typed || group === typed);
}

function newItem(typed: string): GroupItem {
  return { group: typed, label: typed, description: vscode.l10n.t('new group'), alwaysShow: true };
}

/** The file name of the pack of a folder that a phrase goes to; asks where there is more than one; `undefined` when dismissed. */
export async function askPack(folder: vscode.Uri, readings: readonly PackReading[], last: string): Promise<string | undefined> {
  const names = packNames(folder, readings);
  if (names.length < 2) return names[0];
  const items = [last, ...names.filter((name) => name !== last)]
    .filter((name) => names.includes(name))
    .map((name) => ({ name, label: name }));
  const chosen = await pickOne(items, { placeHolder: vscode.l10n.t('Into which pack?') });
  return chosen?.name;
}

/** The packs of a folder, with the usual one whether it is there or not. */
export function packNames(folder: vscode.Uri, readings: readonly PackReading[]): string[] {
  const own = readings.filter(({ uri, isIgnoredList }) => !isIgnoredList && uri.startsWith(`${folder.toString()}/.tifa/`));
  return [...new Set([DEFAULT_PACK, ...own.map(({ name }) => name)])];
}

/** The pack that has a phrase already; `undefined` for none. */
export function packWith(key: string, readings: readonly PackReading[]): PackReading | undefined {
  return readings.find(({ isIgnoredList, phrases }) => !isIgnoredList && phrases.some((phrase) => phrase.key === key));
}

/** The workspace folder that a pack belongs to: that of the active document, or the only one, else the user says; `undefined` when dismissed. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (own ?? folders.length === 1) return own ?? folders[0];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  warn(vscode.l10n.t('Open a folder first: phrases are remembered in its folder .tifa.'));
  return undefined;
}
