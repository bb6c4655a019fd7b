import type { DateReading } from '../dates/dated.ts';
import type { Fingerprint } from '../document/fingerprint.ts';
import type { Range } from '../evidence.ts';
import type { FileRecord } from '../records/file-record.ts';
import type { DateSummary } from './claim-summary.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { DocumentMarks } from './document-marks.ts';
import type { KeptReasons } from './document-reasons.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { PackedNumbers } from './packed-numbers.ts';

/** Documents by their numbers in the index. */
export type NumberedDocuments = ReadonlyMap<number, LibraryDocument>;

/** Where a file is: `uri` identifies it, `path` is relative to its workspace folder or as the user named it, with `/` between its parts. */
export interface FileIdentity {
  readonly uri: string;
  readonly path: string;
}

/** Where a document stands that is one of several parts of a file. */
export interface FilePart {
  /** The uri of the file. */
  readonly file: string;
  readonly record: FileRecord;
  /** How many documents, and parts that could not be read, the file has: where some are missing, not all of it is in the library. */
  readonly parts: number;
}

/** One document of the library: plain data that a cache can keep. Its text is elsewhere (`TextStore`). */
export interface LibraryDocument extends FileIdentity {
  /** `undefined` for a document that is its file. */
  readonly part?: FilePart;
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
  /** What speaks for these facts, and against them; elsewhere once a cache has them. */
  reasons: KeptReasons;
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
  /** `undefined` where nothing is to be concluded. */
  readonly date: DateSummary | undefined;
  readonly dates: DateReading;
  /** The first and the last of the dates beside it: as long as they are the same, there is nothing else to conclude. */
  readonly beside: string;
}

/** The uri of the file in which a document stands. */
export function fileOf({ uri, part }: Pick<LibraryDocument, 'uri' | 'part'>): string {
  return part?.file ?? uri;
}

/** What is known of the date of a document; `undefined` where it is unknown. */
export function datedOf({ settledDates, document }: LibraryDocument): DateSummary | undefined {
  return settledDates ? settledDates.date : document.date;
}

/** The date of a document: `2023-04-18`, `2023-04` or `2023`; `undefined` where it is unknown. */
export function dateOf(entry: LibraryDocument): string | undefined {
  return datedOf(entry)?.value;
}

/** The order in which documents are listed; those of one file by their numbers, those of one path by their uris. */
export function byPath(a: FileIdentity, b: FileIdentity): number {
  const [one, other] = a.path.includes('#') && b.path.includes('#') ? [sortKey(a.path), sortKey(b.path)] : [a.path, b.path];
  if (one === other) return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
  return one < other ? -1 : 1;
}

/** A number at the end of a path with zeros before it. */
function sortKey(path: string): string {
  const at = path.lastIndexOf('#') + 1;
  return path.slice(0, at) + path.slice(at).padStart(LONGEST_NUMBER, '0');
}

const LONGEST_NUMBER = 9;
