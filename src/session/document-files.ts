import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { FileInput } from '../worker/protocol.ts';

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

/** A uri as text, or an object that has one, such as VS Code's. The session keeps uris as text. */
export type UriLike = string | { readonly scheme: string; toString(): string };

/** What was found in folders of the workspace, by uri, each file once. */
export class FoundFiles {
  readonly files = new Set<string>();
  /** Folders that were not looked into, with the reason. */
  readonly refused = new Map<string, UnreadFile['error']>();

  /** Whether it was found, be it refused. */
  has(uri: string): boolean {
    return this.files.has(uri) || this.refused.has(uri);
  }
}
