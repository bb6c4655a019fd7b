import * as vscode from 'vscode';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';

/** The part of the Web Worker API that is used here. */
export interface WebWorker {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;
declare const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };

/**
 * Starts a classic script of the extension as a worker. The script is read first and started from memory: VS Code cannot start a worker from the uri of an
 * extension that lies on a remote, and on vscode.dev it lies on another origin.
 */
export async function startBlobWorker(script: vscode.Uri): Promise<WebWorker> {
  const bytes = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  const worker = new Worker(url);
  // Not earlier: VS Code's own start-up script loads the url inside the new worker. Revoking it again later does no harm.
  worker.addEventListener('message', () => URL.revokeObjectURL(url));
  return worker;
}
