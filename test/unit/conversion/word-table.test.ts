import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeUnits } from '../../../src/core/conversion/unit-text.ts';
import { MOST_NUMBERS } from '../../../src/core/conversion/word-pairs.ts';
import { WordTable } from '../../../src/core/conversion/word-table.ts';

type Hit = [word: string, start: number, end: number];

function hitsOf(words: readonly string[], text: string, end: number): Hit[] {
  const table = new WordTable(words, [...words.keys()]);
  const found = new Int32Array(MOST_NUMBERS);
  const hits: Hit[] = [];
  for (let start = 0; start < end; start++) {
    const count = table.wordsIn(codeUnits(text), start, end, found);
    for (let at = 0; at < count; at += 2) hits.push([words[found[at] ?? -1] ?? '', start, found[at + 1] ?? -1]);
  }
  return hits;
}

/** The oracle: every word compared at every offset. */
function naiveHits(words: readonly string[], text: string, end: number): Hit[] {
  const sorted = words.toSorted((a, b) => a.length - b.length);
  return Array.from({ length: end }, (_, start) =>
    sorted
      .filter((word) => text.startsWith(word, start) && start + word.length <= end)
      .map((word): Hit => [word, start, start + word.length]),
  ).flat();
}

const words = fc.string({ unit: fc.constantFrom('发', '展', '中', '国', '家'), minLength: 2, maxLength: 6 });

describe('table of words', () => {
  it('finds what comparing every word at every offset finds, up to an end', () =>
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 80 }), fc.array(words, { maxLength: 12 }), fc.nat(3), (list, parts, cut) => {
        const text = parts.join('');
        const end = Math.max(0, text.length - cut);
        assert.deepEqual(hitsOf(list, text, end), naiveHits(list, text, end));
      }),
    ));

  it('finds the longest of these at an offset, and leaves out no offset where a word starts', () =>
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 80 }), fc.array(words, { maxLength: 12 }), (list, parts) => {
        const units = codeUnits(parts.join(''));
        const table = new WordTable(list, [...list.keys()]);
        const found = new Int32Array(MOST_NUMBERS);
        const hits = naiveHits(list, parts.join(''), units.length);
        for (let at = 0; at < units.length; at++) {
          const longest = hits.findLast(([, start]) => start === at);
          const isFound = table.longestIn(units, at, units.length, found);
          assert.deepEqual(isFound ? [list[found[0] ?? -1], at, found[1]] : undefined, longest);
          assert.equal(longest === undefined || table.mayStart(units, at), true);
        }
      }),
    ));

  it('tells the number of a word, and of what is none', () => {
    const table = new WordTable(['发展', '发展中国家'], [7, 0]);
    assert.deepEqual(
      ['发展', '发展中国家', '发展中', '发'].map((word) => table.numberOf(word)),
      [7, 0, -1, -1],
    );
  });
});
