import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { SET_PHRASES } from '../../../src/core/conversion/tables.generated.ts';
import { BUILT_IN_PACK } from '../../../src/core/phrases/pack/index.ts';

describe('set phrases in Traditional characters', () => {
  const written = new Set(SET_PHRASES.map(({ traditional }) => traditional));

  it('are those of the packs', () => assert.equal(written.size, BUILT_IN_PACK.length));

  it('are what the packs become', () => {
    const others = BUILT_IN_PACK.map(({ phrase }) => convert(phrase, { from: 's', to: 'tw' }).text).filter((text) => !written.has(text));
    assert.deepEqual(others, []);
  });
});
