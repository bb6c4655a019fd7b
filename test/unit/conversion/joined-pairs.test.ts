import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JoinedPairs } from '../../../src/core/conversion/joined-pairs.ts';
import { Lattice } from '../../../src/core/conversion/lattice.ts';
import { codeUnits } from '../../../src/core/conversion/unit-text.ts';
import { wordList } from '../../../src/core/conversion/word-list.ts';

const word = fc.string({ unit: fc.constantFrom('发', '展', '中', '国', '家', '干'), minLength: 1, maxLength: 5 });
const texts = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(''));

/** The oracle: every offset that no word of the text reaches across. */
function bordersIn(text: string, words: readonly string[]): number[] {
  const isCrossed = (at: number) =>
    words.some((word) =>
      Array.from({ length: word.length }, (_, before) => at - before).some(
        (start) => start >= 0 && start < at && text.startsWith(word, start),
      ),
    );
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !isCrossed(at));
}

describe('pairs that words join', () => {
  it('lead from every offset to two that no word reaches across', () =>
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), texts, (words, text) => {
        const joined = new JoinedPairs(words);
        const borders = bordersIn(text, words);
        for (let at = 0; at < text.length; at++) {
          assert.ok(borders.includes(joined.startBefore(codeUnits(text), at, 0)));
          assert.ok(borders.includes(joined.endAfter(codeUnits(text), at, text.length)));
        }
      }),
    ));

  it('end between two units that no word has side by side, and at the limits', () => {
    const joined = new JoinedPairs(['发展', '干部']);
    const units = codeUnits('发展干部');
    assert.deepEqual([joined.startBefore(units, 3, 0), joined.endAfter(units, 0, 4)], [2, 2]);
    assert.deepEqual([joined.startBefore(units, 1, 1), joined.endAfter(units, 0, 1)], [1, 1]);
  });

  it('divide a run into parts that have the same words as the run', () => {
    const { names, joined } = wordList();
    const listed = fc.integer({ min: 0, max: names.length - 1 }).map((place) => names[place] ?? '');
    const wordsOf = (lattice: Lattice, units: Uint16Array, start: number, end: number) => {
      const { count, ends, words } = lattice.divide(units, start, end);
      return Array.from({ length: count }, (_, step) => [ends[step], words[step]]);
    };
    fc.assert(
      fc.property(fc.array(fc.oneof(listed, word), { minLength: 1, maxLength: 12 }), (parts) => {
        const units = codeUnits(parts.join(''));
        const lattice = new Lattice(wordList());
        const divided: unknown[] = [];
        for (let at = 0; at < units.length; ) {
          const end = joined.endAfter(units, at, units.length);
          divided.push(...wordsOf(lattice, units, at, end));
          at = end;
        }
        assert.deepEqual(divided, wordsOf(lattice, units, 0, units.length));
      }),
    );
  });
});
