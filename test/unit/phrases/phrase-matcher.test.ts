import assert from 'node:assert/strict';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import { leftmostLongest, PhraseMatcher } from '../../../src/core/phrases/phrase-matcher.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';

const matcher = new PhraseMatcher(builtInPhrases());

/** The phrases drawn in a text. */
function drawn(text: string): string[] {
  return leftmostLongest(matcher.hits(matchText(text))).map((hit) => hit.phrase.text);
}

describe('PhraseMatcher', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['a phrase in Simplified', '促进了高质量发展。', ['高质量发展']],
    ['the same in Traditional with pinyin', '促進了高質(zhì)量發(fā)展。', ['高质量发展']],
    ['quotes inside a phrase', '“十四五”规划', ['“十四五”规划']],
    ['the same without the quotes', '十四五规划', ['“十四五”规划']],
    ['the same in corner brackets', '「十四五」規劃', ['“十四五”规划']],
    ['a plan named by numerals', '“九五”期间', ['九五']],
    ['numerals inside a year', '一九九五年', []],
    ['the longer of two that start together', '党的二十大精神', ['党的二十大精神']],
    ['nothing', '今天天气很好', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => assert.deepEqual(drawn(text), expected));
  }

  it('reports a phrase inside another one too', () => {
    const keys = matcher.hits('党的二十大精神').map((hit) => hit.phrase.key);
    assert.ok(keys.includes('党的二十大') && keys.includes('党的二十大精神'));
  });
});
