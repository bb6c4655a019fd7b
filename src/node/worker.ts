import { parentPort, workerData } from 'node:worker_threads';
import { localFiles, serveThread } from './serve-thread.ts';
import { boardOf } from './worker-thread.ts';

/** The worker thread of desktop and remote. */
if (parentPort) serveThread(parentPort, localFiles, boardOf(workerData));
