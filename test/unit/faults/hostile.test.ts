import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../bench/random.ts';
import { mutatedFiles, randomFiles } from '../../faults/hostile-files.ts';
import { HostileRun } from '../../faults/hostile-run.ts';

const SEED = 20261129;
const FILES = 100;
const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

/** A small `npm run hostile`; time and memory are not judged here, as the machine may be busy. */
describe('the command line', function () {
  this.timeout(300_000);
  const run = new HostileRun();
  after(() => run.dispose());

  it('throws for no file, whatever is in it, and leaves none out of its answers', () => {
    const sources = readdirSync(SEEDS).map((name) => readFileSync(join(SEEDS, name)));
    const random = randomFrom(SEED);
    run.run([...randomFiles(FILES, random), ...mutatedFiles(FILES, sources, random)]);
    assert.deepEqual([run.counts.threw, run.counts.missing], [[], []]);
    assert.equal(run.counts.runs, 2 * FILES * 6);
  });
});
