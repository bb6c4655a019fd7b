import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutHalfNumbers } from '../../../src/core/similar/half-numbers.ts';

/** What is left of the part in brackets. */
function leftOf(marked: string): string | undefined {
  const [before = '', inside = '', after = ''] = marked.split(/[[\]]/);
  const text = before + inside + after;
  const range = withoutHalfNumbers(text, { start: before.length, end: before.length + inside.length });
  return range && text.slice(range.start, range.end);
}

describe('half numbers', () => {
  const cases: [name: string, marked: string, left: string | undefined][] = [
    ['whole words', '甲[推动高质量发展]乙', '推动高质量发展'],
    ['a whole number', '增长[3.5%,好于]预期', '3.5%,好于'],
    ['half a number at the end', '[地区生产总值完成1]716.6亿元', '地区生产总值完成'],
    ['half a number at the start', '171[6.6亿元,同比增长]', '亿元,同比增长'],
    ['before the decimals', '[年均增长1].8%', '年均增长'],
    ['nothing but digits', '1[23]4', undefined],
    ['a comma between numbers of a list', '在[第三,]四点', '第三,'],
  ];
  for (const [name, marked, left] of cases) it(name, () => assert.equal(leftOf(marked), left));

  it('are never more than was there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙1.,%]{0,12}$/), fc.nat(12), fc.nat(12), (text, a, b) => {
        const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const left = withoutHalfNumbers(text, range);
        assert.ok(!left || (left.start >= range.start && left.end <= range.end && left.start < left.end));
      }),
    );
  });
});
