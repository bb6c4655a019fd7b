import assert from 'node:assert/strict';
import type { PhraseChange } from '../../../src/core/analysis/change.ts';
import { changes } from '../../../src/core/analysis/change.ts';
import { contrastOf, defaultContrast } from '../../../src/core/analysis/contrast.ts';
import { keyPhrases } from '../../../src/core/analysis/key-phrases.ts';
import type { Observation } from '../../../src/core/analysis/observation.ts';
import { resultOf } from '../generator-result.ts';
import { countsOf, observation } from './observations.ts';

/** Documents of which the first so many have a phrase, of as many places as there are documents unless told. */
interface Half {
  readonly of: number;
  readonly having: number;
  readonly places?: number;
}

function observationsOf(side: string, { of, places = of }: Half): Observation[] {
  return Array.from({ length: of }, (_, index) => observation(`${side}${index}`, { place: String(440300 + (index % places)) }));
}

function changeOf(first: Half, second: Half): PhraseChange | undefined {
  const sides = { a: first, b: second };
  const texts = Object.entries(sides).flatMap(([side, { of, having }]) =>
    Array.from({ length: of }, (_, index) => [`${side}${index}`, index < having ? { 新提法: 1 } : {}] as const),
  );
  const contrast = { where: observationsOf('a', first), against: observationsOf('b', second) };
  return resultOf(changes(countsOf(Object.fromEntries(texts)), contrast))[0];
}

const KINDS: readonly (readonly [string, Half, Half, string, string])[] = [
  ['a phrase that nobody said before', { of: 20, having: 12 }, { of: 20, having: 0 }, 'new', 'A'],
  ['one that nobody says any more', { of: 20, having: 0 }, { of: 20, having: 12 }, 'vanished', 'A'],
  ['one that is said more', { of: 30, having: 25 }, { of: 30, having: 5 }, 'rising', 'A'],
  ['one that is said less', { of: 30, having: 5 }, { of: 30, having: 25 }, 'falling', 'A'],
  ['one that is said as before', { of: 30, having: 15 }, { of: 30, having: 14 }, 'steady', 'C'],
  ['one new document among many', { of: 30, having: 1 }, { of: 30, having: 0 }, 'new', 'C'],
  ['more, but of one place', { of: 30, having: 25, places: 1 }, { of: 30, having: 5, places: 1 }, 'rising', 'B'],
  ['more, but among few documents', { of: 9, having: 9 }, { of: 9, having: 0 }, 'new', 'B'],
];

describe('what became of a phrase', () => {
  for (const [name, first, second, kind, grade] of KINDS) {
    it(`${name}: ${kind}, ${grade}`, () => {
      const change = changeOf(first, second);
      assert.deepEqual([change?.kind, change?.grade], [kind, grade]);
      assert.deepEqual(
        [change?.documents, change?.of],
        [
          [first.having, second.having],
          [first.of, second.of],
        ],
      );
    });
  }

  it('counts the places of the documents that have it', () => {
    const change = changeOf({ of: 30, having: 25, places: 4 }, { of: 30, having: 5 });
    assert.deepEqual(change?.places, [4, 5]);
  });

  it('is made up where each place says it as often as before, and only one of them has more documents now', () => {
    const sets = { a: { 440300: 40, 110000: 5 }, b: { 440300: 5, 110000: 40 } };
    const rate = { 440300: 0.8, 110000: 0.2 } as const;
    const texts: Record<string, Record<string, number>> = {};
    const [where, against] = Object.entries(sets).map(([side, numbers]) =>
      Object.entries(numbers).flatMap(([place, of]) =>
        Array.from({ length: of }, (_, index) => {
          const uri = `${side}${place}${index}`;
          texts[uri] = index < of * rate[place as unknown as keyof typeof rate] ? { 旧提法: 1 } : {};
          return observation(uri, { place });
        }),
      ),
    );
    const [change] = resultOf(changes(countsOf(texts), { where: where ?? [], against: against ?? [] }));
    assert.ok((change?.p ?? 1) < 1e-4);
    assert.deepEqual([change?.madeUp, change?.grade], [true, 'C']);
  });

  it('a document in both sets counts in the first alone', () => {
    const counts = countsOf({ 1: { 提法甲: 1 }, 2: { 提法甲: 1 } });
    const [change] = resultOf(changes(counts, contrastOf([observation('1')], [observation('1'), observation('2')])));
    assert.deepEqual(
      [change?.documents, change?.of],
      [
        [1, 1],
        [1, 1],
      ],
    );
  });

  it('where nothing has changed, at most one library in twenty has a phrase of grade A', function () {
    this.timeout(60_000);
    const random = mulberry32(20_261_130);
    const libraries = 200;
    let wrong = 0;
    for (let library = 0; library < libraries; library++) {
      const rates = Array.from({ length: 60 }, () => random() ** 2);
      const names = rates.map((_, index) => `提法${String.fromCharCode(0x4e00 + index * 7)}${String.fromCharCode(0x5e00 + index * 3)}`);
      const texts: Record<string, Record<string, number>> = {};
      for (let document = 0; document < 60; document++)
        texts[document] = Object.fromEntries(names.filter((_, index) => random() < (rates[index] ?? 0)).map((name) => [name, 1]));
      const observations = Object.keys(texts).map((uri, index) => observation(uri, { place: String(440300 + (index % 20)) }));
      const found = resultOf(changes(countsOf(texts), { where: observations.slice(0, 20), against: observations.slice(20) }));
      if (found.some(({ grade }) => grade === 'A')) wrong++;
    }
    assert.ok(wrong <= 0.05 * libraries, `${wrong} of ${libraries}`);
  });
});

/** A small generator of random numbers from a seed (Tommy Ettinger's Mulberry32), so that the simulation is the same in each run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('what is compared without being told', () => {
  const dated = (...dates: string[]) => dates.map((date, index) => observation(String(index), { date }));

  it('is the newest full year and the three before it', () => {
    const contrast = defaultContrast(dated('2019', '2021-02-03', '2023', '2024-05', '2025-01', '2026-01'), '2026-11-30');
    assert.deepEqual([contrast?.year, contrast?.before], ['2025', ['2022', '2024']]);
    assert.deepEqual([contrast?.where.length, contrast?.against.length], [1, 2]);
  });

  it('is nothing where there is one year', () => assert.equal(defaultContrast(dated('2025', '2025'), '2026-11-30'), undefined));
});

describe('key phrases', () => {
  it('are those that a set says more often for its length, with naive counts', () => {
    const counts = countsOf({ 1: { 提法甲: 5, 提法乙: 1 }, 2: { 提法乙: 1 }, 3: { 提法乙: 2 } });
    const where = [observation('1', { characters: 100 }), observation('2', { characters: 100 })];
    const found = resultOf(keyPhrases(counts, { where, against: [observation('3', { characters: 200 })] })).phrases;
    assert.deepEqual(
      found.map(({ key, documents, occurrences, characters }) => [key, documents, occurrences, characters]),
      [
        ['提法甲', [1, 0], [5, 0], [200, 200]],
        ['提法乙', [2, 1], [2, 2], [200, 200]],
      ],
    );
    assert.deepEqual([found[0]?.dispersion, found[1]?.dispersion], [0.5, 0]);
    assert.equal(found[1]?.logRatio, 0);
  });
});
