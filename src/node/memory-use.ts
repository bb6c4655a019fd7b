import type { MemoryUse } from '../worker/worker-report.ts';

/** Of the thread that asks. */
export function memoryUse(): MemoryUse {
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers, process: rss };
}
