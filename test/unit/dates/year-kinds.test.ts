import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** Every kind with what looks like it and tells nothing. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'a year in a name': [
    {
      name: 'a gathering for the Spring Festival',
      text: `1月20日，江城举行2023年春节团拜会，向各界人士致以问候。${BODY}`,
      expected: '2023-01-20',
      rule: 'year-in-name',
    },
    {
      name: 'the first document of a year',
      text: `近日，2024年中央一号文件发布，对做好“三农”工作作出部署。${BODY}`,
      expected: '2024',
      rule: 'year-in-name',
    },
    {
      name: 'the first document of a year, learnt of later in the year',
      text: `8月9日，江城召开会议，学习2024年中央一号文件发布以来的经验。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an average of two years',
      text: `一季度，江城生产总值比2019年同期增长9.3%，两年平均增长4.5%。${BODY}`,
      expected: '2021',
      rule: 'two-year-average',
    },
    {
      name: 'the first document of a year, which is cited for years',
      text: `7月25日，江城启动调研活动。2024年中央一号文件提出，要推进乡村振兴。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the first document of a year, and what was done since',
      text: `7月25日，江城启动调研活动。2018年中央一号文件提出，要实施乡村振兴战略，五年来江城落实有力。${BODY}`,
      expected: 'open',
    },
    {
      name: 'since the first document of a year was issued, on no day',
      text: `自2004年中央一号文件发布以来，江城连续多年推进乡村建设。${BODY}`,
      expected: 'open',
    },
    {
      name: 'after the first document of a year was issued, on no day',
      text: `2018年中央一号文件发布后，乡村振兴战略全面实施；七年来，江城变化巨大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'years since the first document of a year was issued, on no day',
      text: `2018年中央一号文件发布已七年，乡村振兴战略在江城全面实施。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what was learnt since the first document of a year, on no day',
      text: `江城深入学习2004年中央一号文件出台以来的经验做法。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the first document of a year, on a day of its first weeks',
      text: `2月4日，江城召开会议。2024年中央一号文件日前公布，对做好“三农”工作作出部署。${BODY}`,
      expected: '2024-02-04',
      rule: 'year-in-name',
    },
    {
      name: 'an average of two years behind the growth since a year before it',
      text: `一季度，江城生产总值较2020年增长9.3%，两年平均增长4.5%。${BODY}`,
      expected: '2022',
      rule: 'two-year-average',
    },
    {
      name: 'an average of the last two years, which has another base',
      text: `江城经济总量较2015年增长45%，近两年平均增速达到7%。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the same behind a base that an average of two years may have',
      text: `江城经济总量较2019年增长45%，近两年平均增速达到7%。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an average of two years long after the base',
      text: `江城人均收入比2010年翻了一番，最近两年平均增长较快。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a report on a year that begins with what it stood for, on no day',
      text: `江城区民政局工作总结\n\n2020年是全面建成小康社会的决胜之年。区委区政府坚强领导，江城区民政局圆满完成了全年任务。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a paper that looks back on what its first year stood for, on no day',
      text: `关于乡村建设\n\n2020年是全面建成小康社会的决胜之年。三年来，江城区圆满完成了各项任务，群众的获得感不断增强。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a paper that tells what was done in its first year, on no day',
      text: `关于乡村建设\n\n2020年是全面建成小康社会的决胜之年。这一年，江城区圆满完成了各项任务，群众的获得感不断增强。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a plan for the year after the one that it begins with, on no day',
      text: `江城区工作计划\n\n2024年是江城建设的关键一年。江城取得显著成绩，2025年要再接再厉。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an anniversary of years ago, on no day',
      text: `关于纪念活动\n\n2011年是辛亥革命100周年，江城当年举行了盛大的纪念活动。十多年过去了，江城人依然记得。${BODY}`,
      expected: 'open',
    },
    {
      name: 'the first document of a year, cited when the next one may be there',
      text: `2月25日，江城启动调研活动。2024年中央一号文件提出，要推进乡村振兴。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a paper that begins with what its year stands for, on no day',
      text: `江城区关于推进乡村振兴的实施意见
2024年是新中国成立75周年，做好“三农”工作具有特殊意义。做好2024年及今后一个时期工作，要坚持稳中求进。`,
      expected: '2024',
      rule: 'year-called',
    },
    {
      name: 'a paper that says it in passing, on no day',
      text: `江城区关于推进乡村振兴的实施意见
为落实上级部署，现提出如下意见。2024年是新中国成立75周年，要加强宣传。`,
      expected: 'open',
    },
    { name: 'growth since a year', text: `一季度，江城生产总值比2019年同期增长9.3%，企业平均增长4.5%。${BODY}`, expected: 'open' },
    {
      name: 'a gathering for the new year, held before it',
      text: `12月28日，江城举行2024年新年茶话会，共商发展。${BODY}`,
      expected: '2023-12-28',
      rule: 'year-in-name',
    },
    { name: 'figures of an earlier Spring Festival', text: `1月20日，江城客流是2019年春节同期的九成。${BODY}`, expected: 'open' },
    {
      name: 'a meeting numbered within its year',
      text: `8月9日，江城区委理论学习中心组开展2023年第二次集体学习。${BODY}`,
      expected: '2023-08-09',
      rule: 'year-in-name',
    },
    { name: 'such a meeting that is over', text: `8月9日，江城召开会议，通报了2023年第二次集体学习的情况。${BODY}`, expected: 'open' },
    {
      name: 'a session numbered within its term',
      text: `8月9日，江城召开会议，回顾2017年3月第十届人代会第一次会议以来的工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting numbered within a year of the Republic',
      text: `金門縣政府在春節前召開114年第1次縣務會議，縣長主持。${BODY}`,
      expected: '2025',
      rule: 'year-in-name',
    },
    { name: 'a year of age', text: `江城一中在春節前舉行建校114年慶祝會，校長主持。${BODY}`, expected: 'open' },
    {
      name: 'a programme of the year',
      text: `4月2日，江城召开会议，审议《江城2022年安全生产工作方案》。${BODY}`,
      expected: '2022-04-02',
      rule: 'year-in-name',
    },
    {
      name: 'a programme named late in the year, of this year or the next',
      text: `12月2日，江城召开会议，审议《江城2022年安全生产工作方案》。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a goal in a programme',
      text: `4月2日，江城召开会议，审议《江城2030年前碳达峰实施方案》。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a year that has begun and is to be well used',
      text: `1月9日，江城召开动员大会，努力开创2013年各项工作新局面。${BODY}`,
      expected: '2013-01-09',
    },
    {
      name: 'a year that is being prepared',
      text: `12月19日，江城召开会议，谋划2014年重点工作。${BODY}`,
      expected: '2013-12-19',
    },
    {
      name: 'an event that is being prepared for years',
      text: `1月9日，江城召开会议，做好2029年世界园艺博览会的申办。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress with its year before it',
      text: `5月12日，2024全球低空经济大会在江城开幕。${BODY}`,
      expected: '2024-05-12',
      rule: 'year-in-name',
    },
    { name: 'games that are announced early', text: `5月12日，2026名古屋亚运会组委会访问江城，参观大会场馆。${BODY}`, expected: 'open' },
  ],
  'running figures': [
    {
      name: 'a sum that has been passed',
      text: `2月9日，记者从江城电影局获悉，截至昨日，2026年票房已突破50亿元。${BODY}`,
      expected: '2026-02-09',
      rule: 'running-figures',
    },
    {
      name: 'figures of the whole of a year',
      text: `2月9日，江城统计局发布数据，2025年票房同比增长12%。${BODY}`,
      expected: '2026-02-09',
      rule: 'year-figures',
    },
    { name: 'a forecast', text: `2月9日，江城统计局发布消息，2026年票房增速预期下调为3%。${BODY}`, expected: 'open' },
    {
      name: 'as of the end of a month',
      text: `7月9日，江城举行发布会，截至2024年5月底，全市已有充电桩。${BODY}`,
      expected: '2024-07-09',
      rule: 'as-of-month',
    },
    {
      name: 'as of the end of a month of the year before',
      text: `1月9日，江城举行发布会，截至2023年11月底，全市已有充电桩。${BODY}`,
      expected: '2024-01-09',
      rule: 'as-of-month',
    },
    { name: 'as of a month of long ago', text: `7月9日，江城举行发布会，截至2019年11月，全市已有充电桩。${BODY}`, expected: 'open' },
  ],
  'what a year is called': [
    {
      name: 'in the course of it',
      text: `7月9日，江城召开会议。2025年是“十四五”规划收官之年，也是决胜之年。${BODY}`,
      expected: '2025-07-09',
    },
    {
      name: 'in spring, when the year before is reviewed too',
      text: `3月9日，江城召开会议。2022年是很不平凡的拼搏之年。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a founding, by its age',
      text: `7月9日，江城召开会议，今年是中国共产党成立100周年。${BODY}`,
      expected: '2021-07-09',
      rule: 'anniversary',
    },
    { name: 'an age that is no anniversary', text: `7月9日，江城召开会议，为一位参加革命七十年的老人祝寿。${BODY}`, expected: 'open' },
    {
      name: 'a founding, by a short name at the start of a clause',
      text: `12月9日，江城开会，民进成立70周年座谈会召开。${BODY}`,
      expected: '2015-12-09',
      rule: 'anniversary',
    },
    {
      name: 'a founding, by a short name that is celebrated',
      text: `5月8日，江城举办活动，庆祝共青团成立100周年。${BODY}`,
      expected: '2022-05-08',
      rule: 'anniversary',
    },
    {
      name: 'a founding, by a short name behind what it is this year',
      text: `8月1日，江城召开会议，今年是建军80周年。${BODY}`,
      expected: '2007-08-01',
      rule: 'anniversary',
    },
    {
      name: 'a founding, by a short name behind whose it is',
      text: `7月1日，江城召开会议，今年是开局之年，也是我们党成立100周年。${BODY}`,
      expected: '2021-07-01',
      rule: 'anniversary',
    },
    {
      name: 'a founding, by a short name behind a longer one',
      text: `9月19日，江城召开会议，为新中国和人民政协成立75周年献礼。${BODY}`,
      expected: '2024-09-19',
      rule: 'anniversary',
    },
    { name: 'a branch in a city', text: `12月9日，江城民进成立40周年座谈会召开。${BODY}`, expected: 'open' },
    { name: 'a branch in a city whose name ends like a word', text: `12月9日，安庆民盟成立40周年座谈会召开。${BODY}`, expected: 'open' },
    { name: 'the youth league of a city', text: `5月8日，江城市共青团成立30周年大会召开。${BODY}`, expected: 'open' },
    { name: 'the founding of a company of dancers', text: `5月8日，江城歌舞团举行建团70周年纪念演出。${BODY}`, expected: 'open' },
    { name: 'the founding of an orchestra', text: `江城交响乐团建团60周年音乐会5月8日举行。${BODY}`, expected: 'open' },
    { name: 'an army that is not the one', text: `10月9日，江城参加第四兵团成立70周年纪念活动。${BODY}`, expected: 'open' },
    { name: 'the founding of another state', text: `9月9日，江城代表团出席朝鲜建国70周年庆祝活动。${BODY}`, expected: 'open' },
    { name: 'the founding of another party', text: `7月9日，江城致电祝贺朝鲜劳动党建党75周年。${BODY}`, expected: 'open' },
    { name: 'the opening of another zone', text: `4月19日，江城新区开发开放20周年座谈会召开。${BODY}`, expected: 'open' },
    {
      name: 'a university, behind another word',
      text: `4月24日，江城代表团参加清华大学建校110周年活动。${BODY}`,
      expected: '2021-04-24',
      rule: 'anniversary',
    },
    { name: 'a university of the same name elsewhere', text: `11月12日，台湾中山大学建校40周年活动举行。${BODY}`, expected: 'open' },
    { name: 'the congress of a city', text: `9月9日，江城市人民代表大会成立40周年大会召开。${BODY}`, expected: 'open' },
    {
      name: 'the end of a war',
      text: `8月20日，江城举行座谈会，以实际行动纪念抗战胜利70周年。${BODY}`,
      expected: '2015-08-20',
      rule: 'anniversary',
    },
    {
      name: 'the age of relations, on the occasion',
      text: `3月4日，在中保建交75周年之际，江城举办保加利亚图书展。${BODY}`,
      expected: '2024-03-04',
      rule: 'relations',
    },
  ],
  'five-year plans': [
    {
      name: 'a good beginning',
      text: `5月9日，江城召开会议，奋力实现“十五五”良好开局。${BODY}`,
      expected: '2026-05-09',
      rule: 'plan-first-year',
    },
    {
      name: 'a good beginning that is prepared, in the year before',
      text: `5月9日，江城召开会议，为“十五五”良好开局打牢基础。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a good beginning that is looked forward to, perhaps',
      text: `12月9日，江城召开会议，奋力实现“十五五”良好开局。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a good end',
      text: `12月9日，江城召开会议，确保“十四五”规划圆满收官。${BODY}`,
      expected: '2025-12-09',
      rule: 'plan-last-year',
    },
    { name: 'a good end that is over, perhaps', text: `2月9日，江城召开会议，“十四五”规划圆满收官。${BODY}`, expected: 'open' },
    { name: 'a plan in passing', text: `5月9日，江城召开会议，落实“十四五”规划各项任务。${BODY}`, expected: 'open' },
  ],
  'congresses and sessions': [
    {
      name: 'a session named once',
      text: `5月27日，江城水利院党委学习总书记看望全国政协十三届三次会议委员时的讲话。${BODY}`,
      expected: '2020-05-27',
      rule: 'named-event',
    },
    {
      name: 'a session that was months ago',
      text: `11月27日，江城水利院党委学习全国政协十三届三次会议上的讲话。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress that is the whole subject',
      text: `11月20日，江城召开会议，学习贯彻党的二十大精神。书记结合党的二十大报告讲了一课。大家说，要把党的二十大精神学懂。`,
      expected: '2022-11-20',
      rule: 'named-event',
    },
    {
      name: 'a congress named in passing, long after it',
      text: `11月20日，江城召开防汛会议，部署冬修水利，要求以党的二十大精神为指导。${BODY}`,
      expected: 'open',
    },
    {
      name: 'all plenums of a term',
      text: `11月20日，江城召开会议，学习党的二十大精神和二十届历次全会精神。书记讲党的二十大精神。大家学党的二十大精神。`,
      expected: 'open',
    },
    {
      name: 'a congress for which somebody does well',
      text: `8月15日，江城召开座谈会，要求以优异成绩向党的十八大献礼。${BODY}`,
      expected: '2012-08-15',
      rule: 'named-event-ahead',
    },
    {
      name: 'a congress for whose opening something is made ready',
      text: `9月18日，江城召开会议，为党的十九大胜利召开营造安全环境。${BODY}`,
      expected: '2017-09-18',
      rule: 'named-event-ahead',
    },
    {
      name: 'a congress whose opening is long over',
      text: `9月18日，江城召开会议，回顾党的十九大胜利召开以来的工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a plenum that is read together',
      text: `9月12日，江城举办学习贯彻党的二十届三中全会精神专题读书班。${BODY}`,
      expected: '2024-09-12',
      rule: 'named-event',
    },
    {
      name: 'a congress late in the year that meets with an echo, on no day',
      text: `党的二十大在江城各界引发强烈反响，大家表示备受鼓舞。${BODY}`,
      expected: '2022',
      rule: 'named-event',
    },
    {
      name: 'an echo that a congress had, and the years since, on no day',
      text: `党的二十大在江城各界引发强烈反响。三年过去了，江城变化很大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an echo that a congress had years ago, on no day',
      text: `如今，回想起党的二十大召开时在江城引发热烈反响的情景，大家仍然激动，三年来江城变化很大。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress that is studied, on no day',
      text: `党的二十大精神在江城各界得到贯彻，大家表示备受鼓舞。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a congress that is looked forward to',
      text: `7月24日，江城举办项目观摩会，以优异成绩迎接党的二十大胜利召开。${BODY}`,
      expected: '2022-07-24',
      rule: 'named-event-ahead',
    },
    {
      name: 'a congress that is looked forward to, late in the year before',
      text: `12月24日，江城举办项目观摩会，以优异成绩迎接党的二十大胜利召开。${BODY}`,
      expected: '2021-12-24',
    },
    {
      name: 'a day without its month, in a session',
      text: `江城代表团审议政府工作报告\n本报讯 出席十四届全国人大三次会议的江城代表团7日举行全体会议。${BODY}`,
      expected: '2025-03-07',
      rule: 'named-event',
    },
    {
      name: 'a day without its month that the session did not have',
      text: `江城代表团审议政府工作报告\n本报讯 出席十四届全国人大三次会议的江城代表团27日举行全体会议。${BODY}`,
      expected: '2025',
    },
    {
      name: 'those who are at a congress, on no day',
      text: `江城的代表热议报告\n出席党的二十大的江城代表分组讨论报告。${BODY}`,
      expected: '2022',
      rule: 'named-event',
    },
    {
      name: 'the first session of a province',
      text: `1月17日，省十四届人大一次会议在江城闭幕。${BODY}`,
      expected: '2023-01-17',
      rule: 'sitting',
    },
    {
      name: 'a later session of a province, as some had two in a year',
      text: `2月17日，江城传达省十三届人大五次会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a session of a county, whose terms began in other years',
      text: `1月17日，县第十六届人民代表大会第三次会议在江城闭幕。${BODY}`,
      expected: 'open',
    },
  ],
  events: [
    {
      name: 'a speech at a conference that meets with an echo, on no day',
      text: `在企业和专家座谈会上的讲话在江城引发热烈反响，大家表示备受鼓舞。${BODY}`,
      expected: '2024',
      rule: 'occasion',
    },
    {
      name: 'a conference of a year that the text gives',
      text: `3月15日，江城开会。2023年，在中国共产党与世界政党高层对话会上，提出了倡议。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an echo that a conference had years ago, on no day',
      text: `在企业和专家座谈会上的讲话当年曾在江城引发热烈反响，如今成效显著。${BODY}`,
      expected: 'open',
    },
    { name: 'such a speech that is cited', text: `江城落实企业和专家座谈会上的讲话，优化营商环境。${BODY}`, expected: 'open' },
    {
      name: 'what was held on the same day two years ago',
      text: `9月24日，江城开会。两年前的9月24日，湖南自贸试验区正式揭牌。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a zone that is opened',
      text: `9月24日，湖南自贸试验区在江城正式揭牌。${BODY}`,
      expected: '2020-09-24',
      rule: 'occasion',
    },
    {
      name: 'a letter to a university',
      text: `5月30日，江城学习致复旦大学建校120周年贺信和第二十届西博会贺信。${BODY}`,
      expected: '2025-05-30',
      rule: 'anniversary',
    },
    {
      name: 'a disaster',
      text: `11月15日，江城救援队赶到丽水市莲都区里东村，山体滑坡现场正在搜救。${BODY}`,
      expected: '2015-11-15',
      rule: 'occasion',
    },
    { name: 'a landslide that no table knows', text: `11月15日，江城救援队赶到东山村，山体滑坡现场正在搜救。${BODY}`, expected: 'open' },
    {
      name: 'games that are over',
      text: `2月16日，江城举办滑雪赛，这是北京冬奥会后的首项赛事。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a speech on a tour',
      text: `9月28日，江城传达总书记在浙江考察时的重要讲话。${BODY}`,
      expected: '2023-09-28',
      rule: 'tour',
    },
    {
      name: 'tours of one province at the same time of two years',
      text: `4月28日，江城传达总书记在重庆考察时的重要讲话。${BODY}`,
      expected: 'open',
    },
    {
      name: 'what is decided to take place on a day of the year',
      text: `9月15日，江城市委全会召开，决定市第十次党代会于2021年9月22日召开。${BODY}`,
      expected: '2021-09-15',
      rule: 'day-nearby',
    },
    {
      name: 'what took place on a day of a year',
      text: `9月15日，江城市委召开会议。会议回顾了市第十次党代会于2021年9月22日召开以来的工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a briefing of the year',
      text: `11月27日，江城召开2018年度教育工作通报会。${BODY}`,
      expected: '2018-11-27',
      rule: 'event-of-year',
    },
    { name: 'a briefing of the year before, perhaps', text: `1月27日，江城召开2018年度教育工作通报会。${BODY}`, expected: 'open' },
    {
      name: 'a tour that may be one of two, by the weeks that its speech is studied',
      text: `12月5日，江城传达学习总书记在福建考察时的重要讲话。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a party congress on the day on which it opens',
      text: `10月16日，党的二十大隆重开幕，江城管委会集中观看直播。党的二十大精神是首要政治任务。${BODY}`,
      expected: '2022-10-16',
      rule: 'named-event',
    },
    {
      name: 'its decisions at the same time of another year',
      text: `10月16日，江城召开会议，要求全面贯彻党的二十大精神，抓好各项工作。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a list of plenums half a year after the last',
      text: `5月15日，江城学习十八届三中、四中、五中全会精神，推进改革。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a plenum with its term behind its name',
      text: `2月22日，江城区委专题学习中纪委十九届二次全会精神。${BODY}`,
      expected: '2018-02-22',
      rule: 'named-event',
    },
    {
      name: 'a plenum without its term, and who led the party',
      text: `2月20日，江城县传达中纪委五次全会精神，学习胡锦涛总书记在全会上的讲话。${BODY}`,
      expected: '2010-02-20',
      rule: 'occasion',
    },
    { name: 'such a plenum alone', text: `2月20日，江城县传达中纪委五次全会精神，推进作风建设。${BODY}`, expected: 'open' },
    {
      name: 'a premier abroad',
      text: `国务院总理李强6月15日至18日对澳大利亚进行正式访问，两国总理会谈。${BODY}`,
      expected: '2024',
      rule: 'visit',
    },
    { name: 'a premier who speaks of a country', text: `6月16日，国务院总理李强谈到澳大利亚的产业。${BODY}`, expected: 'open' },
    {
      name: 'relations for so many years, between two who meet',
      text: `29日，委员长会见芬兰总统。委员长表示，中芬建交74年来，两国关系稳步发展。${BODY}`,
      expected: '2024',
      rule: 'relations',
    },
    {
      name: 'relations with a country that the text does not name',
      text: `29日，委员长会见外宾。委员长表示，中芬建交74年来，关系稳步发展。${BODY}`,
      expected: 'open',
    },
    { name: 'a tour of somebody else', text: `4月28日，江城书记在重庆考察，座谈会上讲话。${BODY}`, expected: 'open' },
    {
      name: 'a speech at a conference that was held once',
      text: `9月23日，江城学习总书记在全国抗击新冠肺炎疫情表彰大会上的讲话。${BODY}`,
      expected: '2020-09-23',
      rule: 'occasion',
    },
    {
      name: 'a visit that is announced, on a day that the text does not give as its own',
      text: `应邀请，塞拉利昂总统将于2月27日至3月2日对中国进行国事访问。${BODY}`,
      expected: '2024',
      rule: 'visit',
    },
  ],
  'offices and bodies': [
    {
      name: 'a leader between the day of his appointment and that of his recall',
      text: `9月26日，山东省委书记李干杰，省委副书记、省长周乃翔出席签约仪式。${BODY}`,
      expected: '2022-09-26',
      rule: 'office-holder',
    },
    { name: 'a leader who has held the office for years', text: `9月26日，山东省委书记林武出席签约仪式。${BODY}`, expected: 'open' },
    {
      name: 'the epidemic beside the fight against poverty',
      text: `3月30日，江城统筹疫情防控和经济社会发展，坚决打赢脱贫攻坚战。${BODY}`,
      expected: '2020-03-30',
      rule: 'term',
    },
    {
      name: 'the epidemic when poverty was overcome',
      text: `3月30日，江城统筹疫情防控和经济社会发展，巩固脱贫攻坚成果。${BODY}`,
      expected: 'open',
    },
    {
      name: 'two leaders of a province, and the epidemic between them',
      text: `5月29日，江城召开调度会，落实省委书记巴音朝鲁、省长景俊海要求，抓好常态化疫情防控。${BODY}`,
      expected: '2020-05-29',
      rule: 'campaign',
    },
    {
      name: 'the same without the epidemic',
      text: `5月29日，江城召开调度会，落实省委书记巴音朝鲁、省长景俊海要求。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a deputy is no holder of the office',
      text: `6月28日，副省长魏宏到江城检查防汛，以实际行动纪念建党91周年。今年是中国共产党成立91周年。${BODY}`,
      expected: '2012-06-28',
    },
    {
      name: 'a longer name that begins alike',
      text: `6月28日，省委书记刘奇葆到江城检查防汛。今年是中国共产党成立90周年。${BODY}`,
      expected: '2011-06-28',
    },
    {
      name: 'a mayor of Taiwan, between whose terms a weekday decides',
      text: `3月4日星期六，新竹市政府舉辦活動，市長高虹安出席，總統蔡英文致意。新竹市要求各單位落實防汛整備，讓鄉親有感。`,
      expected: '2023-03-04',
      rule: 'office-holder',
    },
    {
      name: 'a body that was founded later than one of two years',
      text: `8月1日，江城慰问官兵，庆祝建军节，退役军人事务局和武警参加。${BODY}`,
      expected: 'open',
    },
  ],
  'the calendar': [
    {
      name: 'a lunar date and the day of the week',
      text: `3月14日（农历二月十五，星期五），江城召开会议，研究防汛。${BODY}`,
      expected: '2025-03-14',
      rule: 'lunar-date',
    },
    {
      name: 'the day of the week before the lunar date',
      text: `1月29日星期三，农历正月初一，江城召开会议，慰问职工。${BODY}`,
      expected: '2025-01-29',
      rule: 'lunar-date',
    },
    {
      name: 'a lunar date that comes again after nineteen years',
      text: `3月14日（农历二月十五），江城召开会议，研究防汛。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a lunar date that the day never has',
      text: `3月14日（农历八月十五），江城召开会议，研究防汛。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a lunar date of another day',
      text: `3月14日，江城召开会议，部署农历四月初八庙会的安保。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a day of the week that fits the latest year',
      text: `12月1日（星期二），江城召开会议，部署2020年安全生产督查。${BODY}`,
      expected: '2020-12-01',
      rule: 'weekday',
    },
    {
      name: 'a day of the week that fits no year near',
      text: `12月1日（星期五），江城召开会议，通报2020年安全生产督查。${BODY}`,
      expected: 'open',
    },
  ],
  'ties and clashes': [
    {
      name: 'two programmes of two years',
      text: `4月2日，江城召开会议，审议《2022年安全生产工作方案》和《2023年防汛工作方案》。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a programme against the age of a founding',
      text: `7月2日，江城召开会议，今年是中国共产党成立100周年，研究2023年工作要点。${BODY}`,
      expected: 'open',
    },
  ],
};

describe('kinds of reasons for a year', () => {
  testYears(KINDS);
});
