import assert from 'node:assert/strict';
import { tonedSyllable } from '../../../src/core/text/pinyin.ts';

const CASES: readonly (readonly [string, string, string | undefined])[] = [
  ['a syllable', 'zhuāng', 'zhuāng'],
  ['ü', 'lǜ', 'lǜ'],
  ['lookalike letters', 'ɡuānɡ', 'guāng'],
  ['combining tone marks', 'fa\u0304', 'fā'],
  ['u for ü after j', 'jù', 'jù'],
  ['no tone', 'fa', undefined],
  ['two tones', 'fāá', undefined],
  ['two syllables', 'pīnyīn', undefined],
  ['no syllable', 'bù2', undefined],
  ['an impossible syllable', 'fiē', undefined],
  ['a name', 'José', undefined],
];

describe('a toned syllable', () => {
  for (const [name, text, syllable] of CASES) {
    it(`${name}: ${text}`, () => assert.equal(tonedSyllable(text), syllable));
  }
});
