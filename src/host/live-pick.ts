import * as vscode from 'vscode';

export interface LivePick<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** The items for what is typed (trimmed), '' at first. */
  itemsFor(typed: string): Promise<readonly T[]> | readonly T[];
  /** What the typed text means by itself, for who confirms it at once; `undefined` where it means nothing yet. */
  exact?(typed: string): T | undefined;
}

/** Nobody reads new items and chooses among them in less time. */
const SETTLING_MS = 120;

/** Lets the user pick among items that follow what is typed; `undefined` when dismissed. Only the answer to the latest text is shown. */
export function livePick<T extends vscode.QuickPickItem>({ title, placeholder, itemsFor, exact }: LivePick<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, matchOnDetail: true });
  let shownFor: string | undefined;
  let shownAt = 0;
  const update = async (typed: string) => {
    pick.busy = true;
    const items = await Promise.resolve(itemsFor(typed.trim())).catch(() => []);
    if (typed !== pick.value) return;
    pick.items = items;
    pick.busy = false;
    shownFor = typed;
    shownAt = Date.now();
  };
  /** The selected item, once one can have seen it. Who types and confirms at once means what was typed: what is selected then is of the items before. */
  const chosen = async () => {
    if (shownFor === pick.value && Date.now() - shownAt > SETTLING_MS) return pick.selectedItems[0];
    const typed = pick.value.trim();
    return exact?.(typed) ?? (await itemsFor(typed)).find(({ alwaysShow }) => alwaysShow);
  };
  void update('');
  pick.show();
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => void update(typed));
    pick.onDidAccept(async () => {
      const item = await chosen();
      if (!item) return;
      resolve(item);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}
