// `npm run faults -- [FOLDER] [--kills N] [--operations N] [--documents N] [--seed N]`: what the library makes of killed sessions, restless folders and odd files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeLibrary, removeLibrary } from '../bench/library.ts';
import { randomFrom } from '../bench/random.ts';
import { Kills } from './kills.ts';
import { runOperations } from './operations.ts';
import { buildPrograms, removePrograms } from './programs.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '200' },
    operations: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const texts = composeTexts(positionals[0] ?? SEEDS, Number(values.documents));
  const programs = await buildPrograms();
  try {
    if (values.only !== 'operations') await kills();
    if (values.only !== 'kills') await operations();
  } finally {
    removePrograms(programs);
  }

  async function kills() {
    const run = new Kills(programs, texts, randomFrom(Number(values.seed)));
    const counts = await run.run(texts.length, Number(values.kills), (c) => {
      if (c.kills % 5 === 0) console.log(new Date().toISOString(), JSON.stringify({ ...c, differences: c.differences.slice(0, 5) }));
    });
    console.log(JSON.stringify(counts, null, 1).slice(0, 3000));
  }
  async function operations() {
    const counts = await runOperations(programs, texts, randomFrom(Number(values.seed)), { documents: 300, operations: Number(values.operations) });
    console.log(JSON.stringify({ ...counts, living: [counts.living.length, ...counts.living.slice(0, 20)], reopened: [counts.reopened.length, ...counts.reopened.slice(0, 20)] }, null, 1));
  }
}

function composeTexts(source: string, documents: number): string[] {
  const library = composeLibrary(source, documents);
  const texts = library.files.map((file) => readFileSync(file, 'utf8'));
  removeLibrary(library);
  return texts;
}

await main();
