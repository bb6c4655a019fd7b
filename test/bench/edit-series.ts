import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { randomFrom } from './random.ts';
import type { ServedSession } from './served-session.ts';
import { memory } from './served-session.ts';
import { quantile } from './timing.ts';

/** How a library stands after so many edits of its documents, and when it has rested after them: it should be as after the first ones. */
export interface EditRow {
  readonly edits: number | 'at rest';
  /** Until tree and highlights agree, in milliseconds, of the edits since the row before; those before the rest are told again. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Of the process, in bytes. */
  readonly resident: number;
  readonly peak: number;
  /** The files of the cache and their bytes together. */
  readonly files: number;
  readonly bytes: number;
}

/** A library on disk, and where its cache is. */
interface EditedLibrary {
  readonly folder: string;
  readonly cache: string;
  readonly files: readonly string[];
}

const ROWS = 20;
const SEED = 18;
/** The cache removes the files that it does not need any more after a minute. */
const CLEARED_MS = 75_000;

/** Edits documents of a library that is read, one after the other, and waits after each twentieth part for the cache to be written. */
export async function editSeries(session: ServedSession, { folder, cache, files }: EditedLibrary, edits: number): Promise<EditRow[]> {
  const random = randomFrom(SEED);
  const rows: EditRow[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const times: number[] = [];
    const kept = session.event((event) => event.kind === 'log' && event.message.includes('the cache was written'));
    for (let edit = Math.round(((row - 1) * edits) / ROWS); edit < Math.round((row * edits) / ROWS); edit++) {
      const file = files[Math.floor(random() * files.length)] ?? '';
      times.push(await timeEdit(session, folder, file, edit));
    }
    await kept;
    rows.push({ edits: Math.round((row * edits) / ROWS), ...spread(times), ...memory(), ...sizeOfFolder(cache) });
  }
  await pause(CLEARED_MS);
  const last = rows.at(-1);
  return last ? [...rows, { ...last, edits: 'at rest', ...memory(), ...sizeOfFolder(cache) }] : rows;
}

async function timeEdit(session: ServedSession, folder: string, file: string, edit: number): Promise<number> {
  appendFileSync(file, `\n这是第${edit}次改动，坚持高质量发展。\n`);
  const start = performance.now();
  await session.read(folder, [file]);
  await session.showTree();
  await session.ask('highlights', { uri: pathToFileURL(file).toString(), text: readFileSync(file, 'utf8') });
  return performance.now() - start;
}

function spread(times: readonly number[]): Pick<EditRow, 'median' | 'p95' | 'longest'> {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), longest: Math.max(...times) };
}

/** The files in a folder, and their bytes together. */
function sizeOfFolder(folder: string): { readonly files: number; readonly bytes: number } {
  const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
