import assert from 'node:assert/strict';
import { typedDate } from '../../../src/core/corrections/typed-date.ts';

describe('a date that is typed', () => {
  const cases: readonly [typed: string, value: string | undefined][] = [
    ['2024-3-18', '2024-03-18'],
    ['2024/3/18', '2024-03-18'],
    ['2024年3月18日', '2024-03-18'],
    ['2024.3', '2024-03'],
    ['2024', '2024'],
    ['2027-01-05', '2027-01-05'],
    ['2028-01-05', undefined],
    ['2204-03-18', undefined],
    ['2024-02-30', undefined],
    ['江城', undefined],
    ['', undefined],
  ];
  for (const [typed, value] of cases)
    it(typed || 'nothing', () => {
      assert.equal(typedDate(typed, 2026), value);
    });
});
