import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PositionalIndex } from '../../../src/core/index/positional-index.ts';

/** The texts as the index tells them, by id. */
function textsOf(index: PositionalIndex): [id: number, text: string][] {
  const texts = Array.from(index.texts()).filter((text) => text !== undefined);
  const listed = texts.map(({ id, units, start, end }): [number, string] => [id, String.fromCharCode(...units.subarray(start, end))]);
  return listed.sort(([a], [b]) => a - b);
}

describe('PositionalIndex: texts', () => {
  it('are those that were added, without those that were removed or replaced', () => {
    const index = new PositionalIndex();
    for (const [id, text] of ['推动高质量发展', '甲', '', '旧文'].entries()) index.add(id, text);
    assert.equal(textsOf(index).length, 4);
    index.add(3, '新的文字');
    index.remove(1);
    assert.deepEqual(textsOf(index), [
      [0, '推动高质量发展'],
      [2, ''],
      [3, '新的文字'],
    ]);
  });

  it('are told back unit by unit, whatever they are and however they are merged', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n', '\u0000', '\uffff') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), (batches) => {
        const index = new PositionalIndex();
        const expected: [number, string][] = [];
        for (const batch of batches) {
          for (const one of batch) {
            index.add(expected.length, one);
            expected.push([expected.length, one]);
          }
          index.find('甲');
        }
        assert.deepEqual(textsOf(index), expected);
        for (const _pause of index.merge());
        assert.deepEqual(textsOf(index), expected);
      }),
    );
  });
});
