import assert from 'node:assert/strict';
import fc from 'fast-check';
import { windowAround, within } from '../../../src/core/ascending-ranges.ts';
import { sparkline, yearHistory } from '../../../src/features/phrase-highlights/year-history.ts';

/** Ranges of three units, ten apart, by their numbers. */
const RANGES = Array.from({ length: 100 }, (_, number) => ({ start: number * 10, end: number * 10 + 3 }));

describe('what is drawn of many highlights', () => {
  const cases: readonly (readonly [name: string, visible: readonly [number, number], most: number, first: number, count: number])[] = [
    ['all where there are few', [0, 100], 100, 0, 100],
    ['the first at the beginning', [0, 50], 20, 0, 20],
    ['the last at the end', [950, 1000], 20, 80, 20],
    ['as many above as below in the middle', [500, 600], 30, 40, 30],
    ['the middle of what is visible where that is too much', [0, 1000], 10, 45, 10],
    ['those nearest where nothing is visible', [504, 509], 2, 50, 2],
  ];
  for (const [name, [start, end], most, first, count] of cases) {
    it(`is ${name}`, () => {
      const drawn = windowAround(RANGES, { start, end }, most);
      assert.deepEqual([drawn[0]?.start, drawn.length], [first * 10, count]);
    });
  }

  it('has every visible one where there is room for them', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(150), fc.integer({ min: 20, max: 60 }), (start, length, most) => {
        const visible = { start, end: start + length };
        const drawn = new Set(windowAround(RANGES, visible, most));
        assert.ok(drawn.size === most && within(RANGES, visible).every((range) => drawn.has(range)));
      }),
    );
  });

  it('touches the visible part by as little as one unit', () => {
    assert.deepEqual(within(RANGES, { start: 12, end: 21 }), [RANGES[1], RANGES[2]]);
  });
});

describe('sparkline', () => {
  type Year = readonly [year: string, documents: number, of: number];
  const cases: readonly (readonly [name: string, counts: readonly Year[], line: string])[] = [
    ['one year', [['2023', 4, 9]], '▇'],
    [
      'a rise of the share',
      [
        ['2021', 1, 10],
        ['2022', 4, 10],
        ['2023', 7, 10],
      ],
      '▁▄▇',
    ],
    [
      'the same share of more documents',
      [
        ['2022', 1, 2],
        ['2023', 500, 1000],
      ],
      '▇▇',
    ],
    [
      'a year whose documents are all without it',
      [
        ['2021', 3, 3],
        ['2022', 0, 5],
        ['2023', 3, 3],
      ],
      '▇·▇',
    ],
    [
      'a year without documents as no data',
      [
        ['2021', 3, 3],
        ['2023', 3, 3],
      ],
      '▇\u2007▇',
    ],
    [
      'a few beside very many',
      [
        ['2022', 1, 1000],
        ['2023', 1000, 1000],
      ],
      '▁▇',
    ],
    ['no year', [], ''],
  ];
  for (const [name, counts, line] of cases) {
    it(`shows ${name}`, () => assert.equal(sparkline(counts.map(([year, documents, of]) => ({ year, documents, of }))), line));
  }
});

describe('the history of a phrase by year', () => {
  const years = (count: number) => Array.from({ length: count }, (_, index) => ({ year: String(2001 + index), documents: 1, of: 1 }));

  it('is none for no year or one', () => assert.deepEqual([yearHistory([]), yearHistory(years(1))], [undefined, undefined]));

  it('names every year with its number where there are few', () =>
    assert.deepEqual(yearHistory(years(2)), { first: '2001', last: '2002', bars: '▇▇', named: years(2), isCut: false }));

  it('names the latest twelve of more years, and has a bar for each', () => {
    const history = yearHistory(years(13));
    assert.deepEqual([history?.first, history?.named, history?.isCut], ['2001', years(13).slice(1), true]);
    assert.equal(history?.bars.length, 13);
  });

  it('leaves out what lies generations back', () => {
    const history = yearHistory([{ year: '1949', documents: 1, of: 1 }, ...years(2)]);
    assert.deepEqual([history?.first, history?.bars, history?.isCut], ['2001', '▇▇', true]);
  });
});
