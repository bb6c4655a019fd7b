import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import { serve } from '../worker/serve.ts';

/** The part of a dedicated worker's global scope that is used here. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void;
}

/** The web worker of vscode.dev: it has no file system, so the host sends the bytes. */
const scope = globalThis as unknown as WorkerScope;
serve({
  post: (message, transfer) => scope.postMessage(message, transfer ? [...transfer] : []),
  listen: (listener) => scope.addEventListener('message', (event) => listener(event.data)),
});
