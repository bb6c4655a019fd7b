import { abortable } from '../async/abortable.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileUpdate } from '../worker/protocol.ts';
import type { FoundFiles } from './document-files.ts';
import type { FileInputs } from './file-inputs.ts';
import { transferOf } from './file-inputs.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { ReadingProgress } from './library-state.ts';
import type { LibraryRun } from './pass.ts';
import { RunRecord } from './run-record.ts';

/** Hears what becomes of a reading while it goes on. */
export interface ReadingAudience {
  tell(progress: ReadingProgress): void;
  /** There is much more to be seen than before. */
  show(): Promise<void>;
}

/** What a reading works on: the parts of a library. */
export interface ReadingParts {
  readonly ports: LibraryPorts;
  readonly inputs: FileInputs;
  readonly known: KnownDocuments;
  /** Files that are to be gone through yet, by uri; a reading takes out what it has done. */
  readonly left: Set<string>;
}

/** One pass through files, which hands them to the worker. It fails as soon as somebody has stopped it, or another one takes its place. */
export class LibraryReading {
  private readonly controller = new AbortController();
  private readonly run: RunRecord;
  private isFirst = false;
  private hasFound = false;
  private hasSuccessor = false;

  constructor(
    kind: LibraryRun['kind'],
    private readonly parts: ReadingParts,
  ) {
    this.run = new RunRecord(kind, parts.ports.clock);
  }

  /** Somebody does not want to wait for its end, or another one takes its place. */
  get isStopped(): boolean {
    return this.signal.aborted;
  }

  /** Another one takes its place: what became of it is of no interest any more. */
  get isSuperseded(): boolean {
    return this.hasSuccessor;
  }

  /** It has found all files and forgotten those that are gone: what is left is to read them. */
  get knowsFiles(): boolean {
    return this.hasFound;
  }

  stop(): void {
    this.controller.abort();
  }

  supersede(): void {
    this.hasSuccessor = true;
    this.stop();
  }

  /** How long ago it began, in milliseconds. */
  age(): number {
    return this.run.age();
  }

  /** What it has done by now. */
  record(): LibraryRun {
    return this.run.record(this.isStopped);
  }

  /** Does the steps before files are looked for. A stop of the reading takes effect after them. */
  async open(prepare: () => Promise<void>): Promise<void> {
    await this.run.timed('opening', prepare);
    this.signal.throwIfAborted();
  }

  /** Goes through all files of the workspace. */
  async readAll(audience: ReadingAudience): Promise<void> {
    const found = await this.run.timed('finding', () => this.find());
    this.run.counts.found = found.files.size;
    this.isFirst = this.parts.known.size === 0;
    await this.forgetAllBut(found);
    await this.refuse(found);
    this.hasFound = true;
    await this.run.timed('reading', () => this.read([...found.files], audience));
  }

  /** Reads files batch by batch. */
  async read(uris: readonly string[], { tell, show }: ReadingAudience): Promise<void> {
    let done = 0;
    let shown = this.parts.known.size;
    for await (const files of this.parts.inputs.batches(uris, this.signal)) {
      const toCome = this.isFirst ? { toCome: uris.length - done - files.length } : {};
      await this.readBatch({ files, ...toCome }, (within) => tell({ done: done + within, total: uris.length }));
      done += files.length;
      // Each time twice as much as before, so that showing it takes no more time than showing all of it does; never where most is known.
      if (done <= 2 * shown || done === uris.length) continue;
      shown = done;
      await show();
    }
  }

  /** To be called when the library was asked after a stop: what the worker has read since it told of its progress is done too. */
  noteKnown(): void {
    const { known, left } = this.parts;
    if (this.isFirst) for (const uri of left) if (known.has(uri)) left.delete(uri);
  }

  private get signal(): AbortSignal {
    return this.controller.signal;
  }

  private async find(): Promise<FoundFiles> {
    const { ports, left } = this.parts;
    const found = await abortable(ports.files.find(this.signal), this.signal);
    left.clear();
    // At once: where somebody stops the reading in between, all files count as left.
    for (const uri of found.files) left.add(uri);
    await this.eachPaced(found.files, (uri) => {
      if (!ports.corrections.of(uri)?.exclude) return;
      found.files.delete(uri);
      left.delete(uri);
    });
    return found;
  }

  private async forgetAllBut(found: FoundFiles): Promise<void> {
    const { ports, known } = this.parts;
    const gone: string[] = [];
    await this.eachPaced(known.files(), (uri) => void (found.has(uri) || gone.push(uri)));
    if (gone.length > 0) await ports.worker.call('remove', { uris: gone });
  }

  /** Folders that were not looked into are in the library with the reason, as files are that could not be read. */
  private async refuse({ refused }: FoundFiles): Promise<void> {
    const { files: source, worker } = this.parts.ports;
    const files = [...refused].map(([uri, error]) => ({ uri, path: `${source.pathOf(uri)}/`, error }));
    if (files.length > 0) await worker.call('update', { files });
  }

  private async readBatch(update: FileUpdate, tell: (done: number) => void): Promise<void> {
    const { left, ports } = this.parts;
    const { files } = update;
    let passed = 0;
    const noteDone = (done: number) => {
      for (; passed < done; passed++) left.delete(files[passed]?.uri ?? '');
      tell(done);
    };
    const start = ports.clock.now();
    const options = { signal: this.signal, onProgress: noteDone, transfer: transferOf(files) };
    const { read, unchanged } = await ports.worker.call('update', update, options);
    noteDone(files.length);
    this.run.counts.read += read;
    this.run.counts.unchanged += unchanged;
    ports.log.debug(`${read} files read and ${unchanged} unchanged in ${Math.round(ports.clock.now() - start)} ms`);
  }

  private async eachPaced(uris: Iterable<string>, visit: (uri: string) => void): Promise<void> {
    const pacer = new Pacer(this.signal, undefined, this.parts.ports.clock);
    for (const uri of uris) {
      await pacer.yieldIfDue();
      visit(uri);
    }
  }
}
