import assert from 'node:assert/strict';
import type { SeriesCell } from '../../../src/core/analysis/series.ts';
import { drawnMatrix } from '../../../src/core/charts/drawn-matrix.ts';

function cell(key: string, of: number): SeriesCell {
  return { key, documents: 0, of, occurrences: 0, characters: 0, share: null, low: null, high: null, rate: null };
}

/** A row whose documents are told by year. */
function row(key: string, years: readonly string[], documents: Readonly<Record<string, number>>) {
  return { key, cells: years.map((year) => cell(year, documents[year] ?? 0)) };
}

function yearsFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

describe('what is drawn of a matrix', () => {
  const tables: readonly (readonly [name: string, years: readonly string[], documents: Readonly<Record<string, number>>, drawn: string])[] =
    [
      ['all of thirty years', yearsFrom(1997, 2026), { 1997: 1 }, '1997–2026'],
      [
        'the years with most documents, not one that stands far before them',
        yearsFrom(1903, 2026),
        { 1903: 1, 2020: 9, 2026: 1 },
        '1997–2026',
      ],
      ['nor one that stands far after them', yearsFrom(2000, 2095), { 2000: 2, 2024: 9, 2095: 1 }, '2000–2029'],
      ['of equal ones the newest', yearsFrom(1900, 2000), { 1900: 1, 2000: 1 }, '1971–2000'],
      ['the newest of years without documents', yearsFrom(1900, 2000), {}, '1971–2000'],
    ];
  for (const [name, years, documents, drawn] of tables) {
    it(`are ${name}`, () => {
      const matrix = drawnMatrix({ years, rows: [row('440000', years, documents)] });
      assert.equal(`${matrix.years[0]}–${matrix.years.at(-1)}`, drawn);
      assert.deepEqual(
        matrix.rows[0]?.cells.map(({ key }) => key),
        matrix.years,
      );
    });
  }

  it('are the forty rows with most documents, in their order', () => {
    const rows = Array.from({ length: 42 }, (_, index) => row(`${index}`, ['2024'], { 2024: index === 1 || index === 40 ? 0 : 1 }));
    const drawn = drawnMatrix({ years: ['2024'], rows }).rows.map(({ key }) => Number(key));
    assert.equal(drawn.length, 40);
    assert.deepEqual(
      drawn,
      [...drawn].sort((a, b) => a - b),
    );
    assert.ok(!drawn.includes(1) && !drawn.includes(40));
  });

  it('are none of none', () => {
    assert.deepEqual(drawnMatrix({ years: [], rows: [] }), { years: [], rows: [] });
  });
});
