import { ContentHasher } from '../content-hash.ts';
import type { KnownDuplicates } from '../corpus/duplicate-documents.ts';
import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import type { UnreadFile } from '../corpus/unread-file.ts';
import type { StoredBytes } from '../index/stored-bytes.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** The files of a segment of the index. */
export interface KeptSegment {
  readonly postings: KeptFile;
  readonly documents: KeptFile;
  /** Why its documents are what they are. */
  readonly reasons: KeptFile;
  /** Which phrases stand in them, by their numbers in the file of the phrases. */
  readonly counts: KeptFile;
}

/** As `KnownDuplicates`, by the numbers of the documents. */
export interface NumberedDuplicates {
  readonly groups: readonly (readonly number[])[];
  readonly crowded: readonly number[];
  readonly isExact: boolean;
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
  /** The numbers of documents that are the same; `null` where they are to be found anew. */
  readonly duplicates: NumberedDuplicates | null;
  /** The files that are not tried again as they are. */
  readonly givenUp: readonly UnreadFile[];
  readonly phrases: KeptFile;
}

/** All files that belong to a cache, besides the manifest itself. */
export function filesNamedBy({ segments, phrases }: Manifest): KeptFile[] {
  return [...segments.flatMap(({ postings, documents, reasons, counts }) => [postings, documents, reasons, counts]), phrases];
}

/** The manifest as a file of the cache. */
export function manifestFile(manifest: Manifest): Uint8Array {
  return seal([textSection(JSON.stringify(manifest))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readManifest(file: Uint8Array): Manifest | undefined {
  const sections = unseal(file);
  return sections && JSON.parse(sectionText(sections[0]));
}

/** Every file of a cache begins with a word for its kind and one for its version; the third is the checksum of all that follows. */
const CHECKSUM_START = 8;
const CHECKSUM_END = 12;
/** Between two pauses so many bytes are looked at: less than a millisecond. A multiple of what a piece of a hash must be. */
const PIECE = 1 << 18;

/** A file of a cache as the manifest knows it, so that no other one is taken for it: of another library, of another time, under a name that is not its own. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  readonly checksum: number;
}

/** What the manifest has to say of a file that was written. */
export function keptFile(name: string, bytes: Uint8Array): KeptFile {
  return { name, bytes: bytes.length, checksum: checksumIn(bytes) };
}

/** Whether a file is the one that was written, if it is whole: whoever reads it further compares its checksum with its content. */
export function isKept(bytes: Uint8Array, kept: KeptFile): boolean {
  return bytes.length === kept.bytes && checksumIn(bytes) === kept.checksum;
}

/** Whether all bytes of a file that is elsewhere are those that were written, in slices. Throws where they cannot be read. */
export function* isAllKept(stored: StoredBytes, kept: KeptFile): Generator<undefined, boolean> {
  if (stored.length !== kept.bytes || checksumIn(stored.read(0, CHECKSUM_END)) !== kept.checksum) return false;
  const hasher = new ContentHasher();
  const piece = new Uint8Array(PIECE);
  let at = CHECKSUM_END;
  for (; at + PIECE < stored.length; at += PIECE) {
    stored.fill(piece, at);
    hasher.add(piece);
    yield undefined;
  }
  return hasher.end(stored.read(at, stored.length)) === kept.checksum;
}

function checksumIn(bytes: Uint8Array): number {
  const [checksum = 0] = new Uint32Array(bytes.slice(CHECKSUM_START, CHECKSUM_END).buffer);
  return checksum;
}

/** What is kept of the duplicates of a library. */
export function numberedDuplicates(known: KnownDuplicates, numberOf: (entry: LibraryDocument) => number): NumberedDuplicates {
  return { ...known, groups: known.groups.map((members) => members.map(numberOf)), crowded: known.crowded.map(numberOf) };
}

/** `undefined` where documents are missing: what held a group together may be among them. */
export function knownDuplicates({ documents, duplicates }: Manifest, present: NumberedDocuments): KnownDuplicates | undefined {
  if (!duplicates || present.size < documents.length) return undefined;
  const entriesOf = (numbers: readonly number[]) => numbers.flatMap((number) => present.get(number) ?? []);
  return { ...duplicates, groups: duplicates.groups.map(entriesOf), crowded: entriesOf(duplicates.crowded) };
}
