// `npm run faults -- [FOLDER] [--kills N] [--operations N] [--documents N] [--tiny N] [--seed N]`: what becomes of a library whose sessions are killed, whose files do
// not rest, and whose folder holds what nobody expects. Documents are composed from the .txt files of the folder. Exit status 1 where anything is wrong.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeLibrary, removeLibrary } from '../bench/library.ts';
import { randomFrom } from '../bench/random.ts';
import type { KillCounts } from './kills.ts';
import { Kills } from './kills.ts';
import { readOddFiles, readOnFullDisk } from './odd-files.ts';
import type { OddReading } from './odd-host.ts';
import { runOperations } from './operations.ts';
import type { Programs } from './programs.ts';
import { buildPrograms, removePrograms } from './programs.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
const MOST_LISTED = 20;
const MB = 1e6;
const LINE_BYTES = 50 * MB;
const HUGE_BYTES = 2 ** 31;
const USUAL_FILE_BYTES = 20 * MB;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '200' },
    operations: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '1000' },
    tiny: { type: 'string', default: '130000' },
    seed: { type: 'string', default: '1' },
  },
});

async function main(): Promise<void> {
  const texts = composeTexts(positionals[0] ?? SEEDS, Number(values.documents));
  const programs = await buildPrograms();
  try {
    await kills(programs, texts);
    await operations(programs, texts);
    oddFiles(programs);
  } finally {
    removePrograms(programs);
  }
}

async function kills(programs: Programs, texts: readonly string[]): Promise<void> {
  const run = new Kills(programs, texts, random());
  const counts = await run.run(texts.length, Number(values.kills), progress);
  say('kills', `${counts.kills}, of which while the cache was written ${counts.whileWriting}`);
  const { nothing, documents, phrases } = counts.begunWith;
  say('sessions that began', `with nothing ${nothing}, with documents ${documents}, with their phrases too ${phrases}`);
  say('libraries unlike one built afresh', `${counts.wrong} of ${counts.comparisons}`);
  complain(counts.differences);
  say('files read again although kept', `${counts.reread} of ${counts.kept}; texts read for phrases ${counts.texts}`);
  say('files that belong to nothing', `${counts.mostStrays} at most, ${counts.strays} in the end`);
  if (counts.reread + counts.strays > 0) process.exitCode = 1;
}

function progress({ kills, wrong, reread }: KillCounts): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${kills} kills, ${wrong} wrong, ${reread} read again`);
}

async function operations(programs: Programs, texts: readonly string[]): Promise<void> {
  const sizes = { documents: Math.ceil(texts.length / 3), operations: Number(values.operations) };
  const counts = await runOperations(programs, texts, random(), sizes);
  say('operations', `${counts.operations} in ${counts.messages} messages; everything read again ${counts.checks} times meanwhile`);
  say('library in the end', `${counts.documents} documents, ${counts.unread} files not read`);
  say('differences from one built afresh', `${counts.living.length}; opened from its cache ${counts.reopened.length}`);
  complain([...counts.living, ...counts.reopened]);
}

function oddFiles(programs: Programs): void {
  const sizes = { huge: HUGE_BYTES, line: LINE_BYTES, tinyFiles: Number(values.tiny) };
  for (const [tinyFiles, limit] of [
    [sizes.tinyFiles, USUAL_FILE_BYTES],
    [0, LINE_BYTES + MB],
  ] as const) {
    const { worker, cli, surprises } = readOddFiles(programs, { ...sizes, tinyFiles }, limit);
    say(`odd files, at most ${limit / MB} MB`, readingOf(worker));
    say(
      'the same on the command line',
      `${cli.outcomes.length} files, ${seconds(cli.ms)}, ${megabytes(cli.rss)}, exit status ${cli.status}`,
    );
    say('outcomes', countsOf(worker));
    complain(surprises);
  }
  const full = readOnFullDisk(programs, { huge: MB, line: MB, tinyFiles: 100 });
  say(
    'full disk',
    full ? `${readingOf(full.reading)}; left there: ${full.strays.length}; ${full.reading.log.at(-1)}` : 'none could be made',
  );
}

function readingOf({ outcomes, read, kept, opened, rss }: OddReading): string {
  const when = kept === null ? 'never kept' : `kept after ${seconds(kept)}, opened again in ${seconds(opened)}`;
  return `${outcomes.length} files, read in ${seconds(read)}, ${when}, ${megabytes(rss)}`;
}

function countsOf({ outcomes }: OddReading): string {
  const counts = new Map<string, number>();
  for (const [, outcome] of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
}

function composeTexts(source: string, documents: number): string[] {
  const library = composeLibrary(source, documents);
  const texts = library.files.map((file) => readFileSync(file, 'utf8'));
  removeLibrary(library);
  return texts;
}

function random(): () => number {
  return randomFrom(Number(values.seed));
}

function say(what: string, figures: string): void {
  console.log(`${what.padEnd(36)}${figures}`);
}

function complain(faults: readonly string[]): void {
  for (const fault of faults.slice(0, MOST_LISTED)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}

await main();
