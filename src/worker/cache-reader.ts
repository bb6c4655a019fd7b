import { readCountsFile, readDocumentsFile, readPhrasesFile } from '../core/cache/library-files.ts';
import type { KeptFile, KeptSegment, Manifest } from '../core/cache/manifest.ts';
import { isKept } from '../core/cache/manifest.ts';
import type { CachedPhrases, KeptPhrases } from '../core/corpus/kept-phrases.ts';
import type { LibraryDocument, NumberedDocuments } from '../core/corpus/library-document.ts';
import type { PackedCounts } from '../core/corpus/packed-counts.ts';
import { Segment } from '../core/index/segment.ts';
import type { CacheFolder } from './cache-folder.ts';
import { leaveToFile } from './filed-segment.ts';

/** A segment of the index with its documents, as a cache had them, and the files that they were in. */
export interface OpenedSegment {
  readonly segment: Segment;
  readonly documents: NumberedDocuments;
  /** None where they cannot be read. */
  readonly counts: ReadonlyMap<number, PackedCounts>;
  readonly kept: KeptSegment;
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
  phrases({ phrases }: Manifest): Promise<KeptPhrases | undefined> {
    return this.open(phrases, readPhrasesFile);
  }

  private async segment(kept: KeptSegment): Promise<OpenedSegment[]> {
    const [segment, documents, counts] = await Promise.all([
      this.open(kept.postings, (bytes) => Segment.fromBytes(bytes)),
      this.open(kept.documents, readDocumentsFile),
      this.open(kept.counts, readCountsFile),
    ]);
    if (segment) leaveToFile(segment, this.folder, kept.postings.name);
    return segment && documents ? [{ segment, documents, counts: counts ?? new Map(), kept }] : [];
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

/** The phrases with their counts in the documents that were in the library. */
export function counted(phrases: KeptPhrases, present: NumberedDocuments, opened: readonly OpenedSegment[]): CachedPhrases {
  const counts = new Map<string, PackedCounts>();
  for (const segment of opened) {
    for (const [number, found] of segment.counts) {
      const entry = present.get(number);
      if (entry) counts.set(entry.uri, found);
    }
  }
  return { ...phrases, counts };
}
