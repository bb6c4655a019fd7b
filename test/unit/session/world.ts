import type fc from 'fast-check';
import type { Clock } from '../../../src/async/clock.ts';
import { CorrectionsStore } from '../../../src/session/corrections-store.ts';
import { FoundFiles } from '../../../src/session/document-files.ts';
import { FileWatcher } from '../../../src/session/file-watcher.ts';
import { Library } from '../../../src/session/library.ts';
import { followCorrections } from '../../../src/session/library-changes.ts';
import type { Log } from '../../../src/session/library-ports.ts';
import { PhrasePacks } from '../../../src/session/phrase-packs.ts';
import type { FolderFilter } from '../../../src/session/watch-ports.ts';
import { settled } from '../async/fake-clock.ts';
import { FakeFiles } from './fake-files.ts';
import { FakeWorker } from './fake-worker.ts';

const CORRECTIONS = 'w/.tifa/corrections.json';
const PACKS = 'w/.tifa/phrases';
/** A text that ends the worker that reads it. */
export const DEADLY = '坏';
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const WORDS = { notValid: () => 'not valid', noFolder: () => 'no folder' };

/** Something that happens in the workspace, named and told in its parameters so that a failure can be read. */
export type Happening =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'include'; readonly ending: string }
  | { readonly kind: 'correct'; readonly file: string; readonly title: string | undefined; readonly exclude: boolean | undefined }
  | { readonly kind: 'edit corrections'; readonly file: string; readonly exclude: boolean }
  | { readonly kind: 'add phrase' | 'edit pack'; readonly phrase: string }
  | { readonly kind: PlainHappening };

type PlainHappening =
  | 'move folder in'
  | 'move folder out'
  | 'rebuild'
  | 'check'
  | 'start'
  | 'stop'
  | 'crash'
  | 'break down'
  | 'find phrases'
  | 'settle years'
  | 'come back';

/** A whole session over files in memory: every await of the outside, every timer and every event waits for the scheduler. */
export class World {
  private readonly turn = (what: string): Promise<void> => this.scheduler.schedule(Promise.resolve(), what);
  private readonly clock: Clock = {
    now: () => 0,
    date: () => 0,
    after: (_, job) => {
      let isOver = false;
      void this.turn('timer').then(() => isOver || job());
      return {
        dispose: () => {
          isOver = true;
        },
      };
    },
  };
  readonly files = new FakeFiles(this.turn);
  readonly worker = new FakeWorker(this.turn);
  readonly corrections = new CorrectionsStore(this.files, WORDS, this.clock);
  readonly packs: PhrasePacks;
  readonly library: Library;
  private readonly watcher: FileWatcher;
  private ending = '';
  /** So often everything is to be forgotten until the end. */
  private clearsAwaited = 0;
  /** What the editor has not told yet, in its order. */
  private readonly events: (() => void)[] = [];
  private readonly outside: Promise<unknown>[] = [];

  constructor(private readonly scheduler: fc.Scheduler) {
    const { clock, corrections, files, worker } = this;
    worker.deadly = { text: DEADLY, code: 'stuck' };
    this.packs = new PhrasePacks({
      worker,
      files,
      words: WORDS,
      log: SILENT,
      clock,
      encodings: {
        knownOf: () => undefined,
        decode: async (bytes) => new TextDecoder().decode(bytes),
        encode: async (text) => new TextEncoder().encode(text),
      },
    });
    this.library = new Library({
      worker,
      files,
      corrections,
      packs: this.packs,
      clock,
      log: SILENT,
      settings: {
        library: () => ({ minDocuments: 0, maxFileBytes: 100, placeScript: 's' }),
        cache: () => ({ localPath: null, maxBytes: 1 }),
      },
    });
    this.watcher = this.watch();
    followCorrections(this.library, corrections, async (uri) => {
      const isThere = files.documents().includes(uri);
      await this.turn('stat');
      return isThere;
    });
  }

  /** Lets things happen one after the other, each at a moment that the scheduler chooses, and waits for what follows from them. */
  async live(happenings: readonly Happening[]): Promise<void> {
    void this.library.start();
    const all = (async () => {
      for (const happening of happenings) {
        await this.turn(`happens: ${JSON.stringify(happening)}`);
        this.happen(happening);
      }
    })();
    await this.rest();
    await all;
  }

  /** What somebody does who sees that not everything was read; nothing where the library says that it was. */
  async goOn(): Promise<void> {
    const { state } = this.library;
    if (state.kind === 'failed') void this.library.rebuild();
    else if (state.kind === 'ready' && state.isStopped) void this.library.check();
    await this.rest();
  }

  /** All that can be seen. */
  picture(): object {
    const { library, corrections, packs, worker } = this;
    const sorted = (lines: readonly string[]) => [...lines].sort();
    return {
      state: { ...library.state, checking: undefined },
      documents: sorted(library.documents().map(({ uri, displayName }) => `${uri}: ${displayName}`)),
      unread: sorted(library.unread().map(({ uri, error }) => `${uri}: ${error.code}`)),
      corrections: sorted([...corrections.reading({ uri: 'w' }).corrections].map((entry) => JSON.stringify(entry))),
      packs: packs.readings(),
      packsOfWorker: worker.packs,
      kept: sorted([...worker.cache].map((entry) => JSON.stringify(entry))),
      isRebuildOwed: worker.cleared < this.clearsAwaited,
    };
  }

  /** Another world with the same files and settings, where nothing has happened. */
  copy(scheduler: fc.Scheduler): World {
    const copy = new World(scheduler);
    for (const uri of this.files.uris()) copy.files.put(uri, this.files.text(uri) ?? '');
    copy.include(this.ending);
    return copy;
  }

  /** Waits until nothing more happens. */
  private async rest(): Promise<void> {
    do {
      await this.scheduler.waitAll();
      await settled();
      // A pause of the pacer is no matter of the scheduler.
      if (this.scheduler.count() === 0) await new Promise((resume) => setTimeout(resume, 1));
    } while (this.scheduler.count() > 0);
    await Promise.allSettled(this.outside);
  }

  private include(ending: string): void {
    this.ending = ending;
    this.files.isIncluded = (uri) => uri.endsWith(ending);
  }

  private happen(happening: Happening): void {
    switch (happening.kind) {
      case 'write':
        this.put(`w/${happening.file}`, happening.text);
        break;
      case 'remove':
        this.remove(`w/${happening.file}`);
        break;
      case 'include':
        this.include(happening.ending);
        this.watcher.restart();
        void this.library.check();
        break;
      case 'correct':
        this.wait(this.corrections.set([`w/${happening.file}`], { title: happening.title, exclude: happening.exclude }));
        break;
      case 'edit corrections':
        this.put(CORRECTIONS, JSON.stringify({ [happening.file]: { exclude: happening.exclude } }));
        break;
      case 'add phrase':
        this.wait(this.packs.add(`${PACKS}/phrases.txt`, { phrase: happening.phrase, english: undefined, group: undefined }));
        break;
      case 'edit pack':
        this.put(`${PACKS}/pack.txt`, happening.phrase);
        break;
      default:
        this.plain[happening.kind]();
    }
  }

  /** What happens in one way only. */
  private readonly plain: Readonly<Record<PlainHappening, () => void>> = {
    'move folder in': () => this.moveIn(),
    'move folder out': () => this.moveOut(),
    rebuild: () => {
      this.clearsAwaited = this.worker.cleared + 1;
      void this.library.rebuild();
    },
    check: () => void this.library.check(),
    start: () => void this.library.start(),
    stop: () => this.library.stop(),
    crash: () => void (this.worker.isBroken || this.worker.end({ code: 'crashed', reason: '' })),
    'break down': () => this.worker.breakDown(),
    'find phrases': () => this.worker.findPhrases(),
    'settle years': () => this.worker.settleYears(),
    'come back': () => {
      this.corrections.touchedAll();
      this.packs.touchedAll();
      this.library.lookAgain();
    },
  };

  /** A change that may fail, as the worker may end. */
  private wait(change: Promise<void>): void {
    this.outside.push(change.catch(() => {}));
  }

  private put(uri: string, text: string): void {
    const isNew = this.files.text(uri) === undefined;
    this.files.put(uri, text);
    this.tell(uri, isNew ? 'created' : 'changed');
  }

  private remove(uri: string): void {
    this.files.remove(uri);
    this.tell(uri, 'deleted');
  }

  /** A folder is told without its files. */
  private moveIn(): void {
    for (const name of ['d.txt', 'e.md']) this.files.put(`w/f/${name}`, name);
    this.tell('w/f', 'created');
  }

  private moveOut(): void {
    for (const uri of this.files.uris()) if (uri.startsWith('w/f/')) this.files.remove(uri);
    this.tell('w/f', 'deleted');
  }

  private readonly listeners = new Set<{ created(uri: string): void; changed(uri: string): void; deleted(uri: string): void }>();

  private tell(uri: string, what: 'created' | 'changed' | 'deleted'): void {
    this.events.push(() => {
      for (const listener of [...this.listeners]) listener[what](uri);
      this.corrections.touched(uri);
      this.packs.touched(uri);
    });
    void this.turn('event').then(() => this.events.shift()?.());
  }

  private watch(): FileWatcher {
    const { files, library, clock } = this;
    return new FileWatcher(
      {
        clock,
        folders: () => ['w'],
        listen: (_, listener) => {
          this.listeners.add(listener);
          return { dispose: () => void this.listeners.delete(listener) };
        },
        filterOf: () => this.filter(),
        kindOf: async (uri) => {
          await this.turn('stat');
          return files.uris().some((one) => one.startsWith(`${uri}/`)) ? 'folder' : 'other';
        },
        walk: async (folder, filter) => {
          const found = new FoundFiles();
          for (const uri of files.uris()) if (uri.startsWith(`${folder}/`) && filter.accepts(uri)) found.files.add(uri);
          await this.turn('walk');
          return found;
        },
      },
      { report: (changes) => void library.apply(changes), lookAgain: () => library.lookAgain() },
    );
  }

  private filter(): FolderFilter {
    const { ending } = this;
    const isOwn = (uri: string) => uri.startsWith('w/.tifa');
    return { accepts: (uri) => uri.endsWith(ending) && /\.\w+$/.test(uri) && !isOwn(uri), excludesFolder: isOwn };
  }
}
