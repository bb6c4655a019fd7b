import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { ConversionOptions } from '../../../src/core/conversion/conversion.ts';
import { convert, readyConversion } from '../../../src/core/conversion/convert.ts';

describe('readyConversion', () => {
  const cases: readonly [name: string, options: ConversionOptions][] = [
    ['Taiwan', { to: 'tw' }],
    ["OpenCC's own", { to: 'tw', from: 's', dictionary: 'opencc' }],
    ['the words of Hong Kong in Simplified characters', { to: 's', from: 'hkp' }],
    ['Simplified characters', { to: 's' }],
  ];
  for (const [name, options] of cases) {
    it(`leaves nothing to be made for ${name}`, () => {
      for (const _ of readyConversion(options));
      assert.equal([...readyConversion(options)].length, 0);
    });
  }

  it('makes a table in slices', () => {
    // In a program of its own, where no other test has made it.
    const module = new URL('../../../src/core/conversion/convert.ts', import.meta.url);
    const program = `import { readyConversion } from '${module}'; console.log([...readyConversion({ to: 'tw' })].length);`;
    const slices = execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', program], { encoding: 'utf8' });
    assert.ok(Number(slices) > 1, slices);
  });

  it('may be given up, and begun again', () => {
    const options: ConversionOptions = { to: 'hk', from: 'tw', dictionary: 'opencc' };
    const steps = readyConversion(options);
    steps.next();
    steps.return();
    for (const _ of readyConversion(options));
    assert.equal(convert('裡面', options).text, '裏面');
  });
});
