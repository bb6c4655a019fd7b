import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各部门要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'a day without its month that is of an event': [
    {
      name: 'in the sentence that names the event',
      text: `江城派出救援队伍\n江城市消防人员8日晚赶到甘肃榆中县兴隆山，参加山洪救援。${BODY}`,
      expected: '2025',
      rule: 'occasion',
    },
    {
      name: 'a day on which the event was not',
      text: `国际快讯\n\n塞尔维亚总统下令解除最高战备状态\n据当地媒体报道，总统12日作出这一决定，各方表示欢迎。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in another sentence than the event',
      text: `江城召开会议\n江城市8日召开会议，研究防汛工作。${BODY}${BODY}会上介绍了榆中县兴隆山的经验。`,
      expected: 'open',
    },
    {
      name: 'told years later',
      text: `江城召开会议\n江城市消防人员8日介绍，两年前在榆中县兴隆山山洪救援中积累了经验。${BODY}`,
      expected: 'open',
    },
    {
      name: 'one of two events of a name, of which what else is named excludes the earlier',
      text: `全国民族团结进步表彰大会在京举行\n全国民族团结进步表彰大会27日上午在北京举行。会议指出，新时代新征程上，要深刻领悟“两个确立”的决定性意义。${BODY}`,
      expected: '2024-09-27',
      rule: 'occasion',
    },
    {
      name: 'one of two events of a name on the same day',
      text: `全国民族团结进步表彰大会在京举行\n全国民族团结进步表彰大会27日上午在北京举行。${BODY}`,
      expected: 'open',
    },
    {
      name: 'under the heading that names the event',
      text: `国际快讯\n\n塞尔维亚总统下令解除最高战备状态\n据当地媒体报道，总统29日作出这一决定，各方表示欢迎。${BODY}`,
      expected: '2022',
    },
    {
      name: 'under another heading',
      text: `国际快讯\n\n塞尔维亚总统下令解除最高战备状态\n据当地媒体报道，总统作出这一决定，各方表示欢迎。\n江城推进防汛\n江城市29日开展检查。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that is remembered',
      text: `江城举办分享会\n8日，江城队员介绍了当年北京冬奥会闭幕时的情景。${BODY}`,
      expected: 'open',
    },
  ],
  'a tour that tells the province': [
    {
      name: 'whose meetings are numbered, so that one of two tours is left',
      text: `江城区召开会议\n12月5日，江城区委召开会议，传达学习省委十一届七次全会和习近平总书记在福建考察时的重要讲话精神。${BODY}`,
      expected: '2024-12-05',
      rule: 'tour',
    },
    {
      name: 'without a meeting of that province',
      text: `江城区召开会议\n12月5日，江城区委召开会议，传达学习习近平总书记在福建考察时的重要讲话精神。${BODY}`,
      expected: 'open',
    },
  ],
  'work that begins in a month': [
    {
      name: 'in the month of the text',
      text: `江城召开会议\n3月23日，江城召开专项整治动员会。整治从2023年3月开始，至12月底结束。${BODY}`,
      expected: '2023-03-23',
    },
    {
      name: 'in another month',
      text: `江城召开会议\n8月23日，江城召开专项整治推进会。整治从2023年3月开始，至12月底结束。${BODY}`,
      expected: 'open',
    },
    {
      name: 'since which much was done',
      text: `江城召开会议\n3月23日，江城召开会议。整治从2020年3月开始以来，成效明显。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that goes on for years',
      text: `江城召开会议\n3月15日，江城召开整治推进会。整治从2023年3月开始，至2025年底结束。${BODY}`,
      expected: 'open',
    },
  ],
  'work that is assessed': [
    {
      name: 'late in its year',
      text: `江城召开会议\n11月28日，江城召开会议，学习《江城镇2017年脱贫攻坚成效考核迎检工作方案》。${BODY}`,
      expected: '2017-11-28',
    },
    {
      name: 'a programme that may be of the next year',
      text: `江城召开会议\n11月28日，江城召开会议，学习《江城镇2017年绿化工作方案》。${BODY}`,
      expected: 'open',
    },
  ],
  'a campaign by its stage': [
    {
      name: 'in a county',
      text: `江城召开会议\n8月8日，江城县党的群众路线教育实践活动督导组到景区开展民主评议。${BODY}`,
      expected: '2014-08-08',
    },
    {
      name: 'at a level that is not told',
      text: `江城召开会议\n8月8日，党的群众路线教育实践活动督导组到景区开展民主评议。${BODY}`,
      expected: 'open',
    },
    {
      name: 'of inspectors whose findings are put right',
      text: `江城推进整改\n9月12日，江城落实中央扫黑除恶第5督导组反馈意见。${BODY}`,
      expected: 'open',
    },
  ],
  'a session of a county, with a year': [
    {
      name: 'that it prints as its own',
      text: `江城召开会议\n4月7日，江城区政协十届五次常委会召开，审议区政协十届二次会议有关事宜，通报2023年工作要点。${BODY}`,
      expected: '2023-04-07',
      rule: 'sitting',
    },
    {
      name: 'that it looks back on in its first months',
      text: `江城召开会议\n2月19日，江城县十六届人大二次会议召开。报告说，2017年全县工作取得成效。${BODY}`,
      expected: '2018-02-19',
    },
    {
      name: 'that no session of that number had',
      text: `江城召开会议\n2月19日，江城县十六届人大四次会议召开，会上回忆了2012年的建设。${BODY}`,
      expected: 'open',
    },
  ],
  'a day for which a meeting is called': [
    {
      name: 'some weeks ahead',
      text: `江城召开会议\n12月23日，江城区政协召开常委会会议。会议决定，区政协全体会议于2026年1月12日至14日召开。${BODY}`,
      expected: '2025-12-23',
      rule: 'called-for-day',
    },
    {
      name: 'that is past',
      text: `江城召开会议\n12月23日，江城区政协召开座谈会。2026年1月12日的全体会议上，委员提出建议。${BODY}`,
      expected: 'open',
    },
    {
      name: 'many months ahead',
      text: `江城召开会议\n3月23日，江城区委召开会议。会议决定，区残运会于2026年10月12日召开。${BODY}`,
      expected: 'open',
    },
  ],
  'the theme of a day': [
    {
      name: 'of one year',
      text: `江城开展宣传活动\n6月15日，江城开展安全生产宣传。今年安全生产月活动主题为“生命至上、安全发展”。${BODY}`,
      expected: '2018-06-15',
      rule: 'occasion',
    },
    {
      name: 'a slogan of these words',
      text: `江城召开会议\n6月15日，江城召开会议，强调牢固树立生命至上、安全发展理念。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in a text that gives no theme',
      text: `江城开展宣传活动\n6月15日，江城安全生产月期间，某厂以主题晚会形式宣传，强调生命至上、安全发展。${BODY}`,
      expected: 'open',
    },
    {
      name: 'of a year that is printed',
      text: `江城开展宣传活动\n6月15日，江城启动宣传。2018年安全生产月主题为“生命至上、安全发展”，今年主题另行公布。${BODY}`,
      expected: 'open',
    },
    {
      name: 'of the number of a month that is over',
      text: `江城召开会议\n6月12日，江城召开会议。自第19个全国“安全生产月”以来，事故下降。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in another season',
      text: `江城开展宣传活动\n11月15日，江城开展安全宣传，安全生产月活动主题为“生命至上、安全发展”。${BODY}`,
      expected: 'open',
    },
    {
      name: 'numbered, with a word and a quotation mark between',
      text: `江城启动安全生产月\n6月2日，江城启动宣传。今年6月是第19个全国“安全生产月”。${BODY}`,
      expected: '2020-06-02',
      rule: 'edition',
    },
    {
      name: 'in the words of a forum',
      text: `江城论坛开幕\n6月8日，江城生态论坛开幕，论坛主题为“共建清洁美丽世界”。${BODY}`,
      expected: 'open',
    },
    {
      name: 'of a former year',
      text: `江城开展节能周\n6月12日，江城开展节能周，往年主题为“节能降碳、绿色发展”。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in the words of a check of one factory',
      text: `江城厂开展检查\n6月10日，江城厂开展检查，活动主题为“防风险、除隐患、遏事故”。${BODY}`,
      expected: 'open',
    },
  ],
  'the paper of a plenum': [
    {
      name: 'that is read in the weeks after it',
      text: `江城局召开会议\n11月20日，江城局党支部学习《中共中央关于坚持和完善中国特色社会主义制度、推进国家治理体系和治理能力现代化若干重大问题的决定》。${BODY}`,
      expected: '2019-11-20',
    },
    {
      name: 'that is cited in another season',
      text: `江城局召开会议\n6月20日，江城局党支部学习《中共中央关于坚持和完善中国特色社会主义制度、推进国家治理体系和治理能力现代化若干重大问题的决定》。${BODY}`,
      expected: 'open',
    },
  ],
  'a typhoon on no day': [
    {
      name: 'of which others have the name',
      text: `台风“天鸽”来袭\n台风“天鸽”来袭，江城全力防御，安排抢险力量。${BODY}`,
      expected: 'open',
    },
  ],
  'a session of study that is passed on': [
    {
      name: 'with its term',
      text: `江城召开会议\n4月28日，江城团委传达学习习近平总书记在十九届中共中央政治局第十四次集体学习时的重要讲话精神。${BODY}`,
      expected: '2019-04-28',
      rule: 'sitting',
    },
    {
      name: 'with its term, in another season',
      text: `江城召开会议\n9月28日，江城团委传达学习习近平总书记在十九届中共中央政治局第十四次集体学习时的重要讲话精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'without its term, at a time at which two terms had one of the number',
      text: `江城召开会议\n4月28日，江城团委传达学习习近平总书记在中央政治局第十四次集体学习时的重要讲话精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'years ago',
      text: `江城召开会议\n5月2日，江城团委学习习近平总书记在十九届中央政治局第十四次集体学习时的讲话五周年，交流体会。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that is only named',
      text: `江城召开会议\n4月28日，江城团委介绍十九届中共中央政治局第十四次集体学习以来的工作。${BODY}`,
      expected: 'open',
    },
  ],
  'figures of the epidemic': [
    {
      name: 'doses in the whole country',
      text: `江城启动接种\n亲爱的市民：截至10月15日，全国累计报告接种新冠病毒疫苗超过22.2亿剂次。江城将于10月18日启动加强针接种。${BODY}`,
      expected: '2021',
    },
    {
      name: 'doses in a province',
      text: `江城启动接种\n亲爱的市民：截至10月15日，全省累计报告接种新冠病毒疫苗超过1.2亿剂次。江城将于10月18日启动加强针接种。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the bulletin of a day with many cases',
      text: `通报疫情\n国家卫生健康委今天（11月6日）通报，31个省（自治区、直辖市）和新疆生产建设兵团报告新增新冠肺炎确诊病例588例。${BODY}`,
      expected: '2022-11-06',
    },
    {
      name: 'the bulletin of a day with few cases',
      text: `通报疫情\n国家卫生健康委今天（11月6日）通报，31个省（自治区、直辖市）和新疆生产建设兵团报告新增新冠肺炎确诊病例28例。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the bulletin of a day of the first spring',
      text: `通报疫情\n国家卫生健康委今天（2月26日）通报，31个省（自治区、直辖市）和新疆生产建设兵团报告新增新冠肺炎确诊病例406例。${BODY}`,
      expected: 'open',
    },
    {
      name: 'doses in another country',
      text: `国际快讯\n7月18日，印度累计接种新冠疫苗超过20亿剂次。${BODY}`,
      expected: 'open',
    },
    {
      name: 'doses that are given to others',
      text: `江城介绍合作\n7月18日，江城介绍，我国已向一百多个国家提供新冠疫苗超过22亿剂。${BODY}`,
      expected: 'open',
    },
    {
      name: 'doses by the commission of the country',
      text: `江城启动接种\n10月18日，国家卫生健康委介绍，我国累计接种新冠病毒疫苗超过22.3亿剂次。${BODY}`,
      expected: '2021-10-18',
    },
  ],
  'the end of a plan': [
    {
      name: 'in the next year, whose work is being planned',
      text: `江城传达会议精神\n近日，江城政协召开会议。会议指出，区委全面部署明年经济工作，对“十三五”规划圆满收官具有重大意义。${BODY}`,
      expected: '2019',
    },
    {
      name: 'in this year, whose work is being planned',
      text: `江城传达会议精神\n近日，江城政协召开会议。会议指出，区委部署经济工作，对“十三五”规划圆满收官具有重大意义。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in this year, while the next is planned',
      text: `江城召开会议\n12月15日，江城召开会议，要求谋划好明年工作，确保“十三五”规划圆满收官。${BODY}`,
      expected: 'open',
    },
  ],
  'inspectors of the centre': [
    {
      name: 'in a province in the month of one year',
      text: `江城督办信访件\n9月12日，江城区委书记督办中央生态环境保护督察组交办的第五批信访件。${BODY}`,
      expected: '2021-09-12',
      rule: 'inspection',
      province: '湖北省',
    },
    {
      name: 'in a month in which they never were there',
      text: `江城督办信访件\n3月12日，江城区委书记督办中央生态环境保护督察组交办的第五批信访件。${BODY}`,
      expected: 'open',
      province: '湖北省',
    },
    {
      name: 'where the province is not known',
      text: `江城督办信访件\n9月12日，江城区委书记督办中央生态环境保护督察组交办的第五批信访件。${BODY}`,
      expected: 'open',
    },
    {
      name: 'whose findings are put right later',
      text: `江城推进整改\n9月12日，江城区委书记督办中央生态环境保护督察反馈问题整改。${BODY}`,
      expected: 'open',
      province: '湖北省',
    },
    {
      name: 'of an earlier round',
      text: `江城推进整改\n9月12日，江城区委书记督办上轮中央生态环境保护督察组交办的信访件。${BODY}`,
      expected: 'open',
      province: '湖北省',
    },
    {
      name: 'in a province that the text names with them',
      text: `江城召开会议\n12月19日，江城区委传达学习中央第三生态环境保护督察组督察陕西省动员会精神。${BODY}`,
      expected: '2021-12-19',
      rule: 'inspection',
    },
    {
      name: 'in a province where they were twice at that time of the year',
      text: `江城督办信访件\n11月12日，江城区委书记督办中央生态环境保护督察组交办的第五批信访件。${BODY}`,
      expected: 'open',
      province: '四川省',
    },
  ],
  'a plenum that is passed on': [
    {
      name: 'on a day without its month, which all lies in its year',
      text: `江城传达学习全会精神\n22日，江城召开领导干部会议，传达学习中共十七届五中全会精神，部署学习贯彻工作。${BODY}`,
      expected: '2010',
    },
    {
      name: 'on a day that the next year has too',
      text: `江城传达学习全会精神\n1日，江城召开领导干部会议，传达学习中共十七届五中全会精神，部署学习贯彻工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'with the last months of its year',
      text: `江城学习贯彻十七大精神\n江城昨天召开会议，强调把学习贯彻党的十七大精神作为首要政治任务，做好今年最后两个月各项工作。${BODY}`,
      expected: '2007',
    },
  ],
  'a year that is an anniversary': [
    {
      name: 'with its number in figures, in spring',
      text: `江城举办宣讲\n4月2日，江城举办首场宣讲。2024年是总体国家安全观提出10周年。${BODY}`,
      expected: '2024-04-02',
      rule: 'year-called',
    },
    {
      name: 'late in a year, when that of the next is looked forward to',
      text: `江城举办宣讲\n12月2日，江城举办宣讲。2025年是江城建城100周年。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that the text looks back on',
      text: `江城举办宣讲\n4月2日，江城举办宣讲。2014年是江城建城100周年，2016年江城建成新区，2019年通车。${BODY}`,
      expected: 'open',
    },
    {
      name: 'that is being prepared',
      text: `江城召开会议\n9月10日，江城召开筹备会。2025年是江城大学建校60周年，届时将举办校庆。${BODY}`,
      expected: 'open',
    },
  ],
  'accounts of a year': [
    {
      name: 'are closed in the next, however late they are told',
      text: `江城召开会议\n11月20日，江城召开会议，回顾2016年度财政决算情况，听取有关汇报。${BODY}`,
      expected: '2017-11-20',
    },
    {
      name: 'work is looked back on in its own year',
      text: `江城召开会议\n12月20日，江城召开会议，回顾2016年工作，部署2017年任务。${BODY}`,
      expected: '2016-12-20',
    },
  ],
};

describe('the year of the events that a text tells of', () => {
  testYears(KINDS);
});
