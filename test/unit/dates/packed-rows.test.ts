import assert from 'node:assert/strict';
import { eventRows, yearRows } from '../../../src/core/dates/packed-rows.ts';

describe('packed rows', () => {
  const events: readonly [what: string, packed: string, row: object][] = [
    ['a day', '20221016 =', { start: '2022-10-16', end: '2022-10-16' }],
    ['days of a month', '20221016 22', { start: '2022-10-16', end: '2022-10-22' }],
    ['days of two months that begin alike', '20221016 105', { start: '2022-10-16', end: '2022-11-05' }],
    ['days of two years', '20191218 20200105', { start: '2019-12-18', end: '2020-01-05' }],
    ['what still holds', '20130314', { start: '2013-03-14' }],
    ['what is not sure', '?20130314 =', { start: '2013-03-14', end: '2013-03-14', unsure: true }],
  ];
  for (const [what, packed, row] of events) it(what, () => assert.deepEqual(eventRows('甲', packed), [{ names: '甲', ...row }]));

  const years: readonly [what: string, packed: string, row: object][] = [
    ['a year', '1921', { year: 1921 }],
    ['a year and its month', '?1921 7', { year: 1921, month: 7, unsure: true }],
    ['twice a year in no month', '1957  2', { year: 1957, perYear: 2 }],
  ];
  for (const [what, packed, row] of years) it(what, () => assert.deepEqual(yearRows('甲', packed), [{ names: '甲', ...row }]));

  it('two rows', () => {
    assert.deepEqual(
      eventRows('甲\n乙', '20130314\n20221016 =').map(({ names }) => names),
      ['甲', '乙'],
    );
  });
});
