import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slicedSort } from '../../../src/features/documents-view/sliced-sort.ts';

interface Item {
  readonly rank: number;
  readonly place: number;
}

function sorted(items: readonly Item[]): { result: Item[]; slices: number } {
  const steps = slicedSort(items, (a, b) => a.rank - b.rank);
  for (let slices = 0; ; slices++) {
    const step = steps.next();
    if (step.done) return { result: step.value, slices };
  }
}

describe('slicedSort', () => {
  it('sorts as toSorted does, equal items in their order', () => {
    const ranks = fc.array(fc.nat(9), { maxLength: 1800, size: 'max' });
    fc.assert(
      fc.property(ranks, (list) => {
        const items = list.map((rank, place) => ({ rank, place }));
        assert.deepEqual(
          sorted(items).result,
          [...items].sort((a, b) => a.rank - b.rank),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('pauses often in a long list', () => {
    const items = Array.from({ length: 20_000 }, (_, place) => ({ rank: -place, place }));
    assert.ok(sorted(items).slices >= 200);
  });
});
