import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dispersion, keyness } from '../../../src/core/analysis/keyness.ts';
import { proportion } from '../../../src/core/analysis/proportion.ts';
import {
  chiSquareTail,
  falseDiscoveryRates,
  fisherExact,
  logOddsRatio,
  mantelHaenszel,
  smallestFisher,
} from '../../../src/core/analysis/two-by-two.ts';

function near(found: number | undefined, expected: number, digits = 4): void {
  assert.ok(found !== undefined && Math.abs(found - expected) < 0.5 * 10 ** -digits, `${found} instead of ${expected}`);
}

/** Newcombe 1998, table I, method 3. */
const WILSON: readonly (readonly [number, number, number, number])[] = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
];

describe("Wilson's interval", () => {
  for (const [count, of, low, high] of WILSON) {
    it(`is the published one for ${count} of ${of}`, () => {
      near(proportion(count, of)?.low, low);
      near(proportion(count, of)?.high, high);
    });
  }

  it('of nothing is none', () => assert.equal(proportion(0, 0), undefined));

  it('holds the share, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (count, others) => {
        fc.pre(count + others > 0);
        const { share, low, high } = proportion(count, count + others) ?? { share: 2, low: 0, high: 0 };
        return 0 <= low && low <= share && share <= high && high <= 1;
      }),
    );
  });
});

describe("Fisher's exact test", () => {
  it('is that of the lady who tastes tea', () => near(fisherExact({ a: 3, n: 4, b: 1, m: 4 }), 0.4857));
  it('is that of the twins of convicts', () => near(fisherExact({ a: 10, n: 12, b: 3, m: 18 }), 0.0005367, 7));
  it('says nothing of what stands nowhere', () => assert.equal(fisherExact({ a: 0, n: 9, b: 0, m: 4 }), 1));

  it('is the sum over all ways to deal the phrase out', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.nat(), fc.nat(), (n, m, first, second) => {
        const table = { a: first % (n + 1), n, b: second % (m + 1), m };
        near(fisherExact(table), byEnumeration(table), 9);
      }),
    );
  });

  it('is never below the smallest that it can be', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (a, without, b, others) => {
        const table = { a, n: a + without, b, m: b + others };
        return fisherExact(table) >= smallestFisher(table) - 1e-9;
      }),
    );
  });
});

/** Deals the phrase out to the documents in every way there is. */
function byEnumeration({ a, n, b, m }: { a: number; n: number; b: number; m: number }): number {
  const ways = new Map<number, number>();
  for (let hand = 0; hand < 1 << (n + m); hand++) {
    if (ones(hand) !== a + b) continue;
    const inFirst = ones(hand & ((1 << n) - 1));
    ways.set(inFirst, (ways.get(inFirst) ?? 0) + 1);
  }
  const counts = [...ways.values()];
  const found = ways.get(a) ?? 0;
  return counts.filter((count) => count <= found).reduce((sum, count) => sum + count, 0) / counts.reduce((sum, count) => sum + count, 0);
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}

describe('the rates of false discoveries', () => {
  it('find the four that Benjamini and Hochberg find', () => {
    const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const rates = falseDiscoveryRates(published);
    assert.equal(rates.filter((rate) => rate <= 0.05).length, 4);
    near(rates[3], (0.0095 * 15) / 4, 9);
  });

  it('are in the order of what was given, of nothing none', () => {
    assert.deepEqual(falseDiscoveryRates([0.5, 0.01]), [0.5, 0.02]);
    assert.deepEqual(falseDiscoveryRates([]), []);
  });

  it('are never below the probability, and rise with it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (probabilities) => {
        const rates = falseDiscoveryRates(probabilities);
        const pairs = probabilities.map((p, index) => [p, rates[index] ?? 0] as const).sort(([a], [b]) => a - b);
        return pairs.every(([p, rate], index) => rate >= p && rate >= (pairs[index - 1]?.[1] ?? 0));
      }),
    );
  });
});

describe('log-odds with a prior', () => {
  it('is the formula of Monroe, Colaresi and Quinn', () => {
    // 30 of 40 against 10 of 60; the prior is worth 10 documents of which 10 × 40.5 / 101 have it.
    const prior = (10 * 40.5) / 101;
    const expected = Math.log((30 + prior) / (40 + 10 - 30 - prior)) - Math.log((10 + prior) / (60 + 10 - 10 - prior));
    const { logOdds, z } = logOddsRatio({ a: 30, n: 40, b: 10, m: 60 });
    near(logOdds, expected, 9);
    const variance = 1 / (30 + prior) + 1 / (20 - prior) + 1 / (10 + prior) + 1 / (60 - prior);
    near(z, expected / Math.sqrt(variance), 9);
  });

  it('draws the few to no difference', () => {
    assert.ok(logOddsRatio({ a: 1, n: 100, b: 0, m: 100 }).z < logOddsRatio({ a: 20, n: 100, b: 2, m: 100 }).z);
    near(logOddsRatio({ a: 5, n: 50, b: 5, m: 50 }).logOdds, 0, 9);
    assert.ok(Math.abs(logOddsRatio({ a: 15, n: 15, b: 102, m: 102 }).z) < 1);
  });
});

describe('Mantel and Haenszel', () => {
  it('see through a change that the make-up makes', () => {
    // In each place the share stays as it was; the second set only has more of the place that says it rarely.
    const places = [
      { a: 40, n: 50, b: 8, m: 10 },
      { a: 1, n: 10, b: 10, m: 100 },
    ];
    near(mantelHaenszel(places)?.oddsRatio, 1, 9);
    assert.ok(fisherExact({ a: 41, n: 60, b: 18, m: 110 }) < 1e-9);
    assert.ok((mantelHaenszel(places)?.p ?? 0) > 0.9);
  });

  it('are the formula for one place', () => near(mantelHaenszel([{ a: 10, n: 12, b: 2, m: 18 }])?.oddsRatio, (10 * 16) / (2 * 2), 9));
  it('have nothing to say where no place has both', () => assert.equal(mantelHaenszel([{ a: 1, n: 2, b: 0, m: 0 }]), undefined));
});

describe('the tail of chi-square', () => {
  for (const [value, p] of [
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
    [0, 1],
  ] as const)
    it(`of ${value} is ${p}`, () => near(chiSquareTail(value), p, 5));
});

describe('keyness', () => {
  it('is the sum of observed times the logarithm of observed to expected', () => {
    const { logLikelihood, logRatio } = keyness({ occurrences: 30, characters: 1000 }, { occurrences: 10, characters: 3000 });
    near(logLikelihood, 2 * (30 * Math.log(30 / 10) + 10 * Math.log(10 / 30)), 9);
    near(logRatio, Math.log2(0.03 / (10 / 3000)), 9);
  });

  it('of what stands in one set alone is finite', () =>
    near(keyness({ occurrences: 4, characters: 100 }, { occurrences: 0, characters: 100 }).logRatio, 3, 9));
  it('without text is none', () =>
    assert.deepEqual(keyness({ occurrences: 0, characters: 0 }, { occurrences: 9, characters: 9 }), {
      logLikelihood: 0,
      p: 1,
      logRatio: 0,
    }));
});

describe('dispersion', () => {
  it('is that of the letter a in the five parts of Gries', () => {
    const sizes = [9, 10, 10, 10, 11];
    near(dispersion(sizes.map((characters, index) => ({ occurrences: index + 1, characters }))), 0.18, 9);
  });
  it('of what stands nowhere is unknown', () => assert.equal(dispersion([{ occurrences: 0, characters: 5 }]), undefined));
});
