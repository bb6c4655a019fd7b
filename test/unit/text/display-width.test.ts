import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clip, clipStart, displayWidth, padding } from '../../../src/core/text/display-width.ts';

describe('display width', () => {
  const widths: readonly [name: string, text: string, cells: number][] = [
    ['Chinese characters', '提法', 4],
    ['letters and digits', 'a1', 2],
    ['full-width signs', '，（', 4],
    ['ambiguous quotes', '“”', 2],
    ['a character outside the basic plane', '𠮷', 2],
    ['nothing', '', 0],
  ];
  for (const [name, text, cells] of widths) it(`counts ${name}`, () => assert.equal(displayWidth(text), cells));

  const clipped: readonly [name: string, text: string, cells: number, start: string, end: string][] = [
    ['leaves what fits', '提法', 4, '提法', '提法'],
    ['cuts what does not', '高质量发展', 6, '高质…', '…发展'],
    ['cuts at no half character', '高质量发展', 7, '高质…', '…发展'],
    ['keeps characters of two units whole', '𠮷𠮷𠮷', 4, '𠮷…', '…𠮷'],
    ['has room for nothing', '高质', 2, '…', '…'],
  ];
  for (const [name, text, cells, start, end] of clipped) {
    it(`${name} at the end and at the start`, () => assert.deepEqual([clip(text, cells), clipStart(text, cells)], [start, end]));
  }

  it('is the same for every clipped and padded text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', 'a', '，', '…', '𠮷') }), fc.integer({ min: 2, max: 12 }), (text, cells) => {
        for (const part of [clip(text, cells), clipStart(text, cells)]) assert.equal(displayWidth(part + padding(part, cells)), cells);
      }),
    );
  });
});
