import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';
const MORE = '会议要求，各有关单位要加强值守，备足物资，发现险情及时报告，确保群众安全度汛、平安过冬。';

/** What is read: the date, and `stated` or `inferred`; `none` where there is none. */
function read(text: string): string {
  const { date } = readDates(new SourceText(text), {});
  return date ? `${date.value} ${date.certainty}` : 'none';
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

/** Every trap is followed by what looks like it and is none. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'issued and revised': [
    {
      name: 'in one pair of brackets',
      text: `养犬管理办法\n（2012年5月26日发布　2019年8月30日修订）\n第一条　为了加强管理，制定本办法。\n${BODY}`,
      expected: '2019-08-30 stated',
    },
    {
      name: 'several times, over several lines, with decisions that have a title and brackets of their own',
      text: `养犬管理办法\n（2012年5月26日市政府令第8号发布\n根据2015年3月1日《关于修改部分规章的决定》第一次修订\n根据2019年8月30日《关于修改部分规章的决定（二）》第二次修正）\n第一条　为了加强管理，制定本办法。\n${BODY}`,
      expected: '2019-08-30 stated',
    },
    {
      name: 'revised by its title, issued in brackets',
      text: `养犬管理办法（2019年8月修订）\n（2012年5月26日发布）\n第一条　为了加强管理，制定本办法。\n${BODY}`,
      expected: '2019-08 stated',
    },
    {
      name: 'revised, and to come into force later',
      text: `养犬管理办法\n（2012年5月26日发布　2019年8月30日修订　自2019年10月1日起施行）\n第一条　为了加强管理，制定本办法。\n${BODY}`,
      expected: '2019-08-30 stated',
    },
    {
      name: 'adopted, and to come into force later: not the day of coming into force',
      text: `养犬管理条例\n（2012年5月26日市第十四届人大常委会第三次会议通过　自2012年7月1日起施行）\n第一条　为了加强管理，制定本条例。\n${BODY}`,
      expected: '2012-05-26 stated',
    },
  ],
  labels: [
    {
      name: 'updated before published',
      text: `防汛会议召开\n更新日期：2023-05-09 发布日期：2023-05-08\n${BODY}`,
      expected: '2023-05-08 stated',
    },
    { name: 'updated alone', text: `防汛会议召开\n更新日期：2023-05-09\n${BODY}`, expected: '2023-05-09 stated' },
    {
      name: 'published, and a term that ends',
      text: `竞赛公告\n报名截止日期：2014-05-08\n发布日期：2014-04-08\n${BODY}`,
      expected: '2014-04-08 stated',
    },
  ],
  'years of the Republic': [
    { name: 'the year alone in brackets', text: `發布日期：(113)年5月1日\n關於防汛工作的函\n${BODY}`, expected: '2024-05-01 stated' },
    {
      name: 'a number in brackets that is not the year',
      text: `關於(113)號函的說明\n2024年5月3日\n${BODY}`,
      expected: '2024-05-03 stated',
    },
    {
      name: 'two figures with slashes where the text counts in such years',
      text: `防汛會議\n發布日期：99/12/25\n本府100年度防汛計畫，${BODY}`,
      expected: '2010-12-25 stated',
    },
    { name: 'two figures with slashes where nothing says which century', text: `防汛會議\n發布日期：99/12/25\n${BODY}`, expected: 'none' },
    { name: 'an era before slashes', text: `防汛會議\n民國101/05/25\n${BODY}`, expected: '2012-05-25 stated' },
    {
      name: 'the hundredth year of something else',
      text: `校庆公告\n发布日期：99/12/25\n建校第110年度庆典，${BODY}`,
      expected: 'none',
    },
  ],
  'how figures are written': [
    {
      name: 'a zero in figures among numerals',
      text: `关于防汛工作的通知\n各区：\n${BODY}\n江城市人民政府\n二0一四年五月八日`,
      expected: '2014-05-08 stated',
    },
    {
      name: 'a date that goes on in the next line, in numerals',
      text: `关于防汛工作的通知\n各区：\n${BODY}\n江城市人民政府\n二〇一四年\n五月八日`,
      expected: '2014-05-08 stated',
    },
    {
      name: 'a date that goes on in the next line, in figures',
      text: `防汛会议召开\n发布时间：2014年5月\n8日\n${BODY}`,
      expected: '2014-05-08 stated',
    },
    { name: 'a bracket that goes on in the next line', text: `防汛办法\n（2014年\n5月8日发布）\n${BODY}`, expected: '2014-05-08 stated' },
    {
      name: 'a year over a blank line heads a chronicle',
      text: `大事记\n2014年\n\n5月8日，市政府召开会议。${BODY}\n\n6月2日，市领导检查防汛。${MORE}`,
      expected: 'none',
    },
  ],
  'words behind the date': [
    { name: '補登 in brackets', text: `防汛會議召開\n2023-05-08（補登）\n${BODY}`, expected: '2023-05-08 stated' },
    { name: '補登 behind a label', text: `防汛會議召開\n張貼日期：112/05/08（補登）\n民國112年，${BODY}`, expected: '2023-05-08 stated' },
    { name: 'a deadline in the same place', text: `防汛知識競賽\n2023-05-08（截止）\n${BODY}`, expected: 'none' },
  ],
  ranges: [
    { name: 'days of one month', text: `防汛工作会议\n（2014年5月6日—8日）\n${BODY}\n${MORE}`, expected: '2014-05-08 stated' },
    { name: 'two full dates', text: `防汛工作周报（2014年4月28日-2014年5月4日）\n${BODY}\n${MORE}`, expected: '2014-05-04 stated' },
    { name: 'two full dates in figures', text: `防汛工作周报\n2014.4.28-2014.5.4\n${BODY}\n${MORE}`, expected: '2014-05-04 stated' },
    {
      name: 'two dates that are no range, as the second is earlier',
      text: `防汛会议\n2014-05-08-2013-05-04\n${BODY}`,
      expected: '2014-05-08 stated',
    },
  ],
  'title and date on one line': [
    { name: 'date behind the title', text: `防汛工作会议召开 2014-05-08\n${BODY}\n${MORE}`, expected: '2014-05-08 stated' },
    { name: 'date in square brackets', text: `防汛工作会议召开[2014-05-08]\n${BODY}\n${MORE}`, expected: '2014-05-08 stated' },
    { name: 'date before the title', text: `2014-05-08 防汛工作会议召开\n${BODY}\n${MORE}`, expected: '2014-05-08 stated' },
    {
      name: 'a day that the title announces',
      text: `关于2014年5月18日停水的通告\n${BODY}\n江城水务\n2014年5月6日`,
      expected: '2014-05-06 stated',
    },
    { name: 'the last day of a term', text: `防汛知识竞赛报名截至 2014-05-08\n${BODY}\n${MORE}`, expected: 'none' },
    {
      name: 'a list of other titles with their days',
      text: `防汛工作会议召开 2014-05-08\n抗旱工作会议召开 2014-06-11\n山洪演练举行 2014-07-01\n${BODY}\n${MORE}`,
      expected: 'none',
    },
  ],
  'dates of other texts inside': [
    {
      name: 'an annex with a signature of its own',
      text: `关于印发方案的通知\n各区：\n${BODY}\n江城市人民政府\n2014年5月8日\n附件1\n防汛方案\n${MORE}\n江城市防汛指挥部\n2013年12月1日`,
      expected: '2014-05-08 stated',
    },
    {
      name: 'an annex, where the text itself is not signed',
      text: `关于印发方案的通知\n各区：\n${BODY}\n附件\n防汛方案\n${MORE}\n江城市防汛指挥部\n2013年12月1日`,
      expected: 'none',
    },
    {
      name: 'the list of annexes above the signature',
      text: `关于印发方案的通知\n各区：\n${BODY}\n附件：\n1.防汛方案\n2.成员名单\n江城市人民政府\n2014年5月8日`,
      expected: '2014-05-08 stated',
    },
    {
      name: 'a letter in the words of its writer, dated by him',
      text: `给小学生的回信\n新华社北京5月30日电 ${BODY}\n回信全文如下：\n同学们：\n${MORE}\n老校长\n2013年5月29日`,
      expected: '2013-05-30 inferred',
    },
    {
      name: 'a letter that is the text itself',
      text: `致全市群众的一封信\n市民朋友们：\n${MORE}\n江城市防汛指挥部\n2013年5月29日`,
      expected: '2013-05-29 stated',
    },
  ],
  'an essay that opens on a day of long ago': [
    {
      name: 'a day of the last century',
      text: `永远的丰碑\n1935年1月15日，一次重要会议召开。${BODY}\n今天，我们重温这段历史。${MORE}`,
      expected: 'none',
    },
    {
      name: 'a day within memory, seen from years after',
      text: `那一年的春天\n1998年8月7日，江城召开抗洪动员大会。${BODY}\n二十年过去，江堤焕然一新。2018年，${MORE}`,
      expected: 'none',
    },
    {
      name: 'a meeting that speaks of years to come',
      text: `2021年3月5日，江城召开防汛会议，部署今年工作。到2025年，江堤全部达标。${BODY}`,
      expected: '2021-03-05 stated',
    },
    {
      name: 'a meeting that looks back in passing',
      text: `2018年8月7日，江城召开防汛会议。${BODY}1998年以来，江堤不断加固。`,
      expected: '2018-08-07 stated',
    },
  ],
  English: [
    {
      name: 'a label',
      text: `Flood control\nUpdated: May 8, 2014\nThe city held a meeting on flood control on Thursday.`,
      expected: '2014-05-08 stated',
    },
    {
      name: 'the day first',
      text: `Flood control\n8 May 2014\nThe city held a meeting on flood control on Thursday.`,
      expected: '2014-05-08 stated',
    },
    { name: 'as feeds write it', text: `防汛会议召开\nThu, 08 May 2014 10:00:00 +0800\n${BODY}`, expected: '2014-05-08 stated' },
    { name: 'hyphens', text: `防汛会议召开\n08-May-2014\n${BODY}`, expected: '2014-05-08 stated' },
    { name: 'an ordinal', text: `防汛会议召开\nPosted on August 1st, 2014 by admin\n${BODY}`, expected: '2014-08-01 stated' },
    {
      name: 'a word that begins like a month',
      text: `Flood control\nMarket 8, 2014 shops\nThe city held a meeting on flood control.`,
      expected: 'none',
    },
    { name: 'may as a verb', text: `Flood control\nIt may 8 times 2014\nThe city held a meeting on flood control.`, expected: 'none' },
    { name: 'a day that does not exist', text: `Flood control\nUpdated: June 31, 2014\nThe city held a meeting.`, expected: 'none' },
    { name: 'figures of which nobody can tell the month', text: `防汛会议召开\n05/08/2014\n${BODY}`, expected: 'none' },
  ],
  'the day of the visit': [
    {
      name: 'among the links of the site, where the article has no date',
      text: `2024年11月3日 星期日 首页 新闻 公开\n防汛会议召开\n5月8日，市政府召开防汛会议。${BODY}`,
      expected: 'none',
    },
    {
      name: 'the masthead of a paper, which is that of its day',
      text: `江城日报 2014年5月9日 星期五 第01版：要闻\n防汛会议召开\n本报讯 5月8日，市政府召开防汛会议。${BODY}`,
      expected: '2014-05-09 stated',
    },
    {
      name: 'below the article, as a browser prints it',
      text: `江城网\n防汛会议召开\n2021-06-08 来源：江城日报\n${BODY}\n${MORE}\n打印时间：2025-01-03 10:25`,
      expected: '2021-06-08 stated',
    },
    {
      name: 'of a clipping',
      text: `防汛会议召开\nCreated: July 1, 2025 10:20 AM\n${BODY}\n${MORE}`,
      expected: 'none',
    },
    {
      name: 'beside the article’s own',
      text: `今天是2025年1月3日 星期五 | 设为首页\n防汛会议召开\n来源：江城日报 时间：2021-06-08\n${BODY}\n${MORE}`,
      expected: '2021-06-08 stated',
    },
    {
      name: 'below the article',
      text: `防汛会议召开\n2021-06-08\n${BODY}\n${MORE}\n今天是：2025年1月3日 星期五`,
      expected: '2021-06-08 stated',
    },
  ],
};

describe('dates as pages write them', () => {
  for (const [kind, cases] of Object.entries(CASES))
    describe(kind, () => {
      for (const { name, text, expected } of cases) it(name, () => assert.equal(read(text), expected));
    });
});
