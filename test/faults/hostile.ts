// `npm run hostile -- [FOLDER] [--random N] [--mutated N] [--seed N] [--keep FOLDER]`: sends files that no reader expects, made up or real ones of a folder that
// are damaged, through every command of the command line. None may throw, be missing from an answer, or take more time or memory than its size asks for. Exit
// status 1 where one does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.ts';
import type { HostileFile } from './hostile-files.ts';
import { mutatedFiles, randomFiles } from './hostile-files.ts';
import type { HostileCounts } from './hostile-run.ts';
import { HostileRun } from './hostile-run.ts';
import { filesBelow } from './text-files.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
const MOST_LISTED = 40;
/** Files are made so many at a time. */
const PORTION = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    random: { type: 'string', default: '3000' },
    mutated: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

function main(): void {
  const random = randomFrom(Number(values.seed));
  const sources = filesBelow(positionals[0] ?? SEEDS).map((file) => readFileSync(file));
  report(
    'random',
    send(Number(values.random), (count, first) => randomFiles(count, random, first)),
  );
  report(
    'mutated',
    send(Number(values.mutated), (count, first) => mutatedFiles(count, sources, random, first)),
  );
}

function send(count: number, make: (count: number, first: number) => HostileFile[]): HostileCounts {
  const run = new HostileRun(values.keep);
  try {
    for (let done = 0; done < count; done += PORTION) {
      run.run(make(Math.min(PORTION, count - done), done));
      process.stderr.write(`${Math.min(count, done + PORTION)} of ${count}\n`);
    }
    return run.counts;
  } finally {
    run.dispose();
  }
}

function report(what: string, { runs, bytes, ...faults }: HostileCounts): void {
  console.log(`${what}: ${runs} runs, ${Math.round(bytes / 1e6)} MB`);
  for (const [kind, list] of Object.entries(faults)) {
    console.log(`  ${kind.padEnd(10)}${list.length}`);
    for (const fault of list.slice(0, MOST_LISTED)) console.log(`    ${fault}`);
    if (list.length > 0) process.exitCode = 1;
  }
}

main();
