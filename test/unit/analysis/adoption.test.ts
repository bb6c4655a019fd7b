import assert from 'node:assert/strict';
import { adoption } from '../../../src/core/analysis/adoption.ts';
import type { Observation } from '../../../src/core/analysis/observation.ts';
import { observation } from './observations.ts';

const GUANGDONG = '440300';

/** Documents of Guangdong by their dates, those with the phrase marked by `+`; of the centre with `c`. */
function observed(dates: string): { observations: Observation[]; incidence: Map<string, number> } {
  const words = dates.split(' ');
  const observations = words.map((word, index) =>
    observation(String(index), { date: word.replace(/[+c]/g, ''), place: word.includes('c') ? '000000' : GUANGDONG }),
  );
  return { observations, incidence: new Map(words.flatMap((word, index) => (word.includes('+') ? [[String(index), 1] as const] : []))) };
}

const INTERVALS: readonly (readonly [string, string, string | null, string | null, number | null, string])[] = [
  ['between two documents', '2021-01-10 2022-01-12 2023-02-01+', '2022-01-12', '2023-02-01', null, 'none'],
  ['from its first document on', '2023-02-01+ 2024-02-01', null, '2023-02-01', null, 'left'],
  ['not yet', '2021-01-10 2024-02-01', '2024-02-01', null, null, 'right'],
  ['a document of the same year, of unknown day, proves nothing', '2022-05 2023 2023-02-01+', '2022-05', '2023-02-01', null, 'none'],
  ['one that is known by its year comes after those of that year', '2023+ 2023-02-01+', null, '2023-02-01', null, 'left'],
  ['months after the centre', '2022-10-16c+ 2022-11-01 2023-01-05+', '2022-11-01', '2023-01-05', 3, 'none'],
  ['months before the centre', '2022-10-16c+ 2022-01-05+', null, '2022-01-05', -9, 'left'],
  ['a lag that a year does not tell', '2022-10-16c+ 2023+', null, '2023', null, 'left'],
];

describe('when a place took a phrase up', () => {
  for (const [name, dates, lastWithout, firstWith, lag, censored] of INTERVALS) {
    it(`${name}: ${dates}`, () => {
      const { observations, incidence } = observed(dates);
      const [place] = adoption(observations, incidence, 'province').places;
      assert.deepEqual(
        [place?.place, place?.lastWithout, place?.firstWith, place?.lag, place?.censored],
        ['440000', lastWithout, firstWith, lag, censored],
      );
    });
  }

  it('the silent are told by what is expected of them', () => {
    const dates = ['2022-01-01', '2023-01-01', '2024-01-01'];
    const places = ['440300', '110000', '310000'];
    const observations = places.flatMap((place) => dates.map((date) => observation(`${place}${date}`, { place, date })));
    const incidence = new Map(['4403002023-01-01', '4403002024-01-01', '1100002024-01-01'].map((uri) => [uri, 1]));
    const found = adoption(observations, incidence, 'province');
    assert.deepEqual(
      found.places.map(({ place, since, found: having, expected }) => [place, since, having, expected]),
      [
        ['440000', 2, 2, 1],
        ['110000', 2, 1, 1],
        ['310000', 2, 0, 1],
      ],
    );
    assert.deepEqual(found.cumulative, [
      { year: '2023', places: 1 },
      { year: '2024', places: 2 },
    ]);
    assert.equal(found.first?.uri, '4403002023-01-01');
  });

  it('of what nobody says nothing is expected', () => {
    const found = adoption([observation('1', { date: '2024', place: GUANGDONG })], new Map(), 'province');
    assert.deepEqual([found.first, found.cumulative, found.places[0]?.expected], [undefined, [], 0]);
  });
});
