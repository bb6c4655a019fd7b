import assert from 'node:assert/strict';
import { eventRows, yearRows } from '../../../src/core/dates/packed-rows.ts';

describe('packed rows', () => {
  const events: readonly [what: string, packed: string, row: object][] = [
    ['a day', '19281 0', { start: '2022-10-16', end: '2022-10-16' }],
    ['days of two months', '19281 20', { start: '2022-10-16', end: '2022-11-05' }],
    ['days of two years', '18248 18', { start: '2019-12-18', end: '2020-01-05' }],
    ['a day before 1970', '-7400 0', { start: '1949-09-28', end: '1949-09-28' }],
    ['what still holds', '15778', { start: '2013-03-14' }],
    ['what is not sure', '?15778 0', { start: '2013-03-14', end: '2013-03-14', unsure: true }],
  ];
  for (const [what, packed, row] of events) it(what, () => assert.deepEqual(eventRows('甲', packed), [{ names: '甲', ...row }]));

  const years: readonly [what: string, packed: string, row: object][] = [
    ['a year', '1921', { year: 1921 }],
    ['a year and its month', '?1921 7', { year: 1921, month: 7, unsure: true }],
    ['twice a year in no month', '1957  2', { year: 1957, perYear: 2 }],
  ];
  for (const [what, packed, row] of years) it(what, () => assert.deepEqual(yearRows('甲', packed), [{ names: '甲', ...row }]));

  it('a row after another and one before it', () => {
    assert.deepEqual(eventRows('甲\n乙\n丙', '15778\n?3503 0\n-1 1'), [
      { names: '甲', start: '2013-03-14' },
      { names: '乙', start: '2022-10-16', end: '2022-10-16', unsure: true },
      { names: '丙', start: '2022-10-15', end: '2022-10-16' },
    ]);
  });
});
