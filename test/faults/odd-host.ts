import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LibraryHost } from './library-host.ts';
import type { Outcome } from './odd-folder.ts';
import { settled } from './settled.ts';

/** What a library made of a folder. */
export interface OddReading {
  /** By path below the folder. */
  readonly outcomes: readonly (readonly [path: string, outcome: Outcome])[];
  /** Milliseconds until all was read, until phrases were found and all was kept (`null` where that failed), and to open it again. */
  readonly read: number;
  readonly kept: number | null;
  readonly opened: number;
  /** Of the process with host and worker, in bytes. */
  readonly rss: number;
  /** What the log says. */
  readonly log: readonly string[];
}

/** Reads an odd folder in a process of its own, which may have fewer permissions, and writes what came of it to a file. */
async function main(worker: string, folder: string, cache: string, maxFileBytes: number, report: string): Promise<void> {
  const options = { folder, cache, maxFileBytes };
  const programs = { worker, recorder: '' };
  const host = new LibraryHost(programs, options);
  const start = performance.now();
  await host.start();
  await host.apply([path.join(folder, 'vanished.txt'), path.join(folder, 'folder.txt')], []);
  const read = performance.now() - start;
  const isKept = await settled(host, cache).then(Boolean, () => false);
  const kept = isKept ? performance.now() - start : null;
  await host.stop();
  const again = new LibraryHost(programs, options);
  const restart = performance.now();
  await again.start();
  const opened = performance.now() - restart;
  await again.stop();
  const outcomes: [string, Outcome][] = [...host.summaries.values()].map((summary) => [summary.path, 'document']);
  for (const { path: name, error } of host.unread) outcomes.push([name, error.code as Outcome]);
  const log = host.events.flatMap((event) => (event.kind === 'log' ? [event.message] : []));
  const reading: OddReading = { outcomes, read, kept, opened, rss: process.resourceUsage().maxRSS * 1024, log };
  writeFileSync(report, JSON.stringify(reading));
}

const [worker = '', folder = '', cache = '', maxFileBytes = '', report = ''] = process.argv.slice(2);
void main(worker, folder, cache, Number(maxFileBytes), report).then(() => process.exit());
