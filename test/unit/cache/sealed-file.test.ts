import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seal, sectionText, textSection, unseal } from '../../../src/core/cache/sealed-file.ts';

describe('sealed file', () => {
  it('gives back its sections, whatever their bytes and lengths', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 5 }), (sections) => {
        const opened = unseal(seal(sections))?.map((section) => [...section]);
        assert.deepEqual(
          opened,
          sections.map((section) => [...section]),
        );
      }),
    );
  });

  it('lies in bytes that start anywhere', () => {
    const file = seal([textSection('提法')]);
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    assert.equal(sectionText(unseal(shifted.subarray(1))?.[0]), '提法');
  });

  it('gives back texts of any units but halves of characters', () => {
    const units = '\u0000\u7fff\n';
    const texts = unseal(seal([textSection('党的二十大'), textSection(units)]))?.map(sectionText);
    assert.deepEqual(texts, ['党的二十大', units]);
  });

  it('is not opened when any byte is another one', () => {
    const file = seal([textSection('高质量发展'), new Uint8Array([1, 2, 3])]);
    for (let at = 0; at < file.length; at++) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      assert.equal(unseal(damaged), undefined, `byte ${at}`);
    }
  });

  it('is not opened when it is cut off', () => {
    const file = seal([textSection('高质量发展')]);
    for (let length = 0; length < file.length; length++) assert.equal(unseal(file.subarray(0, length)), undefined);
  });
});
