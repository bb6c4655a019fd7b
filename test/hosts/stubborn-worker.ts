import { parentPort, workerData } from 'node:worker_threads';
import { localFiles, serveThread } from '../../src/node/serve-thread.ts';
import { boardOf } from '../../src/node/worker-thread.ts';
import type { FileReader } from '../../src/worker/file-source.ts';

/** What a file does to the worker that reads it, by what it begins with. */
const DEEDS: Readonly<Record<string, () => void>> = {
  'test: has no end': () => {
    for (;;);
  },
  'test: matches without end': () => void /^(a+)+$/.test(`${'a'.repeat(60)}!`),
  'test: takes all memory': () => {
    for (const taken: object[] = []; ; ) taken.push({ taken: taken.length });
  },
  'test: takes much at once': () => {
    for (const taken: string[] = []; ; ) taken.push(`${'甲乙'.repeat(50_000_000).replace('甲', '丙').toUpperCase()}${taken.length}`);
  },
  'test: ends the worker': () => process.exit(3),
};

/** The worker of the extension, but for files that tests write to show what the worker does not survive. */
if (parentPort) {
  const read: FileReader['read'] = (path, maxBytes) => {
    const bytes = localFiles.read(path, maxBytes);
    const text = Buffer.from(bytes.subarray(0, 100)).toString();
    for (const [beginning, does] of Object.entries(DEEDS)) if (text.startsWith(beginning)) does();
    return bytes;
  };
  serveThread(parentPort, { ...localFiles, read }, boardOf(workerData));
}
