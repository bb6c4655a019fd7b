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
};

testYears(KINDS);
