import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filesBelow } from '../faults/text-files.ts';
import { bundleProgram } from '../hosts/program-bundle.ts';
import type { EditRow } from './edit-series.ts';
import { composeTexts, readTexts } from './library.ts';
import { shown } from './report.ts';
import { quantile, timeOf } from './timing.ts';

/** What one step of a session took, in milliseconds. */
export interface SessionRow {
  readonly step: string;
  /** By the clock. */
  readonly time: number;
  /** Processor time of all threads; `undefined` for what is a part of another row. */
  readonly work?: number;
  /** How long the worker did not answer, and the extension host did nothing else, at most. */
  readonly longestOfWorker: number;
  readonly longestOfHost: number;
  /** Of the process, in bytes: now, and the most until now. */
  readonly resident: number;
  readonly peak: number;
}

const FILES_IN_FOLDER = 500;

/**
 * Measures a copy of a library as it is served: the worker of the extension and what asks it in a process of their own, which is started twice, without a cache and with
 * that of the first time. Beside each
 * time stands the ratio of the processor's to that of reading the same files in the same run, each through a TextDecoder.
 */
export async function measureServedLibrary(source: string, documents: number | undefined): Promise<void> {
  await withCopy(source, documents, (folder, session) => {
    const files = filesBelow(folder);
    const before = plainReading(files);
    const rows = [...(session('first') as SessionRow[]), ...(session('again') as SessionRow[])];
    printRows(rows, before, plainReading(files));
  });
}

/** Measures what becomes of a library as it is served while so many edits are made in a copy of it. */
export async function measureEdits(source: string, documents: number | undefined, edits: number): Promise<void> {
  await withCopy(source, documents, (_, session) => printEdits(session('edits', `${edits}`) as EditRow[]));
}

/** Runs a kind of session in a process of its own, and answers its rows. */
type Session = (kind: string, ...options: readonly string[]) => unknown;

async function withCopy(source: string, documents: number | undefined, measure: (folder: string, session: Session) => void): Promise<void> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'tifa-served-'));
  try {
    const folder = path.join(work, 'documents');
    if (documents === undefined) cpSync(source, folder, { recursive: true });
    else composeFolder(source, documents, folder);
    console.log(`${os.cpus()[0]?.model} × ${os.cpus().length}, ${os.type()}, Node ${process.version}`);
    console.log(documents === undefined ? `a copy of ${source}` : `${documents} documents composed of the .txt files of ${source}`);
    const [program, worker] = [path.join(work, 'session.cjs'), path.join(work, 'worker.cjs')];
    await bundleProgram('test/bench/library-session.ts', program, 'bench');
    await bundleProgram('src/node/worker.ts', worker, 'bench');
    measure(folder, (kind, ...options) => runSession(program, [kind, worker, folder, path.join(work, 'cache'), ...options]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function composeFolder(source: string, documents: number, folder: string): void {
  let number = 0;
  for (const text of composeTexts(readTexts(source), documents)) {
    const parent = path.join(folder, `${Math.floor(number / FILES_IN_FOLDER)}`);
    if (number % FILES_IN_FOLDER === 0) mkdirSync(parent, { recursive: true });
    writeFileSync(path.join(parent, `${number++}.txt`), text);
  }
}

interface PlainReading {
  readonly time: number;
  readonly characters: number;
}

/** The median of three, in processor time. */
function plainReading(files: readonly string[]): PlainReading {
  let characters = 0;
  const times = Array.from({ length: 3 }, () => {
    characters = 0;
    return timeOf(() => {
      for (const file of files) characters += new TextDecoder().decode(readFileSync(file)).length;
    });
  });
  return { time: quantile(times, 0.5), characters };
}

function runSession(program: string, options: readonly string[]): unknown {
  const output = execFileSync(process.execPath, ['--expose-gc', program, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

function printRows(rows: readonly SessionRow[], before: PlainReading, after: PlainReading): void {
  const plain = Math.min(before.time, after.time);
  const millions = before.characters / 1e6;
  console.log(
    `${millions.toFixed(1)} million characters; read + TextDecoder ${shown(before.time)} ms before, ${shown(after.time)} ms after\n`,
  );
  console.log(
    '| step | ms | ms of processor | / read + TextDecoder | longest block of worker, ms | of host, ms | VmRSS, MB | VmHWM, MB | VmRSS / million characters |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const { step, time, work, longestOfWorker, longestOfHost, resident, peak } of rows) {
    const memory = [resident, peak].map((bytes) => `${Math.round(bytes / 1e6)}`);
    const cells = [
      step,
      shown(time),
      ...(work === undefined ? ['', ''] : [shown(work), (work / plain).toFixed(2)]),
      shown(longestOfWorker),
      shown(longestOfHost),
      ...memory,
    ];
    console.log(`| ${cells.join(' | ')} | ${(resident / 1e6 / millions).toFixed(1)} |`);
  }
}

function printEdits(rows: readonly EditRow[]): void {
  console.log(
    '| edits | median, ms | 95 of 100 within, ms | longest, ms | VmRSS, MB | VmHWM, MB | files of the cache | bytes of the cache, MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { edits, median, p95, longest, resident, peak, files, bytes } of rows) {
    const memory = [resident, peak].map((one) => Math.round(one / 1e6));
    const cells = [edits, ...[median, p95, longest].map(shown), ...memory, files, (bytes / 1e6).toFixed(1)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
