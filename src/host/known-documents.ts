import type * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { WorkerClient } from './worker-client.ts';

/** Summaries by uri, and how many of them are no copies. */
class Summaries {
  readonly byUri = new Map<string, DocumentSummary>();
  originals = 0;

  /** One that is known keeps its place. */
  set(summary: DocumentSummary): void {
    this.originals += countOf(summary) - countOf(this.byUri.get(summary.uri));
    this.byUri.set(summary.uri, summary);
  }

  delete(uri: string): void {
    this.originals -= countOf(this.byUri.get(uri));
    this.byUri.delete(uri);
  }
}

/** A copy does not count. */
function countOf(summary: DocumentSummary | undefined): number {
  return summary && summary.duplicateOf === undefined ? 1 : 0;
}

/** What an answer of the worker has changed. */
export interface Refreshment {
  readonly hasChanged: boolean;
  /** The files that are new among those that could not be read. */
  readonly refused: readonly UnreadFile[];
}

/** What the host knows of the worker's library: the summary of each document, and the files that could not be read. */
export class KnownDocuments {
  private summaries = new Summaries();
  private unreadFiles = new Map<string, UnreadFile>();
  private isForgotten = true;

  constructor(private readonly worker: Pick<WorkerClient, 'call'>) {}

  all(): DocumentSummary[] {
    return [...this.summaries.byUri.values()];
  }

  get(uri: string): DocumentSummary | undefined {
    return this.summaries.byUri.get(uri);
  }

  unread(): UnreadFile[] {
    return [...this.unreadFiles.values()];
  }

  get size(): number {
    return this.summaries.byUri.size;
  }

  /** How many documents repeat no other. */
  get originals(): number {
    return this.summaries.originals;
  }

  has(uri: string): boolean {
    return this.summaries.byUri.has(uri) || this.unreadFiles.has(uri);
  }

  uris(): string[] {
    return [...this.summaries.byUri.keys(), ...this.unreadFiles.keys()];
  }

  /** The uris at a uri or below it: only a folder has more than its own. */
  at(uri: vscode.Uri): string[] {
    const at = uri.toString();
    return this.has(at) ? [at] : this.uris().filter((known) => known.startsWith(`${at}/`));
  }

  /** The worker is another one, or has another library: what was told does not count any more, but is shown until there is something else. */
  forget(): void {
    this.isForgotten = true;
  }

  /** Asks what has changed in the worker, part by part. */
  async refresh(): Promise<Refreshment> {
    const anew = this.isForgotten;
    let hasChanged = anew;
    const summaries = anew ? new Summaries() : this.summaries;
    let unread: readonly UnreadFile[] = [];
    for (let isFirst = true, isPartial = true; isPartial; isFirst = false) {
      const changes = await this.worker.call('documents', { anew: anew && isFirst });
      for (const summary of changes.changed) summaries.set(summary);
      for (const uri of changes.removed) summaries.delete(uri);
      ({ unread, isPartial } = changes);
      hasChanged ||= changes.changed.length + changes.removed.length > 0;
    }
    this.isForgotten = false;
    this.summaries = summaries;
    const before = this.unreadFiles;
    this.unreadFiles = new Map(unread.map((file) => [file.uri, file]));
    const refused = unread.filter(({ uri, error }) => before.get(uri)?.error.code !== error.code);
    return { hasChanged: hasChanged || refused.length > 0 || before.size !== this.unreadFiles.size, refused };
  }
}
