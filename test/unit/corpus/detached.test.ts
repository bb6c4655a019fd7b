import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detached } from '../../../src/core/corpus/detached.ts';

describe('detached copy', () => {
  it('equals any plain data, and is what JSON makes of it', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(detached(plain), plain);
      }),
    ));

  it('keeps long strings unit by unit, lone surrogates too', () => {
    const note = `${'关于推进某项工作的通知'.repeat(2)}\ud83d"\\\n`;
    assert.equal(detached(note), note);
  });

  it('shares no object and no list with what it was made from', () => {
    const facts = { title: { value: '通知', evidence: [{ rule: 'title-first-line' }] } };
    const copy = detached(facts);
    assert.notEqual(copy.title, facts.title);
    assert.notEqual(copy.title.evidence, facts.title.evidence);
    assert.notEqual(copy.title.evidence[0], facts.title.evidence[0]);
  });
});
