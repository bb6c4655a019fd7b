import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const YEAR_2023 = ['2023-02-01', '2023-04-12', '2023-05-30', '2023-08-08', '2023-11-20'];
const TWO_YEARS = ['2023-09-01', '2023-11-12', '2023-12-30', '2024-02-08', '2024-04-20'];
const NEWS = '3月16日，江城市召开会议，研究部署有关工作，要求确保完成任务。';

function reading(text: string, siblings: readonly string[]) {
  return readDates(new SourceText(text), { siblings });
}

describe('the year by the other documents of the folder', () => {
  const cases: readonly [name: string, text: string, siblings: readonly string[], value: string | undefined][] = [
    ['all of one year', NEWS, YEAR_2023, '2023-03-16'],
    ['too few', NEWS, YEAR_2023.slice(1), undefined],
    ['none', NEWS, [], undefined],
    ['of three years', NEWS, [...YEAR_2023, '2025-01-01'], undefined],
    ['of two years apart', NEWS, ['2021-05-05', '2021-06-06', '2021-07-07', '2023-01-01', '2023-02-02'], undefined],
    ['of two years in a row, the day within one', NEWS, TWO_YEARS, '2024-03-16'],
    ['of two years in a row, the day within both', NEWS, ['2023-02-01', '2023-04-12', '2023-05-30', '2024-02-08', '2024-04-20'], undefined],
    [
      'of two years in a row, the weekday tells which',
      '3月16日（星期六），江城市召开会议，研究部署有关工作，要求确保完成任务。',
      ['2023-02-01', '2023-04-12', '2023-05-30', '2024-02-08', '2024-04-20'],
      '2024-03-16',
    ],
    ['the weekday contradicts', '3月16日（星期六），江城市召开会议，研究部署有关工作。', YEAR_2023, undefined],
    ['the day lies before the first', '1月5日，江城市召开会议，研究部署有关工作，要求确保完成任务。', YEAR_2023, '2023-01-05'],
    [
      'the day lies close after the last, at the turn of the year',
      '1月5日，江城市召开会议，研究部署有关工作，要求确保完成任务。',
      ['2023-10-01', '2023-11-12', '2023-11-30', '2023-12-08', '2023-12-20'],
      undefined,
    ],
    ['the text is younger than the folder', '3月16日，江城市召开会议，要求因地制宜发展新质生产力，确保完成任务。', YEAR_2023, undefined],
    [
      'the text tells its year itself',
      '3月14日，江城市召开会议。会议指出，今年是“十四五”规划收官之年，要打好收官战。',
      YEAR_2023,
      '2025-03-14',
    ],
    ['no day in the text', '会议强调，各部门要认真落实各项任务，确保年度目标如期完成。', YEAR_2023, undefined],
  ];
  for (const [name, text, siblings, value] of cases) it(name, () => assert.equal(reading(text, siblings).date?.value, value));

  it('quotes the first and the last of them', () => {
    const evidence = reading(NEWS, YEAR_2023.toReversed()).date?.evidence;
    assert.deepEqual(evidence?.at(-1), { rule: 'siblings', start: 0, end: 0, note: '2023-02-01 – 2023-11-20' });
  });

  it('is wanted where only the year is missing, whether the folder tells it or not', () => {
    const wanted = { month: 3, day: 16 };
    assert.deepEqual(reading(NEWS, []).withoutYear, wanted);
    assert.deepEqual(reading(NEWS, YEAR_2023).withoutYear, wanted);
    assert.equal(reading(`2021-03-17\n${NEWS}`, YEAR_2023).withoutYear, undefined);
    assert.equal(reading('会议强调，各部门要认真落实各项任务。', YEAR_2023).withoutYear, undefined);
    assert.equal(readDates(new SourceText(NEWS), { path: '2022/a.txt' }).withoutYear, undefined);
  });
});
