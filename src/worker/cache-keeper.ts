import { Delayer } from '../async/delayer.ts';
import { Sequencer } from '../async/sequencer.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CacheFolder } from './cache-folder.ts';
import { LibraryCache } from './library-cache.ts';
import type { MinedParts } from './mined-parts.ts';
import type { CacheSettings, LogLevel, OpenedCache } from './protocol.ts';
import type { CacheReport } from './worker-report.ts';

/** A change is often followed by others: so long the library must be still. */
const REST_MS = 500;
/** After a change of documents phrases are looked for, which comes to its end soon, or takes so long that it is not waited for. */
const CHANGE_REST_MS = 2_000;
/** While many files are read, what is done is kept this often, so that a worker that is ended does not start from the beginning. */
const PROGRESS_MS = 5_000;
/** What was opened is looked at when so long nobody has asked for documents, and before something is read or kept. */
const CHECK_REST_MS = 500;
const PROGRESS_DOCUMENTS = 500;
const EMPTY: OpenedCache = { documents: 0, problem: null };
const UNUSED = { problem: null, opening: 0, savedAt: null, saving: 0, failure: null } as const;

/** What a worker has to keep a cache with. */
export interface CachePorts {
  /** Of the program: what another one wrote is not read. */
  readonly build: string;
  openFolder(settings: CacheSettings): CacheFolder;
  log(level: LogLevel, message: string): void;
}

/** Opens the cache of a library, and writes it when there is something to keep; one thing after the other. Where the cache fails, it says so and goes on without one. */
export class CacheKeeper {
  private cache: LibraryCache | undefined;
  private maxBytes = 0;
  /** What has happened to the cache. */
  private history: Omit<CacheReport, 'bytes' | 'files' | 'maxBytes' | 'isDue'> = UNUSED;
  private readonly queue = new Sequencer();
  private readonly checkDelayer = new Delayer(CHECK_REST_MS);
  /** Lets what was opened last be looked at, or not where another one takes its place. */
  private settleCheck = (_isWanted: boolean) => {};
  /** Settles when what was opened last has been looked at: what is damaged is not in the library any more then. */
  checked: Promise<void> = Promise.resolve();
  private readonly delayer = new Delayer(REST_MS);
  private savedAt = performance.now();
  /** Documents that have changed since the last save. */
  private unsaved = 0;
  /** How many segments of the index were complete when somebody looked last. */
  private completed = 0;
  /** How many saves are under way or wait for one another. */
  private saves = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly ports: CachePorts,
  ) {}

  /** Nothing is kept where it may have no bytes, and what was kept is removed. */
  async open(settings: CacheSettings): Promise<OpenedCache> {
    this.delayer.cancel();
    this.settleCheck(false);
    this.maxBytes = settings.maxBytes;
    const cache = new LibraryCache(this.corpus, { ...this.ports, folder: this.ports.openFolder(settings), maxBytes: settings.maxBytes });
    this.cache = settings.maxBytes > 0 ? cache : undefined;
    const start = performance.now();
    const opened = await this.queue
      .queue(() => (this.cache ? cache.open() : cache.clear().then(() => EMPTY)))
      .catch((error) => this.giveUp(error));
    this.history = { ...UNUSED, problem: opened.problem, opening: performance.now() - start };
    const wanted = new Promise<boolean>((settle) => (this.settleCheck = settle));
    this.checked = wanted.then((isWanted) => (isWanted ? this.look(cache) : undefined));
    this.checkSoon();
    return opened;
  }

  /** Looks at all of what was opened when nobody has called this for a moment: first come those who ask what there is. */
  checkSoon(): void {
    this.checkDelayer.trigger(() => void this.check());
  }

  /** Looks at it now, unless that is done. */
  check(): Promise<void> {
    this.checkDelayer.cancel();
    this.settleCheck(true);
    return this.checked;
  }

  /** When the library has been still for a moment. */
  saveSoon(): void {
    this.delayer.trigger(() => void this.save());
  }

  /** One more document has changed: in a long job what is done is saved now and then. */
  noteChange(): void {
    this.unsaved++;
    this.delayer.trigger(() => void this.save(), CHANGE_REST_MS);
    if (this.unsaved >= PROGRESS_DOCUMENTS && performance.now() - this.savedAt > PROGRESS_MS) void this.save();
  }

  /** Documents were added: what of the index has been completed by that goes to the cache at once, so that it takes no memory until the next save. */
  noteIndex(): void {
    const { cache } = this;
    const { completedCount } = this.corpus;
    if (!cache || this.completed === completedCount) return;
    this.completed = completedCount;
    // What cannot be written stays in memory, and the next save says why.
    void this.queue.queue(() => cache.saveCompleted()).catch(() => {});
  }

  /** Where parts of a search for phrases are kept until it is done; `undefined` where nothing is kept. */
  minedParts(search: string): MinedParts | undefined {
    return this.cache?.minedParts(search);
  }

  async clear(): Promise<void> {
    this.delayer.cancel();
    await this.queue.queue(() => this.cache?.clear() ?? Promise.resolve());
    this.ports.log('info', 'the cache was cleared');
  }

  /** `null` where nothing is kept. */
  async report(): Promise<CacheReport | null> {
    if (!this.cache) return null;
    const { files, bytes } = await this.cache.size().catch((error: unknown) => this.withoutSize(error));
    return { ...this.history, files, bytes, maxBytes: this.maxBytes, isDue: this.isDue };
  }

  /** Whether it is being written, or about to be. */
  get isDue(): boolean {
    return this.delayer.isTriggered || this.saves > 0;
  }

  private look(cache: LibraryCache): Promise<void> {
    return this.queue.queue(async () => this.noteCheck(await cache.check().catch(() => false)));
  }

  private noteCheck(isGood: boolean): void {
    if (!isGood) this.history = { ...this.history, problem: 'damaged' };
  }

  private withoutSize(error: unknown): { files: number; bytes: number } {
    this.ports.log('warn', `the files of the cache could not be listed: ${String(error)}`);
    return { files: 0, bytes: 0 };
  }

  private giveUp(error: unknown): OpenedCache {
    if (!this.cache) return EMPTY;
    this.ports.log('warn', `the cache could not be opened: ${String(error)}`);
    this.corpus.clear();
    return { documents: 0, problem: 'damaged' };
  }

  private async save(): Promise<void> {
    this.delayer.cancel();
    const { cache } = this;
    if (!cache) return;
    this.saves++;
    const start = performance.now();
    this.savedAt = start;
    this.unsaved = 0;
    try {
      await this.check();
      await this.queue.queue(() => cache.save());
      this.noteSave(performance.now() - start);
    } catch (error) {
      this.history = { ...this.history, failure: String(error) };
      this.ports.log('warn', `the cache could not be written: ${String(error)}`);
    }
    this.saves--;
    this.savedAt = performance.now();
  }

  private noteSave(saving: number): void {
    this.history = { ...this.history, savedAt: Date.now(), saving, failure: null };
    this.ports.log('debug', `the cache was written in ${Math.round(saving)} ms`);
  }
}
