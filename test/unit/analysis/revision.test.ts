import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../../src/core/analysis/alignment.ts';
import type { Revision } from '../../../src/core/analysis/revision.ts';
import { revisions } from '../../../src/core/analysis/revision.ts';
import { sentencesOf } from '../../../src/core/analysis/sentence.ts';
import { strengthsBefore, temperChange } from '../../../src/core/analysis/temper.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';

const OPENING = '过去一年，全市上下团结奋斗，各项工作取得了新的成绩。';

function revised(was: string, is: string): Revision[] {
  return resultOf(revisions(new SourceText(was), new SourceText(is)));
}

/** One sentence between others that stay, and what becomes of it. */
const KINDS: readonly (readonly [string, string, string, string])[] = [
  ['the same words', '我们要推进乡村全面振兴。', '我们要推进乡村全面振兴。', 'kept'],
  ['the same words in the other script', '我们要推进乡村全面振兴。', '我們要推進鄉村全面振興。', 'kept'],
  ['the same words in quotation marks', '深化放管服改革。', '深化“放管服”改革。', 'kept'],
  ['another number', '全市新增就业9.06万人。', '全市新增就业8.1万人。', 'figures'],
  ['another word', '我们要积极推进乡村全面振兴。', '我们要加快推进乡村全面振兴。', 'reworded'],
  ['another sentence', '我们要推进乡村全面振兴。', '坚决打好污染防治攻坚战。', 'dropped added'],
];

describe('what became of a sentence', () => {
  for (const [name, was, is, kinds] of KINDS) {
    it(`${name}: ${was} → ${is}`, () => {
      const found = revised(`${OPENING}${was}`, `${OPENING}${is}`);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['kept', ...kinds.split(' ')],
      );
    });
  }

  it('tells which characters are other ones', () => {
    const [one] = revised('我们要积极推进乡村全面振兴。', '我们要加快推进乡村全面振兴。');
    assert.deepEqual(one?.changed, { first: [{ start: 3, end: 5 }], second: [{ start: 3, end: 5 }] });
  });

  it('what stands elsewhere was moved, and the fewest are', () => {
    const found = revised('甲方面的工作。乙方面的安排。丙方面的要求。', '丙方面的要求。甲方面的工作。乙方面的安排。');
    assert.deepEqual(
      found.map(({ kind, isMoved }) => [kind, isMoved]),
      [
        ['kept', true],
        ['kept', false],
        ['kept', false],
      ],
    );
  });

  it('a sentence that an editor broke into lines is one', () => {
    const broken = '我们要坚持以习近平新时代中国特色社会主义思想为指导，\n全面贯彻党的二十大精神，扎实做好各项工作。';
    assert.equal(sentencesOf(new SourceText(broken)).length, 1);
  });

  it('a heading is a sentence of its own', () => {
    const text = '一、过去一年工作回顾\n过去一年，全市上下团结奋斗，各项工作取得了新的成绩，人民生活持续改善。';
    assert.equal(sentencesOf(new SourceText(text)).length, 2);
  });

  it('of any two texts each sentence is told just once', () => {
    const sentence = fc.constantFrom(
      '推进改革。',
      '扩大开放！',
      '推进改革开放。',
      '全市新增就业3万人；',
      '一、总体要求\n',
      '保障民生。\n\n',
      '坚决打赢攻坚战。',
    );
    const text = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (was, is) => {
        const found = revised(was, is);
        const startsOf = (side: 'first' | 'second') => found.flatMap((one) => one[side]?.start ?? []).sort((a, b) => a - b);
        assert.deepEqual(
          startsOf('first'),
          sentencesOf(new SourceText(was)).map(({ start }) => start),
        );
        assert.deepEqual(
          startsOf('second'),
          sentencesOf(new SourceText(is)).map(({ start }) => start),
        );
      }),
    );
  });

  it('of a text and itself is that it was kept where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('推进改革。', '扩大开放。', '保障民生。'), { maxLength: 9 }), (parts) =>
        revised(parts.join(''), parts.join('')).every(({ kind, isMoved }) => kind === 'kept' && !isMoved),
      ),
    );
  });
});

describe('the alignment of sentences', () => {
  it('gives the likeliest its partner', () => {
    const pairings = resultOf(align(['推进乡村振兴工作', '推进乡村振兴'], ['推进乡村振兴吧']));
    assert.deepEqual(
      pairings.map(({ first, second }) => [first, second]),
      [[1, 0]],
    );
  });
});

const TEMPERS: readonly (readonly [string, string, string, string | undefined])[] = [
  ['a stronger word in the place of one', '积极推进改革', '坚决推进改革', 'hardened'],
  ['a weaker word in the place of one', '加快推进试点', '稳妥推进试点', 'softened'],
  ['a strong word that came', '推进改革', '坚决推进改革', 'hardened'],
  ['a strong word that went', '坚决推进改革', '推进改革', 'softened'],
  ['a word that says no more than nothing', '推进改革', '不断推进改革', undefined],
  ['words of one strength', '大力发展', '着力发展', undefined],
  ['several words', '积极稳妥推进改革，鼓励试点', '坚决推进改革，严禁试点', undefined],
  ['the same words', '坚决推进改革', '坚决推进开放', undefined],
];

describe('what a word does to a sentence', () => {
  for (const [name, was, is, change] of TEMPERS) it(`${name}: ${was} → ${is}`, () => assert.equal(temperChange(was, is), change));
});

/** What stands before 新型城镇化, and how strong that is. */
const BEFORE: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  ['no word of a strength', '关于', 0],
  ['a plain verb', '推进', 3],
  ['an adverb before a plain verb', '积极稳妥推进', 2],
  ['a strong one, in the other script', '堅定不移推進', 5],
  ['two that say how: the nearer one', '坚决稳步推进', 2],
  ['one of another clause', '坚决打好攻坚战，', 0],
  ['one of another item', '大力发展工业、', 0],
  ['one too far away', `坚决${'把这些和那些事情都办得更好并'.repeat(3)}把`, 0],
];

describe('how strongly a phrase is asked for', () => {
  for (const [name, before, strength] of BEFORE) {
    it(`${name}: ${strength}`, () => {
      const source = new SourceText(`${before}新型城镇化。`);
      const start = source.matching.text.indexOf('新型城镇化');
      assert.deepEqual(strengthsBefore(source, [{ start, end: start + 5 }]), [strength]);
    });
  }
});
