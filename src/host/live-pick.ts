import * as vscode from 'vscode';

export interface LivePick<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** The items for what is typed (trimmed), '' at first. */
  itemsFor(typed: string): Promise<readonly T[]> | readonly T[];
  /** What the typed text means by itself, whatever item is selected; `undefined` where it means nothing yet. */
  exact?(typed: string): T | undefined;
  /** Called with the item under the cursor while one looks through them. */
  onActive?(item: T): void;
}

/** Lets the user pick among items that follow what is typed; `undefined` when dismissed. Only the answer to the latest text is shown. */
export function livePick<T extends vscode.QuickPickItem>({
  title,
  placeholder,
  itemsFor,
  exact,
  onActive,
}: LivePick<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, matchOnDetail: true });
  let shownFor: string | undefined;
  const update = async (typed: string) => {
    pick.busy = true;
    const items = await itemsFor(typed.trim());
    if (typed !== pick.value) return;
    pick.items = items;
    pick.busy = false;
    shownFor = typed;
  };
  /** Who types and confirms at once means what was typed, although the items for it are not shown yet. */
  const chosen = async () => {
    const typed = pick.value.trim();
    return exact?.(typed) ?? ((shownFor === pick.value && pick.selectedItems[0]) || firstItem(await itemsFor(typed)));
  };
  void update('');
  pick.show();
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => void update(typed));
    pick.onDidChangeActive(([item]) => item && onActive?.(item));
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

function firstItem<T extends vscode.QuickPickItem>(items: readonly T[]): T | undefined {
  return items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
}
