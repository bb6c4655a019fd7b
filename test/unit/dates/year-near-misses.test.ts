import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** What looks like a reason for a year, and is said in another one; beside it what is still told. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'a year that is called by its plan': [
    {
      name: 'the last year of one plan and the first of the next, before what is to be done this year',
      text: `1月12日，江城召开会议。2025年是“十四五”收官，2026年是“十五五”开局之年，要做好今年工作。${BODY}`,
      expected: '2026-01-12',
      rule: 'year-called',
    },
    {
      name: 'figures in what a year is called',
      text: `1月12日，江城召开会议。2018年是完成100个项目的攻坚之年，要做好今年工作。${BODY}`,
      expected: '2018-01-12',
      rule: 'year-called',
    },
  ],
  'meetings of the Politburo, of which not all are known': [
    {
      name: 'a day on which two years had one',
      text: `4月4日，江城区委常委会召开会议，传达学习3月29日中共中央政治局会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a day on which an earlier year had one',
      text: `8月6日，江城区委常委会召开会议，传达学习7月31日中共中央政治局会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a day that only one year is known to have had',
      text: `6月20日，江城区委常委会召开会议，传达学习5月14日中共中央政治局会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'such a day, and a year that is printed besides',
      text: `5月16日，江城区委常委会召开会议，传达学习5月14日中共中央政治局会议精神，落实2020年政府工作报告任务。${BODY}`,
      expected: '2020-05-16',
      rule: 'sitting',
    },
    {
      name: 'a meeting of another party',
      text: `8月3日，江城区召开座谈会，介绍越共7月31日政治局会议情况和越共中央政治局7月28日召开会议的情况。${BODY}`,
      expected: 'open',
    },
    {
      name: 'two days of one year, years later',
      text: `3月2日，江城区召开会议，传达学习2月21日中共中央政治局会议精神、2月16日中央政治局常务委员会会议精神，三年来成效明显。${BODY}`,
      expected: 'open',
    },
  ],
  'first working days after the Spring Festival': [
    {
      name: 'a day that two years had, one of them with longer holidays',
      text: `2月3日，春节后第一个工作日，江城区召开全区领导干部大会。${BODY}`,
      expected: 'open',
    },
    { name: 'a day that an earlier year had too', text: `2月25日，春节后第一个工作日，江城区召开大会。${BODY}`, expected: 'open' },
    { name: 'another such day', text: `1月29日，春节后第一个工作日，江城区召开大会。${BODY}`, expected: 'open' },
    { name: 'a day of one year', text: `2月22日，春节后第一个工作日，江城区召开大会。${BODY}`, expected: '2018-02-22', rule: 'lunar-day' },
  ],
  'the work of a year': [
    { name: 'what was judged of it', text: `2月20日，江城召开会议，对2023年度工作进行考核。${BODY}`, expected: 'open' },
    { name: 'what was reported on it', text: `3月20日，江城召开会议，就2022年工作作了汇报。${BODY}`, expected: 'open' },
    { name: 'what officials said of theirs', text: `4月20日，江城召开会议，就2022年度工作进行述职。${BODY}`, expected: 'open' },
    { name: 'what was said of it by others', text: `3月15日，江城召开会议，对2023年度工作进行评议。${BODY}`, expected: 'open' },
    { name: 'what was summed up of it', text: `1月15日，江城召开会议，对2023年度工作进行了总结。${BODY}`, expected: '2024-01-15' },
    {
      name: 'what is planned for it',
      text: `1月15日，江城召开会议，对2023年度工作进行安排部署。${BODY}`,
      expected: '2023-01-15',
      rule: 'year-planned',
    },
    {
      name: 'what was planned for it, and how that was judged',
      text: `4月15日，江城召开会议，对2023年度工作安排落实情况进行考核。${BODY}`,
      expected: 'open',
    },
  ],
  'what is recalled from another year': [
    {
      name: 'the anniversary of a speech',
      text: `1月12日，江城召开座谈会，纪念中央党校第一期县委书记研修班学员座谈讲话五周年。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a year that is called its last before it comes',
      text: `5月12日，江城召开会议。2020年是决胜脱贫攻坚的收官之年，留给我们的时间只有两年。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a year that is called the first, years later',
      text: `5月12日，江城召开会议。2021年是我县“十四五”规划的开局之年，两年多来成效明显。${BODY}`,
      expected: 'open',
    },
    { name: 'a meeting on the anniversary of a month', text: `6月15日，江城召开2022年6月洪灾一周年纪念会。${BODY}`, expected: 'open' },
    { name: 'cases left from a month', text: `6月15日，江城开展2021年6月立案积案清理活动。${BODY}`, expected: 'open' },
    {
      name: 'an activity on the anniversary of a month',
      text: `5月12日，江城举办2008年5月汶川地震十周年纪念活动。${BODY}`,
      expected: 'open',
    },
    { name: 'cases left from a month, said in full', text: `6月15日，江城开展2021年6月份立案积案清理活动。${BODY}`, expected: 'open' },
    {
      name: 'the outline of a plan that a congress approved years ago',
      text: `3月12日，江城区召开会议，落实区七届人大六次会议批准的“十四五”规划纲要（草案）确定的目标。${BODY}`,
      expected: 'open',
    },
    {
      name: 'views on the address of January, in the autumn before',
      text: `11月20日，行政長官舉行2015年施政報告諮詢會，聽取意見。${BODY}`,
      expected: '2014-11-20',
      rule: 'year-in-name',
    },
    {
      name: 'a press conference on an address of that time',
      text: `11月20日，行政長官談及2015年施政報告記者會。${BODY}`,
      expected: 'open',
    },
    {
      name: 'lectures on a congress for years',
      text: `3月20日，江城宣讲党的十九大精神，三年来累计宣讲千场。${BODY}`,
      expected: 'open',
    },
    {
      name: 'lectures on a congress for years, soon after its day',
      text: `12月20日，江城宣讲党的十九大精神，三年来累计宣讲千场。${BODY}`,
      expected: 'open',
    },
    { name: 'lectures on a congress in their third year', text: `3月20日，江城启动党的二十大宣讲，已是第三年。${BODY}`, expected: 'open' },
    { name: 'who lectured best', text: `3月20日，江城评选二十大宣讲标兵和十佳宣讲员。${BODY}`, expected: 'open' },
    {
      name: 'a report that is studied years later',
      text: `5月12日，江城组织学习2018年改革开放40周年报告会精神。${BODY}`,
      expected: 'open',
    },
    { name: 'a course that is reported on', text: `5月12日，江城召开会议，通报2022年学习教育读书班情况。${BODY}`, expected: 'open' },
    {
      name: 'an issue of a journal that is read again years later',
      text: `5月12日，江城召开会议，重温《求是》2020年第9期文章，五年来受益匪浅。${BODY}`,
      expected: 'open',
    },
  ],
};

testYears(KINDS);
