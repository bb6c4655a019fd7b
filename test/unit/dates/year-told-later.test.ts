import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，切实把各项部署落到实处、见到成效。';

/** What is told of a year long after it, or long before it, in the words of those who tell of it then; each with what does tell the year. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'a year under somebody’s lead': [
    {
      name: 'all of a county, and what this year shall bring',
      text: `2月21日，江城县交通局召开会议。2016年，在县委的坚强领导下，全县交通系统完成投资九亿元。今年，要继续抓好农村公路。${BODY}`,
      expected: '2017-02-21',
      rule: 'year-reviewed',
    },
    {
      name: 'somebody remembers it',
      text: `2月21日，老社长回忆说，2006年，在乡党委的坚强领导下，全县第一个茶社办起来了。今年，茶社要继续扩大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'somebody tells of it',
      text: `2月21日，江城县召开座谈会。老社长介绍，2006年，在县委的坚强领导下，全县办起了茶社。今年，茶社要继续扩大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'one work of a village, and another of this year',
      text: `2月21日，记者来到柳村。2011年，在镇党委的领导下，村里打出了第一口深井。今年，村里又铺了水管，用水量翻了一番。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a later year that the text prints',
      text: `2月21日，江城县召开会议。2016年，在县委的坚强领导下，全县完成投资九亿元。今年要继续努力，力争超过2018年的水平。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what has become of it by now',
      text: `2月21日，江城县召开会议。2016年，在县委的坚强领导下，全县栽下十万棵树，如今已经成林。今年要继续抓好管护。${BODY}`,
      expected: 'open',
    },
  ],
  'rewards of a year': [
    {
      name: 'who was best in a year',
      text: `2月21日，江城县委表彰2013年度目标考核先进单位，柳镇等十个单位受到表彰。${BODY}`,
      expected: '2014-02-21',
      rule: 'year-reviewed',
    },
    {
      name: 'somebody who was, and has worked so until now',
      text: `2月21日，江城县委书记看望李芳，她曾因护林被表彰为2013年度目标考核先进个人，至今守在山上，十年如一日。${BODY}`,
      expected: 'open',
    },
    {
      name: 'somebody who has worked so until now, told behind it',
      text: `2月21日，江城县委书记看望李芳，表彰2013年度考核先进个人的奖状挂在墙上，至今如新。${BODY}`,
      expected: 'open',
    },
  ],
  'sessions of a year': [
    {
      name: 'what was proposed there, in May',
      text: `5月20日，江城县交通局答复代表，2019年县两会期间，代表提出修建河西大桥的建议，已列入计划。${BODY}`,
      expected: '2019-05-20',
      rule: 'year-in-name',
    },
    {
      name: 'what was built since',
      text: `5月20日，江城县交通局答复代表，2019年县两会期间，代表提出修建河西大桥的建议，几年间桥已建成，两岸通行方便。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what has come of it at last',
      text: `5月20日，江城县代表视察。2019年县两会期间，代表提出的修建河西大桥的建议终于落地，两岸通行方便。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was proposed there, in September of that year or a later one',
      text: `9月3日，记者从江城县住建局获悉，2018年县两会上代表提出的停车场建议已全部办结。${BODY}`,
      expected: 'open',
    },
  ],
  'villages that were to leave poverty': [
    {
      name: 'what they still lack',
      text: `5月8日，江城县扶贫办到2018年计划退出村查找短板，逐户核对收入。${BODY}`,
      expected: '2018-05-08',
      rule: 'year-planned',
    },
    {
      name: 'they are looked at again',
      text: `5月8日，江城县扶贫办组织2018年计划退出村“回头看”，逐户核对收入。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was spent there is audited',
      text: `5月8日，江城县审计局对2018年计划退出村的项目资金开展后续审计。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was gained there is kept up',
      text: `5月8日，江城县扶贫办召开巩固提升会议，安排2018年预脱贫村的后续帮扶。${BODY}`,
      expected: 'open',
    },
    {
      name: 'after three years',
      text: `5月8日，江城县扶贫办到2018年计划脱贫村走访，三年下来产业已经成形。${BODY}`,
      expected: 'open',
    },
  ],
  'accounts of a year': [
    {
      name: 'heard in December',
      text: `12月20日，江城县人大常委会召开会议，听取和审议县政府关于2014年财政决算的报告。${BODY}`,
      expected: '2015-12-20',
      rule: 'budget',
    },
    {
      name: 'to be heard next year',
      text: `12月20日，江城县人大常委会主任会议研究明年工作，确定听取和审议县政府关于2014年财政决算的报告。${BODY}`,
      expected: 'open',
    },
    {
      name: 'to be heard in the year that follows',
      text: `11月28日，江城县人大常委会讨论下年度工作，安排听取和审议2015年财政决算的报告。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was said when they were heard',
      text: `9月2日，江城县人大常委会开展专题询问，对照审查批准2012年财政决算时提出的意见逐条核对。${BODY}`,
      expected: 'open',
    },
    {
      name: 'to be heard in some month, among what will be looked at',
      text: `12月20日，江城县人大常委会主任会议讨论监督议题，拟在6月份听取和审议县政府关于2014年财政决算的报告。${BODY}`,
      expected: 'open',
    },
    {
      name: 'to be heard, as is said behind it',
      text: `12月20日，江城县人大常委会主任会议提出听取和审议县政府关于2014年财政决算的报告，列入明年计划。${BODY}`,
      expected: 'open',
    },
  ],
  'the epidemic of the first year': [
    {
      name: 'since the beginning of the year, with its aims',
      text: `7月10日，江城县召开会议。今年以来，面对突如其来的新冠肺炎疫情，全县落实“六稳”“六保”，决战决胜脱贫攻坚。${BODY}`,
      expected: '2020-07-10',
      rule: 'first-use',
    },
    {
      name: 'since the beginning of the year, with aims of later years too',
      text: `7月10日，江城县召开会议。今年以来，面对突如其来的新冠肺炎疫情，全县扎实做好“六稳”工作，落实“六保”任务。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in a month of the spring, which had one two years later too',
      text: `5月6日，江城县志愿者李芳走进社区。今年3月，突如其来的新冠肺炎疫情打乱了人们的生活，她放下脱贫攻坚的工作，守在小区。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in a city that had one again',
      text: `9月10日，江城县医疗队归来。今年8月，突发新冠肺炎疫情，武汉市请求增援，医疗队前往湖北。${BODY}`,
      expected: 'open',
    },
    {
      name: 'with what was done only later',
      text: `5月10日，江城县召开会议。今年以来，面对突如其来的新冠肺炎疫情，全县总结脱贫攻坚，封控区全部解封，多轮核酸检测无新增。${BODY}`,
      expected: 'open',
    },
    {
      name: 'with poverty that is over',
      text: `7月10日，江城县召开会议。今年以来，面对突如其来的新冠肺炎疫情，全县巩固拓展脱贫攻坚成果，推进同乡村振兴有效衔接。${BODY}`,
      expected: 'open',
    },
  ],
  'what is opened again, and other illnesses': [
    {
      name: 'mines, years before the epidemic',
      text: `3月5日，江城县煤炭局召开煤矿复工复产验收会议，部署2014年安全生产工作，要求2014年杜绝重大事故。${BODY}`,
      expected: '2014-03-05',
      rule: 'year-planned',
    },
    {
      name: 'works after a holiday',
      text: `3月5日，江城县住建局检查节后工地复工复产，部署2016年安全生产工作，要求2016年杜绝重大事故。${BODY}`,
      expected: '2016-03-05',
      rule: 'year-planned',
    },
    {
      name: 'works beside the epidemic, which was not yet',
      text: `3月5日，江城县住建局抓好防疫和工地复工复产，部署2016年安全生产工作，要求2016年杜绝重大事故。${BODY}`,
      expected: 'open',
    },
    {
      name: 'one of moths',
      text: `5月8日，江城县美国白蛾疫情防控会议召开，部署2015年防控工作，要求2015年拔除疫点。${BODY}`,
      expected: '2015-05-08',
      rule: 'year-planned',
    },
    {
      name: 'one of sheep',
      text: `3月2日，江城县召开小反刍兽疫疫情防控会议，部署2014年免疫工作，要求2014年不留死角。${BODY}`,
      expected: '2014-03-02',
      rule: 'year-planned',
    },
    {
      name: 'one of ants',
      text: `6月5日，江城县召开红火蚁疫情防控会议，部署2015年防控工作，要求2015年拔除疫点。${BODY}`,
      expected: '2015-06-05',
      rule: 'year-planned',
    },
    {
      name: 'one of wheat',
      text: `3月2日，江城县召开小麦条锈病疫情防控会议，部署2017年植保工作，要求2017年不留死角。${BODY}`,
      expected: '2017-03-02',
      rule: 'year-planned',
    },
    {
      name: 'the epidemic, which was not yet',
      text: `3月2日，江城县召开疫情防控会议，部署2014年免疫工作，要求2014年不留死角。${BODY}`,
      expected: 'open',
    },
  ],
  'delegates to a congress, on no day': [
    {
      name: 'who are proposed',
      text: `江城市委召开会议，部署党的二十大代表候选人推荐提名工作，要求充分发扬民主、严把人选质量。`,
      expected: '2022',
      rule: 'named-event-ahead',
    },
    {
      name: 'who are proposed by the end of the year',
      text: `江城市委召开会议，部署党的二十大代表候选人推荐提名工作，要求在年底前完成第一轮推荐、严把人选质量。`,
      expected: 'open',
    },
    {
      name: 'who are proposed in winter',
      text: `江城市委召开会议，部署党的二十大代表候选人推荐提名工作，要求充分发扬民主，并抓好今冬明春农田水利建设。`,
      expected: 'open',
    },
    {
      name: 'who are proposed, with the work of the next year',
      text: `江城市委召开会议，部署党的二十大代表候选人推荐提名工作，要求充分发扬民主，并认真谋划明年各项工作。`,
      expected: 'open',
    },
  ],
  'a policy address that is prepared': [
    {
      name: 'views on it, on no day',
      text: `行政長官賀一誠今日與工商團體會面，就編制《2023年財政年度施政報告》聽取意見，並就民生議題交換意見。`,
      expected: '2022',
      rule: 'year-in-name',
    },
    {
      name: 'how it was prepared is looked back on',
      text: `行政長官賀一誠今日與工商團體會面，回顧編制《2023年財政年度施政報告》的過程，並就民生議題交換意見。`,
      expected: 'open',
    },
    {
      name: 'a month in which such views are not asked for',
      text: `3月21日，行政長官賀一誠與工商團體會面，就編制《2023年財政年度施政報告》聽取意見，並就民生議題交換意見。`,
      expected: 'open',
    },
    {
      name: 'a later year that is printed beside it',
      text: `行政長官今日與工商團體會面，談到編制《2023年財政年度施政報告》時聽取的意見，以及2024年的落實情況，並就民生議題交換意見。`,
      expected: 'open',
    },
  ],
};

testYears(KINDS);
