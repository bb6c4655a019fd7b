import assert from 'node:assert/strict';
import type { Conversion } from '../../../src/core/conversion/conversion.ts';
import { doubtfulChoices } from '../../../src/core/conversion/doubtful-choice.ts';
import type { DoubtfulPlace } from '../../../src/core/conversion/doubtful-place.ts';

const SOURCE = '上一行\n优化长江干流治理\n下一行';
const RESULT = '上一行\n最佳化長江幹流治理\n下一行';
const place: DoubtfulPlace = {
  source: { start: 8, end: 9 },
  result: { start: 9, end: 10 },
  word: { start: 8, end: 10 },
  readings: [
    { text: '幹', score: 0.6, reasons: [{ rule: 'word', quote: '干流' }] },
    { text: '干', score: 0.4, reasons: [] },
  ],
};
const conversion: Conversion = {
  text: RESULT,
  runs: [{ source: { start: 4, end: 6 }, result: { start: 4, end: 7 } }],
  doubtful: [place],
};

describe('doubtfulChoices', () => {
  const [choice] = doubtfulChoices(SOURCE, conversion, 'tw');

  it('has the place as it stands in its line of the result', () => {
    assert.deepEqual([choice?.before, choice?.after, choice?.range], ['最佳化長江', '流治理', place.result]);
  });

  it('has the word as each reading would write it', () => {
    assert.deepEqual(
      choice?.readings.map(({ text, wordText }) => [text, wordText]),
      [
        ['幹', '幹流'],
        ['干', '干流'],
      ],
    );
  });

  it('has what is written down where somebody chooses', () => {
    const { source, word, marked, direction } = choice ?? {};
    assert.deepEqual([source, word, marked, direction], ['干', '干流', '优化长江[干]流治理', 'toTraditional']);
  });

  it('takes the place for the word where that is not around it', () => {
    const alone = { ...place, word: place.source };
    const [only] = doubtfulChoices(SOURCE, { ...conversion, doubtful: [alone] }, 't');
    assert.deepEqual([only?.word, only?.readings[1]?.wordText], ['干', '干']);
  });

  it('has at most 500, and none in Japanese', () => {
    const many = { ...conversion, doubtful: Array.from({ length: 501 }, () => place) };
    assert.deepEqual([doubtfulChoices(SOURCE, many, 't').length, doubtfulChoices(SOURCE, many, 'jp').length], [500, 0]);
  });
});
