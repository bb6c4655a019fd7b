import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownSentence } from '../../../src/features/compare-documents/shown-sentence.ts';

/** A sentence with its marked characters in brackets, before and after. */
const CASES: readonly (readonly [name: string, sentence: string, shown: string])[] = [
  ['as it is', '要[大力]推进。', '要[大力]推进。'],
  ['without the break of a line', '要大\n力[推进]。', '要大力[推进]。'],
  ['with a mark across a break', '要[大\n  力]推进。', '要[大力]推进。'],
  ['without the indent in front', '　　[要]推进。', '[要]推进。'],
  ['with one blank between Latin words', 'the [new\n area]', 'the [new area]'],
  ['without a mark on what is left out', '要[ ]推进', '要推进'],
  ['with two marks', '[一]、要\t[二]', '[一]、要[二]'],
];

function parsed(text: string): { text: string; marked: { start: number; end: number }[] } {
  const marked: { start: number; end: number }[] = [];
  let plain = '';
  for (const unit of text) {
    if (unit === '[') marked.push({ start: plain.length, end: plain.length });
    else if (unit === ']') marked.push({ ...(marked.pop() ?? { start: 0 }), end: plain.length });
    else plain += unit;
  }
  return { text: plain, marked };
}

describe('a sentence on one line', () => {
  for (const [name, sentence, expected] of CASES) {
    it(`is there ${name}`, () => {
      const { text, marked } = parsed(sentence);
      assert.deepEqual(shownSentence(text, marked), parsed(expected));
    });
  }

  it('marks the same characters, blanks aside, whatever the text', () => {
    const unit = fc.constantFrom('要', '推', 'a', 'b', ' ', '\n', '　', '。');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(30), fc.nat(30), (units, a, b) => {
        const text = units.join('');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const shown = shownSentence(text, start < end ? [{ start, end }] : []);
        const marked = shown.marked.map((range) => shown.text.slice(range.start, range.end)).join('');
        assert.equal(marked.replace(/\s/g, ''), text.slice(start, end).replace(/\s/g, ''));
        assert.equal(shown.text.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
