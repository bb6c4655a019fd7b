import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** What news of counties, districts and townships tells of its year, each with what looks like it. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'papers before a standing committee': [
    {
      name: 'the accounts of a year, in July of the next',
      text: `7月2日，江城县第十七届人大常委会第十八次会议召开。会议听取并审议了县政府关于2013年度财政决算情况的报告。${BODY}`,
      expected: '2014-07-02',
      rule: 'budget',
    },
    {
      name: 'the audit of a year, heard in December of the next, with a budget that is changed',
      text: `12月29日，江城县人大常委会召开第十一次会议，审查批准2022年县级财政预算调整的议案，听取2021年度县本级预算执行和其他财政收支审计查出问题整改情况的报告。${BODY}`,
      expected: '2022-12-29',
      rule: 'budget',
    },
    {
      name: 'the plan in the first half of a year',
      text: `8月14日，江城县人大常委会召开第三十一次会议，听取和审议2015年全县国民经济和社会发展计划上半年执行情况的报告。${BODY}`,
      expected: '2015-08-14',
      rule: 'budget',
    },
    {
      name: 'accounts of two years: the later one counts',
      text: `9月2日，江城县人大常委会召开会议，听取2012年度决算整改情况，审议2013年度财政决算的报告。${BODY}`,
      expected: '2014-09-02',
      rule: 'budget',
    },
    {
      name: 'accounts that are only to be drawn up, in December of the year itself',
      text: `12月20日，江城县财政局召开2023年度部门决算编报工作布置会，县人大常委会有关负责人应邀参加。${BODY}`,
      expected: 'open',
    },
    {
      name: 'accounts that are looked back on',
      text: `7月12日，江城县人大常委会召开会议，听取2013年度决算审议意见落实“回头看”情况的汇报。${BODY}`,
      expected: 'open',
    },
    {
      name: 'accounts that a local office tells of',
      text: `7月12日，江城县召开会议，学习借鉴邻县2013年度财政决算公开的做法。${BODY}`,
      expected: 'open',
    },
  ],
  'reports on a year that is over': [
    {
      name: 'what it stood for, and one year since',
      text: `1月26日，江城县政协召开会议。报告指出，2014年是全面深化改革的开局之年。一年来，县政协履职尽责，各项工作迈上新台阶。${BODY}`,
      expected: '2015-01-26',
      rule: 'year-reviewed',
    },
    {
      name: 'what it stands for, with no word of its end',
      text: `1月26日，江城县政协召开会议。会议指出，2014年是全面深化改革的开局之年，责任重大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what it stands for, and what came in one year, in summer',
      text: `7月26日，江城县政协召开会议。会议指出，2014年是全面深化改革的开局之年。一年来的工作表明，成绩来之不易。${BODY}`,
      expected: '2014-07-26',
    },
    {
      name: 'those who were best in a year are commended early in the next',
      text: `4月24日，江城县委、县政府表彰2017年度综合考核先进单位，县领导出席。${BODY}`,
      expected: '2018-04-24',
      rule: 'year-reviewed',
    },
    {
      name: 'the same of whoever was commended once',
      text: `4月24日，记者见到了李芳。三年前，她曾受到县委表彰2017年度先进工作者大会的邀请。${BODY}`,
      expected: 'open',
    },
    {
      name: 'those who were best are commended in autumn, when it may be any year',
      text: `10月24日，江城县委、县政府表彰2017年度脱贫攻坚先进单位，县领导出席。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the work of a year is done',
      text: `4月24日，江城县召开大会。2017年的重点工作取得成效，河道治理、创建等拿下省级名片。${BODY}`,
      expected: '2018-04-24',
      rule: 'year-reviewed',
    },
    {
      name: 'the work of a year is well begun',
      text: `3月24日，江城县召开大会。2017年的重点工作取得良好开局，河道治理、创建等全面铺开。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the work of the next year is outlined in October, or it is that of this one',
      text: `10月17日，江城县召开会议，听取各乡镇2018年工作打算汇报。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the work of the next year is outlined in November',
      text: `11月7日，江城县召开会议，听取各乡镇2018年工作谋划情况汇报。${BODY}`,
      expected: '2017-11-07',
      rule: 'year-planned',
    },
    {
      name: 'views of a meeting about the democratic life of a year',
      text: `1月27日，三合镇召开2018年度党委民主生活会征求意见座谈会。${BODY}`,
      expected: '2019-01-27',
      rule: 'year-reviewed',
    },
  ],
  'the turn from one plan to the next': [
    {
      name: 'in January',
      text: `1月5日，江城县委召开会议。会议指出，市委全会是在“十三五”收官、“十四五”开局的关键节点召开的。${BODY}`,
      expected: '2021-01-05',
      rule: 'plan-first-year',
    },
    {
      name: 'in December',
      text: `12月25日，江城县委召开会议。会议指出，市委全会是在“十三五”收官、“十四五”开局的关键节点召开的。${BODY}`,
      expected: '2020-12-25',
      rule: 'plan-last-year',
    },
    {
      name: 'in summer, when either is some way off',
      text: `6月25日，江城县委召开会议。会议指出，当前是“十三五”收官、“十四五”开局的关键节点。${BODY}`,
      expected: 'open',
    },
  ],
  'who is new or will be chosen': [
    {
      name: 'a secretary who is new in the province',
      text: `3月26日，新任江西省委书记刘奇到江城县调研，走访困难群众。${BODY}`,
      expected: '2018-03-26',
      rule: 'tenure',
    },
    {
      name: 'a secretary whose name begins with that of another',
      text: `3月26日，新任四川省委书记刘奇葆到江城县调研，走访困难群众。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a secretary who was new in another province on such a day',
      text: `3月26日，新任江西省委书记尹弘到江城县调研，走访困难群众。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the same secretary, who is not new',
      text: `3月26日，江西省委书记刘奇到江城县调研，走访困难群众。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a secretary who once was new',
      text: `3月26日，江城县召开现场会。当年，新任江西省委书记刘奇到这里调研过。${BODY}`,
      expected: 'open',
    },
    {
      name: 'delegates to a congress of the province',
      text: `9月28日，江城市第六次党代会闭幕，选举产生出席省第十一次党代会代表59名。${BODY}`,
      province: '安徽省',
      expected: '2021-09-28',
      rule: 'provincial-congress',
    },
    {
      name: 'delegates who study what the congress decided',
      text: `9月28日，江城市召开座谈会，参加省第十一次党代会的代表们交流学习体会。${BODY}`,
      province: '安徽省',
      expected: 'open',
    },
    {
      name: 'candidates for a congress of the party',
      text: `4月17日，江城市委召开全会，酝酿我市出席党的十七大代表候选人初步人选。${BODY}`,
      expected: '2007-04-17',
      rule: 'named-event-ahead',
    },
    {
      name: 'whoever was a delegate once',
      text: `4月17日，党的十七大代表、江城市劳动模范李芳到社区宣讲。${BODY}`,
      expected: 'open',
    },
  ],
  'what has just been held': [
    {
      name: 'a meeting that studies a plenum and nothing else',
      text: `7月26日，江城市政协召开会议。会议深入学习党的二十届三中全会精神，交流研讨。${BODY}`,
      expected: '2024-07-26',
      rule: 'named-event',
    },
    {
      name: 'the same among other events of the party, which is said for years',
      text: `7月26日，江城市政协召开会议。会议深入学习党的二十大和二十届三中全会精神，交流研讨。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a plenum that shall be studied, as is said a year later too',
      text: `7月26日，江城市召开会议。会议强调，要深入学习贯彻党的二十届三中全会精神，推进改革。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a plenum that is carried out, not studied',
      text: `7月26日，江城市召开会议，贯彻落实党的二十届三中全会精神，推进改革。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a tour with its day',
      text: `3月16日，江城区委召开会议，传达学习3月10日习近平总书记在湖北省考察疫情防控工作时的重要讲话精神。${BODY}`,
      expected: '2020-03-16',
      rule: 'tour',
    },
    {
      name: 'a tour with a day on which there was none',
      text: `8月16日，江城区委召开会议，传达学习6月12日习近平总书记在湖北省考察工作时的重要讲话精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a session of the province that has just closed',
      text: `省七届人大一次会议刚刚闭幕，我县干部群众谈打算、说干劲。${BODY}`,
      province: '海南省',
      expected: '2023',
      rule: 'sitting',
    },
    {
      name: 'a session of the province that is carried out',
      text: `落实省七届人大一次会议部署，我县干部群众谈打算、说干劲。${BODY}`,
      province: '海南省',
      expected: 'open',
    },
    {
      name: 'one year since a zone was announced',
      text: `4月1日，在中央决定设立河北雄安新区公开发布一周年之际，省委召开会议。${BODY}`,
      expected: '2018-04-01',
      rule: 'anniversary',
    },
    {
      name: 'a list of speeches that are passed on, with a numbered meeting of the centre',
      text: `今天下午，江城县委召开常委会会议，传达学习习近平总书记在有关座谈会上的重要讲话、在中央全面深化改革委员会第十二次会议上的重要讲话精神。${BODY}`,
      expected: '2020',
      rule: 'occasion',
    },
    {
      name: 'the numbered meeting, whose opinions are carried out',
      text: `今天下午，江城县召开会议，研究落实中央全面深化改革委员会第十二次会议审议通过的意见。${BODY}`,
      expected: 'open',
    },
  ],
  'campaigns that are gone on from': [
    {
      name: 'the one under way goes on from the last one',
      text: `5月19日，江城区召开“三严三实”专题教育部署会，这是党的群众路线教育实践活动的延展深化。${BODY}`,
      expected: '2015-05-19',
      rule: 'campaign',
    },
    {
      name: 'the review of a campaign, in a place after the centre',
      text: `12月1日，江城区召开扫黑除恶专项斗争总结大会，区领导出席并讲话。${BODY}`,
      expected: '2021-12-01',
      rule: 'campaign',
    },
    {
      name: 'the same campaign under way, in December of any of its years',
      text: `12月1日，江城区召开扫黑除恶专项斗争推进会。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the registration of a census',
      text: `1月3日，江城县领导到北关村指导第三次全国农业普查入户登记工作。${BODY}`,
      expected: '2017-01-03',
      rule: 'campaign',
    },
    {
      name: 'figures of a census',
      text: `11月3日，江城县领导查阅第三次全国农业普查数据，研究农业工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the first bodies that villages elect for five years, in autumn',
      text: `10月14日，柳镇召开动员会，部署村两委任期由3年改为5年后的首次换届，推进巩固拓展脱贫攻坚成果同乡村振兴有效衔接。${BODY}`,
      expected: '2021-10-14',
      rule: 'campaign',
    },
    {
      name: 'the same elections in an autumn that may be that of the year before',
      text: `10月14日，柳镇召开动员会，部署村两委任期由3年改为5年后的首次换届。${BODY}`,
      expected: 'open',
    },
    {
      name: 'villages that shall leave poverty this year',
      text: `6月10日，江城县领导深入2018年预脱贫的柳村调研。${BODY}`,
      expected: '2018-06-10',
      rule: 'year-planned',
    },
    {
      name: 'villages that left it in a year',
      text: `6月10日，江城县领导深入2018年脱贫的柳村调研。${BODY}`,
      expected: 'open',
    },
  ],
  'the epidemic': [
    {
      name: 'that broke out early this year, in the year of the fight against poverty',
      text: `今年以来，面对突如其来的新冠肺炎疫情，全市统筹疫情防控和脱贫攻坚，上半年经济企稳回升。${BODY}`,
      expected: '2020',
      rule: 'first-use',
    },
    {
      name: 'that broke out in a place this year',
      text: `今年以来，面对突如其来的新冠肺炎本土疫情，全市统筹疫情防控和复工复产，上半年经济企稳回升。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that broke out last year',
      text: `去年，面对突如其来的新冠肺炎疫情，全市统筹疫情防控和脱贫攻坚，取得决定性成就。${BODY}`,
      expected: 'open',
    },
    {
      name: 'measures against one, which are not older',
      text: `12月3日，柳镇召开会议，抓好疫情防控，推进“十三五”收官工作。${BODY}`,
      expected: '2020-12-03',
    },
    {
      name: 'measures against one of animals, which say nothing',
      text: `3月30日，江城县召开会议，部署非洲猪瘟疫情防控，打好打赢脱贫攻坚战。${BODY}`,
      expected: 'open',
    },
    {
      name: 'measures against one, in the last months of the fight against poverty or a year earlier',
      text: `3月30日，江城县召开会议，部署疫情防控，打好打赢脱贫攻坚战。${BODY}`,
      expected: '2020-03-30',
      rule: 'first-use',
    },
  ],
  'what a year is printed for': [
    {
      name: 'the activities of a year are arranged in spring',
      text: `3月6日，江城区政协召开主席会议，研究区政协2012年重要会议活动预安排等事项。${BODY}`,
      expected: '2012-03-06',
      rule: 'year-in-name',
    },
    {
      name: 'how the money of a year was used is told of in any later one',
      text: `3月6日，江城区政协召开主席会议，听取2012年工作安排使用资金情况的汇报。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was proposed at the sessions of a year is dealt with in it',
      text: `2月24日，江城区政府召开常务会议，听取2022年区“两会”期间代表建议情况的汇报。${BODY}`,
      expected: '2022-02-24',
      rule: 'year-in-name',
    },
    {
      name: 'what was proposed at the sessions, in January before those of the next',
      text: `1月4日，江城区政府召开常务会议，听取2022年区“两会”期间代表建议情况的汇报。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a year under somebody’s lead, and this one',
      text: `3月7日，江城市召开建设工作会议。会议指出，2018年在市委的坚强领导下，我市建设系统贡献了力量；会议强调，今年任务依然艰巨。${BODY}`,
      expected: '2019-03-07',
      rule: 'year-reviewed',
    },
    {
      name: 'what began under somebody’s lead years ago',
      text: `3月10日，江城县召开会议。2019年在县委的领导下，县里启动了改造，今年进入收尾阶段。${BODY}`,
      expected: 'open',
    },
    {
      name: 'proposals of the sessions of a year, looked at again',
      text: `8月8日，江城县召开会议，对照2022年区“两会”期间代表建议，开展三年回头看。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a year under somebody’s lead, and nothing of this one',
      text: `3月7日，江城市召开建设工作会议。会议指出，2018年在市委的坚强领导下，我市建设系统贡献了力量，任务依然艰巨。${BODY}`,
      expected: 'open',
    },
    {
      name: 'views on the policy address of the next year',
      text: `行政長官賀一誠今日與街坊會座談，聽取該會對政府制定《2024年財政年度施政報告》的意見及建議，就民生議題交換意見。`,
      expected: '2023',
      rule: 'year-in-name',
    },
    {
      name: 'views on the first policy address of a term, in spring',
      text: `2月21日，行政長官岑浩輝與街坊會座談，聽取該會就政府編制《2025年財政年度施政報告》提出的意見及建議。`,
      expected: '2025-02-21',
      rule: 'year-in-name',
    },
    {
      name: 'what a policy address said',
      text: `行政長官賀一誠5月21日與街坊會座談，回應《2024年財政年度施政報告》提出的措施，就民生議題交換意見。`,
      expected: 'open',
    },
  ],
  'lectures and the end of a year': [
    {
      name: 'a conference that a lecture is about, seven weeks after it',
      text: `8月30日，江城区委理论学习中心组举行集体学习，邀请专家就中央人大工作会议精神作专题辅导报告。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the same conference within two months',
      text: `12月3日，江城区委理论学习中心组举行集体学习，邀请专家就中央人大工作会议精神作专题辅导报告。${BODY}`,
      expected: '2021-12-03',
      rule: 'occasion',
    },
    {
      name: 'a conference that is carried out after two months',
      text: `12月3日，江城区委理论学习中心组举行集体学习，要求贯彻落实中央人大工作会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress that is news, on no day, with the work of the next year',
      text: `江城市政府召开会议，传达学习党的二十大精神，要求统筹做好年底和明年各项工作，认真抓好落实。`,
      expected: '2022',
      rule: 'named-event',
    },
  ],
  'what is recalled each year': [
    {
      name: 'an earthquake for which money is given',
      text: `5月22日，江城县各部门党员为四川大地震灾区捐款，支援抗震救灾。${BODY}`,
      expected: '2008-05-22',
      rule: 'occasion',
    },
    {
      name: 'an earthquake of a printed year',
      text: `5月12日，江城小学开展演练。2008年汶川大地震以后，学校每年组织学习自救。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an earthquake on the day of those who prevent disasters',
      text: `5月12日是防灾减灾日，江城小学讲述汶川大地震，学习自救。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a festival on its day',
      text: `9月21日，是我国传统节日中秋节，江城区领导到柳街道督导。${BODY}`,
      expected: '2021-09-21',
      rule: 'lunar-day',
    },
    {
      name: 'a festival that is still to come',
      text: `9月20日，江城区领导到柳街道督导，9月21日后还有中秋节慰问。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the first batch of a campaign, in its second year’s month',
      text: `2月4日上午，江城区委办动员大会举行，参加第一批开展先进性教育活动的党员出席。${BODY}`,
      expected: '2005-02-04',
      rule: 'campaign',
    },
    {
      name: 'the campaign without its batch',
      text: `2月4日上午，江城区委办会议举行，开展先进性教育活动的党员出席。${BODY}`,
      expected: 'open',
    },
    {
      name: 'accounts of a year and the plan of the next, in February',
      text: `2月4日，江城县政府召开常务会议，讨论江城县2014年财政预算执行情况和2015年财政预算（草案）的报告。${BODY}`,
      expected: '2015-02-04',
      rule: 'budget',
    },
    {
      name: 'the same in December',
      text: `12月24日，江城县政府召开常务会议，讨论江城县2014年财政预算执行情况和2015年财政预算（草案）的报告。${BODY}`,
      expected: '2014-12-24',
      rule: 'budget',
    },
    {
      name: 'accounts of a year and a plan of a later one, in summer',
      text: `7月24日，江城县政府召开常务会议，回顾江城县2014年财政预算执行情况和2015年财政预算（草案）的讨论。${BODY}`,
      expected: 'open',
    },
  ],
  'congresses at hand': [
    {
      name: 'a congress of the party that is at hand',
      text: `9月29日，江城市委政法委召开会议。会议指出，党的十九大召开在即，要为大会胜利召开营造良好环境。${BODY}`,
      expected: '2017-09-29',
      rule: 'named-event-ahead',
    },
    {
      name: 'what a congress said, in September of any year after it',
      text: `9月29日，江城市委政法委召开会议。会议指出，要落实党的十九大精神，营造良好环境。${BODY}`,
      expected: 'open',
    },
    {
      name: 'this conference of the centre, where it was held twice, with a premier of one of the times',
      text: `12月3日，江城区委召开会议。会议指出，这次中央扶贫开发工作会议十分重要，李克强总理作了讲话。${BODY}`,
      expected: '2015-12-03',
      rule: 'occasion',
    },
    {
      name: 'this conference, where it was held twice',
      text: `12月3日，江城区委召开会议。会议指出，这次中央扶贫开发工作会议十分重要。${BODY}`,
      expected: 'open',
    },
  ],
  'work of the next year': [
    {
      name: 'laws that are planned for the next year, in October',
      text: `10月30日，江城市委召开会议，研究市人大常委会2020年立法计划。${BODY}`,
      expected: '2019-10-30',
      rule: 'year-planned',
    },
    {
      name: 'how the laws of a year came along, in December',
      text: `12月20日，江城市委召开会议，听取2024年立法计划执行情况的汇报。${BODY}`,
      expected: 'open',
    },
    {
      name: 'laws that were planned, in summer',
      text: `6月30日，江城市人大常委会召开会议，推进2020年立法计划。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress of the next year is looked forward to in December',
      text: `区委常委会近日举行会议，要求把明年工作谋划好，以实绩迎接党的二十大胜利召开，同意2022年实事项目立项。${BODY}`,
      expected: 'open',
    },
  ],
};

testYears(KINDS);
