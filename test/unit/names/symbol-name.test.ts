import assert from 'node:assert/strict';
import fc from 'fast-check';
import { symbolName } from '../../../src/core/names/symbol-name.ts';
import { isWholeName } from '../../../src/core/names/whole-name.ts';

describe('isWholeName', () => {
  const cases: readonly (readonly [what: string, name: string, query: string, isWhole: boolean])[] = [
    ['as it is written', '高质量发展', '高质量发展', true],
    ['in the other script', '高质量发展', '高質量發展', true],
    ['the initials', '高质量发展', 'gzlfz', true],
    ['initials in capitals, with blanks', '高质量发展', 'GZL FZ', true],
    ['the full pinyin', '营商环境', 'yingshanghuanjing', true],
    ['pinyin with initials', '营商环境', 'yingshanghj', true],
    ['another reading of a character', '重庆', 'chongqing', true],
    ['a part', '高质量发展', 'gzl', false],
    ['more than the name', '高质量发展', 'gzlfzz', false],
    ['the same initials of a longer name', '高质量发展阶段', 'gzlfz', false],
    ['nothing', '高质量发展', ' ', false],
  ];
  for (const [what, name, query, isWhole] of cases) it(`is ${isWhole} for ${what}`, () => assert.equal(isWholeName(name, query), isWhole));
});

describe('symbolName', () => {
  const phrase = { text: '营商环境', rest: ' — yes, such joy', isWhole: true };

  const cases: readonly (readonly [what: string, name: Parameters<typeof symbolName>[0], query: string, shown: string])[] = [
    ['as it is where it has the query', phrase, '营商', '营商环境 — yes, such joy'],
    ['as it is where it has every word of the query', phrase, 'joy such', '营商环境 — yes, such joy'],
    // The letters follow one another in the English too, far apart: that is no better than any other name that has them.
    ['with the query first where that is all of it', phrase, 'yshj', 'yshj · 营商环境 — yes, such joy'],
    ['with the query behind it where that is a part', { ...phrase, isWhole: false }, 'ysh', '营商环境 · ysh — yes, such joy'],
    ['of a document with the query behind it', { text: '会议', rest: '', isWhole: false }, 'hy', '会议 · hy'],
  ];
  for (const [what, name, query, shown] of cases) it(`is ${what}`, () => assert.equal(symbolName(name, query), shown));

  it('has the query earlier than any other where it is all of the name, however short the others are', () => {
    const han = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1 });
    fc.assert(
      fc.property(han, han, (whole, other) => {
        const at = (text: string, isWhole: boolean) => symbolName({ text, rest: '', isWhole }, 'yshj').indexOf('yshj');
        assert.ok(at(whole, true) < at(other, false));
      }),
    );
  });
});
