import assert from 'node:assert/strict';
import type { ConversionOptions } from '../../../src/core/conversion/conversion.ts';
import { convert, readyConversion } from '../../../src/core/conversion/convert.ts';

describe('readyConversion', () => {
  const cases: readonly [name: string, options: ConversionOptions, isSliced: boolean][] = [
    ['Taiwan', { to: 'tw' }, true],
    ["OpenCC's own", { to: 'tw', from: 's', dictionary: 'opencc' }, true],
    ['the words of Hong Kong in Simplified characters', { to: 's', from: 'hkp' }, true],
    ['Simplified characters', { to: 's' }, false],
  ];
  for (const [name, options, isSliced] of cases) {
    it(`makes the tables for ${name} in slices, once`, () => {
      const first = [...readyConversion(options)].length;
      assert.equal(first > 1, isSliced);
      assert.equal([...readyConversion(options)].length, 0);
    });
  }

  it('may be given up, and begun again', () => {
    const options: ConversionOptions = { to: 'hk', from: 'tw', dictionary: 'opencc' };
    const steps = readyConversion(options);
    steps.next();
    steps.return();
    for (const _ of readyConversion(options));
    assert.equal(convert('裡面', options).text, '裏面');
  });
});
