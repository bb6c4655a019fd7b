import assert from 'node:assert/strict';
import { documentAt, MinedTextWriter, QUOTE_CLOSE, QUOTE_OPEN, sliceOf } from '../../../src/core/phrases/mined-text.ts';
import { mined, unitsOf } from './mined.ts';

/** The units of one text as characters: ␀ for a boundary, “ and ” for quotation marks with a direction. */
function minedUnits(text: string): string {
  const { units } = mined([text]);
  return String.fromCharCode(...units.subarray(1, units.length - 1)).replaceAll('\u0000', '␀');
}

describe('MinedTextWriter', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['ends of sentences', '甲。乙!丙;丁:戊', '甲␀乙␀丙␀丁␀戊'],
    ['lines and spaces', '甲\n乙 丙', '甲␀乙␀丙'],
    ['commas stay', '甲,乙、丙', '甲,乙、丙'],
    ['quotation marks in pairs', '甲"乙"丙"丁"', '甲“乙”丙“丁”'],
    ['a stray one in a line', '甲"乙', '甲␀乙'],
    ['a stray one in one sentence', '甲"乙"。丙"丁。"戊"', '甲“乙”␀丙␀丁␀“戊”'],
    ['each line by itself', '甲"乙\n"丙"', '甲␀乙␀“丙”'],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${JSON.stringify(text)}`, () => assert.equal(minedUnits(text), expected));
  }

  it('takes pieces in any order, with a boundary wherever nothing is written', () => {
    const writer = new MinedTextWriter([2, 5]);
    writer.write(1, 3, unitsOf('丁戊'));
    writer.write(0, 0, unitsOf('甲乙'));
    writer.write(1, 0, unitsOf('丙'));
    const { units, starts } = writer.finish();
    assert.equal(String.fromCharCode(...units).replaceAll('\u0000', '␀'), '␀甲乙␀丙␀␀丁戊␀');
    assert.deepEqual([...starts], [1, 4, 10]);
  });

  it('knows the document of every position', () => {
    const texts = Array.from({ length: 50 }, (_, index) => '字'.repeat(index * 37));
    const all = mined(texts);
    for (const [document, text] of texts.entries()) {
      const start = all.starts[document] ?? 0;
      for (const at of text === '' ? [] : [start, start + text.length - 1]) assert.equal(documentAt(all, at), document);
    }
  });

  it('is empty without texts', () => {
    assert.deepEqual([...mined([]).units], [0, 0]);
  });
});

describe('sliceOf', () => {
  it('gives folded text, with one quotation mark for both', () => {
    const text = mined(['"双减"']);
    assert.deepEqual([text.units[1], text.units[4]], [QUOTE_OPEN, QUOTE_CLOSE]);
    assert.equal(sliceOf(text, 1, 4), '"双减"');
  });
});
