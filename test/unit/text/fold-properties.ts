import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextMap } from '../../../src/core/text/text-map.ts';

/** A fold with the map of its offsets. */
type MappedFold = (text: string) => { readonly text: string; readonly map: TextMap };

/** What holds for each fold of this project, whatever it drops or replaces. */
const PROPERTIES: readonly (readonly [name: string, holds: (fold: MappedFold, text: string, first: number, second: number) => boolean])[] =
  [
    ['of a folded text changes nothing', (fold, text) => fold(fold(text).text).text === fold(text).text],
    [
      'leads from every range that cuts nothing to a piece of the original, and back',
      (fold, text, first, second) => {
        const { text: folded, map } = fold(text);
        const { start, end } = rangeOf(folded, first, second);
        if (start === end || !map.isExact(start, end)) return true;
        const original = map.toOriginal(start, end);
        assert.ok(original.end > original.start);
        assert.deepEqual(map.toFolded(original.start, original.end), { start, end });
        return true;
      },
    ],
  ];

/** A test for each property, with 5,000 texts that are put together from the pieces. */
export function itHoldsFor(fold: MappedFold, text: fc.Arbitrary<string>): void {
  for (const [name, holds] of PROPERTIES)
    it(name, () => {
      fc.assert(
        fc.property(text, fc.nat(), fc.nat(), (one, first, second) => holds(fold, one, first, second)),
        { numRuns: 5000 },
      );
    });
}

/** Texts of up to 40 pieces. */
export function textsOf(...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const piece = fc.oneof(...pieces, fc.string({ unit: 'binary', maxLength: 3 }));
  return fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
}

/** A range of a text, from any two numbers. */
export function rangeOf(text: string, first: number, second: number): { start: number; end: number } {
  const [a, b] = [first % (text.length + 1), second % (text.length + 1)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
