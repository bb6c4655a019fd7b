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
};

testYears(KINDS);
