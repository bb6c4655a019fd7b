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
 * Starts classic scripts of the extension, one after the other, as a worker. They are read first and started from memory: VS Code cannot start a worker from the
 * uri of an extension that lies on a remote, and on vscode.dev it lies on another origin.
 */
export async function startBlobWorker(...scripts: readonly vscode.Uri[]): Promise<WebWorker> {
  const parts = await Promise.all(scripts.map((script) => vscode.workspace.fs.readFile(script)));
  const url = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  const worker = new Worker(url);
  // Not earlier: VS Code's own start-up script loads the url inside the new worker. Revoking it again later does no harm.
  worker.addEventListener('message', () => URL.revokeObjectURL(url));
  return worker;
}
