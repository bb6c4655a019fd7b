import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { activate as activateOn } from '../activate.ts';
import type { Platform, WorkerThread } from '../host/worker-thread.ts';
import { memoryUse } from './memory-use.ts';
import { readRegularFile } from './regular-file.ts';

/** The entry for desktop and remote: the library lives in a worker thread that reads local files itself. */
const platform: Platform = {
  name: `Node ${process.version}, ${process.platform} ${process.arch}`,
  startWorker,
  readsLocally: (uri) => uri.scheme === 'file',
  readFile: readRegularFile,
  memory: memoryUse,
};

function startWorker(extensionUri: vscode.Uri): WorkerThread {
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'node', 'worker.cjs').fsPath);
  return {
    port: {
      post: (message, transfer) => worker.postMessage(message, transfer ? [...transfer] : []),
      listen: (listener) => void worker.on('message', listener),
    },
    onExit: (listener) => {
      let reason = '';
      worker.on('error', (error) => {
        reason = String(error);
      });
      worker.once('exit', (code) => listener(reason || `exit ${code}`));
    },
    dispose: () => {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}

export function activate(context: vscode.ExtensionContext): unknown {
  return activateOn(context, platform);
}
