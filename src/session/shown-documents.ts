import type { Disposable } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import { KnownDocuments } from './known-documents.ts';
import type { Log } from './library-ports.ts';
import type { LibraryWorker } from './library-worker.ts';

/** So many files are named in the log each time. */
const MOST_LOGGED = 100;

/** What the features show of the worker's library; tells them when it is another. */
export class ShownDocuments implements Disposable {
  private readonly documentsEmitter = new Emitter<void>();
  private readonly phrasesEmitter = new Emitter<void>();
  readonly onDidChangeDocuments = this.documentsEmitter.event;
  readonly onDidChangePhrases = this.phrasesEmitter.event;
  readonly known: KnownDocuments;
  /** A pass was given up that may have put files into the library, which nobody has asked about since. */
  private isBehind = false;

  constructor(
    worker: Pick<LibraryWorker, 'call'>,
    private readonly log: Log,
  ) {
    this.known = new KnownDocuments(worker);
  }

  /** Shows the documents that are known by now, and what depends on them. */
  async refresh(): Promise<void> {
    await this.refreshDocuments();
    this.phrasesEmitter.fire();
  }

  /** Shows the documents that are known by now. */
  async refreshDocuments(): Promise<void> {
    const { hasChanged, refused } = await this.known.refresh();
    this.isBehind = false;
    this.logRefused(refused);
    // A tree that is drawn anew while a node opens loses what is in it: VS Code asks for the children of a node that it has just forgotten.
    if (hasChanged) this.documentsEmitter.fire();
  }

  /** Phrases were found anew. */
  notePhrases(): void {
    this.phrasesEmitter.fire();
  }

  /** A pass was given up. */
  noteGivenUp(): void {
    this.isBehind = true;
  }

  /** Shows what a pass that was given up has left. */
  async catchUp(): Promise<void> {
    if (this.isBehind) await this.refreshDocuments();
  }

  dispose(): void {
    this.documentsEmitter.dispose();
    this.phrasesEmitter.dispose();
  }

  private logRefused(files: readonly UnreadFile[]): void {
    const { log } = this;
    for (const { path, error } of files.slice(0, MOST_LOGGED)) log.warn(`not read: ${path}: ${error.code} ${error.message}`);
    if (files.length > MOST_LOGGED) log.warn(`not read: ${files.length - MOST_LOGGED} others`);
  }
}
