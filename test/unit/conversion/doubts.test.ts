import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { bucketOf, DoubtOdds } from '../../../src/core/conversion/doubt-odds.ts';

/** What is marked, each with its readings. */
function marksOf(text: string, to: 'tw' | 'hk' = 'tw'): string[][] {
  return convert(text, { from: 's', to }).doubtful.map(({ readings }) => readings.map((reading) => reading.text));
}

describe('doubtful places', () => {
  const marked: readonly (readonly [what: string, text: string, marks: readonly (readonly string[])[]])[] = [
    ['a word that official texts write in two ways', '向法院申请复议', [['複', '復']]],
    ['a word whose form the context tells', '机构编制', [['制', '製']]],
    ['a character that stands in no word', '全部审结的云，见下', [['雲', '云']]],
  ];
  for (const [what, text, marks] of marked)
    it(`are ${what}`, () =>
      assert.deepEqual(
        marksOf(text).map((readings) => readings.slice(0, 2)),
        marks,
      ));

  const unmarked: readonly (readonly [what: string, text: string])[] = [
    ['customary forms of one character', '提升平台建设，公布占地面积'],
    ['slips of official texts', '社会关系和工业体系，制定制度'],
    ['words that are always written alike', '干部要干净干事，长江干流发展'],
  ];
  for (const [what, text] of unmarked) it(`are no ${what}`, () => assert.deepEqual(marksOf(text), []));

  it('stand in the order of how likely they are wrong', () => {
    const scores = convert('复议后并予编制，复查干制，系统复议', { from: 's', to: 'tw' }).doubtful.map(
      ({ readings }) => readings[0]?.score ?? 0,
    );
    assert.ok(scores.length > 2);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => a - b),
    );
  });

  it('tell of the other form of a word that official texts write it so', () => {
    const [place] = convert('申请复议', { from: 's', to: 'tw' }).doubtful;
    assert.deepEqual(
      place?.readings.map(({ reasons }) => reasons),
      [[{ rule: 'word', quote: '复议' }], [{ rule: 'context', quote: '复议' }]],
    );
  });
});

describe('DoubtOdds', () => {
  const odds = new DoubtOdds('* 2000 1000\n制 4000 3000\n复议 0 復 4900\n编制实施 1 製 918');

  it('are those of the character, or of all where none are known of it', () => {
    assert.deepEqual([odds.ofShare('制'.charCodeAt(0), 0.9), odds.ofShare('只'.charCodeAt(0), 0.9)], [0, 0]);
    assert.deepEqual([odds.ofShare('制'.charCodeAt(0), 0.5), odds.ofShare('只'.charCodeAt(0), 0.5)], [0.4, 0.2]);
  });

  it('are those of the character in a word', () => {
    assert.deepEqual(odds.ofWord('编制实施'), [{ at: 1, form: '製', odds: 0.0918 }]);
    assert.deepEqual(odds.ofWord('编制'), []);
  });

  it('are told by half powers of ten', () => {
    assert.deepEqual([0.1, 0.5, 0.7, 0.91, 0.97, 0.995, 1].map(bucketOf), [0, 0, 1, 2, 3, 4, 12]);
  });
});
