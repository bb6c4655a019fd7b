// Mocha requires this file: of a test that fails it keeps what its windows showed and what was logged, in dist/failures, and prints where.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../dist/failures');

/** What one window showed and what was logged. */
type Evidence = { readonly picture: Uint8Array; readonly log: string };
/** A window that can be asked for it as long as it is open. */
export type Witness = () => Promise<Evidence>;

const witnesses = new Set<Witness>();
/** Of windows that were closed within the test that runs. */
let closed: Evidence[] = [];
let isTesting = false;
let testsBegun = 0;

/** Takes a window that has opened; answers what to call before it closes. */
export function watch(witness: Witness): () => Promise<void> {
  const begunBefore = testsBegun;
  witnesses.add(witness);
  return async () => {
    witnesses.delete(witness);
    if (isTesting) closed.push(...(await heard([witness])));
    // It opened before the tests of a suite, and none of them came to run.
    else if (begunBefore === testsBegun) await keep('before the tests', await heard([witness]));
  };
}

export const mochaHooks: Mocha.RootHookObject = {
  beforeEach() {
    isTesting = true;
    testsBegun++;
    closed = [];
  },
  async afterEach(this: Mocha.Context) {
    isTesting = false;
    const test = this.currentTest;
    // A test that will be tried again has no state.
    if (test && !test.isPassed() && !test.isPending()) await keep(test.fullTitle(), [...closed, ...(await heard([...witnesses]))]);
  },
};

async function heard(asked: readonly Witness[]): Promise<Evidence[]> {
  const evidence = await Promise.all(asked.map((witness) => witness().catch(() => [])));
  return evidence.flat();
}

async function keep(title: string, evidence: readonly Evidence[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const { picture, log } of evidence) {
    const path = join(FOLDER, `${name}-${Date.now()}`);
    await writeFile(`${path}.png`, picture);
    await writeFile(`${path}.log`, log);
    console.log(`    kept: ${path}.png and .log`);
  }
}
