import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** What is called, given, fixed or fought at a time, each with what looks like it. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'policy addresses': [
    {
      name: 'who gives it, and on which day',
      text: `施政報告|林鄭月娥11月25日發表《施政報告》\n行政長官林鄭月娥將於11月25日早上在立法會發表《施政報告》，並於翌日出席答問會。${BODY}`,
      expected: '2020-11-25',
      rule: 'occasion',
    },
    {
      name: 'another day of hers',
      text: `11月27日，行政長官林鄭月娥表示，日前發表《施政報告》後，各部門會跟進落實。${BODY}`,
      expected: 'open',
    },
    {
      name: 'one that is referred to',
      text: `10月10日，李家超出席論壇時說，林鄭月娥此前發表《施政報告》提出的措施仍會推行。${BODY}`,
      expected: 'open',
    },
  ],
  'meetings that are called for a time of another year': [
    {
      name: 'a part of a month',
      text: `12月11日，江城市五届人大常委会召开第二十九次会议，决定于2016年1月中旬召开市五届人大七次会议。${BODY}`,
      expected: '2015-12-11',
      rule: 'called-for-day',
    },
    {
      name: 'no day of its own',
      text: `昨日上午，江城市十七届人大常委会召开第七次会议，决定市十七届人民代表大会第二次会议于2018年1月2日至5日召开。${BODY}`,
      expected: '2017',
      rule: 'called-for-day',
    },
    {
      name: 'no day of its own, and a day that may be called in either year',
      text: `昨日上午，江城市十七届人大常委会召开第七次会议，决定市十七届人民代表大会第二次会议于2018年2月22日召开。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting that was held then',
      text: `12月11日，江城召开会议，回顾2016年1月中旬举行的市五届人大七次会议。${BODY}`,
      expected: 'open',
    },
  ],
  'notices in force until a day': [
    {
      name: 'letters are taken until then',
      text: `截至目前，市委第十一轮巡察完成进驻。巡察组主要受理来信来电，信访截止时间为2025年12月5日。${BODY}`,
      expected: '2025',
      rule: 'called-for-day',
    },
    {
      name: 'a plan until a year',
      text: `截至目前，市委第十一轮巡察完成进驻。有关规划期限至2025年12月。${BODY}`,
      expected: 'open',
    },
  ],
  'the first time in a year': [
    {
      name: 'today is the first',
      text: `今日（1月11日），负责人在立法會致辭：今日是我在二○一八年首次出席會議，恭祝大家工作順利。${BODY}`,
      expected: '2018-01-11',
      rule: 'running-figures',
    },
    {
      name: 'that was the first',
      text: `1月11日，负责人致辞：那是我在2018年首次出席会议。${BODY}`,
      expected: 'open',
    },
  ],
  'congresses of a province': [
    {
      name: 'its day is fixed by the outgoing committee',
      text: `11月14日，省委七届十二次全会举行，决定省第八次党代会于11月22日在福州召开。${BODY}`,
      province: '福建省',
      expected: '2006-11-14',
      rule: 'provincial-congress',
    },
    {
      name: 'no day of its own',
      text: `全会近日在福州召开，决定11月26日召开省第十一次党代会。${BODY}`,
      province: '福建省',
      expected: '2021',
      rule: 'provincial-congress',
    },
    {
      name: 'what it decided',
      text: `3月14日，会议学习省第八次党代会决定的事项。${BODY}`,
      province: '福建省',
      expected: 'open',
    },
    {
      name: 'its political consultative conference in full',
      text: `1月15日下午，中国人民政治协商会议湖北省第十二届委员会第三次会议闭幕。${BODY}`,
      expected: '2020-01-15',
      rule: 'sitting',
    },
    {
      name: 'that of a city',
      text: `1月15日下午，中国人民政治协商会议江城市第十二届委员会第三次会议闭幕。${BODY}`,
      expected: 'open',
    },
  ],
  'congresses of a district': [
    {
      name: 'which term is told by something else',
      text: `11月5日，江城区委召开全会，决定召开区第十次党代会。会议强调，要聚焦“十四五”发展目标任务。${BODY}`,
      expected: '2021-11-05',
      rule: 'sitting',
    },
    { name: 'nothing else', text: `11月5日，江城区委召开全会，决定召开区第十次党代会。${BODY}`, expected: 'open' },
    {
      name: 'that of its women',
      text: `11月5日，江城区召开会议，筹备妇联区第十次代表大会。会议强调，要聚焦“十四五”发展目标任务。${BODY}`,
      expected: 'open',
    },
  ],
  'the time of a plan': [
    {
      name: 'its aims ahead, at a first session',
      text: `3月16日，江城县政协十届一次会议开幕。今后五年，要紧扣全县“十四五”发展目标。${BODY}`,
      expected: '2022-03-16',
      rule: 'sitting',
    },
    {
      name: 'its aims fulfilled, which is said for years',
      text: `3月16日，江城县召开会议，总结如期完成“十三五”规划目标的经验。${BODY}`,
      expected: 'open',
    },
  ],
  'orders against the epidemic': [
    {
      name: 'a saying of its last year',
      text: `10月24日，县委书记主持召开疫情防控工作调度会，要求落实“疫情要防住、经济要稳住、发展要安全”要求，提高核酸检测质效。${BODY}`,
      expected: '2022-10-24',
    },
    {
      name: 'no such saying',
      text: `10月24日，县委书记主持召开疫情防控工作调度会，提高核酸检测质效。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the saying without the epidemic',
      text: `10月24日，县委书记主持召开安全生产调度会，要求以“时时放心不下”的责任感抓好各项工作。${BODY}`,
      expected: 'open',
    },
  ],
  'the campaign that is named in full': [
    {
      name: 'beside its short name',
      text: `8月23日，学校按照在主题教育中开好民主生活会的要求，召开习近平新时代中国特色社会主义思想主题教育专题会。${BODY}`,
      expected: '2023-08-23',
      rule: 'campaign',
    },
    { name: 'only the short name', text: `8月23日，学校按照在主题教育中开好民主生活会的要求召开会议。${BODY}`, expected: 'open' },
  ],
  'the year under review': [
    {
      name: 'what it was for its plenum',
      text: `1月26日，江城县政协八届四次会议开幕。报告指出，2014年是贯彻落实十八届三中全会精神的开局之年。一年来，县政协贯彻十八届三中全会精神，履行职能。${BODY}`,
      expected: '2015-01-26',
    },
    {
      name: 'the new year, without a day',
      text: `报告指出，2017年是起步之年。报告强调，2018年是承上启下的关键一年。新的一年，县政协工作要贯彻落实各项部署。${BODY}`,
      expected: '2018',
      rule: 'year-planned',
    },
    {
      name: 'a year that is called something later',
      text: `报告指出，2017年是起步之年，各项工作都有进展，成效明显。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the two sessions in a kicker',
      text: `县政协十一届六次会议今日开幕\n【聚焦2012江城“两会”】\n今天下午，县政协十一届六次会议在县城隆重开幕。${BODY}`,
      expected: '2012',
      rule: 'year-in-name',
    },
    {
      name: 'what came since them',
      text: `县政协督办提案\n2012江城“两会”以来，提案办理有序推进。${BODY}`,
      expected: 'open',
    },
  ],
  'years of the Republic in brackets, and of its budgets': [
    {
      name: 'the year before',
      text: `江鄉召開今年第一季會報，由鄉長主持，針對去（一一四）年第四次會報列管的提案說明辦理進度。${BODY}`,
      expected: '2026',
      rule: 'year-called',
    },
    {
      name: 'the next year’s budget',
      text: `江鄉民代表會10月20日起召開定期會，審議115年度總預算案。鄉長10月21日施政報告。${BODY}`,
      expected: '2025-10-20',
    },
    {
      name: 'a budget in spring, which may be late',
      text: `4月21日，江鄉民代表會召開臨時會，審議115年度總預算案。${BODY}`,
      expected: 'open',
    },
  ],
  'papers of a year': [
    {
      name: 'pledges that are signed, without a day',
      text: `江城县纪委全会大胆创新。会上，县委与各部门签订2011年党风廉政建设责任书，并表彰先进。${BODY}`,
      expected: '2011',
      rule: 'year-in-name',
    },
    {
      name: 'pledges that are checked',
      text: `江城县纪委大胆创新，检查2011年党风廉政建设责任书落实情况，并表彰先进。${BODY}`,
      expected: 'open',
    },
    {
      name: 'plan and budget of the next year',
      text: `12月24日，市长主持召开市政府常务会议，研究政府工作报告和2023年计划、预算（草案）。${BODY}`,
      expected: '2022-12-24',
      rule: 'year-planned',
    },
    {
      name: 'the report of the year that is over, in January',
      text: `1月31日，市长主持召开市政府常务会议，研究2022年《政府工作报告》重点任务落实。${BODY}`,
      expected: 'open',
    },
  ],
  'an inquiry into a disaster': [
    {
      name: 'its report is studied',
      text: `7月25日，江城县召开会议，领学《河南郑州7.20特大暴雨灾害事故调查报告》。${BODY}`,
      expected: 'open',
    },
  ],
};

testYears(KINDS);
