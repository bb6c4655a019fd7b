import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { FileInput } from './protocol.ts';

/** Reads local files for the worker; throws with a `code` such as ENOENT. Only the Node worker has one. */
export interface FileReader {
  /** In bytes. */
  size(path: string): number;
  read(path: string): Uint8Array;
}

export type FileBytes = { readonly bytes: Uint8Array } | { readonly error: UnreadFile['error'] };

/** The bytes of a file of the request, or why there are none. */
export function bytesOf(file: FileInput, maxBytes: number, reader: FileReader | undefined): FileBytes {
  if (file.error) return { error: file.error };
  if (file.bytes) return file.bytes.length > maxBytes ? tooLarge(file.bytes.length) : { bytes: file.bytes };
  if (!reader || file.localPath === undefined) return { error: { code: 'unreadable', message: file.uri } };
  return readLocal(file.localPath, maxBytes, reader);
}

function readLocal(path: string, maxBytes: number, reader: FileReader): FileBytes {
  try {
    const size = reader.size(path);
    return size > maxBytes ? tooLarge(size) : { bytes: reader.read(path) };
  } catch (error) {
    const vanished = (error as { code?: unknown }).code === 'ENOENT';
    return { error: { code: vanished ? 'vanished' : 'unreadable', message: String(error) } };
  }
}

function tooLarge(bytes: number): FileBytes {
  return { error: { code: 'too-large', message: `${bytes}` } };
}
