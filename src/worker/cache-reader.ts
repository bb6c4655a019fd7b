import type { KeptSegmentCounts } from '../core/cache/counts-file.ts';
import { readCountsFile } from '../core/cache/counts-file.ts';
import type { PhrasesReader, ReasonsAt } from '../core/cache/library-files.ts';
import { readDocumentsFile, readPhrasesFile, readReasonsFile } from '../core/cache/library-files.ts';
import type { KeptFile, KeptSegment, Manifest } from '../core/cache/manifest.ts';
import { isAllKept, isKept } from '../core/cache/manifest.ts';
import type { CachedPhrases, KeptCounts } from '../core/corpus/kept-phrases.ts';
import type { LibraryDocument, NumberedDocuments } from '../core/corpus/library-document.ts';
import type { PackedCounts } from '../core/corpus/packed-counts.ts';
import { Segment } from '../core/index/segment.ts';
import type { StoredBytes } from '../core/index/stored-bytes.ts';
import { SharedJob } from '../core/shared-job.ts';
import type { CacheFolder } from './cache-folder.ts';
import { FiledReasons } from './filed-reasons.ts';
import { isLeftToFile, openFile } from './filed-segment.ts';

/** A segment of the index with its documents, as a cache had them, and the files that they were in. */
export interface OpenedSegment {
  readonly segment: Segment;
  readonly documents: NumberedDocuments;
  /** None where they cannot be read. */
  readonly counts: KeptSegmentCounts;
  readonly kept: KeptSegment;
  /** What is left in files and was not looked at as a whole. */
  readonly unchecked: readonly UncheckedFile[];
}

/** A file that stays open, of which only a part was read. */
interface UncheckedFile {
  readonly file: StoredBytes;
  readonly kept: KeptFile;
}

/** The names of those files that are not what was written, in slices. */
export function* damagedIn({ unchecked }: OpenedSegment): Generator<undefined, string[]> {
  const damaged: string[] = [];
  for (const { file, kept } of unchecked) if (!(yield* isAllKept(file, kept))) damaged.push(kept.name);
  return damaged;
}

/** Reads the files that a manifest names; notes which of them cannot be used. */
export class CacheReader {
  private readonly notes: string[] = [];

  constructor(private readonly folder: CacheFolder) {}

  /** What is wrong with the cache, in English as it goes into the log. */
  get problems(): readonly string[] {
    return this.notes;
  }

  /** Without those of which a file is missing or damaged: their documents are read anew then. */
  async segments({ segments }: Manifest): Promise<OpenedSegment[]> {
    const opened: OpenedSegment[] = [];
    for (const kept of segments) opened.push(...(await this.segment(kept)));
    return opened;
  }

  /** `undefined` where the file is missing, damaged, or another one than the manifest says. */
  phrases({ phrases }: Manifest): Promise<PhrasesReader | undefined> {
    return this.open(phrases, readPhrasesFile);
  }

  private async segment(kept: KeptSegment): Promise<OpenedSegment[]> {
    const unchecked: UncheckedFile[] = [];
    const [segment, reasonsAt, counts] = await Promise.all([
      this.postings(kept.postings, unchecked),
      this.reasons(kept.reasons, unchecked),
      this.open(kept.counts, readCountsFile),
    ]);
    const documents = await this.open(kept.documents, (bytes) => readDocumentsFile(bytes, reasonsAt ?? (() => '')));
    return segment && documents && reasonsAt ? [{ segment, documents, counts: counts ?? NO_COUNTS, kept, unchecked }] : [];
  }

  private async postings(kept: KeptFile, unchecked: UncheckedFile[]): Promise<Segment | undefined> {
    const file = isLeftToFile({ byteLength: kept.bytes }) ? openFile(this.folder, kept.name, kept.bytes) : undefined;
    const segment = file && Segment.fromStored(file);
    if (!file || segment?.checksum !== kept.checksum) return this.open(kept, (bytes) => Segment.fromBytes(bytes));
    unchecked.push({ file, kept });
    return segment;
  }

  private async reasons(kept: KeptFile, unchecked: UncheckedFile[]): Promise<ReasonsAt | undefined> {
    const file = openFile(this.folder, kept.name, kept.bytes);
    if (!file) return this.open(kept, readReasonsFile);
    unchecked.push({ file, kept });
    return (start, end) => new FiledReasons(file, start, end);
  }

  private async open<T>(kept: KeptFile, read: (bytes: Uint8Array) => T | undefined): Promise<T | undefined> {
    try {
      const bytes = await this.folder.read(kept.name);
      const content = bytes && isKept(bytes, kept) ? read(bytes) : undefined;
      if (content === undefined) this.notes.push(`${kept.name} is ${bytes ? 'not what was written' : 'missing'}`);
      return content;
    } catch (error) {
      this.notes.push(`${kept.name} cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}

/** The documents that were in the library when the manifest was written. */
export function present(manifest: Manifest, opened: readonly OpenedSegment[]): NumberedDocuments {
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

const NO_COUNTS: KeptSegmentCounts = { packPhrases: new Map(), load: () => new Map() };

/** The phrases with their counts in the documents that were in the library. */
export function counted(read: PhrasesReader, present: NumberedDocuments, opened: readonly OpenedSegment[]): KeptCounts {
  const uriOf = (number: number) => present.get(number)?.uri ?? '';
  const pack = new Map(
    opened.flatMap(({ counts }) => Array.from(counts.packPhrases, ([number, found]) => [uriOf(number), found] as const)),
  );
  const all = new SharedJob(loaded(read, uriOf, opened));
  return { packPhrases: (uri) => pack.get(uri) ?? 0, load: () => all.result() };
}

function* loaded(
  read: PhrasesReader,
  uriOf: (number: number) => string,
  opened: readonly OpenedSegment[],
): Generator<undefined, CachedPhrases> {
  const phrases = yield* read();
  const all = new Map<string, PackedCounts>();
  for (const { counts } of opened) {
    yield undefined;
    for (const [number, found] of counts.load()) all.set(uriOf(number), found);
  }
  return { ...phrases, counts: all };
}
