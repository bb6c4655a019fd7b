import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sectionText, textSection } from '../../../src/core/cache/sealed-file.ts';
import { countOf, forEachCount, packCounts } from '../../../src/core/corpus/packed-counts.ts';

const MOST = 0x3fffff;

function countsIn(counts: string): [number, number][] {
  const all: [number, number][] = [];
  forEachCount(counts, (number, count) => all.push([number, count]));
  return all;
}

describe('packed counts', () => {
  it('tell the phrases in the order of their numbers', () => {
    const counts = packCounts(
      new Map([
        [70000, 1],
        [0, 3],
        [32768, 40000],
      ]),
    );
    assert.deepEqual(countsIn(counts), [
      [0, 3],
      [32768, 40000],
      [70000, 1],
    ]);
    assert.deepEqual(
      [0, 1, 32768, 70000, 70001].map((number) => countOf(counts, number)),
      [3, 0, 40000, 1, 0],
    );
  });

  it('are empty for a document without phrases', () => {
    assert.deepEqual([countsIn(packCounts(new Map())), countOf('', 5)], [[], 0]);
  });

  it('end at four million', () => assert.deepEqual(countsIn(packCounts(new Map([[1, 5_000_000]]))), [[1, MOST]]));

  it('give back any numbers and counts, by a file of text too', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(MOST), fc.integer({ min: 1, max: MOST })), { selector: ([number]) => number });
    fc.assert(
      fc.property(pairs, fc.nat(MOST), (entries, other) => {
        const counts = sectionText(textSection(packCounts(new Map(entries))));
        const ascending = [...entries].sort(([a], [b]) => a - b);
        assert.deepEqual(countsIn(counts), ascending);
        for (const [number, count] of [...entries, [other, new Map(entries).get(other) ?? 0] as const])
          assert.equal(countOf(counts, number), count);
      }),
    );
  });
});
