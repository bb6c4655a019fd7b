import { contentHash } from '../core/content-hash.ts';
import { fileTextAgain } from '../core/corpus/document-text.ts';
import type { LibraryDocument } from '../core/corpus/library-document.ts';
import { fileOf } from '../core/corpus/library-document.ts';
import { refusalOf } from '../core/corpus/refused-file.ts';
import type { FileVersion, UnreadFile } from '../core/corpus/unread-file.ts';
import type { FileInput } from './protocol.ts';

/**
 * A file that was written just before it is read may be written again within one tick of its clock and keep its time: its time is not believed. The coarsest
 * clock is that of FAT.
 */
const COARSEST_CLOCK_MS = 2_000;

/** The size of a file, and when it was written. */
export interface FileStatus {
  readonly bytes: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified: number;
}

/** Reads local files for the worker; throws a `RefusedFile`, or with a `code` such as ENOENT. Only the Node worker has one. */
export interface FileReader {
  /** Throws for what is no regular file: a pipe would be read for ever. */
  stat(path: string): FileStatus;
  /** Throws for what is no regular file, and for what has more bytes, whatever its status says. */
  read(path: string, maxBytes: number): Uint8Array;
  /** The path of a uri. */
  pathOf(uri: string): string;
}

/** `modified` as in `FileStatus`; `undefined` where it is not known or not to be believed. */
export type FileBytes = { readonly bytes: Uint8Array; readonly modified?: number } | { readonly error: UnreadFile['error'] };

/** The bytes of a file of the request, or why there are none. */
export function bytesOf(file: FileInput, maxBytes: number, reader: FileReader | undefined): FileBytes {
  if (file.error) return { error: file.error };
  if (file.bytes) return file.bytes.length > maxBytes ? tooLarge(file.bytes.length) : { bytes: file.bytes };
  if (!reader || file.localPath === undefined) return { error: { code: 'unreadable', message: file.uri } };
  return readLocal(file.localPath, maxBytes, reader);
}

function readLocal(path: string, maxBytes: number, reader: FileReader): FileBytes {
  try {
    const { bytes, modified } = reader.stat(path);
    if (bytes > maxBytes) return tooLarge(bytes);
    const isSettled = Date.now() - modified > COARSEST_CLOCK_MS;
    return { bytes: reader.read(path, maxBytes), ...(isSettled && { modified }) };
  } catch (error) {
    return { error: refusalOf(error) };
  }
}

/** What the file system says of a file, or what the bytes say that were sent; `undefined` where nobody can tell, or there is no such file. */
export function versionOf({ bytes, localPath }: FileInput, reader: FileReader | undefined): FileVersion | undefined {
  if (bytes) return { bytes: bytes.length, hash: contentHash(bytes) };
  try {
    return localPath === undefined ? undefined : reader?.stat(localPath);
  } catch {
    return undefined;
  }
}

/** The text of the file of a document that was read before; `undefined` where the file is gone or is another one now. */
export function readAgain(entry: LibraryDocument, reader: FileReader): string | undefined {
  try {
    const path = reader.pathOf(fileOf(entry));
    return reader.stat(path).bytes === entry.bytes ? fileTextAgain(entry, reader.read(path, entry.bytes)) : undefined;
  } catch {
    return undefined;
  }
}

function tooLarge(bytes: number): FileBytes {
  return { error: { code: 'too-large', message: `${bytes}` } };
}
