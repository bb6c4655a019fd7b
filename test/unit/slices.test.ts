import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterInSlices, mapInSlices, sortInSlices } from '../../src/core/slices.ts';
import { resultOf } from './generator-result.ts';

interface Card {
  readonly rank: number;
  readonly place: number;
}

function cardsOf(ranks: readonly number[]): Card[] {
  return ranks.map((rank, place) => ({ rank, place }));
}

const byRank = (a: Card, b: Card) => a.rank - b.rank;
/** More than are sorted at once, with many equal ones. */
const many = fc.array(fc.nat(50), { minLength: 0, maxLength: 200 }).map((ranks) => cardsOf(Array.from({ length: 90 }, () => ranks).flat()));

describe('a job in slices', () => {
  it('sorts as it would be sorted at once, equal ones in their order, and leaves what it is given as it was', () => {
    fc.assert(
      fc.property(many, (cards) => {
        const before = [...cards];
        assert.deepEqual(resultOf(sortInSlices(cards, byRank)), [...cards].sort(byRank));
        assert.deepEqual(resultOf(sortInSlices(cards, byRank, 500)), [...cards].sort(byRank));
        assert.deepEqual(cards, before);
      }),
      { numRuns: 30 },
    );
  });

  const pausing: readonly [name: string, job: (cards: readonly Card[]) => Generator<undefined, unknown>][] = [
    ['sorting', (cards) => sortInSlices(cards, byRank)],
    ['choosing', (cards) => filterInSlices(cards, 1000, ({ rank }) => rank > 3)],
    ['making', (cards) => mapInSlices(cards, 1000, ({ rank }) => rank)],
  ];
  for (const [name, job] of pausing) {
    const pauses = (count: number) => [...job(cardsOf(Array.from({ length: count }, (_, at) => (at * 7919) % 1000)))].length;
    it(`${name} pauses the more often the more there are, and not for a few`, () => {
      assert.equal(pauses(10), 0);
      assert.ok(pauses(20_000) >= 4);
      assert.ok(pauses(80_000) >= 3 * pauses(20_000));
    });
  }

  it('sorts with more pauses where somebody asks for smaller slices', () => {
    const falling = Array.from({ length: 20_000 }, (_, place) => ({ rank: -place, place }));
    assert.ok([...sortInSlices(falling, byRank, 500)].length >= 200);
  });

  it('chooses and makes what would be chosen and made at once', () => {
    const cards = cardsOf([3, 1, 2, 9, 9]);
    assert.deepEqual(resultOf(filterInSlices(cards, 2, ({ rank }) => rank > 2)), [cards[0], cards[3], cards[4]]);
    assert.deepEqual(resultOf(mapInSlices(cards, 2, ({ rank }) => rank)), [3, 1, 2, 9, 9]);
  });
});
