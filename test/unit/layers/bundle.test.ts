import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** What the extension host would load for the entry of a platform. */
async function modulesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('the bundle of the extension', function () {
  this.timeout(20_000);

  for (const entry of ['src/node/extension.ts', 'src/web/extension.ts']) {
    it(`leaves dictionaries and tables to the worker: ${entry}`, async () => {
      const heavy = (await modulesOf(entry)).filter((module) => /opencc-js|@exodus|flexsearch|\.generated\.|phrases\/pack\//.test(module));
      assert.deepEqual(heavy, []);
    });
  }
});
