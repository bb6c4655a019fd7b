import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import type { PlaceAdoption } from '../../../src/core/analysis/adoption.ts';
import { facetName, provinceAbbreviation } from '../../../src/core/analysis/facet.ts';
import { matrixCells } from '../../../src/core/analysis/matrix.ts';
import type { Observation } from '../../../src/core/analysis/observation.ts';
import { series } from '../../../src/core/analysis/series.ts';
import { adoptionChart } from '../../../src/core/charts/adoption-chart.ts';
import { dispersionStrip } from '../../../src/core/charts/dispersion-strip.ts';
import { matrixChart } from '../../../src/core/charts/matrix-chart.ts';
import { provinceGrid, TILES } from '../../../src/core/charts/province-grid.ts';
import { seriesChart } from '../../../src/core/charts/series-chart.ts';
import { gazetteer } from '../../../src/core/places/gazetteer.ts';
import { observation } from '../analysis/observations.ts';

/** An element of a drawing, with the words in it. */
interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element, read as XML. */
function elementsOf(svg: string): Drawn[] {
  const found: Drawn[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void found.push({ name, attributes, text: '' }),
      ontext: (text) => {
        const last = found.at(-1);
        if (last) last.text += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return found;
}

function textsOf(svg: string): string[] {
  return elementsOf(svg).flatMap(({ name, text }) => (name === 'text' || name === 'title' ? text : []));
}

const OBSERVATIONS: readonly Observation[] = [
  observation('1', { date: '2020', place: '440300' }),
  observation('2', { date: '2020', place: '440300' }),
  observation('3', { date: '2021', place: '110000' }),
  observation('4', { date: '2023', place: '440100' }),
];
const INCIDENCE = new Map([
  ['1', 2],
  ['4', 1],
]);

describe('the chart of many series over many periods', () => {
  const years = Array.from({ length: 60 }, (_, index) => observation(String(index), { date: String(1960 + index) }));
  const { cells } = series(years, new Map(), 'year');
  const names = ['甲', '乙', '丙', '丁', '戊', '己'];
  const { svg } = seriesChart(
    names.map((name) => ({ name, cells })),
    '多',
  );
  const grounds = elementsOf(svg).flatMap(({ name, attributes }) =>
    name === 'circle' ? { x: Number(attributes.cx), reach: Number(attributes.r) } : [],
  );

  it('keeps the marks of a period apart from those of the next one, and all within the axes', () => {
    const rows = names.map((_, row) => grounds.slice(row * 60, (row + 1) * 60).map(({ x }) => x));
    const [first = [], last = []] = [rows[0], rows.at(-1)];
    assert.ok(last.slice(0, -1).every((x, year) => x < (first[year + 1] ?? 0)));
    assert.ok(Math.min(...first) >= 48 && Math.max(...last) <= 704);
  });

  it('a mark of one series never covers the middle of that of the next', () => {
    const beside = (grounds[60]?.x ?? 0) - (grounds[0]?.x ?? 0);
    const two = seriesChart(
      names.slice(0, 2).map((name) => ({ name, cells: cells.slice(0, 3) })),
      '双',
    );
    const [one, , , other] = elementsOf(two.svg).filter(({ name }) => name === 'circle');
    assert.ok(beside > 0);
    assert.ok(Number(one?.attributes.r) < Number(other?.attributes.cx) - Number(one?.attributes.cx));
  });
});

it('the names of several series stay while a narrow page scrolls their chart, as the numbers of its axis do', () => {
  const { cells } = series(OBSERVATIONS, INCIDENCE, 'year');
  const { svg } = seriesChart(
    ['旧提法', '新提法'].map((name) => ({ name, cells })),
    '',
  );
  const stays = svg.slice(svg.indexOf('data-stays'));
  for (const text of ['0 %', '100 %', '旧提法', '新提法']) assert.ok(stays.includes(`>${text}</text>`), text);
});

describe('the chart of a series', () => {
  const { cells } = series(OBSERVATIONS, INCIDENCE, 'year');
  const { svg, marks } = seriesChart([{ name: '新提法', cells }], '新提法');

  it('has a mark with its numbers for each period that has documents, and none for one without', () => {
    const labels = textsOf(svg).filter((text) => text.startsWith('新提法, '));
    assert.deepEqual(
      marks.map(({ label }) => label),
      labels,
    );
    assert.deepEqual(labels, [
      '新提法, 2020: 1/2, 50 % (9–91 %)',
      '新提法, 2021: 0/1, 0 % (0–79 %)',
      '新提法, 2023: 1/1, 100 % (21–100 %)',
    ]);
    assert.equal(elementsOf(svg).filter(({ name, attributes }) => name === 'path' && attributes.transform !== undefined).length, 3);
  });

  it('has a line for the interval of a period without a neighbour, as a band would not be seen', () => {
    const lines = elementsOf(svg).filter(({ name, attributes }) => name === 'line' && attributes.x1 === attributes.x2);
    assert.equal(lines.length, 1);
  });

  it('breaks the line where there are no data', () => {
    const [, curve] = elementsOf(svg).filter(({ name }) => name === 'path');
    assert.equal(curve?.attributes.d?.match(/M/g)?.length, 2);
  });

  it('is told to who does not see it, and refers to nothing outside', () => {
    const [frame] = elementsOf(svg);
    assert.deepEqual([frame?.attributes.role, frame?.attributes['aria-label']], ['img', '新提法']);
    assert.equal(/\b(?:href|src|script|style|@import|url\()/.test(svg), false);
  });

  it('keeps what is written in a name from being anything else', () => {
    const hostile = '"><script>alert(1)</script>&\u202e\u0007';
    const drawn = elementsOf(seriesChart([{ name: hostile, cells }], hostile).svg);
    assert.equal(
      drawn.some(({ name }) => name === 'script'),
      false,
    );
    assert.equal(drawn[0]?.attributes['aria-label'], '"><script>alert(1)</script>&\ufffd');
  });

  it('has the intervals of each of several as one shape of its colour', () => {
    const both = elementsOf(
      seriesChart(
        ['旧提法', '新提法'].map((name) => ({ name, cells })),
        '',
      ).svg,
    );
    const intervals = both.filter(({ name, attributes }) => name === 'path' && attributes['stroke-opacity'] === '0.35');
    assert.deepEqual(
      intervals.map(({ attributes }) => [attributes.stroke?.slice(0, 22), attributes.d?.match(/M[\d.]+ [\d.]+V[\d.]+/g)?.length]),
      [
        ['var(--tifa-series-1, #', 3],
        ['var(--tifa-series-2, #', 3],
      ],
    );
  });

  it('lets no line of another series take the clicks of a mark that it passes over', () => {
    const both = elementsOf(
      seriesChart(
        ['旧提法', '新提法'].map((name) => ({ name, cells })),
        '',
      ).svg,
    );
    const coloured = both.filter(({ attributes }) => attributes.stroke?.startsWith('var('));
    assert.notEqual(coloured.length, 0);
    assert.deepEqual([...new Set(coloured.map(({ attributes }) => attributes['pointer-events']))], ['none']);
  });

  it('of nothing is a drawing too', () => assert.equal(elementsOf(seriesChart([], '').svg).length > 0, true));
});

describe('the grid of provinces', () => {
  it('has each province once, on a tile of its own', () => {
    const provinces = gazetteer()
      .children()
      .map(({ code }) => code.slice(0, 2));
    assert.deepEqual([...TILES.keys()].sort(), [...provinces].sort());
    assert.equal(new Set([...TILES.values()].map(({ column, row }) => `${column}/${row}`)).size, TILES.size);
  });

  it('tells the counts of a province, and that there are no data of another', () => {
    const { cells } = series(OBSERVATIONS, INCIDENCE, 'province');
    const texts = textsOf(provinceGrid(cells, { short: provinceAbbreviation, full: facetName }, '新提法').svg);
    assert.ok(texts.includes('广东省: 2/3') && texts.includes('粤') && texts.includes('北京市: 0/1') && texts.includes('湖南省: –'));
  });
});

describe('the matrix of places and years', () => {
  const cells = matrixCells(OBSERVATIONS, INCIDENCE, 'city');
  const { svg, marks } = matrixChart(cells, facetName, '新提法');
  /** Of a mark that is one shape itself, that; else the first in it, behind its title. */
  const boxOf = (id: string) => {
    const elements = elementsOf(svg);
    const at = elements.findIndex(({ attributes }) => attributes['data-mark'] === id);
    return elements[elements[at]?.name === 'g' ? at + 2 : at]?.attributes;
  };

  it('has a mark for each cell, with its place and its year as key', () => {
    assert.deepEqual(marks.map(({ key, label }) => [key, label]).slice(4, 8), [
      ['440100:2020', '广州市, 2020: –'],
      ['440100:2021', '广州市, 2021: –'],
      ['440100:2022', '广州市, 2022: –'],
      ['440100:2023', '广州市, 2023: 1/1, 100 % (21–100 %)'],
    ]);
    assert.equal(elementsOf(svg).filter(({ attributes }) => attributes['data-mark'] !== undefined).length, 12);
  });

  it('shows no documents as a broken frame, and none of them with the phrase as an empty one', () => {
    const framed = elementsOf(svg).filter(({ name, attributes }) => name === 'path' && attributes['stroke-dasharray'] === '1 4');
    const empty = marks.filter(({ label }) => label.endsWith(': –'));
    const frames = empty.map(({ id }) => {
      const { x, y, width, height, fill } = boxOf(id) ?? {};
      assert.equal(fill, 'none');
      return `M${x} ${y}h${width}v${height}h-${width}z`;
    });
    assert.equal(empty.length, 9);
    assert.deepEqual(
      framed.map(({ attributes }) => attributes.d),
      [frames.join('')],
    );
    assert.deepEqual([boxOf('0:110000:2021')?.['stroke-dasharray'], boxOf('0:110000:2021')?.['fill-opacity']], [undefined, '0.08']);
  });

  it('is no wider than its years need, and its names stay while a narrow page scrolls them', () => {
    const [frame] = elementsOf(svg);
    const rights = elementsOf(svg).map(({ attributes: { x, width } }) => (x && width ? Number(x) + Number(width) : 0));
    assert.ok(Number(frame?.attributes.width) - Math.max(...rights) < 20);
    assert.match(svg, /<g data-stays="[\d.]+"><text[^>]*>北京市<\/text><text[^>]*>广州市<\/text>/);
  });

  it('of nothing is a drawing too', () => assert.ok(elementsOf(matrixChart({ years: [], rows: [] }, facetName, '').svg).length > 0));
});

describe('the strip of a document', () => {
  const strip = (...starts: number[]) => dispersionStrip({ length: 1000, parts: [0, 500] }, [{ name: '新提法', starts }], '新提法');
  const xOf = (starts: number[]) =>
    elementsOf(strip(...starts).svg)
      .filter(({ attributes }) => attributes.width === '2')
      .map(({ attributes }) => Number(attributes.x));

  it('has a mark for each place, at its share of the length', () => {
    assert.deepEqual(
      strip(0, 400, 1000).marks.map(({ key, label }) => [key, label]),
      [
        ['0', '新提法: 0'],
        ['400', '新提法: 400'],
        ['1000', '新提法: 1000'],
      ],
    );
    const [first = 0, second = 0, last = 0] = xOf([0, 400, 1000]);
    assert.ok(Math.abs((second - first) / (last - first) - 0.4) < 0.01);
  });

  it('has one mark for places that cannot be told apart', () => {
    assert.deepEqual(
      strip(12, 13, 14).marks.map(({ label }) => label),
      ['新提法: 12, 13, 14'],
    );
  });

  it('is bounded for a phrase that stands a million times', () => {
    const starts = Array.from({ length: 100_000 }, (_, index) => index / 100);
    assert.ok(strip(...starts).marks.length < 400);
  });

  it('of an empty document is a drawing too', () =>
    assert.ok(elementsOf(dispersionStrip({ length: 0, parts: [] }, [], '').svg).length > 0));
});

describe('the chart of an adoption', () => {
  const place = (lastWithout: string | null, firstWith: string | null, censored: PlaceAdoption['censored']): PlaceAdoption => ({
    place: '440000',
    entry: '2020',
    lastWithout,
    firstWith,
    censored,
    lag: null,
    of: 2,
    file: null,
    since: 0,
    found: 0,
    expected: 0,
  });
  const drawn = (...places: PlaceAdoption[]) => elementsOf(adoptionChart(places, facetName, '新提法').svg);

  it('has a dot for a place that has it, and an open bar where an end is not known', () => {
    const elements = drawn(place('2021', '2022-03', 'none'), place(null, '2023', 'left'), place('2024', null, 'right'));
    assert.equal(elements.filter(({ name }) => name === 'circle').length, 2);
    const bars = elements.filter(({ attributes }) => attributes['stroke-width'] === '3');
    assert.deepEqual(
      bars.map(({ attributes }) => attributes['stroke-dasharray'] !== undefined),
      [false, true, true],
    );
    const [closed] = bars;
    assert.ok(Number(closed?.attributes.x1) < Number(closed?.attributes.x2));
  });

  it('of no place is a drawing too', () => assert.ok(drawn().length > 0));
});
