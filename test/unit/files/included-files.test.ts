import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INCLUDED_FILES, PathFilter } from '../../../src/core/files/path-filter.ts';

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));

describe('the files that a library includes', () => {
  it('are the default of the setting', () => {
    assert.deepEqual(MANIFEST.contributes.configuration.properties['tifa.include'].default, INCLUDED_FILES);
  });

  const filter = new PathFilter({ include: INCLUDED_FILES, exclude: [] });
  for (const [path, isIncluded] of [
    ['甲.txt', true],
    ['a/b/甲.HTML', true],
    ['甲.xhtml', true],
    ['甲.mhtml', true],
    ['甲.MHT', true],
    ['甲.text', true],
    ['甲.markdown', true],
    ['甲.txt.gz', false],
    ['甲txt', false],
    ['甲', false],
  ] as const) {
    it(`${isIncluded ? 'have' : 'have not'} ${path}`, () => assert.equal(filter.accepts(path), isIncluded));
  }
});
