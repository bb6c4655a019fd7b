import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import { isForPrograms } from '../core/corpus/unread-file.ts';
import { recordAddress } from '../core/records/record-address.ts';
import type { LibraryWorker } from './library-worker.ts';
import { Summaries } from './summaries.ts';

/** What an answer of the worker has changed. */
export interface Refreshment {
  readonly hasChanged: boolean;
  /** The files that are new among those that could not be read. */
  readonly refused: readonly UnreadFile[];
}

const UNCHANGED: Refreshment = { hasChanged: false, refused: [] };

/** What has changed in the library of a worker. */
interface WorkerChanges {
  readonly hasChanged: boolean;
  readonly unread: readonly UnreadFile[];
}

/** What is known of the worker's library: the summary of each document, and the files that could not be read. */
export class KnownDocuments {
  private summaries = new Summaries();
  private unreadFiles = new Map<string, UnreadFile>();
  /** Counts the libraries that the worker has had, and has the number of the one that the summaries are of. */
  private library = 1;
  private shownLibrary = 0;

  constructor(private readonly worker: Pick<LibraryWorker, 'call'>) {}

  all(): DocumentSummary[] {
    return [...this.summaries.byUri.values()];
  }

  get(uri: string): DocumentSummary | undefined {
    return this.summaries.byUri.get(uri);
  }

  /** The documents of a file, in its order. */
  documentsIn(file: string): DocumentSummary[] {
    const uris = this.summaries.records.get(file) ?? [file];
    return [...uris].flatMap((uri) => this.summaries.byUri.get(uri) ?? []).sort((a, b) => (a.record?.start ?? 0) - (b.record?.start ?? 0));
  }

  /** The files that could not be read and are worth a word. */
  unread(): UnreadFile[] {
    return [...this.unreadFiles.values()].filter((file) => !isForPrograms(file));
  }

  /** Why a file could not be read; `undefined` for one that is a document, or is not known. */
  errorOf(uri: string): UnreadFile['error'] | undefined {
    return this.unreadFiles.get(uri)?.error;
  }

  get size(): number {
    return this.summaries.byUri.size;
  }

  /** How many documents repeat no other. */
  get originals(): number {
    return this.summaries.originals;
  }

  /** Whether a file is a document, or has some. */
  hasDocuments(file: string): boolean {
    return this.summaries.byUri.has(file) || this.summaries.records.has(file);
  }

  /** Whether anything is known of a file. */
  has(file: string): boolean {
    return this.hasDocuments(file) || this.unreadFiles.has(file);
  }

  /** The uris of the files that anything is known of. */
  files(): string[] {
    return [...new Set([...this.summaries.byUri.keys(), ...this.unreadFiles.keys()].map((uri) => recordAddress(uri).file))];
  }

  /** The uris of the files at a uri or below it: only a folder has more than its own. */
  at(uri: string): string[] {
    return this.has(uri) ? [uri] : this.files().filter((known) => known.startsWith(`${uri}/`));
  }

  /** The worker is another one, or has another library: what is known does not count any more, but is shown until there is something else. */
  forget(): void {
    this.library++;
  }

  /** Asks what has changed in the worker, part by part. Where its library is forgotten meanwhile, nothing counts of what it tells, and the next time asks for everything. */
  async refresh(): Promise<Refreshment> {
    const { library } = this;
    const anew = library !== this.shownLibrary;
    const summaries = anew ? new Summaries() : this.summaries;
    const changes = await this.askInto(summaries, anew, () => library === this.library);
    if (!changes) return UNCHANGED;
    this.shownLibrary = library;
    this.summaries = summaries;
    const refused = this.takeUnread(changes.unread);
    return { hasChanged: anew || changes.hasChanged || refused.hasChanged, refused: refused.files };
  }

  /** Notes in the summaries what the worker tells; `undefined` where that does not count any more. */
  private async askInto(summaries: Summaries, anew: boolean, counts: () => boolean): Promise<WorkerChanges | undefined> {
    let hasChanged = false;
    for (let next = this.worker.call('documents', { anew }); ; ) {
      const { changed, removed, unread, isPartial } = await next;
      if (!counts()) return undefined;
      // The worker prepares the next part while this one is taken.
      if (isPartial) next = this.worker.call('documents', { anew: false });
      for (const summary of changed) summaries.set(summary);
      for (const uri of removed) summaries.delete(uri);
      hasChanged ||= changed.length + removed.length > 0;
      if (!isPartial) return { hasChanged, unread };
    }
  }

  private takeUnread(unread: readonly UnreadFile[]): { readonly hasChanged: boolean; readonly files: readonly UnreadFile[] } {
    const before = this.unreadFiles;
    this.unreadFiles = new Map(unread.map((file) => [file.uri, file]));
    const files = unread.filter((file) => before.get(file.uri)?.error.code !== file.error.code && !isForPrograms(file));
    return { hasChanged: files.length > 0 || before.size !== this.unreadFiles.size, files };
  }
}
