import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber } from '../../../src/core/dates/calendar.ts';
import { dayBefore, readDates } from '../../../src/core/dates/read-dates.ts';
import { parseDay } from '../../../src/core/dates/year-clue.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY = '会议强调，各部门要认真落实各项任务，切实加强组织领导，确保年度目标如期完成。';

describe('a day without a month', () => {
  const cases: readonly [name: string, text: string, published: string | undefined, event: string | undefined, path?: string][] = [
    ['a lead', `防汛会议召开\n发布时间：2024-06-01\n29日上午，江城市召开防汛会议。${BODY}`, '2024-06-01', '2024-05-29'],
    ['a lead on the day of publication', `防汛会议召开\n2024-06-29\n29日，江城市召开防汛会议。${BODY}`, '2024-06-29', '2024-06-29'],
    ['a lead after the turn of the year', `防汛会议召开\n2024-01-02\n30日，江城市召开防汛会议。${BODY}`, '2024-01-02', '2023-12-30'],
    [
      'a meeting told of in the middle of a sentence',
      `防汛会议召开\n2024-06-01\n江城市防汛会议29日在江堤举行。${BODY}`,
      '2024-06-01',
      '2024-05-29',
    ],
    ['a report cited', `防汛会议召开\n2024-03-01\n据江城日报29日报道，江堤加固工程开工。${BODY}`, '2024-03-01', '2024-02-29'],
    ['too long before', `防汛会议召开\n发布时间：2024-06-20\n29日上午，江城市召开防汛会议。${BODY}`, '2024-06-20', undefined],
    ['a day that the month before does not have', `防汛会议召开\n2024-03-02\n30日，江城市召开防汛会议。${BODY}`, '2024-03-02', undefined],
    [
      'a dateline on a page of the next day',
      `防汛会议召开\n中央社台北18日電\n市府召開會議。${BODY}`,
      '2024-03-18',
      undefined,
      '2024-03-19/a.txt',
    ],
    ['a dateline of a paper', `防汛会议召开\n本报29日讯（记者 某某）${BODY}`, '2024-05-29', undefined, '2024-06-01.txt'],
    ['nothing that tells the month', `防汛会议召开\n新华社北京29日电 江城市召开会议。${BODY}`, undefined, undefined],
    [
      'a folder that tells the month alone',
      `防汛会议召开\n新华社北京29日电 江城市召开会议。${BODY}`,
      undefined,
      undefined,
      '2024-06/a.txt',
    ],
    [
      'a journey whose country and holder of office leave one such day',
      `李强出席欢迎仪式\n当地时间25日上午，印度尼西亚总统举行仪式，欢迎国务院总理李强对印度尼西亚进行正式访问。${BODY}`,
      undefined,
      '2025-05-25',
    ],
    [
      'a journey that had no such day',
      `李强出席欢迎仪式\n当地时间12日上午，印度尼西亚总统举行仪式，欢迎国务院总理李强对印度尼西亚进行正式访问。${BODY}`,
      undefined,
      undefined,
    ],
    ['a day in the argument', `防汛会议召开\n2024-06-01\n${BODY}工程将于29日完工。`, '2024-06-01', undefined],
  ];
  for (const [name, text, published, event, path] of cases) {
    it(name, () => {
      const reading = readDates(new SourceText(text), path === undefined ? {} : { path });
      assert.equal(reading.published?.value, published);
      assert.equal(reading.event?.value, event);
    });
  }

  it('leans on a dateline whose year is inferred itself', () => {
    const text = '本报江城3月18日电 十四届全国人大二次会议精神传达会17日在江城举行，传达学习十四届全国人大二次会议精神。';
    assert.equal(readDates(new SourceText(text), {}).event?.value, '2024-03-17');
  });

  it('says where day and month come from', () => {
    const { event } = readDates(new SourceText(`防汛会议召开\n2024-06-01\n29日，江城市召开防汛会议。${BODY}`), {});
    assert.equal(event?.certainty, 'inferred');
    assert.deepEqual(
      event?.evidence.map(({ rule, note }) => [rule, note]),
      [
        ['lead', '29日'],
        ['month-of-printed-date', '2024-06-01'],
      ],
    );
  });

  it('is at most a week before the publication, whatever the days', () => {
    const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 31 }), (date, alone) => {
        const published = parseDay(date.toISOString().slice(0, 10));
        const found = dayBefore(published, alone);
        if (!found) return;
        const gap = dayNumber(published) - dayNumber(found);
        assert.equal(found.day, alone);
        assert.ok(gap >= 0 && gap <= 7);
      }),
    );
  });
});
