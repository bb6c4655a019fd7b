import assert from 'node:assert/strict';
import { readNumeral, rocYear } from '../../../src/core/dates/numerals.ts';

describe('Chinese numerals', () => {
  const cases: readonly [name: string, text: string, expected: number | undefined][] = [
    ['Arabic digits', '18', 18],
    ['digit by digit', '二〇二四', 2024],
    ['零 for zero', '二零零七', 2007],
    ['a Latin o for zero', '二oo八', 2008],
    ['ten alone', '十', 10],
    ['ten and a digit', '十八', 18],
    ['tens', '三十一', 31],
    ['廿', '廿八', 28],
    ['廿 alone', '廿', 20],
    ['卅', '卅', 30],
    ['卅一', '卅一', 31],
    ['a hundred and ten and three', '一百十三', 113],
    ['with 一十', '一百一十三', 113],
    ['a hundred and three', '一百零三', 103],
    ['a hundred', '一百', 100],
    ['元 of 元年', '元', 1],
    ['nothing', '', undefined],
    ['two tens', '十十', undefined],
    ['other characters', '几十', undefined],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.equal(readNumeral(text), expected));
  }
});

describe('years of the Republic of China', () => {
  it('begin in 1912', () => assert.equal(rocYear(1), 1912));
  it('113 is 2024', () => assert.equal(rocYear(113), 2024));
  it('there is no year 0', () => assert.equal(rocYear(0), undefined));
  it('a Gregorian year is none', () => assert.equal(rocYear(2024), undefined));
});
