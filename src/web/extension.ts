import * as vscode from 'vscode';
import { activateOn } from '../activate.ts';
import type { Platform } from '../host/platform.ts';
import { startBlobWorker } from './blob-worker.ts';
import { WebWorkerThread } from './web-worker-thread.ts';

/** The entry for vscode.dev: the library lives in a Web Worker, and the host reads the files for it. */
const platform: Platform = {
  name: 'Web Worker',
  startWorker: (extensionUri) => {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    return new WebWorkerThread(startBlobWorker(vscode.Uri.joinPath(dist, 'library.js'), vscode.Uri.joinPath(dist, 'web', 'worker.js')));
  },
  readsLocally: () => false,
};

/** The entry of the extension in a web worker host. */
export function activate(context: vscode.ExtensionContext): unknown {
  return activateOn(context, platform);
}
