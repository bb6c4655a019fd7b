import * as vscode from 'vscode';
import { Latest } from '../../async/latest.ts';
import type { SavedSearch, SavedSearches } from '../../host/saved-searches.ts';
import type { Library } from '../../session/library.ts';

/** A saved search with what it finds now. */
export interface SmartFolder extends SavedSearch {
  readonly count: number;
  /** The newest first; not all where it finds very many. */
  readonly uris: readonly string[];
}

/** Nobody looks through more of them in a tree. */
const MOST = 1000;

/** What the saved searches find; asked anew whenever the library or the searches change. */
export class SmartFolders implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly listeners: vscode.Disposable;
  private readonly question = new Latest();
  private known: readonly SmartFolder[] = [];

  constructor(
    private readonly library: Library,
    private readonly saved: SavedSearches,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listeners = vscode.Disposable.from(
      library.onDidChangeDocuments(() => void this.refresh()),
      saved.onDidChange(() => void this.refresh()),
    );
  }

  get folders(): readonly SmartFolder[] {
    return this.known;
  }

  dispose(): void {
    this.question.dispose();
    this.listeners.dispose();
    this.changes.dispose();
  }

  private async refresh(): Promise<void> {
    const searches = this.saved.list();
    if (searches.length + this.known.length === 0) return this.question.cancel();
    try {
      await this.question.ask(
        (signal) => Promise.all(searches.map((search) => this.fill(search, signal))),
        (folders) => {
          this.known = folders;
          this.changes.fire();
        },
      );
    } catch (error) {
      // What is known stays, as the library says more of its own failures; the next change asks again.
      this.log.warn(`saved searches: ${String(error)}`);
    }
  }

  private async fill({ name, query }: SavedSearch, signal: AbortSignal): Promise<SmartFolder> {
    const request = { query, order: 'date' as const, limit: MOST, offset: 0, occurrences: 0, whole: [] };
    const { documents, totalDocuments } = await this.library.ask('search', request, { signal });
    return { name, query, count: totalDocuments, uris: documents.map(({ uri }) => uri) };
  }
}
