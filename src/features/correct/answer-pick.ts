import * as vscode from 'vscode';

/** An answer that can be picked; the value `undefined` takes the correction away. */
export interface AnswerItem<T> extends vscode.QuickPickItem {
  readonly value: T | undefined;
}

export interface AnswerPick<T> {
  readonly title: string;
  readonly placeholder: string;
  /** The items for what is typed, '' at first. */
  itemsFor(typed: string): Promise<AnswerItem<T>[]> | AnswerItem<T>[];
  /** What the typed text means by itself, whatever item is selected; `undefined` where it means nothing yet. */
  exact?(typed: string): AnswerItem<T> | undefined;
}

/** Lets the user pick among items that follow what is typed; `undefined` when dismissed. */
export function pickAnswer<T>({ title, placeholder, itemsFor, exact }: AnswerPick<T>): Promise<AnswerItem<T> | undefined> {
  const pick = vscode.window.createQuickPick<AnswerItem<T>>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, matchOnDetail: true });
  let shownFor: string | undefined;
  const update = async (typed: string) => {
    const items = await itemsFor(typed.trim());
    if (typed !== pick.value) return;
    pick.items = items;
    shownFor = typed;
  };
  /** Who types and confirms at once means what was typed, although the items for it are not shown yet. */
  const chosen = async () => {
    const typed = pick.value.trim();
    return exact?.(typed) ?? ((shownFor === pick.value && pick.selectedItems[0]) || (await itemsFor(typed))[0]);
  };
  void update('');
  pick.show();
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => void update(typed));
    pick.onDidAccept(async () => {
      resolve(await chosen());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}

/** How many documents a title speaks of. */
export function titleFor(title: string, documents: number): string {
  return documents > 1 ? vscode.l10n.t('{0} ({1} documents)', title, documents) : title;
}
