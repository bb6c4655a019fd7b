import { documentsFile, readDocumentsFile } from '../core/cache/documents-file.ts';
import type { Manifest } from '../core/cache/manifest.ts';
import { manifestFile, readManifest } from '../core/cache/manifest.ts';
import { phrasesFile, readPhrasesFile } from '../core/cache/phrases-file.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { LibraryDocument, NumberedDocuments } from '../core/corpus/library-document.ts';
import type { IndexedSegment } from '../core/corpus/text-index.ts';
import { Segment } from '../core/index/segment.ts';
import type { CacheFolder } from './cache-folder.ts';
import { CacheRoom } from './cache-room.ts';
import type { OpenedCache } from './protocol.ts';

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
}

interface OpenedSegment {
  readonly segment: Segment;
  readonly documents: NumberedDocuments;
}

/**
 * Keeps a library between sessions: a file for each segment of the index and one beside it for its documents, one for the phrases, and a manifest, written last,
 * that says which of them belong together. Files have names of their own, so that two windows on one folder do not write over each other's: the last manifest
 * counts, and whoever saves writes again what is missing.
 */
export class LibraryCache {
  private readonly names = new Map<Segment, string>();
  private readonly session = crypto.randomUUID();
  private written = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly place: CachePlace,
  ) {}

  /** Puts what is kept in the place of the corpus; what cannot be read is left out and said. */
  async open(): Promise<OpenedCache> {
    const file = await this.place.folder.read(MANIFEST);
    if (!file) return { documents: 0, problem: null };
    const manifest = readManifest(file);
    if (!manifest) return { documents: 0, problem: 'damaged' };
    if (manifest.build !== this.place.build) return { documents: 0, problem: 'other-version' };
    const opened = await this.openSegments(manifest);
    const isWhole = opened.length === manifest.segments.length;
    // Another window has saved meanwhile, and removed what was of no use any more.
    if (!isWhole && !isSame(file, await this.place.folder.read(MANIFEST))) return this.open();
    return this.restore(manifest, opened);
  }

  /** Writes what is not kept yet. Fails where it cannot be written or becomes too large; what was kept before stays readable then. */
  async save(): Promise<void> {
    try {
      await this.write();
    } finally {
      await this.sweep();
    }
  }

  /** Forgets what is kept. */
  async clear(): Promise<void> {
    this.names.clear();
    for (const { name } of await this.place.folder.list()) await this.place.folder.remove(name);
  }

  /** How many files are kept, and their bytes together. */
  async size(): Promise<{ readonly files: number; readonly bytes: number }> {
    const files = await this.place.folder.list();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  private async write(): Promise<void> {
    const { segments, entries, numbers, census, ignored, discoveredWith, givenUp } = this.corpus.snapshot();
    const documents = entries.map((entry) => [numbers.get(entry) ?? 0, entry.modified ?? null] as const);
    const phrases = this.newName('phrases');
    const counted = phrasesFile(
      census,
      ignored,
      entries.map(({ uri }) => uri),
    );
    const { folder, build, maxBytes } = this.place;
    const room = new CacheRoom(maxBytes);
    for (const { length } of [counted, ...segments.map(({ segment }) => segment.bytes)]) room.take(length);
    const present = new Map((await folder.list()).map(({ name, bytes }) => [name, bytes]));
    const names: string[] = [];
    for (const indexed of segments) names.push(await this.keep(indexed, present, room));
    await folder.write(phrases, counted);
    await folder.write(MANIFEST, manifestFile({ build, segments: names, documents, discoveredWith, givenUp, phrases }));
    const current = new Set(segments.map(({ segment }) => segment));
    for (const segment of this.names.keys()) if (!current.has(segment)) this.names.delete(segment);
  }

  private async restore(manifest: Manifest, opened: readonly OpenedSegment[]): Promise<OpenedCache> {
    const isDamaged = opened.length < manifest.segments.length;
    const phrases = await this.place.folder.read(manifest.phrases);
    this.corpus.restore({
      segments: opened.map(({ segment }) => segment),
      documents: present(manifest, opened),
      phrases: phrases && readPhrasesFile(phrases),
      discoveredWith: isDamaged ? 0 : manifest.discoveredWith,
      givenUp: manifest.givenUp,
    });
    return { documents: this.corpus.size, problem: isDamaged ? 'damaged' : null };
  }

  private async openSegments({ segments }: Manifest): Promise<OpenedSegment[]> {
    const opened: OpenedSegment[] = [];
    for (const name of segments) opened.push(...(await this.openSegment(name)));
    return opened;
  }

  /** None where a file is missing or damaged: its documents are read anew then. */
  private async openSegment(name: string): Promise<OpenedSegment[]> {
    const [postings, records] = await Promise.all(filesOf(name).map((file) => this.place.folder.read(file)));
    const segment = postings && Segment.fromBytes(postings);
    const documents = records && readDocumentsFile(records);
    if (!segment || !documents) return [];
    this.names.set(segment, name);
    return [{ segment, documents }];
  }

  private async keep(indexed: IndexedSegment, present: ReadonlyMap<string, number>, room: CacheRoom): Promise<string> {
    const known = this.names.get(indexed.segment);
    if (known === undefined || !filesOf(known).every((file) => present.has(file))) return this.writeSegment(indexed, room);
    const [, records] = filesOf(known);
    room.take(present.get(records) ?? 0);
    return known;
  }

  private async writeSegment({ segment, documents }: IndexedSegment, room: CacheRoom): Promise<string> {
    const name = this.newName('segment');
    const [postings, records] = filesOf(name);
    const file = documentsFile(documents);
    room.take(file.length);
    await this.place.folder.write(records, file);
    await this.place.folder.write(postings, segment.bytes);
    this.names.set(segment, name);
    return name;
  }

  /** Removes what the manifest does not name, so that a full disk has room again: at once what this window wrote, after a while what others did. */
  private async sweep(): Promise<void> {
    const file = await this.place.folder.read(MANIFEST);
    const manifest = file && readManifest(file);
    const wanted = new Set([MANIFEST, ...(manifest ? [manifest.phrases, ...manifest.segments.flatMap(filesOf)] : [])]);
    for (const { name, modified } of await this.place.folder.list()) {
      const isOwn = name.includes(this.session);
      if (!wanted.has(name) && (isOwn || Date.now() - modified > ORPHAN_MS)) await this.place.folder.remove(name);
    }
  }

  private newName(kind: string): string {
    return `${kind}-${this.session}-${++this.written}`;
  }
}

/** The files of a segment: its postings and its documents. */
function filesOf(name: string): [postings: string, records: string] {
  return [name, `${name}.documents`];
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}

/** The documents that were in the library when the manifest was written. */
function present(manifest: Manifest, opened: readonly OpenedSegment[]): NumberedDocuments {
  const found = new Map<number, LibraryDocument>(opened.flatMap(({ documents }) => [...documents]));
  return new Map(
    manifest.documents.flatMap(([number, modified]) => {
      const entry = found.get(number);
      if (!entry) return [];
      if (modified !== null) entry.modified = modified;
      return [[number, entry] as const];
    }),
  );
}
