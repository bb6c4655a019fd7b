import { parentPort, workerData } from 'node:worker_threads';
import { localFiles, serveThread } from './serve-thread.ts';

/** The worker thread of desktop and remote, and its readers. */
if (parentPort) serveThread(parentPort, localFiles, workerData);
