import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '有关负责人表示，各地要压实责任，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** Every kind with what looks like it and tells nothing. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'what happens on the day of the news': [
    {
      name: 'a year before it',
      text: `今天（1月26日），多地部门开会。2024年全国造林绿化行动今天（1月26日）启动。${BODY}`,
      expected: '2024-01-26',
      rule: 'year-in-name',
    },
    {
      name: 'a year behind it',
      text: `今天（5月21日），2024年江城文化消费季正式启动，活动持续到秋天。${BODY}`,
      expected: '2024-05-21',
      rule: 'year-in-name',
    },
    { name: 'a list of what was found in a year', text: `今天（4月24日），2023年江城十大考古新发现揭晓。${BODY}`, expected: 'open' },
    { name: 'enrolment for the next year', text: `今天（11月24日），2025年江城居民医保参保缴费启动。${BODY}`, expected: 'open' },
    { name: 'a report about games that are over', text: `今天（2月1日），《2022年江城运动会赛后报告》发布。${BODY}`, expected: 'open' },
  ],
  'this year by its number': [
    {
      name: 'in brackets',
      text: `今天（5月4日）记者获悉，截至今年（2022年）第一季度，企业新增三千家。${BODY}`,
      expected: '2022-05-04',
      rule: 'year-called',
    },
    {
      name: 'before the brackets',
      text: `5月4日，江城召开会议，2022年（今年）要办成十件实事。${BODY}`,
      expected: '2022-05-04',
      rule: 'year-called',
    },
    { name: 'last year in brackets', text: `5月4日，江城召开会议，去年（2022年）办成十件实事。${BODY}`, expected: 'open' },
    {
      name: 'figures as of now',
      text: `记者今天（5月12日）获悉，截至目前，2025年家电以旧换新补贴申请量达322.5万份。${BODY}`,
      expected: '2025-05-12',
      rule: 'running-figures',
    },
    { name: 'figures as of the end of a year, on no day', text: `江城企业在壮大，截至2024年底达3万家。${BODY}`, expected: 'open' },
  ],
  'the year before': [
    {
      name: 'figures as of its end',
      text: `记者今天（5月12日）获悉，截至2024年底，江城企业达3万家。${BODY}`,
      expected: '2025-05-12',
      rule: 'bulletin',
    },
    {
      name: 'figures as of its end, and a later year',
      text: `记者今天（5月12日）获悉，截至2020年底，江城企业达3万家，2023年又有增加。${BODY}`,
      expected: 'open',
    },
    {
      name: 'an annual report',
      text: `今天（4月24日），《江城诉讼年度报告（2025）》发布。${BODY}`,
      expected: '2026-04-24',
      rule: 'bulletin',
    },
    {
      name: 'a blue book, named after the year of its issue',
      text: `今天（4月24日），《江城发展蓝皮书（2025）》发布。${BODY}`,
      expected: 'open',
    },
  ],
  'what comes into force': [
    {
      name: 'made public now, months before',
      text: `今天（1月8日），江城公布《江城节水条例》。条例共八章，明确了各方责任，自2024年5月1日起施行。${BODY}`,
      expected: '2024-01-08',
      rule: 'day-nearby',
    },
    {
      name: 'in force for long',
      text: `今天（9月8日），江城检查节水工作。《江城节水条例》自2024年5月1日起施行。${BODY}`,
      expected: 'open',
    },
  ],
  'what recurs': [
    {
      name: 'not long before a year that the text looks back on',
      text: `2月15日是春节假期第一天，江城商圈人气旺，2025年江城游客曾创纪录。${BODY}`,
      expected: '2026',
      rule: 'counted-day',
    },
    { name: 'of two years, where nothing tells which', text: `2月15日是春节假期第一天，江城商圈人气旺。${BODY}`, expected: 'open' },
    { name: 'a typhoon', text: `9月6日，江城召开防御台风“摩羯”调度会。${BODY}`, expected: '2024-09-06', rule: 'occasion' },
    { name: 'a typhoon in another season', text: `12月6日，江城召开防御台风“摩羯”总结会。${BODY}`, expected: 'open' },
    {
      name: 'a typhoon of this year, on no day',
      text: `今年第9号台风“灿鸿”来势汹汹，江城区委高度重视，到防汛指挥部检查。${BODY}`,
      expected: '2015',
      rule: 'occasion',
    },
    {
      name: 'a typhoon of another year, on no day',
      text: `江城曾受台风“灿鸿”影响，区委高度重视，到防汛指挥部检查。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a numbered meeting of the leading group, some weeks later',
      text: `8月6日，江城召开会议，学习贯彻中央全面深化改革领导小组第十四次会议精神。${BODY}`,
      expected: '2015-08-06',
      rule: 'occasion',
    },
    {
      name: 'a numbered meeting of the leading group, in another season',
      text: `11月6日，江城召开会议，学习贯彻中央全面深化改革领导小组第十四次会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a numbered meeting of a commission, passed on',
      text: `4月22日，江城区委常委会召开会议，传达学习中央全面深化改革委员会第二十五次会议精神。${BODY}`,
      expected: '2022-04-22',
      rule: 'occasion',
    },
    {
      name: 'such a number that two terms had, months after both',
      text: `1月22日，江城区委召开会议，传达学习中央全面深化改革委员会第一次会议精神。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a tour in the news of its day',
      text: `习近平在重庆考察时强调 开创新局面\n中共中央总书记习近平在重庆考察时强调，要开创新局面。4月22日至24日，总书记来到港口和社区考察。${BODY}`,
      expected: '2024',
      rule: 'tour',
    },
  ],
  'names of events': [
    {
      name: 'a numbered fair in the other numerals',
      text: `今天（9月24日），第十九届亚运会在杭州继续比赛，运动员刷新纪录。${BODY}`,
      expected: '2023-09-24',
      rule: 'occasion',
    },
    {
      name: 'a fair that is announced weeks before',
      text: `今天（8月12日）记者获悉，第二十五届投洽会将于9月在厦门举办，筹备就绪。${BODY}`,
      expected: '2025-08-12',
      rule: 'occasion',
    },
    {
      name: 'a fair that is named weeks before, but not announced',
      text: `今天（8月12日），第二十五届投洽会的展馆通电。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting of a year to which guests are welcomed',
      text: `10月30日，江城区区长会见来宾，欢迎来宾出席2026年江城投资论坛。${BODY}`,
      expected: 'open',
    },
    {
      name: 'two events named late, of one year',
      text: `11月17日，江城举办文化活动。${BODY}${BODY}${BODY}${BODY}第37届中国电影金鸡奖揭晓，第十二届全国少数民族传统体育运动会筹备就绪。`,
      expected: '2024-11-17',
      rule: 'occasion',
    },
    {
      name: 'a campaign of one year, on no day',
      text: `党纪学习教育走深走实\n江城扎实开展党纪学习教育，党员干部学纪知纪。${BODY}`,
      expected: '2024',
      rule: 'campaign',
    },
    {
      name: 'what a campaign left behind, on no day',
      text: `江城常抓作风\n${BODY}${BODY}${BODY}江城巩固党纪学习教育成果。`,
      expected: 'open',
    },
  ],
  'a name of which we are not sure': [
    {
      name: 'beside what is no older than two years',
      text: `【学习贯彻四中全会精神·一线见闻】\n11月21日，江城举办展览，展示新质生产力。${BODY}`,
      expected: '2025-11-21',
      rule: 'campaign',
    },
    { name: 'alone', text: `【学习贯彻四中全会精神·一线见闻】\n11月21日，江城举办展览，展示新产品。${BODY}`, expected: 'open' },
    {
      name: 'beside what is ten years old',
      text: `【学习贯彻四中全会精神·一线见闻】\n11月21日，江城举办展览，展示“一带一路”成果。${BODY}`,
      expected: 'open',
    },
  ],
  'articles of the Central Committee’s journal': [
    {
      name: 'one that comes out',
      text: `10月15日，《求是》杂志发表重要文章《开辟马克思主义中国化时代化新境界》。${BODY}`,
      expected: '2023-10-15',
      rule: 'occasion',
    },
    { name: 'its words', text: `10月15日，江城宣讲如何开辟马克思主义中国化时代化新境界。${BODY}`, expected: 'open' },
  ],
  'figures as of the end of a year': [
    {
      name: 'late in the text',
      text: `11月6日，江城介绍产业发展。${BODY}${BODY}${BODY}${BODY}${BODY}${BODY}${BODY}截至2022年底，江城有企业三千家。`,
      expected: '2023-11-06',
      rule: 'bulletin',
    },
    {
      name: 'in December, when it may be expected',
      text: `12月6日，江城介绍产业发展。${BODY}截至2022年底，江城有企业三千家。`,
      expected: 'open',
    },
  ],
  'figures that are published once': [
    {
      name: 'an index of a month, on the day of its release',
      text: `国家统计局今天（5月31日）发布数据，5月份我国制造业采购经理指数为48.8%。${BODY}`,
      expected: '2023-05-31',
      rule: 'occasion',
    },
    { name: 'a value that it did not have', text: `今天（5月31日）发布数据，5月份制造业采购经理指数为47.9%。${BODY}`, expected: 'open' },
    { name: 'its value in another month', text: `今天（8月31日）发布数据，8月份制造业采购经理指数为48.8%。${BODY}`, expected: 'open' },
    {
      name: 'foreign trade since January',
      text: `海关总署8月7日发布数据，前7个月我国货物贸易进出口总值25.7万亿元。${BODY}`,
      expected: '2025-08-07',
      rule: 'occasion',
    },
    { name: 'that of a province', text: `海关8月7日发布数据，前7个月江城货物贸易进出口总值2.57万亿元。${BODY}`, expected: 'open' },
  ],
  documents: [
    {
      name: 'one that is issued',
      text: `8月11日，《关于加快经济社会发展全面绿色转型的意见》印发。${BODY}`,
      expected: '2024-08-11',
      rule: 'occasion',
    },
    {
      name: 'the same, half a year later',
      text: `2月11日，江城召开会议，学习《关于加快经济社会发展全面绿色转型的意见》。${BODY}`,
      expected: 'open',
    },
  ],
  'sessions of counties': [
    {
      name: 'the first of a term, which an epidemic tells',
      text: `1月7日，江城区十六届人大一次会议开幕。区长作报告，要求坚持常态化疫情防控。${BODY}`,
      expected: '2022-01-07',
      rule: 'sitting',
    },
    { name: 'the first of any term', text: `1月7日，江城区十六届人大一次会议开幕，区长作报告。${BODY}`, expected: 'open' },
    {
      name: 'a city, whose terms differ',
      text: `1月7日，江城市十六届人大一次会议开幕，市长作报告，要求坚持常态化疫情防控。${BODY}`,
      expected: 'open',
    },
  ],
  'news that prints no month': [
    {
      name: 'a meeting of a year',
      text: `江城召开务虚会\n23日下午，江城政协召开2024年度主席会议成员务虚会。${BODY}`,
      expected: '2024',
      rule: 'event-of-year',
    },
    { name: 'what was done about such a meeting', text: `江城印发通知\n23日，江城印发2024年度工作会议纪要。${BODY}`, expected: 'open' },
    {
      name: 'games that go on',
      text: `亚冬会赛场掀起热潮\n哈尔滨第九届亚冬会进入开幕后的第四个比赛日，本土选手表现出色。${BODY}`,
      expected: '2025',
      rule: 'occasion',
    },
    {
      name: 'a document that is issued',
      text: `重要文件公布\n中共中央、国务院印发《关于加快经济社会发展全面绿色转型的意见》。${BODY}`,
      expected: '2024',
      rule: 'occasion',
    },
    {
      name: 'a document that is carried out',
      text: `江城抓转型\n江城落实《关于加快经济社会发展全面绿色转型的意见》。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a meeting of a name that comes again, beside a word that only one of them had',
      text: `国际社会热议\n各国高度评价中非合作论坛北京峰会，新时代全天候中非命运共同体引发热议。${BODY}`,
      expected: '2024',
      rule: 'occasion',
    },
    { name: 'such a meeting alone', text: `国际社会热议\n各国高度评价中非合作论坛北京峰会，合作引发热议。${BODY}`, expected: 'open' },
    {
      name: 'a conference that is held on a day without a month',
      text: `全国科技大会召开\n全国科技大会24日上午在京召开。${BODY}`,
      expected: '2024-06-24',
      rule: 'occasion',
    },
    {
      name: 'a conference on a day that it did not have',
      text: `全国科技大会召开\n全国科技大会12日上午在京召开。${BODY}`,
      expected: 'open',
    },
    {
      name: 'a column of one year, beside what is no older than two years',
      text: `【新时代新征程新伟业·一线见闻】\n【学习贯彻四中全会精神在基层】江城发展新质生产力。${BODY}`,
      expected: '2025',
      rule: 'campaign',
    },
    { name: 'a column of one year alone', text: `【学习贯彻四中全会精神在基层】江城办展览。${BODY}`, expected: 'open' },
    { name: 'games that left their venues', text: `冰雪运动走进校园\n北京冬奥会场馆向市民开放，冰雪课受到欢迎。${BODY}`, expected: 'open' },
    {
      name: 'a numbered fair that goes on',
      text: `链博会上新品多\n在正在举行的第二届链博会上，近八十家企业展出新品。${BODY}`,
      expected: '2024',
      rule: 'edition',
    },
    { name: 'a numbered fair that is looked forward to', text: `企业忙备展\n企业为明年第二届链博会准备新品。${BODY}`, expected: 'open' },
    {
      name: 'celebrations of an anniversary',
      text: `代表团抵达拉萨\n代表团到拉萨出席西藏自治区成立60周年庆祝活动。${BODY}`,
      expected: '2025',
      rule: 'anniversary',
    },
    {
      name: 'a speech at such celebrations',
      text: `干部群众谈讲话精神\n在庆祝西藏自治区成立60周年大会上的讲话，深刻阐明了方向。${BODY}`,
      expected: 'open',
    },
  ],
};

describe('years of news', () => {
  testYears(KINDS);
});
