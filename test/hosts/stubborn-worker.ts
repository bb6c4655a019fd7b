import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { localFiles, serveThread } from '../../src/node/serve-thread.ts';
import { boardOf } from '../../src/node/worker-thread.ts';
import type { FileReader } from '../../src/worker/file-source.ts';
import type { Params, ToWorker } from '../../src/worker/protocol.ts';
import { NO_STEP } from '../../src/worker/worker-step.ts';

const MEGABYTE = 1_048_576;

/** What a file does to the worker that reads it, by what it begins with. */
const DEEDS: Readonly<Record<string, (folder: string) => void>> = {
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
  // 400 MB a second at most, so that whoever watches it need not be quick.
  'test: takes more and more memory': () => {
    for (const taken: Uint8Array[] = []; ; sleep(50)) taken.push(new Uint8Array(20 * MEGABYTE).fill(1));
  },
  'test: ends the worker': () => process.exit(3),
  // As long as a file of this name lies beside it.
  'test: is unwell': (folder) => {
    if (existsSync(join(folder, '.unwell'))) process.exit(3);
  },
};
/** A text that begins so is never cleaned. */
const ENDLESS_TO_CLEAN = 'test: is never cleaned';
/** How long it takes to read any file of a folder with a file `.slow`, in milliseconds. */
const SLOW = 60;

/** The worker of the extension, but for files and texts that tests write to show what the worker does not survive. */
if (parentPort) {
  const steps = boardOf(workerData);
  parentPort.on('message', (message: ToWorker) => {
    if (message.kind !== 'request' || message.method !== 'clean') return;
    if (!(message.params as Params<'clean'>).text.startsWith(ENDLESS_TO_CLEAN)) return;
    steps.at({ ...NO_STEP, call: message.id });
    for (;;);
  });
  serveThread(parentPort, { ...localFiles, read }, { ...workerData, readersAfter: 0 });
}

function read(...[path, maxBytes]: Parameters<FileReader['read']>): Uint8Array {
  const bytes = localFiles.read(path, maxBytes);
  const folder = dirname(path);
  if (existsSync(join(folder, '.slow'))) sleep(SLOW);
  const text = Buffer.from(bytes.subarray(0, 100)).toString();
  for (const [beginning, does] of Object.entries(DEEDS)) if (text.startsWith(beginning)) does(folder);
  return bytes;
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
