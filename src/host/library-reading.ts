import * as vscode from 'vscode';
import type { LibraryRun } from '../session/library-run.ts';
import type { ReadingProgress } from '../session/library-state.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileInput } from '../worker/protocol.ts';
import type { FoundFiles } from './found-files.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { LibraryParts } from './library-parts.ts';

/** Who is told while files are read. */
export interface ReadingAudience {
  tell(progress: ReadingProgress): void;
  /** There is much more to be seen than before. */
  show(): Promise<void>;
}

/** One pass through files, which hands them to the worker and can be stopped; it fails then. */
export class LibraryReading {
  private readonly controller = new AbortController();
  private readonly startedAt = Date.now();
  private readonly start = performance.now();
  private readonly times = { opening: 0, finding: 0, reading: 0 };
  private readonly counts = { found: 0, read: 0, unchanged: 0 };
  private isFirst = false;

  /** `left` are the files that are to be gone through yet; the reading strikes off what it has done. */
  constructor(
    private readonly kind: LibraryRun['kind'],
    private readonly parts: LibraryParts,
    private readonly known: KnownDocuments,
    private readonly left: Set<string>,
  ) {}

  get isStopped(): boolean {
    return this.controller.signal.aborted;
  }

  stop(): void {
    this.controller.abort();
  }

  /** How long ago it was asked for, in milliseconds. */
  age(): number {
    return performance.now() - this.start;
  }

  /** What it has done by now. */
  record(): LibraryRun {
    const { kind, startedAt, times, counts, isStopped } = this;
    return { kind, startedAt, ...times, ...counts, total: this.age(), isStopped };
  }

  /** Does the first step. */
  async open(prepare: () => Promise<void>): Promise<void> {
    await this.timed('opening', prepare);
    this.controller.signal.throwIfAborted();
  }

  /** Goes through all files of the workspace. */
  async readAll(audience: ReadingAudience): Promise<void> {
    const found = await this.timed('finding', () => this.find());
    this.counts.found = found.files.size;
    this.isFirst = this.known.size === 0;
    await this.forgetAllBut(found);
    await this.refuse(found);
    await this.timed('reading', () => this.read([...found.files.values()], audience));
  }

  /** Reads files batch by batch. */
  async read(uris: readonly vscode.Uri[], { tell, show }: ReadingAudience): Promise<void> {
    let done = 0;
    let shown = this.known.size;
    for await (const files of this.parts.inputs.batches(uris, this.controller.signal)) {
      await this.readBatch(files, (within) => tell({ done: done + within, total: uris.length }));
      done += files.length;
      // Each time twice as much as before, so that showing it takes no more time than showing all of it does; never where most is known.
      if (done <= 2 * shown || done === uris.length) continue;
      shown = done;
      await show();
    }
  }

  /** To be called when the library was asked after a stop: what the worker has read since it told of its progress is done too. */
  strikeKnown(): void {
    if (this.isFirst) for (const uri of this.left) if (this.known.has(uri)) this.left.delete(uri);
  }

  private async find(): Promise<FoundFiles> {
    const { signal } = this.controller;
    const found = await this.parts.finder.find(signal);
    const pacer = new Pacer(signal);
    this.left.clear();
    // At once: whoever stops the reading in between is told of all files.
    for (const key of found.files.keys()) this.left.add(key);
    for (const [key, uri] of found.files) {
      await pacer.breathe();
      if (!this.parts.corrections.of(uri)?.exclude) continue;
      found.files.delete(key);
      this.left.delete(key);
    }
    return found;
  }

  private async forgetAllBut(found: FoundFiles): Promise<void> {
    const pacer = new Pacer(this.controller.signal);
    const gone: string[] = [];
    for (const uri of this.known.uris()) {
      await pacer.breathe();
      if (!found.has(uri)) gone.push(uri);
    }
    if (gone.length > 0) await this.parts.worker.call('remove', { uris: gone });
  }

  /** Folders that were not looked into are in the library with the reason, as files are that could not be read. */
  private async refuse({ refused }: FoundFiles): Promise<void> {
    const files = [...refused].map(([uri, folder]) => ({
      uri,
      path: `${vscode.workspace.asRelativePath(folder.uri)}/`,
      error: folder.error,
    }));
    if (files.length > 0) await this.parts.worker.call('update', { files });
  }

  private async readBatch(files: readonly FileInput[], tell: (done: number) => void): Promise<void> {
    const { inputs, worker, log } = this.parts;
    let passed = 0;
    const strikeTo = (done: number) => {
      for (; passed < done; passed++) this.left.delete(files[passed]?.uri ?? '');
      tell(done);
    };
    const start = performance.now();
    const { signal } = this.controller;
    const { read, unchanged } = await worker.call(
      'update',
      { files },
      { signal, onProgress: strikeTo, transfer: inputs.transferOf(files) },
    );
    strikeTo(files.length);
    this.counts.read += read;
    this.counts.unchanged += unchanged;
    log.debug(`${read} files read and ${unchanged} unchanged in ${Math.round(performance.now() - start)} ms`);
  }

  private async timed<T>(part: keyof LibraryReading['times'], job: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await job();
    } finally {
      this.times[part] = performance.now() - start;
    }
  }
}
