import { Session } from 'node:inspector';
import type { MemoryUse } from '../worker/worker-report.ts';

/** Of the thread that asks. */
export function memoryUse(): MemoryUse {
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers, process: rss };
}

/** Collects all garbage of the thread that asks and returns what becomes free to the system; some tenths of a second for a hundred megabytes. */
export async function giveBackMemory(): Promise<void> {
  // What has been held weakly is kept until the end of the job that looked at it.
  await new Promise((resolve) => setImmediate(resolve));
  const session = new Session();
  session.connect();
  return new Promise((resolve) =>
    session.post('HeapProfiler.collectGarbage', () => {
      // Not within the answer: the session would wait for itself.
      setImmediate(() => {
        session.disconnect();
        resolve();
      });
    }),
  );
}
