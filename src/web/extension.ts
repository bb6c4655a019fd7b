import * as vscode from 'vscode';
import { activate as activateOn } from '../activate.ts';
import type { Platform, WorkerThread } from '../host/worker-thread.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';

/** The part of the Web Worker API that is used here. */
interface WebWorker {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;

/** The entry for vscode.dev: the library lives in a Web Worker, and the host reads the files for it. */
const platform: Platform = {
  startWorker,
  readsLocally: () => false,
};

function startWorker(extensionUri: vscode.Uri): WorkerThread {
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'worker.js').toString(true));
  return {
    port: {
      post: (message, transfer) => worker.postMessage(message, transfer ? [...transfer] : []),
      listen: (listener) => worker.addEventListener('message', (event) => listener(event.data)),
    },
    onExit: (listener) =>
      worker.addEventListener('error', (event) => {
        worker.terminate();
        listener(event.message);
      }),
    dispose: () => worker.terminate(),
  };
}

export function activate(context: vscode.ExtensionContext): unknown {
  return activateOn(context, platform);
}
