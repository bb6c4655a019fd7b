import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** What pages of counties, districts and zones tell of their year, each with what looks like it. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'meetings of the Politburo': [
    {
      name: 'its meeting, by its day',
      text: `3月2日，江城区委常委会召开会议，传达学习2月21日中共中央政治局会议精神、2月16日中央政治局常务委员会会议精神。${BODY}`,
      expected: '2023-03-02',
      rule: 'sitting',
    },
    {
      name: 'a day on which it met in several years',
      text: `8月3日，江城区委常委会召开会议，传达学习7月30日中共中央政治局会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'its meeting of half a year ago',
      text: `9月20日，江城区委常委会召开会议，回顾2月21日中共中央政治局会议精神落实情况。${BODY}`,
      expected: 'open',
    },
  ],
  'what the centre said of something': [
    {
      name: 'an instruction about a disaster, passed on three weeks later',
      text: `5月29日，江城区委常委会召开会议，学习习近平总书记有关讲话和对广东梅大高速茶阳路段塌方灾害作出的重要指示精神。${BODY}`,
      expected: '2024-05-29',
      rule: 'occasion',
    },
    {
      name: 'the disaster, named in passing three weeks later',
      text: `5月29日，江城区召开会议，要求吸取梅大高速茶阳路段塌方灾害教训，排查道路隐患。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an instruction about a disaster half a year ago',
      text: `11月29日，江城区召开会议，重温对广东梅大高速茶阳路段塌方灾害作出的重要指示精神。${BODY}`,
      expected: 'open',
    },
  ],
  'reports and speeches of a year': [
    {
      name: 'the report of the government, studied after its congress',
      text: `6月9日，江城区委中心组开展学习。与会人员集体学习了2020年国务院政府工作报告。${BODY}`,
      expected: '2020-06-09',
      rule: 'year-in-name',
    },
    {
      name: 'the report of a year, of which the work is looked back on',
      text: `1月9日，江城区政府召开会议，宣传2020年政府工作报告重点任务完成情况。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting of a month of a year',
      text: `5月25日上午，江城举行2023年5月份重点项目集中开工动员会。${BODY}`,
      expected: '2023-05-25',
      rule: 'year-in-name',
    },
    {
      name: 'a meeting on what was done in a month of another year',
      text: `5月25日上午，江城举行会议，回顾2022年3月份重点项目集中开工动员会以来的工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting of a year with a motto in its name',
      text: `3月5日，江城召开2021年“牵手文明 奉献江城”文明城市创建暨学雷锋志愿服务月启动仪式。${BODY}`,
      expected: '2021-03-05',
      rule: 'event-of-year',
    },
    {
      name: 'a course on the first document of a year',
      text: `3月13日，江城镇举办2025年中央一号文件专题培训会。${BODY}`,
      expected: '2025-03-13',
      rule: 'event-of-year',
    },
    {
      name: 'an issue of a journal, studied in its month',
      text: `1月31日，江城区委中心组学习《求是》2023年第1期杂志发表的署名文章。${BODY}`,
      expected: '2023-01-31',
      rule: 'year-in-name',
    },
    {
      name: 'an issue of a journal, cited half a year later',
      text: `8月31日，江城区委中心组学习，重温《求是》2023年第1期发表的文章。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the meeting on the conduct of a year, held in the next',
      text: `1月31日，江城区委召开会议，部署开好2022年度民主生活会。${BODY}`,
      expected: '2023-01-31',
      rule: 'year-reviewed',
    },
    {
      name: 'what was found at the meeting on the conduct of a year',
      text: `6月30日，江城区委召开会议，通报2022年度民主生活会问题整改情况。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what a year is, with a figure, and its work',
      text: `2月24日，江城召开统战工作会议。会议指出，2021年是中国共产党成立100周年，是“十四五”规划开局之年，做好今年的统战工作意义重大。${BODY}`,
      expected: '2021-02-24',
      rule: 'year-called',
    },
    {
      name: 'what a year is for a county',
      text: `2月8日，江城县领导走访慰问。他指出，2018年是我县脱贫摘帽的攻坚之年，各级各单位都要投身到这项工作中来。${BODY}`,
      expected: '2018-02-08',
      rule: 'year-called',
    },
    {
      name: 'what a year was for a county',
      text: `2月8日，江城县领导走访慰问。他指出，2018年是我县脱贫摘帽的攻坚之年，一年来成效明显。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the press conference on a policy address',
      text: `《行政长官2021年施政报告》记者会答问内容\n以下是行政长官昨日（十月六日）下午在《行政长官2021年施政报告》记者会的答问内容：`,
      expected: '2021-10-06',
      rule: 'year-in-name',
    },
  ],
  'five-year plans before a congress': [
    {
      name: 'the outline of a plan, which a congress examines',
      text: `30日下午，区六届人大六次会议主席团举行第三次会议。会议听取了关于“十三五”规划纲要、计划、财政预算的审查结果报告。${BODY}`,
      expected: '2016',
      rule: 'plan-first-year',
    },
    {
      name: 'how the outline is carried out, which a congress examines later',
      text: `1月20日，区六届人大八次会议举行。会议听取了关于“十三五”规划纲要实施情况的报告。${BODY}`,
      expected: 'open',
    },
  ],
  campaigns: [
    {
      name: 'a campaign that opens, in its last year too late',
      text: `4月2日，江城农机系统召开深入学习实践科学发展观活动动员大会。${BODY}`,
      expected: '2009-04-02',
      rule: 'campaign',
    },
    {
      name: 'what a campaign achieved, in either year',
      text: `4月2日，江城农机系统召开会议，推进深入学习实践科学发展观活动。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a stage of a campaign',
      text: `9月21日，江城镇召开第二批学习实践科学发展观活动动员大会。会议对学习实践科学发展观活动作出安排。${BODY}`,
      expected: '2009-09-21',
      rule: 'campaign',
    },
  ],
  'plenums and what lower levels do about them': [
    {
      name: 'a plan for carrying one out, half a year later at most',
      text: `8月14日，中国共产党江城县第十六届委员会第十一次全体会议召开，审议《关于深入贯彻落实党的二十届三中全会精神的实施方案》。${BODY}`,
      expected: '2024-08-14',
      rule: 'named-event',
    },
    {
      name: 'its spirit, which is carried out for years',
      text: `8月14日，江城县召开会议，全面贯彻落实党的二十届三中全会精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'lecturers who explain one, on no day',
      text: `昨天下午，我市召开学习贯彻党的十八大精神集中宣讲动员会，并举行首场宣讲报告。${BODY}`,
      expected: '2012',
      rule: 'named-event',
    },
    {
      name: 'lecturers who explain a congress in the next spring',
      text: `【江城融媒讯】2月14日下午，区长到湖田街道宣讲党的二十大精神并开展专题调研。${BODY}`,
      expected: '2023-02-14',
      rule: 'named-event',
    },
    {
      name: 'the spirit of a congress in the next spring',
      text: `2月14日下午，区长到湖田街道调研，要求落实党的二十大精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting that is called for one',
      text: `近日，江城召开党的十八大代表推荐工作会议，安排宣讲骨干培训。${BODY}`,
      expected: 'open',
    },
  ],
  'the calendar': [
    {
      name: 'the first working day after the Spring Festival',
      text: `2月11日是春节过后的第一个工作日，江城开发区开展春训活动。${BODY}`,
      expected: '2019-02-11',
      rule: 'lunar-day',
    },
    {
      name: 'such a day of several years',
      text: `2月18日，节后第一个工作日，江城开发区开展春训活动。${BODY}`,
      expected: 'open',
    },
    {
      name: 'another day near it',
      text: `2月24日，节后第一个工作日刚过，江城开发区开展春训活动，1月20日部署的工作已经完成。${BODY.slice(0, 20)}`,
      expected: '2026-02-24',
    },
  ],
  'numbered days and laws': [
    {
      name: 'the day of Lei Feng by its number',
      text: `文明风3月8日讯 在第56个学雷锋活动日期间，江城各志愿服务团体开展活动。${BODY}`,
      expected: '2019-03-08',
      rule: 'edition',
    },
    {
      name: 'years since a law was made',
      text: `9月23日，江城召开座谈会，隆重纪念《中华人民共和国民族区域自治法》颁布实施20周年。${BODY}`,
      expected: '2004-09-23',
      rule: 'anniversary',
    },
    {
      name: 'years since a law of the county was made',
      text: `9月23日，江城召开座谈会，总结《江城自治县自治条例》颁布实施20周年的经验。${BODY}`,
      expected: 'open',
    },
  ],
  'years in office': [
    {
      name: 'three years since somebody took office',
      text: `苗栗縣長鍾東錦就職滿三周年，二十四日向鄉親報告施政成果，縣長鍾東錦就職三周年在苗栗巨蛋體育館盛大舉辦。`,
      expected: '2025',
      rule: 'tenure',
    },
    {
      name: 'in another season of the year',
      text: `6月24日，苗栗縣長鍾東錦就職三周年專輯開始籌備，鄉親期待。${BODY}`,
      expected: 'open',
    },
  ],
};

testYears(KINDS);
