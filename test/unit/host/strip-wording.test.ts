import assert from 'node:assert/strict';
import { withFakeEditor } from './fake-editor.ts';

describe('where in a document a phrase stands, in a line', () => {
  const cases: readonly (readonly [name: string, strip: readonly number[], line: string])[] = [
    ['nothing where it stands nowhere', [0, 0, 0], ''],
    ['nothing where it cannot be told', [], ''],
    ['one place', [0, 1, 0, 0], '▏·▂··▕ once, at 38% of the text'],
    ['places that are all in one part', [0, 2, 0, 0], '▏·▄··▕ 2 times, at 38% of the text'],
    ['places with the first and the last', [1, 0, 2, 0, 9], '▏▂·▄·█▕ 12 times, from 10% to 90% of the text'],
  ];
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  before(async () => {
    modules = await withFakeEditor();
  });
  for (const [name, strip, line] of cases) it(`is ${name}`, () => assert.equal(modules.stripText(strip), line));
});
