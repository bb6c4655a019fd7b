import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { Thread } from '../worker/thread.ts';

/** The thread of a worker that holds a library. */
export type WorkerThread = Thread<ToWorker, FromWorker>;
