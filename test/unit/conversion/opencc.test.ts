import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import stCharacters from 'opencc-js/dict/STCharacters';
import stPhrases from 'opencc-js/dict/STPhrases';
import tsPhrases from 'opencc-js/dict/TSPhrases';
import twPhrases from 'opencc-js/dict/TWPhrases';
import { convertAsOpencc } from '../../../src/core/conversion/opencc.ts';
import type { Variant } from '../../../src/core/conversion/variant.ts';
import { VARIANTS, variantOfScript } from '../../../src/core/conversion/variant.ts';

const CASES: readonly (readonly [Variant, Variant, string, string])[] = [
  ['s', 't', '发展头发，公里里面', '發展頭髮，公里裏面'],
  ['s', 'tw', '里面', '裡面'],
  ['s', 'twp', '鼠标和软件', '滑鼠和軟體'],
  ['s', 'hk', '卫生', '衞生'],
  ['t', 's', '乾坤與乾燥', '乾坤与干燥'],
  ['twp', 's', '滑鼠和軟體', '鼠标和软件'],
  ['t', 'tw', '裏面', '裡面'],
  ['tw', 't', '裡面', '裏面'],
  ['jp', 't', '国学', '國學'],
  ['s', 's', '后', '后'],
  ['s', 'twp', '单晶硅棒', '單晶矽棒'],
  ['twp', 's', '外埠银行', '外端口银行'],
  ['tw', 's', '⿰氵為為', '⿰氵為为'],
  ['tw', 's', '⿰為⿰', '⿰為⿰'],
  ['tw', 's', '⿰為', '⿰为'],
];

/** Texts of entries of the dictionaries, with what may stand between them: descriptions of characters, halves of pairs, compatibility ideographs. */
const ENTRIES = [stPhrases, stCharacters, tsPhrases, twPhrases].flatMap((dictionary) =>
  dictionary.split('|').flatMap((entry) => entry.split(' ')),
);
const BETWEEN = ['', ' ', 'a', '，', '\n', '⿰', '⿲氵', '⿱艹⿰', '\ud840', '\udc00', '𠮷', '\uf900', '發', '发', '𫇥', '里', '為', '裡'];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...ENTRIES), fc.constantFrom(...BETWEEN), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

function converterOf(from: Variant, to: Variant): (text: string) => string {
  return Converter({ from: from === 's' ? 'cn' : from, to: to === 's' ? 'cn' : to });
}

describe('conversion as OpenCC does it', () => {
  for (const [from, to, text, converted] of CASES) {
    it(`${from} to ${to}: ${text}`, () => assert.equal(convertAsOpencc(text, from, to), converted));
  }

  for (const from of VARIANTS) {
    for (const to of VARIANTS.filter((to) => to !== from)) {
      it(`is what opencc-js makes of any text: ${from} to ${to}`, () => {
        const convert = converterOf(from, to);
        fc.assert(
          fc.property(texts, (text) => assert.equal(convertAsOpencc(text, from, to), convert(text))),
          { numRuns: 100 },
        );
      }).timeout(60_000);
    }
  }

  it('starts from what the script tells, or from the opposite of the target', () => {
    assert.equal(variantOfScript('Hant', 's'), 't');
    assert.equal(variantOfScript('Hans', 'twp'), 's');
    assert.equal(variantOfScript('mixed', 's'), 't');
    assert.equal(variantOfScript('both', 'tw'), 's');
  });
});
