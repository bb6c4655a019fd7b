import type { UnreadFile } from '../corpus/library-document.ts';
import type { KeptFile } from './kept-file.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** The two files of a segment of the index. */
export interface KeptSegment {
  readonly postings: KeptFile;
  readonly documents: KeptFile;
}

/** What belongs together in the cache of a library. It is written last: files that it does not name are of no use. */
export interface Manifest {
  /** Of the program that wrote it: another one may read documents in another way. */
  readonly build: string;
  /** Oldest first. */
  readonly segments: readonly KeptSegment[];
  /** The numbers of the documents that were in the library, and when their files were written last (milliseconds; `null` where nobody said). */
  readonly documents: readonly (readonly [number: number, modified: number | null])[];
  /** With which least number of documents phrases were discovered in just these documents; 0 where they are to be discovered anew. */
  readonly discoveredWith: number;
  /** The files that are not tried again as they are. */
  readonly givenUp: readonly UnreadFile[];
  readonly phrases: KeptFile;
}

/** All files that belong to a cache, besides the manifest itself. */
export function filesNamedBy({ segments, phrases }: Manifest): KeptFile[] {
  return [...segments.flatMap(({ postings, documents }) => [postings, documents]), phrases];
}

/** The manifest as a file of the cache. */
export function manifestFile(manifest: Manifest): Uint8Array {
  return seal([textSection(JSON.stringify(manifest))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readManifest(file: Uint8Array): Manifest | undefined {
  const sections = unseal(file);
  return sections && (JSON.parse(sectionText(sections[0])) as Manifest);
}
