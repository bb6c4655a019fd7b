import { HostCacheFolder } from '../worker/host-cache-folder.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { Port } from '../worker/rpc.ts';
import { serve } from '../worker/serve.ts';
import type { StepListener } from '../worker/worker-step.ts';

/** The part of a dedicated worker's global scope that is used here. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void;
}

declare const TIFA_BUILD: string;

/** The web worker of vscode.dev: it has no file system, so the host sends the bytes of the documents and keeps the cache. */
const scope = globalThis as unknown as WorkerScope;
const port: Port<FromWorker, ToWorker> = {
  post: (message, transfer) => scope.postMessage(message, transfer ? [...transfer] : []),
  listen: (listener) => scope.addEventListener('message', (event) => listener(event.data)),
};
const folder = new HostCacheFolder(port);
const steps: StepListener = { at: (step) => port.post({ kind: 'step', step }) };
serve(port, { build: TIFA_BUILD, openFolder: () => folder, steps });
