import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChangingFolder } from './changing-folder.ts';
import type { KeptLibrary } from './kept-library.ts';
import { isUntouched, keptLibrary } from './kept-library.ts';
import { LibraryHost } from './library-host.ts';
import type { Programs } from './programs.ts';
import type { SeenLibrary } from './seen-library.ts';
import { differences, seenLibrary } from './seen-library.ts';
import { settled } from './settled.ts';

/** Sessions between two comparisons with a library built afresh. */
const CHECK_EVERY = 5;
const FROM_NOTHING_EVERY = 10;
const MANY_CHANGES_EVERY = 7;
const LONG_AGO_S = 600;
const STRAYS_POLL_MS = 100;
/** Changes of files in the cache that a session lives through at most. */
const MOST_WRITES = 14;
const LONGEST_MS = 60_000;

export interface KillCounts {
  /** Sessions that were killed: at a moment of the clock, or while the cache was being written. */
  kills: number;
  whileWriting: number;
  /** How many had no cache to begin with, a part of one, a whole one. */
  readonly begunWith: { nothing: number; documents: number; phrases: number };
  comparisons: number;
  /** Comparisons in which anything differed, and what. */
  wrong: number;
  readonly differences: string[];
  /** Files that were in the cache and unchanged when a session began. */
  kept: number;
  /** Those of them that were read again to put them into the library. */
  reread: number;
  /** Those of them whose text was read for the search for phrases. */
  texts: number;
  /** Files that belonged to nothing in the worst moment, and in the end. */
  mostStrays: number;
  strays: number;
}

/** Kills one session after the other on the same cache folder, and compares what the next ones make of it with a library built afresh. */
export class Kills {
  readonly counts: KillCounts = {
    kills: 0,
    whileWriting: 0,
    begunWith: { nothing: 0, documents: 0, phrases: 0 },
    comparisons: 0,
    wrong: 0,
    differences: [],
    kept: 0,
    reread: 0,
    texts: 0,
    mostStrays: 0,
    strays: 0,
  };
  private readonly documents: ChangingFolder;
  private readonly cache: string;
  private readonly reads: string;
  /** How long a session takes that is left alone, in milliseconds. */
  private duration = 0;

  constructor(
    private readonly programs: Programs,
    texts: readonly string[],
    private readonly random: () => number,
  ) {
    const folder = mkdtempSync(path.join(programs.folder, 'kills-'));
    this.documents = new ChangingFolder(path.join(folder, 'documents'), texts, random, true);
    this.cache = path.join(folder, 'cache');
    this.reads = path.join(folder, 'reads');
  }

  async run(documents: number, kills: number, report: (counts: KillCounts) => void = () => {}): Promise<KillCounts> {
    mkdirSync(this.documents.path);
    this.documents.fill(documents);
    await this.compare();
    for (let number = 1; number <= kills; number++) {
      this.prepare(number);
      await this.recorded(() => this.kill());
      if (number % CHECK_EVERY === 0 || number === kills) await this.recorded(() => this.compare());
      report(this.counts);
    }
    await this.lookForStrays();
    return this.counts;
  }

  private prepare(number: number): void {
    if (number % FROM_NOTHING_EVERY === 0) rmSync(this.cache, { recursive: true });
    const most = number % MANY_CHANGES_EVERY === 0 ? this.documents.size / 2 : 30;
    for (let changes = Math.floor(this.random() * most); changes > 0; changes--) this.changeOne();
  }

  private changeOne(): void {
    const { documents } = this;
    const changes = [
      () => documents.edit(),
      () => documents.edit(),
      () => documents.appear(),
      () => documents.vanish(),
      () => documents.rename(),
    ];
    changes[Math.floor(this.random() * changes.length)]?.();
  }

  /** Notes what a session reads although it need not. */
  private async recorded(session: () => Promise<void>): Promise<void> {
    const before = keptLibrary(this.cache);
    const untouched = untouchedFiles(before);
    rmSync(this.reads, { force: true });
    await session();
    const reads = existsSync(this.reads) ? readLines(this.reads) : [];
    this.counts.kept += untouched.size;
    this.counts.reread += reads.filter(([kind, file]) => kind === 'read' && untouched.has(file)).length;
    this.counts.texts += new Set(reads.flatMap(([kind, file]) => (kind === 'text' && untouched.has(file) ? [file] : []))).size;
    this.counts.begunWith[before?.isDiscovered ? 'phrases' : before ? 'documents' : 'nothing']++;
    this.counts.mostStrays = Math.max(this.counts.mostStrays, keptLibrary(this.cache)?.strays.length ?? 0);
  }

  private async kill(): Promise<void> {
    const { worker, recorder, killed } = this.programs;
    mkdirSync(this.cache, { recursive: true });
    const child = spawn(process.execPath, [killed, worker, recorder, this.documents.path, this.cache, this.reads], { stdio: 'inherit' });
    const isWhileWriting = this.random() < 0.5;
    if (isWhileWriting) await this.untilWriting(child);
    else await sleep(50 + this.random() * this.duration);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode !== 'SIGKILL') throw new Error(`the session ended by itself: ${child.exitCode}`);
    this.counts.kills++;
    if (isWhileWriting) this.counts.whileWriting++;
  }

  /** Until so many files of the cache were made, moved, changed or removed, and a moment longer. */
  private async untilWriting(child: ChildProcess): Promise<void> {
    const abort = AbortSignal.timeout(Math.ceil(Math.min(this.duration * 2, LONGEST_MS)));
    const watcher = watch(this.cache);
    let left = Math.ceil(this.random() * MOST_WRITES);
    const enough = new Promise<void>((resolve) => {
      watcher.on('change', () => --left <= 0 && resolve());
      abort.addEventListener('abort', () => resolve());
      child.once('exit', () => resolve());
    });
    await enough;
    watcher.close();
    if (this.random() < 0.5) await sleep(this.random() * 8);
  }

  private async compare(): Promise<void> {
    const found = differences(await this.seenWith(this.cache), await this.seenAfresh());
    this.counts.comparisons++;
    if (found.length > 0) this.counts.wrong++;
    this.counts.differences.push(...found);
  }

  private async seenAfresh(): Promise<SeenLibrary> {
    const cache = `${this.cache}-afresh`;
    const start = performance.now();
    const seen = await this.seenWith(cache, false);
    this.duration = performance.now() - start;
    rmSync(cache, { recursive: true });
    return seen;
  }

  private async seenWith(cache: string, isRecorded = true): Promise<SeenLibrary> {
    const host = new LibraryHost(this.programs, { folder: this.documents.path, cache, ...(isRecorded && { reads: this.reads }) });
    try {
      await host.start();
      await settled(host, cache);
      return await seenLibrary(host);
    } finally {
      await host.stop();
    }
  }

  /** A last session that saves something removes what killed ones have left, once that is old enough. */
  private async lookForStrays(): Promise<void> {
    const longAgo = Date.now() / 1000 - LONG_AGO_S;
    for (const name of readdirSync(this.cache)) utimesSync(path.join(this.cache, name), longAgo, longAgo);
    this.documents.edit();
    const host = new LibraryHost(this.programs, { folder: this.documents.path, cache: this.cache });
    try {
      await host.start();
      await settled(host, this.cache);
      this.counts.strays = await this.straysLeft();
    } finally {
      await host.stop();
    }
  }

  /** They are removed after what names the others was written. */
  private async straysLeft(): Promise<number> {
    const count = () => keptLibrary(this.cache)?.strays.length ?? 0;
    for (let left = LONGEST_MS; left > 0 && count() > 0; left -= STRAYS_POLL_MS) await sleep(STRAYS_POLL_MS);
    return count();
  }
}

function untouchedFiles(kept: KeptLibrary | undefined): ReadonlySet<string> {
  return new Set([...(kept?.documents ?? [])].flatMap(([file, entry]) => (isUntouched(file, entry) ? [file] : [])));
}

/** The last line may have been cut off by the end of its writer. */
function readLines(file: string): (readonly [kind: string, path: string])[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as [string, string]);
}
