import type * as vscode from 'vscode';
import type { WorkerThread } from '../session/worker-thread.ts';
import type { MemoryUse } from '../worker/worker-report.ts';

/** What differs between desktop, remote and web; each entry hands its own in. */
export interface Platform {
  /** For bug reports. */
  readonly name: string;
  startWorker(extensionUri: vscode.Uri): WorkerThread;
  /** Whether the worker can read the file itself; else the host sends its bytes. */
  readsLocally(uri: vscode.Uri): boolean;
  /** The bytes of a local file, for the host itself, where it does not lead out of the folders `within`: see `readCapped`. Not there where there is no file system. */
  readFile?(path: string, maxBytes: number, within?: readonly string[]): Promise<Uint8Array>;
  /** Writes a local file whole or not at all; with `within`, it fails where a link leads out of that folder. Not there where there is no file system. */
  writeFile?(path: string, bytes: Uint8Array, within?: string): Promise<void>;
  /** Of the extension host; not there where nobody can tell. */
  memory?(): MemoryUse;
}
