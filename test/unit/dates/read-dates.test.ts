import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Dated } from '../../../src/core/dates/dated.ts';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

interface Expected {
  readonly date?: string;
  readonly published?: string;
  readonly event?: string;
  readonly certainty?: 'stated' | 'inferred';
  readonly rule?: string;
}

const BODY = '会议强调，各部门要认真落实各项任务，切实加强组织领导，确保年度目标如期完成。';

function check(text: string, expected: Expected, path?: string): void {
  const { date, published, event } = readDates(new SourceText(text), path === undefined ? {} : { path });
  assert.equal(date?.value, expected.date, 'date');
  assert.equal(published?.value, expected.published, 'published');
  assert.equal(event?.value, expected.event, 'event');
  if (expected.certainty) assert.equal(date?.certainty, expected.certainty, 'certainty');
  if (expected.rule) assert.equal(date?.evidence[0]?.rule, expected.rule, 'rule');
}

describe('the date that a page prints', () => {
  const cases: readonly [name: string, text: string, expected: Expected][] = [
    [
      'a label, with the day of the event told in the text',
      `市政府召开常务会议\n\n发布时间：2021-06-08 09:12  来源：市政府办公室\n\n6月7日，市政府召开常务会议，研究防汛工作。${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', event: '2021-06-07', certainty: 'stated', rule: 'label' },
    ],
    [
      'a label in the line above',
      `关于做好防汛工作的通知\n发布日期：\n2021年6月8日\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'label' },
    ],
    ['a label without 发布', `防汛工作会议召开\n日期：2021-06-08\n${BODY}`, { date: '2021-06-08', published: '2021-06-08' }],
    ['发布于', `防汛工作会议召开\n发布于 2021-06-08\n${BODY}`, { date: '2021-06-08', published: '2021-06-08' }],
    [
      'written and published on different days',
      `关于做好防汛工作的通知\n成文日期：2021年5月28日\n发布日期：2021年6月8日\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', event: '2021-05-28' },
    ],
    ['the day of coming into force is another label', `防汛条例\n施行日期：2021年7月1日\n${BODY}`, {}],
    [
      'the day of the visit is not the page’s',
      `今天是2025年1月3日 星期五\n防汛会议召开\n2021-06-08\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'header-line' },
    ],
    [
      'a line with the date alone',
      `防汛工作会议召开\n2021-06-08\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'header-line' },
    ],
    [
      'a line with date, time and outlet',
      `防汛工作会议召开\n2021-06-08 08:30 江城日报\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'header-line' },
    ],
    [
      'a line with date, time, address and reporter',
      `防汛工作会议召开\n2021-06-08 08:30   www.example.com   记者 王某 李某\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'header-line' },
    ],
    [
      'a line with date and source',
      `防汛工作会议召开\n来源：江城网 2021年06月08日 作者：本网记者\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'header-line' },
    ],
    ['a label with a day that does not exist', `防汛工作会议召开\n发布时间：2021-02-30\n${BODY}`, {}],
    ['a label with a range of numbers that is no date', `防汛工作会议召开\n发布时间：2021-13-08\n${BODY}`, {}],
    [
      'the article’s own day below those of other news',
      `江城新闻\n2026/01/02\n江城举行升旗典礼\n2026/01/02\n江城新制上路\n2025/01/30\n防汛工作会议召开\n${BODY}`,
      { date: '2025-01-30', published: '2025-01-30', rule: 'header-line' },
    ],
    [
      'what the page of a paper leaves below its article',
      `防汛工作会议召开\n4月18日，江城市召开防汛会议。${BODY}\n2020-04-21 防汛工作会议召开 2 2 江城晚报 content_15025.html 1 3 担当 /enpproperty-->`,
      { date: '2020-04-21', published: '2020-04-21', event: '2020-04-18', rule: 'signature' },
    ],
    [
      'the issue of a newspaper below its article',
      `本报南昌6月12日电 （记者甲）${BODY}\n《 江城日报 》（ 2021年06月13日 01 版）`,
      { date: '2021-06-13', published: '2021-06-13', rule: 'signature' },
    ],
    [
      'the day of printing at the foot',
      `关于做好防汛工作的通知\n${BODY}\n${BODY}\n江城市人民政府办公室  2009年4月1日印发`,
      { date: '2009-04-01', published: '2009-04-01', rule: 'signature' },
    ],
    [
      'adopted on one day, to come into force on another',
      `关于审理防汛案件若干问题的规定\n（2021年12月6日审判委员会第1855次会议通过，自2022年5月1日起施行）\n${BODY}`,
      { date: '2021-12-06', event: '2021-12-06', rule: 'bracket-line' },
    ],
    [
      'a gazette, in years of the Republic',
      `內政部令\n\n中華民國98年8月11日\n\n台內字第0980512064號\n\n修正本要點，自98年9月1日生效。`,
      { date: '2009-08-11', published: '2009-08-11', rule: 'header-line' },
    ],
    [
      'a gazette, in Chinese numerals',
      `內政部公告\n中華民國一百十三年三月十八日\n${BODY}`,
      { date: '2024-03-18', published: '2024-03-18' },
    ],
    [
      'a bracket under the title',
      `关于加强防汛工作的意见\n\n（2006年2月6日）\n\n${BODY}`,
      { date: '2006-02-06', published: '2006-02-06', rule: 'bracket-line' },
    ],
    [
      'a bracket that says who issued it',
      `防汛工作规定\n> （某市委办公室、市政府办公室1999年5月14日印发）\n\n${BODY}`,
      { date: '1999-05-14', published: '1999-05-14', rule: 'issued-line' },
    ],
    [
      'adopted on one day, issued on another',
      `防汛工作条例\n（2015年6月26日市委常委会会议审议批准 2015年7月19日市委办公室发布）\n${BODY}`,
      { date: '2015-07-19', published: '2015-07-19' },
    ],
    [
      'issued twice: the latest',
      `防汛工作条例\n（2015年7月19日市委办公室发布 2022年8月19日修订 2022年9月8日市委办公室发布）\n${BODY}`,
      { date: '2022-09-08', published: '2022-09-08', rule: 'issued-line' },
    ],
    [
      'a bracket over two lines',
      `防汛工作条例\n（2015年7月19日市委办公室发布\n2022年9月8日市委办公室发布）\n${BODY}`,
      { date: '2022-09-08', published: '2022-09-08' },
    ],
    ['adopted only', `关于深化改革的决定\n（2008年2月27日市委第三次全体会议通过）\n${BODY}`, { date: '2008-02-27', event: '2008-02-27' }],
    [
      'a note on the print that was copied',
      `章程\n（一九二八年七月通过）\n（根据一九三一年十二月翻印本排印）\n${BODY}`,
      { date: '1928-07', event: '1928-07' },
    ],
    ['a month in the title', `关于正确使用用语的意见（2016年3月修订）\n${BODY}`, { date: '2016-03', event: '2016-03', rule: 'title' }],
    [
      'a signature',
      `关于防汛工作的通知\n各区人民政府：\n${BODY}\n江城市人民政府\n2021年6月8日`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'signature' },
    ],
    [
      'a signature in one line',
      `关于防汛工作的通知\n${BODY}\n江城市人民政府 二〇二一年六月八日`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'signature' },
    ],
    [
      'a signature before an appendix',
      `关于防汛工作的通知\n各区人民政府：\n${BODY}\n${BODY}\n江城市人民政府\n2021年6月8日\n附件：名单\n2019年1月1日以来立项的工程共十二项，均已完成。\n第一项为江堤加固。\n第二项为水库除险。`,
      { date: '2021-06-08', published: '2021-06-08', rule: 'signature' },
    ],
    [
      'the list of other news at the end is no signature',
      `防汛会议召开\n发布时间：2021-06-08\n${BODY}\n相关新闻\n市领导调研 2021-06-09`,
      { date: '2021-06-08', published: '2021-06-08' },
    ],
    [
      'the days of a chronicle',
      `大事记\n${BODY}\n2021年6月8日\n市政府召开防汛工作会议，研究部署有关工作，${BODY}${BODY}\n2021年6月9日\n市领导到江堤调研，检查物资储备情况，${BODY}${BODY}`,
      {},
    ],
    [
      'the time and place of a meeting',
      `会议纪要\n时间：2021年1月15日上午\n地点：三楼会议室\n${BODY}`,
      { date: '2021-01-15', event: '2021-01-15', rule: 'event-label' },
    ],
    [
      'a press release of Hong Kong',
      `防汛工作會議舉行\n${BODY}\n完／2024年3月18日（星期一）\n香港時間16時30分`,
      { date: '2024-03-18', published: '2024-03-18', rule: 'signature' },
    ],
    [
      'a site of Taiwan',
      `防汛工作會議舉行\n發布日期：113年3月18日\n${BODY}`,
      { date: '2024-03-18', published: '2024-03-18', rule: 'label' },
    ],
    [
      'an index of a government site in one line',
      `索 引 号：000123/2021-00018　发布机构：市政府办公室　成文日期：2021年05月28日　发文字号：江政发〔2021〕18号　发布日期：2021年06月08日\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', event: '2021-05-28' },
    ],
    [
      'a dateline with a year',
      `新华社北京2017年12月11日电  近日，有关部门印发了管理办法，并发出通知，要求认真贯彻执行。`,
      { date: '2017-12-11', published: '2017-12-11', rule: 'dateline' },
    ],
    [
      'a report, dated by its session',
      `——2023年1月4日在江城市第十四届人民代表大会第一次会议上\n\n江城市人民政府市长 某某\n\n各位代表：\n现在，我代表市人民政府向大会报告工作。`,
      { date: '2023-01-04', event: '2023-01-04', rule: 'session-line' },
    ],
    [
      'a report of a century ago in numerals',
      `——二〇〇七年一月二十六日在某省第十届人民代表大会第五次会议上\n各位代表：\n现在，我代表省人民政府作工作报告。`,
      { date: '2007-01-26', event: '2007-01-26' },
    ],
    [
      'a report, dated in brackets below the session',
      `——江城市第十一届人民代表大会第五次会议\n（2002年3月5日）\n市长 某某\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。`,
      { date: '2002-03-05', event: '2002-03-05' },
    ],
    [
      'a report, dated with the name of the speaker',
      `（2003年1月10日某某）\n各位代表，现在，我代表省人民政府向大会报告工作，请予审议。`,
      { date: '2003-01-10', event: '2003-01-10' },
    ],
    [
      'a speech put on a site later',
      `在全市防汛会议上的讲话\n发布时间：2021-06-10\n（2021年6月8日）\n同志们：\n${BODY}`,
      { date: '2021-06-10', published: '2021-06-10', event: '2021-06-08' },
    ],
    [
      'the first sentence',
      `2019年6月8日，江城市召开防汛工作会议，研究部署有关工作。${BODY}`,
      { date: '2019-06-08', event: '2019-06-08', certainty: 'stated', rule: 'lead' },
    ],
    ['a first sentence with 以来', `2019年6月8日以来，江城市持续开展防汛工作，取得了明显成效。${BODY}`, {}],
    ['a first sentence with 自', `自2019年6月8日起，江城市开展防汛检查工作，取得了明显成效。${BODY}`, {}],
    ['a first sentence that looks back', `2019年6月8日，江城市发生洪水，造成较大损失。日前，调查报告公布。${BODY}`, {}],
    ['dates in the argument alone', `${BODY}1978年12月18日召开的会议作出重大决策，2001年12月11日又迈出新的一步。`, {}],
    [
      'dates in the argument against a header',
      `改革开放回顾\n2018-12-18\n${BODY}1978年12月18日召开的会议作出重大决策。`,
      { date: '2018-12-18', published: '2018-12-18' },
    ],
    ['a lunar date', `农历2019年6月8日，江城市召开防汛工作会议，研究部署有关工作。${BODY}`, {}],
    [
      'coming into force on the day of issue',
      `防汛工作条例\n第一条 为了加强防汛工作，保障人民生命财产安全，制定本条例。\n第二条 本条例自2018年10月28日起施行。`,
      { date: '2018-10-28', published: '2018-10-28', certainty: 'inferred', rule: 'in-force' },
    ],
    [
      'coming into force on the first of a month',
      `防汛工作条例\n第一条 为了加强防汛工作，保障人民生命财产安全，制定本条例。\n第二条 本条例自2019年1月1日起施行。`,
      {},
    ],
    ['a text without dates', BODY, {}],
    ['an empty text', '', {}],
  ];
  for (const [name, text, expected] of cases) it(name, () => check(text, expected));
});

describe('the date in a path', () => {
  const cases: readonly [name: string, path: string, expected: Expected][] = [
    ['an ISO file name', '江城/2024-03-18 会议.txt', { date: '2024-03-18', certainty: 'inferred', rule: 'path' }],
    ['digits alone', '江城/20240318.txt', { date: '2024-03-18' }],
    ['underscores', '江城/2024_03_18_会议.txt', { date: '2024-03-18' }],
    ['a year in the file name', '2012年江城工作.txt', { date: '2012', certainty: 'inferred', rule: 'year-in-path' }],
    ['a year as the folder', '2012/江城工作.txt', { date: '2012' }],
    ['the file name before the folder', '2012/2011-03-18.txt', { date: '2011-03-18' }],
    ['a month', '江城/2024-03.txt', { date: '2024-03', rule: 'path' }],
    ['a year at the end', '江城工作报告-2012.txt', { date: '2012' }],
    ['a year after an underscore', '江城_2012_报告.txt', { date: '2012' }],
    ['digits within a hash', '004_20240318e11e.txt', {}],
    ['serial numbers', 'wr0123/000_c1fc9f.txt', {}],
    ['a number that is no date', '江城/20241399.txt', {}],
  ];
  for (const [name, path, expected] of cases) it(name, () => check(BODY, expected, path));

  it('never displaces a printed date', () => {
    check(
      `防汛会议召开\n发布时间：2021-06-08\n${BODY}`,
      { date: '2021-06-08', published: '2021-06-08', certainty: 'stated' },
      '2024-03-18.txt',
    );
  });

  it('gives the year of a day that the text prints without one', () => {
    check(
      `3月16日，江城市召开会议，研究部署有关工作。${BODY}`,
      { date: '2012-03-16', event: '2012-03-16', certainty: 'inferred' },
      '2012/会议.txt',
    );
  });
});

describe('a date behind the address of the page', () => {
  it('is one of the head', () => {
    const { date } = readDates(new SourceText(`防汛会议召开\nhttp://www.example.com.cn 2004年12月29日11:43 江城网\n${BODY}`), {});
    assert.deepEqual([date?.value, date?.evidence[0]?.rule], ['2004-12-29', 'header-line']);
  });
});

describe('a date below what a site prints', () => {
  const NOTICE = '本網站使用相關技術提供更好的閱讀體驗，同時尊重使用者隱私，點這裡瞭解隱私聲明，當您關閉此視窗，代表您同意上述規範。';
  const text = `${NOTICE}\n下載\n說明\n服務\n江城縣召開縣務會議\n2022/12/8 19:36（12/8 20:01 更新）\n江城縣長主持會議。${BODY}\n${BODY}`;
  const start = text.indexOf('江城縣召開');

  it('is one of the head where the document is said to begin below it', () => {
    const { date } = readDates(new SourceText(text), { start });
    assert.deepEqual([date?.value, date?.evidence[0]?.rule], ['2022-12-08', 'header-line']);
  });

  it('is none where the notice is running text', () => {
    assert.notEqual(readDates(new SourceText(text), {}).date?.evidence[0]?.rule, 'header-line');
  });
});

describe('evidence', () => {
  it('quotes the original, with its offsets', () => {
    const text = `會議召開\n發布時間：２０２４-０３-１８\n${BODY}`;
    const [evidence] = readDates(new SourceText(text), {}).date?.evidence ?? [];
    assert.equal(evidence?.note, '２０２４-０３-１８');
    assert.equal(text.slice(evidence?.start, evidence?.end), evidence?.note);
  });

  it('names the dates that compete, best first, without rivals of their own', () => {
    const { date } = readDates(new SourceText(`防汛会议召开\n发布时间：2021-06-08\n${BODY}\n江城市人民政府\n2021年6月1日`), {});
    assert.deepEqual(
      date?.rivals.map(({ value }) => value),
      ['2021-06-01'],
    );
    assert.deepEqual(date?.rivals[0]?.rivals, []);
  });

  it('lies within any text', () => {
    const pieces = fc.constantFrom(
      '發布時間：',
      '2024年3月',
      '18日',
      '\n',
      '\n\n',
      '新華社北京3月18日電 ',
      '今天（',
      '3月18日',
      '）',
      '十四屆全國人大二次會議',
      '區(qū)',
      '“十四五”規劃收官之年',
      '。',
      '召開會議',
      '民國98年',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { date, published, event } = readDates(new SourceText(text), {});
        for (const dated of [date, published, event]) if (dated) assertSound(dated, text);
      }),
      { numRuns: 300 },
    );
  });
});

function assertSound(dated: Dated, text: string): void {
  assert.match(dated.value, /^\d{4}(-\d\d(-\d\d)?)?$/);
  assert.equal(['year', 'month', 'day'][dated.value.split('-').length - 1], dated.precision);
  assert.ok(dated.evidence.length > 0);
  for (const { start, end, note } of dated.evidence) assert.equal(text.slice(start, end), note);
  for (const rival of dated.rivals) assert.notEqual(rival.value, dated.value);
}

describe('the sample workspace', () => {
  const cases: readonly [file: string, expected: Expected][] = [
    ['000_c1fc9f09edae6034.txt', { date: '2025-03-14', event: '2025-03-14', certainty: 'inferred' }],
    ['001_e9e6f547ac829196.txt', { date: '2023-04-18', event: '2023-04-18', certainty: 'inferred' }],
    ['002_1d53f1de36bc0505.txt', { date: '2023-01-13', published: '2023-01-13', event: '2023-01-13', certainty: 'stated' }],
    ['003_900cd071696b39ad.txt', { date: '2024-03-18', published: '2024-03-18', event: '2024-03-16', certainty: 'stated' }],
    ['004_033037928346e11e.txt', { date: '2022-10-26', event: '2022-10-26', certainty: 'inferred' }],
  ];
  for (const [file, expected] of cases) {
    it(file, () => check(readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8'), expected));
  }
});
