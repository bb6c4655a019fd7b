import assert from 'node:assert/strict';
import { isInRange, parseDateRange } from '../../../src/core/search/date-range.ts';

describe('parseDateRange', () => {
  const cases: [name: string, text: string, expected: string | undefined][] = [
    ['a year', '2023', '2023-01-01..2023-12-31'],
    ['a month', '2023-04', '2023-04-01..2023-04-31'],
    ['a day', '2023-04-18', '2023-04-18..2023-04-18'],
    ['a month without its zero', '2023-4', '2023-04-01..2023-04-31'],
    ['years', '2023..2024', '2023-01-01..2024-12-31'],
    ['years with a hyphen', '2023-2024', '2023-01-01..2024-12-31'],
    ['years with a dash', '2023—2024', '2023-01-01..2024-12-31'],
    ['from a month', '2023-04..', '2023-04-01..9999-12-31'],
    ['up to a month', '..2022-06', '0000-01-01..2022-06-31'],
    ['ends of different precision', '2022..2023-04-18', '2022-01-01..2023-04-18'],
    ['the later end first', '2024..2023-05', '2023-05-01..2024-12-31'],
    ['in Chinese', '2023年4月至2024年', '2023-04-01..2024-12-31'],
    ['a day in Chinese', '2023年4月8日', '2023-04-08..2023-04-08'],
    ['digits and dots of full width', '２０２３．．２０２４', '2023-01-01..2024-12-31'],
    ['an ellipsis', '2023…2024', '2023-01-01..2024-12-31'],
    ['a wave', '2023～2024', '2023-01-01..2024-12-31'],
    ['slashes', '2023/4/8', '2023-04-08..2023-04-08'],
    ['a year that is not finished', '202', undefined],
    ['no month', '2023-13', undefined],
    ['no day', '2023-04-32', undefined],
    ['no ends', '..', undefined],
    ['three ends', '2021..2022..2023', undefined],
    ['words', '去年', undefined],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => {
      const range = parseDateRange(text);
      assert.equal(range && `${range.from}..${range.to}`, expected);
    });
  }
});

describe('isInRange', () => {
  const cases: [name: string, date: string, range: string, expected: boolean][] = [
    ['a day in a year', '2023-04-18', '2023', true],
    ['the last day of a month', '2023-04-30', '..2023-04', true],
    ['the first day after it', '2023-05-01', '..2023-04', false],
    ['a month in its year', '2023-04', '2023', true],
    ['a month that reaches out of the range', '2023-04', '2023-04-10..', false],
    ['a year is no certain part of its month', '2023', '2023-04', false],
    ['a year in years', '2023', '2022..2024', true],
  ];
  for (const [name, date, text, expected] of cases) {
    it(name, () => {
      const range = parseDateRange(text);
      assert.equal(range && isInRange(date, range), expected);
    });
  }
});
