import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Expected, OddSizes, Outcome } from './odd-folder.ts';
import { makeOddFolder } from './odd-folder.ts';
import type { OddReading } from './odd-host.ts';
import type { Programs } from './programs.ts';

const PATIENCE_MS = 900_000;
const OUTPUT_BYTES = 1e9;
/** The user nobody of most systems. */
const NOBODY = '65534';
const FULL_DISK_BYTES = 65_536;
/** What the command line reads of a folder. */
const CLI_FILE_BYTES = 20 * 1024 * 1024;

export interface OddCounts {
  readonly worker: OddReading;
  readonly cli: { readonly outcomes: OddReading['outcomes']; readonly ms: number; readonly rss: number; readonly status: number | null };
  /** What came otherwise than expected: `worker NAME: OUTCOME, not OUTCOME`. */
  readonly surprises: readonly string[];
}

/** Reads a folder of odd files, as a user who may not read all of them. */
export function readOddFiles(programs: Programs, sizes: OddSizes, maxFileBytes: number): OddCounts {
  const at = mkdtempSync(path.join(programs.folder, 'odd-'));
  const folder = path.join(at, 'documents');
  const expected = makeOddFolder(folder, sizes, maxFileBytes);
  for (const open of [programs.folder, at]) chmodSync(open, 0o777);
  try {
    const worker = readWithWorker(programs, folder, path.join(at, 'cache'), maxFileBytes);
    const cli = readWithCli(programs, folder, path.join(at, 'peak'));
    const surprises = [
      ...surprisesOf('worker', worker.outcomes, forWorker(expected)),
      ...surprisesOf('cli', cli.outcomes, forCli(expected, sizes)),
    ];
    return { worker, cli, surprises };
  } finally {
    chmodSync(path.join(folder, 'secret'), 0o700);
    rmSync(at, { recursive: true });
  }
}

/** Reads a folder with a cache on a disk that is full after one megabyte. `undefined` where no such disk can be made. */
export function readOnFullDisk(
  programs: Programs,
  sizes: OddSizes,
): { readonly reading: OddReading; readonly strays: readonly string[] } | undefined {
  const at = mkdtempSync(path.join(programs.folder, 'full-'));
  const [folder, disk] = [path.join(at, 'documents'), path.join(at, 'disk')];
  mkdirSync(disk);
  makeOddFolder(folder, sizes, sizes.line + 1);
  for (const open of [programs.folder, at]) chmodSync(open, 0o777);
  if (!isDone('mount', ['-t', 'tmpfs', '-o', `size=${FULL_DISK_BYTES}`, 'tmpfs', disk])) return undefined;
  chmodSync(disk, 0o777);
  try {
    const reading = readWithWorker(programs, folder, path.join(disk, 'cache'), sizes.line + 1);
    return { reading, strays: readdirSync(path.join(disk, 'cache')) };
  } finally {
    isDone('umount', [disk]);
    rmSync(at, { recursive: true });
  }
}

function readWithWorker({ odd, worker }: Programs, folder: string, cache: string, maxFileBytes: number): OddReading {
  const report = path.join(path.dirname(folder), 'report');
  const { stderr, status } = run([odd, worker, folder, cache, `${maxFileBytes}`, report]);
  if (status !== 0) throw new Error(`${status} ${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')) as OddReading;
}

function readWithCli({ cli, peak }: Programs, folder: string, report: string): OddCounts['cli'] {
  const start = performance.now();
  const { stdout, status } = run(['--require', peak, cli, 'documents', folder, '--json'], { TIFA_PEAK: report });
  const ms = performance.now() - start;
  const lines = stdout.split('\n').filter((line) => line !== '');
  const outcomes = lines.map((line): [string, Outcome] => {
    const { file, error } = JSON.parse(line) as { file: string; error?: { code: Outcome } };
    return [file.slice(folder.length + 1), error?.code ?? 'document'];
  });
  return { outcomes, ms, rss: Number(readFileSync(report, 'utf8')), status };
}

/** Permissions do not bind root. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const command = [process.execPath, ...args];
  const all = process.getuid?.() === 0 ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...command] : command;
  return spawnSync(all[0] ?? '', all.slice(1), {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    maxBuffer: OUTPUT_BYTES,
    env: { ...process.env, ...env },
  });
}

function isDone(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** The host names these to the worker as a watcher would. */
function forWorker(expected: Expected): Expected {
  return new Map([...expected, ['vanished.txt', 'vanished'], ['folder.txt', 'unreadable']]);
}

/** The command line lists a folder itself: what is gone was never there, and it says what it may not list. */
function forCli(expected: Expected, { huge, line }: OddSizes): Expected {
  return new Map([
    ...expected,
    ['dangling.txt', 'unreadable'],
    ['secret', 'unreadable'],
    ['huge.txt', huge > CLI_FILE_BYTES ? 'too-large' : 'binary'],
    ['line.txt', line > CLI_FILE_BYTES ? 'too-large' : 'document'],
  ]);
}

function surprisesOf(who: string, outcomes: OddReading['outcomes'], expected: Expected): string[] {
  const found = new Map(outcomes);
  return [...expected].flatMap(([name, outcome]) => {
    const actual = found.get(name) ?? 'hidden';
    return actual === outcome ? [] : [`${who} ${JSON.stringify(name)}: ${actual}, not ${outcome}`];
  });
}
