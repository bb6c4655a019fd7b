import * as vscode from 'vscode';
import { activateOn } from '../activate.ts';
import type { Platform } from '../host/platform.ts';
import { memoryUse } from './memory-use.ts';
import { readRegularFile } from './regular-file.ts';
import { writeWholeFile } from './whole-file.ts';
import { NodeWorkerThread } from './worker-thread.ts';

/** The entry for desktop and remote: the library lives in a worker thread that reads local files itself. */
const platform: Platform = {
  name: `Node ${process.version}, ${process.platform} ${process.arch}`,
  startWorker: (extensionUri) => new NodeWorkerThread(vscode.Uri.joinPath(extensionUri, 'dist', 'node', 'worker.cjs').fsPath),
  readsLocally: (uri) => uri.scheme === 'file',
  readFile: readRegularFile,
  writeFile: writeWholeFile,
  memory: memoryUse,
};

/** The entry of the extension in a Node host. */
export function activate(context: vscode.ExtensionContext): unknown {
  return activateOn(context, platform);
}
