import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { Port } from '../worker/rpc.ts';
import { serve } from '../worker/serve.ts';

/** The worker thread of desktop and remote: it reads local files itself, synchronously, which measured 4 to 8 times faster than promises. */
if (parentPort) {
  const thread = parentPort;
  const port: Port<FromWorker, ToWorker> = {
    post: (message, transfer) => thread.postMessage(message, transfer ? [...transfer] : []),
    listen: (listener) => void thread.on('message', listener),
  };
  serve(port, { size: (path) => statSync(path).size, read: (path) => readFileSync(path) });
}
