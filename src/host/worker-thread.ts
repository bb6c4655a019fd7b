import type * as vscode from 'vscode';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { Port } from '../worker/rpc.ts';
import type { MemoryUse } from '../worker/worker-report.ts';

/** A running worker, whatever the platform calls it. */
export interface WorkerThread extends vscode.Disposable {
  readonly port: Port<ToWorker, FromWorker>;
  /** Called once when the worker ends by itself, with the reason. */
  onExit(listener: (reason: string) => void): void;
}

/** What differs between desktop, remote and web; each entry hands its own in. */
export interface Platform {
  /** For bug reports. */
  readonly name: string;
  startWorker(extensionUri: vscode.Uri): WorkerThread;
  /** Whether the worker can read the file itself; else the host sends its bytes. */
  readsLocally(uri: vscode.Uri): boolean;
  /** The bytes of a local file, for the host itself: see `readCapped`. Not there where there is no file system. */
  readFile?(path: string, maxBytes: number): Promise<Uint8Array>;
  /** Of the extension host; not there where nobody can tell. */
  memory?(): MemoryUse;
}
