import assert from 'node:assert/strict';
import { withoutDayOfVisit } from '../../../src/core/dates/day-of-visit.ts';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const TITLE = '江城市召开基层治理工作会议';
const BODY =
  '为贯彻落实党的二十大精神，坚持以人民为中心的发展思想，推动高质量发展，现就有关事项通知如下。\n各级各部门要提高政治站位，压实工作责任。';

/** Name, what stands above the title, what stands below it, and the dates: the best, then its rivals. */
const CASES: readonly (readonly [name: string, above: string, below: string, dates: string])[] = [
  ['a date with a weekday', '2026年7月3日 星期五', '2024-03-18', '2024-03-18'],
  ['a date without one', '2026年7月3日', '2024-03-18 09:20 来源：江城日报', '2024-03-18'],
  [
    'a date behind the name of the site',
    '江城新闻网 2026年7月3日 星期五\n首页 新闻 政务 专题',
    '2024-03-18 09:20 来源：江城日报',
    '2024-03-18',
  ],
  ['a date with the time of day', '2026-07-03 10:20:33 星期五', '发布时间：2024-03-18', '2024-03-18'],
  ['today', '今天是2026年7月3日 星期五', '2024-03-18', '2024-03-18'],
  ['today beside a label that does not say of what', '日期：2026年7月3日 星期五', '2024-03-18', '2024-03-18'],
  ['today in a sentence of welcome', '欢迎访问江城新闻网！今天是2026年7月3日', '2024-03-18', '2024-03-18'],
  ['a date with the day of the week below it', '2026/07/03\nFriday\n19:41', '2024-03-18', '2024-03-18'],
  ['a date among buttons', '登录 | 注册 | 2026年7月3日 星期五 农历五月十九', '2024-03-18', '2024-03-18'],
  ['the day of an archive', '存档于 2026-07-03', '2024-03-18', '2024-03-18'],
  ['a day that is called today', '今日：2026-07-03', '发布时间：2024-03-18', '2024-03-18'],
  ['today in years of the Republic', '今天是民國115年7月3日 星期五', '2024-03-18', '2024-03-18'],
  ['a date above the address', '保存时间：2026年7月3日\n网址：https://a.example/1', '2024-03-18', '2024-03-18'],
  ['a moment alone above all', '2026年07月03日 10:20:35', '2024年03月18日', '2024-03-18'],
  ['what a browser prints', '2026/7/3 10:20 江城市召开基层治理工作会议_江城新闻网', '2024-03-18 09:20', '2024-03-18'],
  ['a date with the weather', '江城新闻网 2026年7月3日 星期五 晴 25℃', '2024-03-18', '2024-03-18'],
];

/** The same where the date above is the article's. */
const KEPT: typeof CASES = [
  ['alone, and of the days after', '2024年3月28日', '2024年3月18日', '2024-03-28 2024-03-18'],
  ['the only one', '2024年3月18日 星期一', '', '2024-03-18'],
  ['that of a paper, before that of its site', '江城日报 2024年3月18日', '2024-03-19 09:20', '2024-03-18 2024-03-19'],
  ['that of an article that was changed later', '发布时间：2024-03-20', '2024-03-18', '2024-03-20 2024-03-18'],
  [
    'that of an order, before a day on which it comes into force',
    '中華民國103年6月16日',
    '中華民國一百零二年九月一日',
    '2014-06-16 2013-09-01',
  ],
  ['above words that are no day of the week', '2024-03-20\n要闻', '2024-03-18', '2024-03-20 2024-03-18'],
  ['beside the source', '2024-03-20 来源：江城日报', '2024-03-18', '2024-03-20 2024-03-18'],
];

/** The same with a date signed below the text. */
const SIGNED: typeof CASES = [
  ['long after the text was signed', '2026年7月3日 星期五', '2024年3月18日', '2024-03-18'],
  ['soon after it was signed, as a paper prints it', '2024年3月20日 星期三', '2024年3月18日', '2024-03-20 2024-03-18'],
  ['long after it was signed, without a day of the week', '2024年6月20日', '2024年3月18日', '2024-06-20 2024-03-18'],
];

function datesOf(text: string): string {
  const { date } = readDates(new SourceText(text), {});
  return [date, ...(date?.rivals ?? [])].map((one) => one?.value ?? 'none').join(' ');
}

describe('a day of visit above the title', () => {
  for (const [name, above, below, expected] of CASES) {
    const text = `${above}\n\n${TITLE}\n\n${below}\n\n${BODY}\n`;
    it(`is ${name}`, () => assert.equal(datesOf(text), expected));
    it(`is no title: ${name}`, () => assert.equal(readDocument(new SourceText(text), {}).title?.value, TITLE));
  }
  for (const [name, above, below, expected] of KEPT) {
    it(`is not a date that is ${name}`, () => assert.equal(datesOf(`${above}\n\n${TITLE}\n\n${below}\n\n${BODY}\n`), expected));
  }
  for (const [name, above, below, expected] of SIGNED) {
    it(`${expected.includes(' ') ? 'is not' : 'is'} one ${name}`, () =>
      assert.equal(datesOf(`${above}\n\n${TITLE}\n\n${BODY}\n江城市人民政府\n${below}\n`), expected));
  }

  it('is later than the date that the page declares', () => {
    const page = `<!DOCTYPE html><html><body><div>2026年07月03日 星期五</div><h1>${TITLE}</h1><time datetime="2024-03-18">3月18日</time><p>${BODY}</p></body></html>`;
    const { dates } = readDocument(new SourceText(page), {});
    assert.deepEqual([dates.date?.value, dates.date?.rivals], ['2024-03-18', []]);
  });

  it('is looked for in as many steps as there are dates', () => {
    const steps = (lines: number) => {
      let count = 0;
      const printed = Array.from({ length: lines }, (_, at) => ({
        rule: 'header-line' as const,
        get mention() {
          count++;
          return { year: 2024, month: 3, day: (at % 9) + 1, start: 0, end: 1 };
        },
      }));
      withoutDayOfVisit({ lines: [{ text: '2024-03-18' }], bodyLine: 0 } as never, printed as never, []);
      return count;
    };
    assert.ok(steps(4_000) <= 2.2 * steps(2_000));
  });
});
