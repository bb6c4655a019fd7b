import * as vscode from 'vscode';
import { askText } from './pick.ts';

/** A search that somebody keeps. */
export interface SavedSearch {
  /** Names it among the saved ones. */
  readonly name: string;
  readonly query: string;
}

/** The command that searches the library; takes a query to begin with, or nothing. */
export const SEARCH = 'tifa.search';
const KEY = 'search.saved';

/** The searches that the user has saved in this workspace, by name. */
export class SavedSearches implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;

  constructor(private readonly memento: vscode.Memento) {}

  list(): readonly SavedSearch[] {
    return this.memento.get<readonly SavedSearch[]>(KEY, []);
  }

  /** Adds a search, or puts it in the place of the one of its name. */
  save(search: SavedSearch): Promise<void> {
    return this.replace(search.name, search);
  }

  /** Puts a search in the place of the one of that name; a third one that has its name goes. */
  async replace(name: string, search: SavedSearch): Promise<void> {
    const others = this.list().filter((one) => one.name !== name && one.name !== search.name);
    await this.write([...others, search]);
  }

  async remove(name: string): Promise<void> {
    await this.write(this.list().filter((one) => one.name !== name));
  }

  dispose(): void {
    this.changes.dispose();
  }

  private async write(searches: readonly SavedSearch[]): Promise<void> {
    const sorted = [...searches].sort((a, b) => a.name.localeCompare(b.name, vscode.env.language));
    await this.memento.update(KEY, sorted);
    this.changes.fire();
  }
}

/** Asks what a search is to be called; `undefined` when dismissed. A name that another search than `own` has is not taken. */
export async function askSearchName(proposed: string, saved: SavedSearches, own?: string): Promise<string | undefined> {
  const { l10n } = vscode;
  const others = saved.list().filter(({ name }) => name !== own);
  const taken = new Set(others.map(({ name }) => name));
  const name = await askText({
    title: l10n.t('Name of the Search'),
    prompt: l10n.t('It stands under this name in the Documents view.'),
    value: proposed,
    validateInput: (typed) => {
      if (typed.trim() === '') return l10n.t('A search needs a name.');
      return taken.has(typed.trim()) ? l10n.t('Another search has this name.') : undefined;
    },
  });
  return name?.trim();
}
