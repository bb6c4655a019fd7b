import assert from 'node:assert/strict';
import { convertAsOpencc } from '../../../src/core/conversion/opencc.ts';
import type { Variant } from '../../../src/core/conversion/variant.ts';
import { variantOfScript } from '../../../src/core/conversion/variant.ts';

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
];

describe('conversion between scripts', () => {
  for (const [from, to, text, converted] of CASES) {
    it(`${from} to ${to}: ${text}`, () => assert.equal(convertAsOpencc(text, from, to), converted));
  }

  it('starts from what the script tells, or from the opposite of the target', () => {
    assert.equal(variantOfScript('Hant', 's'), 't');
    assert.equal(variantOfScript('Hans', 'twp'), 's');
    assert.equal(variantOfScript('mixed', 's'), 't');
    assert.equal(variantOfScript('both', 'tw'), 's');
  });
});
