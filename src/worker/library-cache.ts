import { countsFile, documentsFile, phrasesFile } from '../core/cache/library-files.ts';
import type { KeptFile, KeptSegment, Manifest } from '../core/cache/manifest.ts';
import { filesNamedBy, keptFile, manifestFile, readManifest } from '../core/cache/manifest.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { PackedCounts } from '../core/corpus/packed-counts.ts';
import type { CachedPhrases, KeptPhrases, PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { IndexedSegment } from '../core/corpus/text-index.ts';
import type { Segment } from '../core/index/segment.ts';
import type { Phrase } from '../core/phrases/phrase.ts';
import type { CacheFolder } from './cache-folder.ts';
import type { OpenedSegment } from './cache-reader.ts';
import { CacheReader, counted, present } from './cache-reader.ts';
import { runInSlices } from './pacer.ts';
import type { LogLevel, OpenedCache } from './protocol.ts';

/** Counts the bytes of what a cache is to keep. */
class CacheRoom {
  private taken = 0;

  constructor(private readonly maxBytes: number) {}

  /** Throws where there are more than may be. */
  take(bytes: number): void {
    this.taken += bytes;
    if (this.taken > this.maxBytes) throw new Error(`the cache would have ${this.taken} bytes or more, and may have ${this.maxBytes}`);
  }
}

type DocumentCounts = ReadonlyMap<number, PackedCounts>;

/** What a save goes by. */
interface FilesNow {
  /** The files that are there by name, with their bytes. */
  readonly present: ReadonlyMap<string, number>;
  readonly room: CacheRoom;
  readonly phraseCounts: PhraseCounts;
}

/** What is half written is of no use. */
const UNSTOPPED = new AbortController().signal;
const MANIFEST = 'library';
/** A file that nobody names may be one that another window is about to name. */
const ORPHAN_MS = 60_000;

/** What a worker needs to know to keep a cache. */
export interface CachePlace {
  readonly folder: CacheFolder;
  /** Of this program: what another one wrote is not read. */
  readonly build: string;
  /** Nothing is kept that would make the cache larger. */
  readonly maxBytes: number;
  log(level: LogLevel, message: string): void;
}

/** What is kept of a segment. */
interface WrittenSegment {
  readonly kept: KeptSegment;
  /** Those that the file of its counts is of. */
  readonly phraseCounts: PhraseCounts | undefined;
}

/** What is kept of the phrases. */
interface WrittenPhrases {
  readonly kept: KeptFile;
  readonly phraseCounts: PhraseCounts;
  readonly ignored: readonly Phrase[];
}

/**
 * Keeps a library between sessions: a file for each segment of the index, beside it one for its documents and one for the counts of phrases in them, one for the phrases, and a manifest, written last,
 * that says which of them belong together. It names each by its size and checksum too, so that no file of another library, or of another time, is taken for one
 * of this one. Files have names of their own, so that two windows on one folder do not write over each other's: the last manifest counts, and each save writes
 * again what is missing.
 */
export class LibraryCache {
  private readonly kept = new Map<Segment, WrittenSegment>();
  private phrases: WrittenPhrases | undefined;
  private readonly session = crypto.randomUUID();
  private written = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly place: CachePlace,
  ) {}

  /** Puts what is kept in the place of the corpus; what cannot be read is left out and said. */
  async open(): Promise<OpenedCache> {
    const file = await this.place.folder.read(MANIFEST);
    if (!file) return this.withoutManifest();
    const manifest = readManifest(file);
    if (!manifest) return this.tell(['its manifest is damaged']);
    if (manifest.build !== this.place.build) return { documents: 0, problem: 'other-version' };
    const reader = new CacheReader(this.place.folder);
    const opened = await reader.segments(manifest);
    const phrases = await reader.phrases(manifest);
    // Another window has saved meanwhile, and removed what was of no use any more.
    if (reader.problems.length > 0 && !isSame(file, await this.place.folder.read(MANIFEST))) return this.open();
    this.restore(manifest, opened, phrases);
    return this.tell(reader.problems);
  }

  /** Writes what is not kept yet. Fails where it cannot be written or becomes too large; what was kept before stays readable then. */
  async save(): Promise<void> {
    try {
      await this.writeAll();
    } finally {
      await this.sweep();
    }
  }

  /** Forgets what is kept. */
  async clear(): Promise<void> {
    this.kept.clear();
    this.phrases = undefined;
    for (const { name } of await this.place.folder.list()) await this.place.folder.remove(name);
  }

  /** How many files are kept, and their bytes together. */
  async size(): Promise<{ readonly files: number; readonly bytes: number }> {
    const files = await this.place.folder.list();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  private async writeAll(): Promise<void> {
    const { folder, build, maxBytes } = this.place;
    const present = new Map((await folder.list()).map(({ name, bytes }) => [name, bytes]));
    const { segments, entries, numbers, phraseCounts, ignored, discoveredWith, givenUp } = this.corpus.snapshot();
    const documents = entries.map((entry) => [numbers.get(entry) ?? 0, entry.modified ?? null] as const);
    const files: FilesNow = { present, room: new CacheRoom(maxBytes), phraseCounts };
    // At once: what is counted changes with the documents while files are written.
    const due = segments.map((indexed) => ({ indexed, counts: this.countsToWrite(indexed, files) }));
    for (const { segment } of segments) files.room.take(segment.bytes.length);
    const phrases = await this.keepPhrases({ phrases: phraseCounts.phrases, ignored }, files);
    const kept: KeptSegment[] = [];
    for (const { indexed, counts } of due) kept.push(await this.keep(indexed, counts, files));
    await folder.write(MANIFEST, manifestFile({ build, segments: kept, documents, discoveredWith, givenUp, phrases }));
    const current = new Set(segments.map(({ segment }) => segment));
    for (const segment of this.kept.keys()) if (!current.has(segment)) this.kept.delete(segment);
  }

  private restore(manifest: Manifest, opened: readonly OpenedSegment[], keptPhrases: KeptPhrases | undefined): void {
    const isWhole = opened.length === manifest.segments.length;
    const documents = present(manifest, opened);
    const phrases = keptPhrases && counted(keptPhrases, documents, opened);
    this.corpus.restore({
      segments: opened.map(({ segment }) => segment),
      documents,
      phrases,
      discoveredWith: isWhole ? manifest.discoveredWith : 0,
      givenUp: manifest.givenUp,
    });
    const phraseCounts = phrases && this.countsAs(phrases);
    for (const { segment, kept } of opened) this.kept.set(segment, { kept, phraseCounts });
  }

  /** The counts of the corpus, where they are those of the cache. */
  private countsAs({ counts }: CachedPhrases): PhraseCounts | undefined {
    const { phraseCounts } = this.corpus.phraseBook;
    const areSame = this.corpus.documents().every(({ uri }) => counts.has(uri) && phraseCounts.countsOf(uri) === counts.get(uri));
    return areSame ? phraseCounts : undefined;
  }

  private tell(problems: readonly string[]): OpenedCache {
    for (const problem of problems) this.place.log('warn', `the cache is damaged: ${problem}`);
    return { documents: this.corpus.size, problem: problems.length > 0 ? 'damaged' : null };
  }

  /** There was no cache yet, or a session was ended before it had written the first one, or somebody has taken the manifest away. */
  private async withoutManifest(): Promise<OpenedCache> {
    const { files } = await this.size();
    if (files > 0) this.place.log('info', `nothing says what ${files} files of the cache are: they are not used`);
    return { documents: 0, problem: null };
  }

  private async keepPhrases(phrases: KeptPhrases, { present, room, phraseCounts }: FilesNow): Promise<KeptFile> {
    const known = this.phrases;
    const isSame = known?.phraseCounts === phraseCounts && isSameList(known.ignored, phrases.ignored);
    if (known && isSame && isThere(known.kept, present)) {
      room.take(known.kept.bytes);
      return known.kept;
    }
    const bytes = phrasesFile(phrases);
    room.take(bytes.length);
    const kept = await this.write(this.newName('phrases'), bytes);
    this.phrases = { kept, phraseCounts, ignored: phrases.ignored };
    return kept;
  }

  /** `undefined` where they are kept as they are. */
  private countsToWrite({ segment, documents }: IndexedSegment, { phraseCounts, present }: FilesNow): DocumentCounts | undefined {
    const known = this.kept.get(segment);
    if (known?.phraseCounts === phraseCounts && isThere(known.kept.counts, present)) return undefined;
    const counts = new Map<number, PackedCounts>();
    for (const [number, { uri }] of documents) {
      const found = phraseCounts.countsOf(uri);
      if (found !== undefined) counts.set(number, found);
    }
    return counts;
  }

  private async keep(indexed: IndexedSegment, counted: DocumentCounts | undefined, files: FilesNow): Promise<KeptSegment> {
    const { room, present, phraseCounts } = files;
    const known = this.kept.get(indexed.segment)?.kept;
    const isKnown = known && isThere(known.postings, present) && isThere(known.documents, present);
    if (isKnown) room.take(known.documents.bytes);
    const { postings, documents } = isKnown ? known : await this.writeSegment(indexed, room);
    const counts = await this.keepCounts(known, counted, room);
    const kept = { postings, documents, counts };
    this.kept.set(indexed.segment, { kept, phraseCounts });
    return kept;
  }

  private async keepCounts(known: KeptSegment | undefined, counted: DocumentCounts | undefined, room: CacheRoom): Promise<KeptFile> {
    if (known && !counted) {
      room.take(known.counts.bytes);
      return known.counts;
    }
    const bytes = countsFile(counted ?? new Map());
    room.take(bytes.length);
    return this.write(this.newName('counts'), bytes);
  }

  private async writeSegment({ segment, documents }: IndexedSegment, room: CacheRoom): Promise<Omit<KeptSegment, 'counts'>> {
    const name = this.newName('segment');
    const records = await runInSlices(documentsFile(documents), UNSTOPPED);
    room.take(records.length);
    return { documents: await this.write(`${name}.documents`, records), postings: await this.write(name, segment.bytes) };
  }

  private async write(name: string, bytes: Uint8Array): Promise<KeptFile> {
    await this.place.folder.write(name, bytes);
    return keptFile(name, bytes);
  }

  /** Removes what the manifest does not name, so that a full disk has room again: at once what this window wrote, after a while what others did. */
  private async sweep(): Promise<void> {
    const file = await this.place.folder.read(MANIFEST);
    const manifest = file && readManifest(file);
    const wanted = new Set([MANIFEST, ...(manifest ? filesNamedBy(manifest) : []).map(({ name }) => name)]);
    for (const { name, modified } of await this.place.folder.list()) {
      const isOwn = name.includes(this.session);
      if (!wanted.has(name) && (isOwn || Date.now() - modified > ORPHAN_MS)) await this.place.folder.remove(name);
    }
  }

  private newName(kind: string): string {
    return `${kind}-${this.session}-${++this.written}`;
  }
}

function isThere({ name, bytes }: KeptFile, present: ReadonlyMap<string, number>): boolean {
  return present.get(name) === bytes;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}
