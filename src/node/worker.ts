import { parentPort } from 'node:worker_threads';
import { localFiles, serveThread } from './serve-thread.ts';

/** The worker thread of desktop and remote. */
if (parentPort) serveThread(parentPort, localFiles);
