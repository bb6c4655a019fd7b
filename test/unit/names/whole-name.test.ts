import assert from 'node:assert/strict';
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
