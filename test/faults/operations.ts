import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChangingFolder, MAX_FILE_BYTES } from './changing-folder.ts';
import { LibraryHost } from './library-host.ts';
import type { Programs } from './programs.ts';
import type { SeenLibrary } from './seen-library.ts';
import { differences, seenLibrary } from './seen-library.ts';
import { settled } from './settled.ts';

/** So long a watcher collects what it reports. */
const COLLECT_MS = 80;
const MOST_AT_ONCE = 60;
/** Of so many moments, in one the user asks to read everything again, or changes a setting. */
const CHECK_EVERY = 25;

export interface OperationCounts {
  operations: number;
  /** Messages of the watcher, and readings of everything that were begun meanwhile, each giving up the one before. */
  messages: number;
  checks: number;
  documents: number;
  unread: number;
  /** What differs from a library built afresh: in the library that lived through everything, and in one opened from its cache. */
  readonly living: readonly string[];
  readonly reopened: readonly string[];
}

/** Lets files appear, change, move and vanish while the library is read, and compares what has become of it with a library built afresh. */
export async function runOperations(
  programs: Programs,
  texts: readonly string[],
  random: () => number,
  { documents, operations }: { readonly documents: number; readonly operations: number },
): Promise<OperationCounts> {
  const at = mkdtempSync(path.join(programs.folder, 'operations-'));
  const folder = new ChangingFolder(path.join(at, 'documents'), texts, random);
  mkdirSync(folder.path);
  folder.fill(documents);
  const opening = (name: string): Opening => {
    const cache = path.join(at, name);
    return { cache, open: () => new LibraryHost(programs, { folder: folder.path, cache, maxFileBytes: MAX_FILE_BYTES }) };
  };
  const counts = { operations: 0, messages: 0, checks: 0, documents: 0, unread: 0 };
  const lived = await seenBy(opening('cache'), async (host) => {
    const started = host.start();
    await live(host, folder, random, operations, counts);
    await started;
    counts.documents = host.summaries.size;
    counts.unread = host.unread.length;
  });
  const right = await seenBy(opening('afresh'), (host) => host.start());
  const again = await seenBy(opening('cache'), (host) => host.start());
  return { ...counts, living: differences(lived, right), reopened: differences(again, right) };
}

interface Opening {
  readonly cache: string;
  open(): LibraryHost;
}

/** What a library looks like after a session, when it has come to rest. */
async function seenBy({ cache, open }: Opening, session: (host: LibraryHost) => Promise<unknown>): Promise<SeenLibrary> {
  const host = open();
  try {
    await session(host);
    await settled(host, cache);
    return await seenLibrary(host);
  } finally {
    await host.stop();
  }
}

async function live(
  host: LibraryHost,
  folder: ChangingFolder,
  random: () => number,
  operations: number,
  counts: Pick<OperationCounts, 'operations' | 'messages' | 'checks'>,
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  while (counts.operations < operations) {
    const { changed, removed, done } = await collect(folder, random, Math.min(MOST_AT_ONCE, operations - counts.operations));
    counts.operations += done;
    counts.messages++;
    last = host.apply(changed, removed);
    if (random() < 1 / CHECK_EVERY) {
      counts.checks++;
      last = host.check();
    }
  }
  await last;
}

/** What a watcher collects over a moment: of each path the last thing that happened to it. */
async function collect(folder: ChangingFolder, random: () => number, most: number) {
  const [changed, removed] = [new Set<string>(), new Set<string>()];
  const end = performance.now() + COLLECT_MS;
  let done = 0;
  for (const bursts = Math.ceil(random() * most); done < bursts && performance.now() < end; done++) {
    const change = folder.change();
    for (const file of change.removed) {
      changed.delete(file);
      removed.add(file);
    }
    for (const file of change.changed) {
      removed.delete(file);
      changed.add(file);
    }
    if (random() < 0.2) await sleep(random() * 5);
  }
  return { changed: [...changed], removed: [...removed], done };
}
