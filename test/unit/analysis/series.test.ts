import assert from 'node:assert/strict';
import type { Facet } from '../../../src/core/analysis/facet.ts';
import { keyOf } from '../../../src/core/analysis/facet.ts';
import { periodOf, periodsBetween } from '../../../src/core/analysis/period.ts';
import { series } from '../../../src/core/analysis/series.ts';
import { observation } from './observations.ts';

const KEYS: readonly (readonly [string, Facet, Parameters<typeof observation>[1], string | undefined])[] = [
  ['a year', 'year', { date: '2024-03-05' }, '2024'],
  ['a year that is all that is known', 'year', { date: '2024' }, '2024'],
  ['a month of a document that is known by its year', 'month', { date: '2024' }, undefined],
  ['a half', 'half', { date: '2024-07' }, '2024-H2'],
  ['a quarter', 'quarter', { date: '2024-03-31' }, '2024-Q1'],
  ['a month', 'month', { date: '2024-12' }, '2024-12'],
  ['no date', 'year', {}, undefined],
  ['the province of a district', 'province', { place: '440306' }, '440000'],
  ['the province of a national document', 'province', { place: '000000' }, undefined],
  ['the city of a district', 'city', { place: '440306' }, '440300'],
  ['the city of a municipality', 'city', { place: '110105' }, '110000'],
  ['the city of a county right under its province', 'city', { place: '419001' }, '419001'],
  ['the city of a province', 'city', { place: '440000' }, undefined],
  ['a level', 'level', { level: 'city' }, 'city'],
  ['an outlet', 'outlet', { outlet: '新华社' }, '新华社'],
];

describe('what documents are grouped by', () => {
  for (const [name, by, given, key] of KEYS)
    it(`${name}: ${key ?? 'nothing'}`, () => assert.equal(keyOf(observation('1', given), by), key));

  it('periods follow one another over years', () => {
    assert.deepEqual(periodsBetween(['2023-Q4', '2024-Q2'], 'quarter'), ['2023-Q4', '2024-Q1', '2024-Q2']);
    assert.deepEqual(periodsBetween(['2023-11', '2024-02'], 'month'), ['2023-11', '2023-12', '2024-01', '2024-02']);
    assert.deepEqual(periodsBetween(['2024-H1', '2023-H1'], 'half'), ['2023-H1', '2023-H2', '2024-H1']);
    assert.deepEqual(periodsBetween([], 'year'), []);
  });

  it('a period holds each of its months', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
    assert.deepEqual([...new Set(months.map((month) => periodOf(month, 'half')))], ['2024-H1', '2024-H2']);
    assert.equal(new Set(months.map((month) => periodOf(month, 'quarter'))).size, 4);
  });
});

describe('a series', () => {
  const observations = [
    observation('1', { date: '2021-02-01' }),
    observation('2', { date: '2021-06', characters: 3000 }),
    observation('3', { date: '2023' }),
    observation('4'),
  ];
  const { cells, without } = series(observations, new Map([['1', 4]]), 'year');

  it('has a year without documents, which is no zero', () => {
    assert.deepEqual(
      cells.map(({ key, documents, of, share, rate }) => [key, documents, of, share, rate]),
      [
        ['2021', 1, 2, 0.5, 10],
        ['2022', 0, 0, null, null],
        ['2023', 0, 1, 0, 0],
      ],
    );
    assert.deepEqual([cells[1]?.low, cells[1]?.high], [null, null]);
  });

  it('by level goes from the centre down', () => {
    const levels = (['county', 'centre', 'city'] as const).map((level) => observation(level, { level }));
    assert.deepEqual(
      series(levels, new Map(), 'level').cells.map(({ key }) => key),
      ['centre', 'city', 'county'],
    );
  });

  it('tells how many documents are in no cell', () => {
    assert.equal(without, 1);
    assert.equal(series(observations, new Map(), 'month').without, 2);
  });
});
