import assert from 'node:assert/strict';
import { documentAt, mineText, QUOTE_CLOSE, QUOTE_OPEN, sliceOf } from '../../../src/core/phrases/mined-text.ts';
import { finish } from './finish.ts';

/** The units of one text as characters: ␀ for a boundary, “ and ” for quotation marks with a direction. */
function unitsOf(text: string): string {
  const { units } = finish(mineText([text]));
  return String.fromCharCode(...units.subarray(1, units.length - 1)).replaceAll('\u0000', '␀');
}

describe('mineText', () => {
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
    it(`${name}: ${JSON.stringify(text)}`, () => assert.equal(unitsOf(text), expected));
  }

  it('grows beyond the capacity that it was told', () => {
    const long = '长'.repeat(5000);
    const mined = finish(mineText(['甲乙', long], 10));
    assert.equal(sliceOf(mined, mined.starts[1] ?? 0, 5000), long);
  });

  it('knows the document of every position', () => {
    const texts = Array.from({ length: 50 }, (_, index) => '字'.repeat(index * 37));
    const mined = finish(mineText(texts));
    for (const [document, text] of texts.entries()) {
      const start = mined.starts[document] ?? 0;
      for (const at of text === '' ? [] : [start, start + text.length - 1]) assert.equal(documentAt(mined, at), document);
    }
  });

  it('is empty without texts', () => {
    assert.deepEqual([...finish(mineText([])).units], [0, 0]);
  });
});

describe('sliceOf', () => {
  it('gives folded text, with one quotation mark for both', () => {
    const mined = finish(mineText(['"双减"']));
    assert.deepEqual([mined.units[1], mined.units[4]], [QUOTE_OPEN, QUOTE_CLOSE]);
    assert.equal(sliceOf(mined, 1, 4), '"双减"');
  });
});
