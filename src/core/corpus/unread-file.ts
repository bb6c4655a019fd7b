import { recordFormatOf } from '../records/record-format.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { FileIdentity } from './library-document.ts';

/**
 * Why a file, a record or a folder is not in the library; the host turns the code into a localised sentence. `link`: to a folder that is not followed. `outside`: a
 * link leads out of a workspace that is not trusted. The last three: the file was being read when the worker had to be ended, ran out of memory, or ended by itself.
 */
export type FileErrorCode = 'binary' | 'too-large' | 'unreadable' | 'vanished' | 'failed' | 'link' | 'outside' | RecordCode | BlameCode;

/** `no-records`: a table or the like in which nothing has the name of a text or a title. `too-many-records`: `message` says how many. For what is broken it says where and why. */
type RecordCode = 'no-records' | 'too-many-records' | 'bad-csv' | 'bad-json' | 'bad-xml' | 'too-deep';

/** Why a file was given up: see `FileErrorCode`. */
export type BlameCode = 'takes-too-long' | 'takes-too-much-memory' | 'ended-reading';

/** A file, a record or a folder that is not in the library, with the reason; `message` is for the log, or of a `RecordCode`. */
export interface UnreadFile extends FileIdentity {
  readonly error: { readonly code: FileErrorCode; readonly message: string; readonly place?: BrokenPlace };
  /** The file that was given up: it is not tried again as long as it is this one. `undefined` for what is tried each time. */
  readonly givenUp?: GivenUp;
}

/** Whether a file that nobody named is none to be told of: programs write many in JSON and XML, of which most have no text. */
export function isForPrograms({ path, error }: UnreadFile): boolean {
  const format = recordFormatOf(path);
  return error.code === 'no-records' && (format === 'json' || format === 'xml');
}

/** Where a file is broken: a line and a column, both from 0. */
interface BrokenPlace {
  readonly line: number;
  readonly column: number;
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
