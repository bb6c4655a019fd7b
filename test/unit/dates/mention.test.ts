import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, isDayOfMonth, isoDate, weekday, yearOfDay } from '../../../src/core/dates/calendar.ts';
import { findDates } from '../../../src/core/dates/mention.ts';
import { foldText } from '../../../src/core/text/fold.ts';

/** What is read, as `2024-03-18`, `2024-03`, `2024`, `--03-18` without a year, `---18` for a day alone. */
function read(text: string): string[] {
  return findDates(foldText(text)).map(({ year, month, day }) => {
    if (year !== undefined) return isoDate(year, month, day);
    const two = (value: number | undefined) => String(value ?? '').padStart(2, '0');
    return month === undefined ? `---${two(day)}` : `--${two(month)}-${two(day)}`;
  });
}

describe('dates as they are written', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['ISO', '2024-03-18', ['2024-03-18']],
    ['ISO with its time glued on', '2026-02-0419:47:55', ['2026-02-04']],
    ['two numbers glued on', '2026-02-0419', []],
    ['ISO with time', '2024-03-18T08:57:00', ['2024-03-18']],
    ['with slashes', '2024/3/18', ['2024-03-18']],
    ['with dots', '2024.3.18', ['2024-03-18']],
    ['dots, the day first', '06.12.2018  13:21', ['2018-12-06']],
    ['the number of a heading before a year', '2.1.2023年工作回顾', []],
    ['slashes, the day first where it can be no month', '20/03/2017', ['2017-03-20']],
    ['slashes, where nobody can tell the month', '06/03/2017', []],
    ['a version with dots', '1.2.2018.5', []],
    ['full width', '２０２４．０３．１８', ['2024-03-18']],
    ['full width with characters', '２０２４年３月１８日', ['2024-03-18']],
    ['mixed separators are no date', '2024-3/18', []],
    ['digits alone', '20240318', ['2024-03-18']],
    ['digits alone within a longer number', '0950178485', []],
    ['digits alone with month 13', '20241318', []],
    ['characters', '2024年3月18日', ['2024-03-18']],
    ['spaces around the digits', '2024 年 3 月 18 日', ['2024-03-18']],
    ['号 for 日', '2024年3月18号', ['2024-03-18']],
    ['Chinese numerals', '二〇二四年三月十八日', ['2024-03-18']],
    ['Chinese numerals with a circle', '二○二四年三月十八日', ['2024-03-18']],
    ['Chinese numerals with 零', '二零二四年三月十八日', ['2024-03-18']],
    ['Chinese numerals broken by a line', '二〇二四年\n三月十八日', ['2024-03-18']],
    ['formal numerals', '贰〇贰肆年叁月拾捌日 貳零貳肆年零叁月壹拾捌日', ['2024-03-18', '2024-03-18']],
    ['formal numerals that are an amount', '贰佰叁拾元', []],
    ['Chinese numerals with dots', '二〇二四．三．十八', ['2024-03-18']],
    ['numbered headings in Chinese numerals', '二一二四.三.十八.二', []],
    ['months and days with a zero before them', '二〇二四年〇三月〇九日', ['2024-03-09']],
    ['blanks between the digits', '2 0 2 4 年 3 月 1 8 日', ['2024-03-18']],
    ['figures of a table', '2 0 2 4 3 1 8', []],
    ['廿', '二〇一九年十一月廿八日', ['2019-11-28']],
    ['卅', '二〇一九年十二月卅一日', ['2019-12-31']],
    ['the nineteen-hundreds', '一九九八年十月十四日', ['1998-10-14']],
    ['年 of the Republic, digits', '民國113年3月18日', ['2024-03-18']],
    ['年 of the Republic, in full', '中華民國一百十三年三月十八日', ['2024-03-18']],
    ['年 of the Republic, 一百一十三', '中華民國一百一十三年三月十八日', ['2024-03-18']],
    ['the first year of the Republic', '中華民國元年一月一日', ['1912-01-01']],
    ['a short year where the text counts from 1912', '中華民國98年8月11日公告，自98年9月1日生效', ['2009-08-11', '2009-09-01']],
    ['a short year of an unknown century', '自98年9月1日生效', []],
    ['a spelled year where the text counts from 1912', '國民政府令\n二十五年五月五日', ['1936-05-05']],
    ['a spelled year of an unknown era', '二十五年五月五日', []],
    ['the year of an emperor', '民國以前，光緒二十五年五月五日', ['--05-05']],
    ['a short year in figures where only the National Government is named', '國民政府的歷史，98年5月1日修訂', []],
    ['the year of an emperor of Japan', '民國以後，平成二十年五月五日', ['--05-05']],
    ['a year of the Republic with hyphens', '發布日期：113-03-18', ['2024-03-18']],
    ['a year of the Republic with separators', '民國101/05/25、中華民國99.12.25', ['2012-05-25', '2010-12-25']],
    ['a labelled year of the Republic with slashes', '中華民國政府公報 發布日期：101/5/25', ['2012-05-25']],
    [
      'a year of the Republic with raised dots, and after 民 alone',
      '中華民國 發布日期：113・3・18 民101/5/25',
      ['2024-03-18', '2012-05-25'],
    ],
    ['seven digits behind a label', '中華民國 發文日期：1010525 發文字號：1010525', ['2012-05-25']],
    ['seven digits where nothing names the Republic', '发文日期：1010525', []],
    ['people before a number', '为民100件实事', []],
    ['month and day digit by digit', '二〇一〇年一〇月二０日 一九九八年一二月三〇日', ['2010-10-20', '1998-12-30']],
    ['letters for zeros', '2O24年3月18日 Al2O3年', ['2024-03-18']],
    ['a labelled year of two digits', '中華民國 發布日期：99/12/25 公告日：99.1.5', ['2010-12-25', '2010-01-05']],
    ['a labelled year with a zero before it', '中華民國 發布日期：098/07/03', ['2009-07-03']],
    ['a label with a blank behind it', '中華民國 發布日期 99/12/25', ['2010-12-25']],
    ['a labelled year where another label counts so', '新聞日期：98-06-11 異動日期：108-04-10', ['2009-06-11', '2019-04-10']],
    ['a labelled year where another has a year of ours', '新闻日期：98-06-11 修改日期：2008-04-10', ['2008-04-10']],
    ['a labelled year where nothing names the Republic', '发布日期：99/12/25', []],
    ['figures without a label', '中華民國 比數99/12/25，第10.1.25節', []],
    ['figures that go on behind a label', '中華民國 日期：99.12.25.1', []],
    ['an impossible day behind a label', '中華民國 發布日期：99/13/25', []],
    ['a spelled year beyond a hundred', '中華民國政府 發布日期：一百零一年五月二十五日', ['2012-05-25']],
    ['a spelled year beyond a hundred and ten', '中華民國政府 一百一十三年五月二十五日', ['2024-05-25']],
    ['a year of the Republic in brackets', '民國（113）年5月1日，中華民國(113)年5月2日', ['2024-05-01', '2024-05-02']],
    ['a year in brackets where the text counts from 1912', '中華民國 本（113）年5月1日', ['2024-05-01']],
    ['Traditional with inline pinyin', '二〇二四年三月十八日舉辦(bàn)會(huì)議，3月19日結(jié)束', ['2024-03-18', '--03-19']],
    ['month and day', '3月18日', ['--03-18']],
    ['a day alone', '29日', ['---29']],
    ['half a day', '1月13日上午', ['--01-13']],
    ['month alone with a year', '2016年3月修订', ['2016-03']],
    ['年 alone', '2021年', ['2021']],
    ['a range within a month ends on its last day', '3月16日至18日', ['--03-18']],
    ['a range with a dash', '3月4日—3月11日', ['--03-11']],
    ['a range over two months', '2月28日至3月2日', ['--03-02']],
    ['a range over two years is two dates', '2023年12月29日至2024年1月2日', ['2023-12-29', '2024-01-02']],
    ['30 February', '2024年2月30日', []],
    ['30 February in ISO', '2024-02-30', []],
    ['30 February without a year', '2月30日', []],
    ['29 February in a common year', '2023年2月29日', []],
    ['29 February in a leap year', '2024年2月29日', ['2024-02-29']],
    ['29 February without a year', '2月29日', ['--02-29']],
    ['31 April', '四月三十一日', []],
    ['month 13', '2024年13月1日', []],
    ['a range that begins on 30 February', '2月30日至3月2日', []],
    ['months of statistics are no day', '2024年1—4月', ['2024']],
    ['a decimal number before 日', '完成1.5日工作量', []],
    ['a period of days', '10日内答复', []],
    ['a sum of money', '30日元', []],
    ['a long number before 年', '第12345年', []],
    ['a version number', 'v1.2024.3.18', []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(read(text), expected));
  }

  it('keeps the weekday', () => {
    const [mention] = findDates(foldText('2024年3月18日（星期一）'));
    assert.equal(mention?.weekday, 1);
  });
});

const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
const DIGITS = [...'〇一二三四五六七八九'];

function spell(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? DIGITS[value % 10] : ''}`;
}

describe('any day of a century', () => {
  const notations: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
    ISO: (y, m, d) => isoDate(y, m, d),
    'year, month, day': (y, m, d) => `${y}年${m}月${d}日`,
    'Chinese numerals': (y, m, d) => `${[...String(y)].map((digit) => DIGITS[Number(digit)]).join('')}年${spell(m)}月${spell(d)}日`,
    'years of the Republic': (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  };
  for (const [name, write] of Object.entries(notations)) {
    it(`is read back from ${name}`, () => {
      fc.assert(
        fc.property(day, (date) => {
          const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          assert.deepEqual(read(`于${write(y, m, d)}在`), [isoDate(y, m, d)]);
        }),
      );
    });
  }

  it('has the weekday of the platform and its own year', () => {
    fc.assert(
      fc.property(day, (date) => {
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.equal(weekday(parts), date.getUTCDay());
        assert.equal(yearOfDay(dayNumber(parts)), parts.year);
      }),
    );
  });
});

describe('any text', () => {
  it('yields only days that exist, in order, within the text', () => {
    const pieces = fc.constantFrom(
      '2024',
      '年',
      '13',
      '2',
      '月',
      '30',
      '日',
      '-',
      '/',
      '二〇',
      '十',
      '廿',
      '民国',
      '至',
      ' ',
      '\n',
      '会',
      '星期三',
      '（',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const folded = foldText(parts.join(''));
        let end = 0;
        for (const mention of findDates(folded)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= folded.length);
          if (mention.month !== undefined) assert.ok(isDayOfMonth(mention.month, mention.day ?? 1, mention.year));
          end = mention.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
