import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/phrases/candidate.ts';
import { CandidateSet } from '../../../src/core/phrases/candidate-set.ts';
import { withoutFragments } from '../../../src/core/phrases/fragments.ts';
import { highestRanked } from '../../../src/core/phrases/ranking.ts';
import { resultOf } from '../generator-result.ts';

const FORM = { cohesion: 0.5, edges: 0.5, alone: 0.5, quoted: 0, named: 0.5, contexts: 1 };

function candidate(key: string, documents: number, quoted = 0): Candidate {
  return { key, documents, form: { ...FORM, quoted } };
}

function setOf(candidates: readonly Candidate[]): CandidateSet {
  const set = new CandidateSet();
  for (const _ of set.add(candidates));
  return set;
}

describe('withoutFragments', () => {
  const left = (...candidates: Candidate[]) => resultOf(withoutFragments(setOf(candidates).candidates)).map(({ key }) => key);

  const cases: [name: string, candidates: Candidate[], expected: string[]][] = [
    ['a part that is as frequent goes', [candidate('社会治理', 5), candidate('社会治理体系', 5)], ['社会治理体系']],
    ['a part that is hardly more frequent goes', [candidate('社会治理', 6), candidate('社会治理体系', 5)], ['社会治理体系']],
    ['a part with a life of its own stays', [candidate('社会治理', 9), candidate('社会治理体系', 5)], ['社会治理', '社会治理体系']],
    ['a part that is quoted stays', [candidate('放管服务', 5, 1), candidate('深化放管服务', 5)], ['放管服务', '深化放管服务']],
    ['quotation marks inside do not hide a part', [candidate('"双减"工作', 5), candidate('扎实做好双减工作', 5)], ['扎实做好双减工作']],
    [
      'an enumeration of what stands apart far more often goes',
      [candidate('国防动员', 90), candidate('双拥共建', 70), candidate('国防动员、双拥共建', 9)],
      ['国防动员', '双拥共建'],
    ],
    [
      'one of what mostly stands together stays',
      [candidate('踔厉奋发', 30), candidate('勇毅前行', 25), candidate('踔厉奋发、勇毅前行', 20)],
      ['踔厉奋发', '踔厉奋发、勇毅前行'],
    ],
  ];
  it('a measure goes, and so does a list with one in it', () => {
    const measure = { ...candidate('工业增加值', 9), isMeasure: true };
    assert.deepEqual(left(measure, candidate('工业增加值、进出口总值', 4), candidate('进出口通关便利', 4)), ['进出口通关便利']);
  });

  for (const [name, candidates, expected] of cases) it(name, () => assert.deepEqual(left(...candidates), expected));
});

describe('CandidateSet', () => {
  const merged = (...candidates: Candidate[]) =>
    [...setOf(candidates).candidates.values()].map(({ key, aliases = [] }) => [key, ...aliases]);

  it('keeps one of two spellings, the one in more documents, with the other as its alias', () => {
    assert.deepEqual(merged(candidate('深化"放管服"改革', 3), candidate('深化放管服改革', 8)), [['深化放管服改革', '深化"放管服"改革']]);
    assert.deepEqual(merged(candidate('稳中求进,以进促稳', 3), candidate('稳中求进、以进促稳', 8)), [
      ['稳中求进、以进促稳', '稳中求进,以进促稳'],
    ]);
  });

  it('needs no alias where the other is the same between quotation marks', () => {
    assert.deepEqual(merged(candidate('"小金库"', 8, 1), candidate('小金库', 3)), [['小金库']]);
  });

  it('remembers that the same phrase was quoted', () => {
    const [one] = setOf([candidate('绿色低碳', 2, 1), candidate('绿色低碳', 8)]).candidates.values();
    assert.deepEqual([one?.documents, one?.form.quoted], [8, 1]);
  });

  it('drops those of the lowest termhood when there are far too many', () => {
    const many = Array.from({ length: 60_001 }, (_, index) => candidate(String(index).padStart(6, '字'), 3 + index));
    const { candidates } = setOf(many);
    assert.ok(candidates.size <= 30_000);
    assert.ok(candidates.has('字60000'));
  });
});

describe('highestRanked', () => {
  const candidates = [candidate('甲甲甲甲', 3), candidate('乙乙乙乙', 30), candidate('丙丙丙丙', 10), candidate('丁丁丁丁', 2, 1)];
  const best = (most: number) => resultOf(highestRanked(candidates, most)).map(({ key }) => key);

  it('is best first', () => assert.deepEqual(best(9), ['乙乙乙乙', '丙丙丙丙', '丁丁丁丁', '甲甲甲甲']));
  it('keeps what is quoted before everything else', () => assert.deepEqual(best(2), ['乙乙乙乙', '丁丁丁丁']));
});
