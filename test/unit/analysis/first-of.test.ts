import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changes } from '../../../src/core/analysis/change.ts';
import { keyPhrases } from '../../../src/core/analysis/key-phrases.ts';
import { FirstOf } from '../../../src/core/first-of.ts';
import { resultOf } from '../generator-result.ts';
import { countsOf, observation } from './observations.ts';

const PHRASES = ['新质生产力', '房住不炒', '共同富裕', '稳中求进', '数字经济'];

/** How often each phrase stands in each of some documents. */
const library = fc.array(fc.tuple(...PHRASES.map(() => fc.nat(3))), { minLength: 2, maxLength: 40 });

function sets(documents: readonly (readonly number[])[], places: number) {
  const texts = Object.fromEntries(
    documents.map((counts, index) => [index, Object.fromEntries(PHRASES.flatMap((name, at) => (counts[at] ? [[name, counts[at]]] : [])))]),
  );
  const observations = documents.map((_, index) => observation(String(index), { place: String(440300 + (index % places)) }));
  const middle = Math.floor(observations.length / 2);
  return { counts: countsOf(texts), contrast: { where: observations.slice(0, middle), against: observations.slice(middle) } };
}

describe('the first of many', () => {
  it('are those of a sort, equal ones as they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (numbers, most) => {
        const all = numbers.map((value, place) => ({ value, place }));
        const order = (a: { value: number }, b: { value: number }) => a.value - b.value;
        const first = new FirstOf(most, order);
        for (const one of all) first.add(one);
        assert.deepEqual(first.first(), all.toSorted(order).slice(0, most));
      }),
    );
  });

  it('key phrases: as many as are wanted are the beginning of all', () => {
    fc.assert(
      fc.property(library, fc.integer({ min: 1, max: 5 }), (documents, most) => {
        const { counts, contrast } = sets(documents, 3);
        const all = resultOf(keyPhrases(counts, contrast));
        const first = resultOf(keyPhrases(counts, contrast, { most }));
        assert.deepEqual(first, { phrases: all.phrases.slice(0, most), total: all.total });
      }),
      { numRuns: 40 },
    );
  });

  it('changes: those that are shown are those of all with a grade above C, in their order', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(1, 3, 40),
        fc.integer({ min: 8, max: 40 }),
        fc.array(fc.nat(100), { minLength: 10, maxLength: 10 }),
        (places, half, rates) => {
          const documents = Array.from({ length: 2 * half }, (_, index) =>
            PHRASES.map((_name, at) => Number((index * 37 + at * 11) % 100 < (rates[at + (index < half ? 0 : 5)] ?? 0))),
          );
          const { counts, contrast } = sets(documents, places);
          const all = resultOf(changes(counts, contrast));
          const found = resultOf(changes(counts, contrast, { onlyShown: true }));
          shown += found.length;
          assert.deepEqual(
            found,
            all.filter(({ grade }) => grade !== 'C'),
          );
          assert.ok(found.every(({ kind }) => kind !== 'steady'));
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(shown > 0);
  });
});
