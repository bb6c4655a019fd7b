import type { DateReading } from '../dates/dated.ts';
import type { Fingerprint } from '../document/fingerprint.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { Range } from '../evidence.ts';
import type { NoiseKind } from '../text/noise.ts';
import type { DocumentMarks } from './document-marks.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { PackedNumbers } from './packed-numbers.ts';

/** Documents by their numbers in the index. */
export type NumberedDocuments = ReadonlyMap<number, LibraryDocument>;

/** Where a file is: `uri` identifies it, `path` is relative to its workspace folder or as the user named it, with `/` between its parts. */
export interface FileIdentity {
  readonly uri: string;
  readonly path: string;
}

/** What was read from a document, without what only its text can tell. Its dates are asked of `datesOf`. */
export interface DocumentFacts extends Omit<PolicyDocument, 'noise' | 'body' | 'dates'> {
  /** Each kind once, sorted. */
  readonly noise: readonly NoiseKind[];
}

/** One document of the library: plain data that a cache can keep. Its text is elsewhere (`TextStore`). */
export interface LibraryDocument extends FileIdentity {
  readonly encoding: string;
  /** 0 to 1. */
  readonly encodingConfidence: number;
  /** How many sequences of bytes are invalid in the encoding; U+FFFD stands for each. */
  readonly invalidSequences: number;
  /** What the asker knew when the file was read: with other knowledge it would be another document. */
  readonly knowledge: FileKnowledge;
  /** The file's size, and the hash of its bytes: both equal, nothing has changed. */
  readonly bytes: number;
  readonly hash: number;
  /** When the file was written last, in milliseconds since 1970; `undefined` where the asker did not say. */
  modified?: number;
  readonly document: DocumentFacts;
  /** The dates as the document itself tells them. */
  readonly ownDates: DateReading;
  /** What the documents beside it tell of them; `undefined` where these tell nothing, or have not been asked. */
  settledDates?: SettledDates | undefined;
  /** The author's own text, without navigation and the like, as ascending ranges of the text that it is matched in. */
  readonly foldedBody: readonly Range[];
  /** The quotation and book marks, which the text that it is matched in does not have. */
  readonly marks: DocumentMarks;
  /** Where no match in it begins or ends. */
  readonly cuts: PackedNumbers;
  /** Tells duplicates. */
  readonly fingerprint: Fingerprint;
}

/** The dates of a document whose year follows from the documents beside it. */
export interface SettledDates {
  readonly dates: DateReading;
  /** The first and the last of the dates beside it: as long as they are the same, there is nothing else to conclude. */
  readonly beside: string;
}

/** What is known of a document's dates. */
export function datesOf({ settledDates, ownDates }: LibraryDocument): DateReading {
  return settledDates?.dates ?? ownDates;
}

/** The date of a document: `2023-04-18`, `2023-04` or `2023`; `undefined` where it is unknown. */
export function dateOf(entry: LibraryDocument): string | undefined {
  return datesOf(entry).date?.value;
}

/**
 * Why a file or a folder is not in the library; the host turns the code into a localised sentence. `link`: to a folder that is not followed. `outside`: a
 * link leads out of a workspace that is not trusted. The last three: the file was being read when the worker had to be ended, ran out of memory, or ended by itself.
 */
export type FileErrorCode = 'binary' | 'too-large' | 'unreadable' | 'vanished' | 'failed' | 'link' | 'outside' | BlameCode;
/** Why a file was given up: see `FileErrorCode`. */
export type BlameCode = 'takes-too-long' | 'takes-too-much-memory' | 'ended-reading';

/** A file or a folder that is not in the library, with the reason; `message` is for the log. */
export interface UnreadFile extends FileIdentity {
  readonly error: { readonly code: FileErrorCode; readonly message: string };
  /** The file that was given up: it is not tried again as long as it is this one. `undefined` for what is tried each time. */
  readonly givenUp?: GivenUp;
}

/** A file as it was at some moment, as far as that is known. */
export interface FileVersion {
  readonly bytes: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified?: number;
  /** Of its bytes. */
  readonly hash?: number;
}

/** The version of a file that was given up, and what was known when it was read. */
export interface GivenUp extends FileVersion {
  /** Read with other knowledge it might come to its end. */
  readonly knowledge: FileKnowledge;
}

/** Whether two versions of a file are the same, by all that is known of both. */
export function isSameVersion(one: FileVersion, other: FileVersion): boolean {
  const agrees = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b;
  return one.bytes === other.bytes && agrees(one.modified, other.modified) && agrees(one.hash, other.hash);
}

/** The order in which documents are listed. */
export function byPath(a: FileIdentity, b: FileIdentity): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}
