import { documentsFile, phrasesFile } from '../core/cache/library-files.ts';
import type { KeptFile, KeptSegment, Manifest } from '../core/cache/manifest.ts';
import { filesNamedBy, keptFile, manifestFile, readManifest } from '../core/cache/manifest.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CachedPhrases } from '../core/corpus/phrase-counts.ts';
import type { IndexedSegment } from '../core/corpus/text-index.ts';
import type { Segment } from '../core/index/segment.ts';
import type { CacheFolder } from './cache-folder.ts';
import type { OpenedSegment } from './cache-reader.ts';
import { CacheReader, present } from './cache-reader.ts';
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

/**
 * Keeps a library between sessions: a file for each segment of the index and one beside it for its documents, one for the phrases, and a manifest, written last,
 * that says which of them belong together. It names each by its size and checksum too, so that no file of another library, or of another time, is taken for one
 * of this one. Files have names of their own, so that two windows on one folder do not write over each other's: the last manifest counts, and each save writes
 * again what is missing.
 */
export class LibraryCache {
  private readonly kept = new Map<Segment, KeptSegment>();
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
    for (const { name } of await this.place.folder.list()) await this.place.folder.remove(name);
  }

  /** How many files are kept, and their bytes together. */
  async size(): Promise<{ readonly files: number; readonly bytes: number }> {
    const files = await this.place.folder.list();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  private async writeAll(): Promise<void> {
    const { segments, entries, numbers, phraseCounts, ignored, discoveredWith, givenUp } = this.corpus.snapshot();
    const documents = entries.map((entry) => [numbers.get(entry) ?? 0, entry.modified ?? null] as const);
    const counted = phrasesFile(
      phraseCounts,
      ignored,
      entries.map(({ uri }) => uri),
    );
    const { folder, build, maxBytes } = this.place;
    const room = new CacheRoom(maxBytes);
    for (const { length } of [counted, ...segments.map(({ segment }) => segment.bytes)]) room.take(length);
    const present = new Map((await folder.list()).map(({ name, bytes }) => [name, bytes]));
    const kept: KeptSegment[] = [];
    for (const indexed of segments) kept.push(await this.keep(indexed, present, room));
    const phrases = await this.write(this.newName('phrases'), counted);
    await folder.write(MANIFEST, manifestFile({ build, segments: kept, documents, discoveredWith, givenUp, phrases }));
    const current = new Set(segments.map(({ segment }) => segment));
    for (const segment of this.kept.keys()) if (!current.has(segment)) this.kept.delete(segment);
  }

  private restore(manifest: Manifest, opened: readonly OpenedSegment[], phrases: CachedPhrases | undefined): void {
    for (const { segment, kept } of opened) this.kept.set(segment, kept);
    const isWhole = opened.length === manifest.segments.length;
    this.corpus.restore({
      segments: opened.map(({ segment }) => segment),
      documents: present(manifest, opened),
      phrases,
      discoveredWith: isWhole ? manifest.discoveredWith : 0,
      givenUp: manifest.givenUp,
    });
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

  private async keep(indexed: IndexedSegment, present: ReadonlyMap<string, number>, room: CacheRoom): Promise<KeptSegment> {
    const known = this.kept.get(indexed.segment);
    const isThere = ({ name, bytes }: KeptFile) => present.get(name) === bytes;
    if (!known || !isThere(known.postings) || !isThere(known.documents)) return this.writeSegment(indexed, room);
    room.take(known.documents.bytes);
    return known;
  }

  private async writeSegment({ segment, documents }: IndexedSegment, room: CacheRoom): Promise<KeptSegment> {
    const name = this.newName('segment');
    const records = documentsFile(documents);
    room.take(records.length);
    const kept = { documents: await this.write(`${name}.documents`, records), postings: await this.write(name, segment.bytes) };
    this.kept.set(segment, kept);
    return kept;
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

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}
