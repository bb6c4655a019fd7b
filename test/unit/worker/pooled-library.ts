import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { CacheKeeper } from '../../../src/worker/cache-keeper.ts';
import { FileIntake } from '../../../src/worker/file-intake.ts';
import type { FileReader, FileStatus } from '../../../src/worker/file-source.ts';
import { readAgain } from '../../../src/worker/file-source.ts';
import { FileUpdates } from '../../../src/worker/file-updates.ts';
import { Pacer } from '../../../src/worker/pacer.ts';
import { PhraseDiscovery } from '../../../src/worker/phrase-discovery.ts';
import type { FileInput, UpdateCounts } from '../../../src/worker/protocol.ts';
import { ReaderPool } from '../../../src/worker/reader-pool.ts';
import { FakeClock } from '../async/fake-clock.ts';
import type { ReaderDeed, Turn } from './fake-reader.ts';
import { FakeReader } from './fake-reader.ts';

const PACK: readonly Phrase[] = ['高质量发展', '营商环境'].map((text) => ({ key: text, text, source: 'pack' }));
const MAX_BYTES = 400;
/** So long a reader lives that ends while it starts. */
const START_MS = 10_000;
const NEVER: Turn = () => new Promise(() => {});

/** Files in memory, with their times. */
export class MemoryFiles implements FileReader {
  private readonly files = new Map<string, { readonly bytes: Uint8Array; readonly modified: number }>();

  set(path: string, content: string | Uint8Array, modified = 1): void {
    this.files.set(path, { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, modified });
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  paths(): string[] {
    return [...this.files.keys()];
  }

  stat(path: string): FileStatus {
    const { bytes, modified } = this.of(path);
    return { bytes: bytes.length, modified };
  }

  read(path: string): Uint8Array {
    return this.of(path).bytes;
  }

  pathOf(uri: string): string {
    return uri;
  }

  private of(path: string): { readonly bytes: Uint8Array; readonly modified: number } {
    const file = this.files.get(path);
    if (!file) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return file;
  }
}

type FileSource = Pick<FileInput, 'localPath' | 'bytes'>;

function localPath(path: string): FileSource {
  return { localPath: path };
}

/** Goes on when it is its turn. */
class TurnPacer extends Pacer {
  constructor(
    private readonly aborted: AbortSignal,
    private readonly turn: Turn,
  ) {
    super(aborted);
  }

  override async yieldIfDue(): Promise<void> {
    await this.turn('the library goes on');
    this.aborted.throwIfAborted();
  }
}

/** What a library with a pool has to do with. */
export interface PooledWorld {
  readonly files: MemoryFiles;
  readonly readers: number;
  readonly turn: Turn;
  readonly deeds?: ReadonlyMap<string, ReaderDeed>;
  /** What becomes of a reader before its program is loaded, by how many were started before it. */
  readonly atStart?: (before: number) => 'ends' | 'cannot start' | undefined;
}

/** A library whose files are read by itself and by so many readers. */
export class PooledLibrary {
  readonly corpus: Corpus;
  readonly clock = new FakeClock();
  readonly readers: FakeReader[] = [];
  readonly warnings: string[] = [];
  /** Of each call of `update` how far it said that it was. */
  readonly progress: number[] = [];
  /** Files that the library reads itself, by path. */
  readonly readHere: (string | undefined)[] = [];
  /** The files that ended a reader, and how many readers had something to read then. */
  readonly endings: { readonly path: string; readonly busy: number }[] = [];
  /** How often memory was given back, and how many documents there were in complete segments of the index then. */
  readonly givenBack: number[] = [];
  private readonly intake: FileIntake;

  constructor(private readonly world: PooledWorld) {
    const { files, turn, atStart } = world;
    this.corpus = new Corpus(PACK, (entry) => readAgain(entry, files));
    const discovery = new PhraseDiscovery(
      this.corpus,
      { settled: () => {}, found: () => {}, failed: () => {}, nothingFound: () => {} },
      { at: () => {} },
    );
    discovery.hold();
    const keeper = new CacheKeeper(this.corpus, { build: '', openFolder: () => Promise.reject() as never, log: () => {} });
    let started = 0;
    const start = () => {
      const fate = atStart?.(started++);
      if (fate === 'cannot start') throw new Error(fate);
      const reader = new FakeReader({ files, turn: fate === 'ends' ? NEVER : turn, deedOf: (path) => this.deedOf(path) });
      this.readers.push(reader);
      if (fate === 'ends') this.clock.after(START_MS, () => reader.exit('crashed'));
      return reader;
    };
    const pool = new ReaderPool(
      { most: world.readers, after: 0, start },
      { clock: this.clock, warn: (message) => this.warnings.push(message) },
    );
    const updates = new FileUpdates(this.corpus, files);
    updates.maxBytes = MAX_BYTES;
    this.intake = new FileIntake(updates, discovery, keeper, pool, async () => {
      const complete = this.corpus.completedSegments(() => true);
      this.givenBack.push(complete.reduce((sum, { documents }) => sum + documents.size, 0));
    });
  }

  /** `sourceOf` tells where a file is from, which is a path unless it says otherwise; `toCome` how many files will follow, where somebody knows. */
  update(
    signal = new AbortController().signal,
    sourceOf: (path: string) => FileSource = localPath,
    toCome?: number,
  ): Promise<UpdateCounts> {
    const files = this.world.files.paths().map((path) => ({ uri: path, path, ...sourceOf(path) }));
    return this.intake.update(
      { files, ...(toCome !== undefined && { toCome }) },
      {
        signal,
        pacer: new TurnPacer(signal, this.world.turn),
        progress: (done) => void this.progress.push(done),
        reads: (place) => void (place !== null && this.readHere.push(files[place]?.path)),
      },
    );
  }

  private deedOf(path = ''): ReaderDeed | undefined {
    const deed = this.world.deeds?.get(path);
    if (deed) this.endings.push({ path, busy: this.readers.filter(({ isBusy }) => isBusy).length });
    return deed;
  }

  /** All that the library is, byte by byte. */
  bytes(): object {
    const { segments, phraseCounts, entries } = this.corpus.snapshot();
    return {
      segments: segments.map(({ segment }) => Buffer.from(segment.bytes).toString('base64')),
      entries: entries.map((entry) => JSON.stringify(entry)),
      counts: entries.map(({ uri }) => phraseCounts.countsOf(uri)),
      unread: this.corpus.unreadFiles(),
    };
  }
}
