import type * as vscode from 'vscode';

const KEY = 'search.recent';
const MOST = 20;

/** The queries that led somewhere, the latest first. */
export class RecentSearches {
  constructor(private readonly memento: vscode.Memento) {}

  list(): readonly string[] {
    return this.memento.get<readonly string[]>(KEY, []);
  }

  async add(query: string): Promise<void> {
    if (query !== '') await this.memento.update(KEY, [query, ...this.without(query)].slice(0, MOST));
  }

  async remove(query: string): Promise<void> {
    await this.memento.update(KEY, this.without(query));
  }

  private without(query: string): string[] {
    return this.list().filter((one) => one !== query);
  }
}
