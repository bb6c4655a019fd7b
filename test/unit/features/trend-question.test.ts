import assert from 'node:assert/strict';
import type { TrendQuestion } from '../../../src/features/trend/trend-question.ts';
import { firstQuestion, keptQuestion, nextQuestion, nextQuestions, withPhrases } from '../../../src/features/trend/trend-question.ts';

const FIRST = firstQuestion([' 甲 ', '乙', '甲', '']) as TrendQuestion;

describe('what the page Trend is asked', () => {
  it('begins with each phrase once, six at most, and with none not at all', () => {
    assert.deepEqual([FIRST.phrases, FIRST.shown], [['甲', '乙'], '甲']);
    assert.equal(firstQuestion(['1', '2', '3', '4', '5', '6', '7'])?.phrases.length, 6);
    assert.equal(firstQuestion([' ', '']), undefined);
  });

  const steps: readonly [name: string, control: string, value: unknown, expected: Partial<TrendQuestion> | undefined][] = [
    ['another measure', 'measure', 'rate', { measure: 'rate' }],
    ['another period', 'period', 'quarter', { period: 'quarter' }],
    ['a period that is none', 'period', 'decade', undefined],
    ['lines by level', 'split', 'level', { split: 'level' }],
    ['cities as rows', 'rows', 'city', { rows: 'city' }],
    ['one level', 'level', 'county', { level: 'county' }],
    ['the places of the other phrase', 'shown', '乙', { shown: '乙' }],
    ['the places of a phrase that is not there', 'shown', '丙', undefined],
    ['without the phrase whose places are shown', 'phrases', '甲', { phrases: ['乙'], shown: '乙' }],
    ['without a phrase that is not there', 'phrases', '丙', undefined],
    ['a control that there is not', 'colour', 'red', undefined],
    ['no text', 'measure', 1, undefined],
  ];
  for (const [name, control, value, expected] of steps) {
    it(`goes on with ${name}`, () => assert.deepEqual(nextQuestion(FIRST, control, value), expected && { ...FIRST, ...expected }));
  }

  it('keeps its last phrase', () => {
    const alone = firstQuestion(['甲']) as TrendQuestion;
    assert.equal(nextQuestion(alone, 'phrases', '甲'), undefined);
  });

  it('may be each other choice next, of the levels that there are, and no other phrase', () => {
    const alone = firstQuestion(['甲']) as TrendQuestion;
    const next = (question: TrendQuestion) =>
      nextQuestions(question, ['city', 'county']).map((one) =>
        Object.entries(one).flatMap(([key, value]) => (Reflect.get(question, key) === value ? [] : `${key}: ${value}`)),
      );
    assert.deepEqual(next({ ...alone, level: 'city', rows: 'level' }).flat(), [
      ...['period: half', 'period: quarter', 'period: month', 'split: level', 'split: frame'],
      ...['rows: province', 'rows: city', 'level: ', 'level: county'],
    ]);
    assert.deepEqual(next(FIRST).flat(), [
      ...['period: half', 'period: quarter', 'period: month', 'rows: city', 'rows: level', 'level: city', 'level: county', 'shown: 乙'],
    ]);
  });

  it('takes more phrases, those that are new, while there is room', () => {
    assert.deepEqual(withPhrases(FIRST, ['乙', '丙', '丁']), { ...FIRST, phrases: ['甲', '乙', '丙', '丁'], shown: '丙' });
    assert.equal(withPhrases(FIRST, ['甲', ' ']), undefined);
    assert.equal(withPhrases(firstQuestion(['1', '2', '3', '4', '5', '6']) as TrendQuestion, ['7']), undefined);
  });

  it('is the same after it was kept, and as at first where what was kept means nothing', () => {
    const asked = { ...FIRST, measure: 'rate', period: 'month', split: 'frame', rows: 'level', shown: '乙', level: 'city' } as const;
    assert.deepEqual(keptQuestion(JSON.parse(JSON.stringify(asked))), asked);
    assert.deepEqual(keptQuestion({ ...FIRST, measure: 'weight', period: 7 }), FIRST);
    for (const nothing of [undefined, null, 1, 'x', {}, { phrases: 'x' }, { phrases: [1] }]) assert.equal(keptQuestion(nothing), undefined);
  });
});
