import type { UnreadFile } from '../corpus/library-document.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** What belongs together in the cache of a library. It is written last: files that it does not name are of no use. */
export interface Manifest {
  /** Of the program that wrote it: another one may read documents in another way. */
  readonly build: string;
  /** The names of the segments, oldest first; the documents of each are in a file beside it. */
  readonly segments: readonly string[];
  /** The numbers of the documents that were in the library, and when their files were written last (milliseconds; `null` where nobody said). */
  readonly documents: readonly (readonly [number: number, modified: number | null])[];
  /** With which least number of documents phrases were discovered in just these documents; 0 where they are to be discovered anew. */
  readonly discoveredWith: number;
  /** The files that are not tried again as they are. */
  readonly givenUp: readonly UnreadFile[];
  /** The name of the file of phrases. */
  readonly phrases: string;
}

export function manifestFile(manifest: Manifest): Uint8Array {
  return seal([textSection(JSON.stringify(manifest))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readManifest(file: Uint8Array): Manifest | undefined {
  const sections = unseal(file);
  return sections && (JSON.parse(sectionText(sections[0])) as Manifest);
}
