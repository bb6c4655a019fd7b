import type { FileInput } from '../worker/protocol.ts';
import type { FoundFiles } from './found-files.ts';

/** The files that may be documents of the library, by uri. */
export interface DocumentFiles {
  /** All that belong to the library. Fails when the signal is aborted. */
  find(signal: AbortSignal): Promise<FoundFiles>;
  /** Tells of one file after the other whether it belongs to the library at this moment, if it is there. */
  included(): (uri: string) => boolean;
  /** Where a file or folder is, as it is shown: relative to its workspace folder, with the name of that where there are several. */
  pathOf(uri: string): string;
  /** Whether the worker reads the file itself. */
  readsLocally(uri: string): boolean;
  /** Tells one file after the other what is known of it at this moment, without opening it. */
  known(): (uri: string) => Omit<FileInput, 'bytes' | 'error' | 'correction'>;
  /** Whether there is a file or a folder; false where nobody can tell. */
  exists(uri: string): Promise<boolean>;
  /** The bytes of a file, or why there are none; never fails. */
  bytesOf(uri: string): Promise<Pick<FileInput, 'bytes' | 'error'>>;
}
