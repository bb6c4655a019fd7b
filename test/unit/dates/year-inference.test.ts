import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

function reading(text: string) {
  return readDates(new SourceText(text), {}).date;
}

const REPORT = '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n';

describe('the year that is not printed', () => {
  const cases: readonly [name: string, text: string, value: string | undefined, rule?: string][] = [
    [
      'a report that looks back over years',
      `${REPORT}一、2013年以来工作回顾\n几年来，成绩显著。\n二、2017年经济社会发展任务\n今年任务繁重。`,
      '2017',
      'year-planned',
    ],
    [
      'a report with goals for a far year',
      `${REPORT}一、2022年工作回顾\n过去一年，成绩显著。\n二、今后五年目标和2035年远景目标\n三、2023年重点工作安排\n今年任务繁重。`,
      '2023',
      'year-planned',
    ],
    [
      'a report with the chief work of the year',
      `${REPORT}一、过去五年工作\n五年来，成绩显著。\n二、2013年主要工作\n今年要开好局、起好步。`,
      '2013',
      'year-planned',
    ],
    [
      'a report with the chief work of the year before',
      `${REPORT}一、2012年主要工作回顾\n过去一年，成绩显著。\n二、今年的安排\n今年任务繁重。`,
      '2013',
      'year-reviewed',
    ],
    [
      'a congress that has just closed',
      '10月28日，江城市召开干部大会，传达学习党的二十大精神，迅速掀起学习贯彻党的二十大精神的热潮。',
      '2022-10-28',
      'named-event',
    ],
    [
      'a session that has just closed, on no day',
      '江城市召开会议，传达学习十四届全国人大二次会议精神，要求各部门认真抓好落实。',
      '2024',
      'named-event',
    ],
    [
      'a congress late in the year that has just closed, on no day',
      '江城市召开会议，传达学习党的二十大精神，要求各部门认真抓好落实。',
      undefined,
    ],
    [
      'a session that is being called, on no day',
      '江城市常委会会议在江城闭幕，决定十四届全国人大二次会议的代表名单，部署下一步工作。',
      undefined,
    ],
    [
      'a session that is only referred to, on no day',
      '江城市召开会议，落实十四届全国人大二次会议部署，要求各部门认真抓好落实。',
      undefined,
    ],
    [
      'a congress that is named for years',
      '11月20日，江城市召开会议，深入学习贯彻党的二十大精神，研究部署冬季工作。会议强调，要贯彻党的二十大精神。',
      undefined,
    ],
    [
      'a plenum that has just closed',
      '8月2日，江城市委召开会议，传达学习党的二十届三中全会精神。会议强调，要把学习宣传贯彻党的二十届三中全会精神抓好。',
      '2024-08-02',
      'named-event',
    ],
    [
      'a plenum until the next',
      '5月20日，江城市召开会议，贯彻落实党的二十届三中全会精神，推动党的二十届三中全会精神落地。',
      '2025-05-20',
      'latest-plenum',
    ],
    [
      'the last of several plenums in a list',
      '12月2日，江城市召开会议，学习贯彻党的十八届三中、四中、五中全会精神，部署有关工作。会议指出，五中全会精神博大。',
      '2015-12-02',
    ],
    [
      'the full name of a plenum',
      '11月20日，江城市召开会议，传达学习中国共产党第十九届中央委员会第四次全体会议精神，并就学习宣传贯彻作出部署。',
      '2019-11-20',
      'named-event',
    ],
    [
      'a session of the People’s Congress',
      '3月20日，江城市召开会议，传达学习十四届全国人大二次会议精神和全国政协十四届二次会议精神。',
      '2024-03-20',
      'named-event',
    ],
    [
      'a session that has not opened yet',
      '3月3日，十四届全国人大三次会议新闻发布会召开，介绍十四届全国人大三次会议开幕安排。',
      '2025-03-03',
    ],
    [
      'a congress that is still ahead',
      '1月20日，江城市召开会议，部署有关工作，以优异成绩迎接党的二十大胜利召开。会议强调，今年要喜迎党的二十大，“十四五”规划第二年的工作已经展开。',
      '2022-01-20',
      'named-event-ahead',
    ],
    [
      'the last year of a plan',
      '3月14日，江城市召开会议。会议指出，今年是“十四五”规划收官之年，要打好收官战。',
      '2025-03-14',
      'plan-last-year',
    ],
    [
      'the drafting of the next plan',
      '3月14日，江城市召开会议。会议指出，在“十五五”规划谋划之年召开这次大会十分重要。',
      '2025-03-14',
      'plan-drafting-year',
    ],
    [
      'the first year of a plan',
      '2月5日，江城市召开会议。会议指出，今年是“十四五”开局之年，要开好局、起好步。',
      '2021-02-05',
      'plan-first-year',
    ],
    [
      'the plan year of last year',
      '2月5日，江城市召开会议。会议指出，去年是“十三五”规划收官之年，成绩来之不易。',
      '2021-02-05',
      'plan-last-year',
    ],
    [
      'the plan year of another year does not count',
      '2月5日，江城市召开会议。会议指出，2020年江城走过“十三五”规划收官之年，成绩来之不易。',
      undefined,
    ],
    [
      'years under review and planned',
      '1月13日，江城市召开党代会会议，回顾总结2022年工作，系统部署2023年任务。',
      '2023-01-13',
      'year-planned',
    ],
    [
      'years under review and planned late in the year',
      '12月28日，江城市召开会议，回顾总结2022年工作，系统部署2023年任务。',
      '2022-12-28',
      'year-planned',
    ],
    [
      'headings of a report',
      `——1月8日在江城市第七届人民代表大会第三次会议上\n${REPORT}一、2017年工作回顾\n过去一年，成绩显著。\n二、2018年工作安排\n今年任务繁重。`,
      '2018-01-08',
      'year-planned',
    ],
    [
      'headings of a report without a date',
      `${REPORT}一、2017年工作回顾\n过去一年，成绩显著。\n二、2018年工作安排\n今年任务繁重。`,
      '2018',
      'year-planned',
    ],
    [
      'a report given before the year ended',
      `${REPORT}一、2017年工作回顾\n即将过去的一年，成绩显著。\n二、2018年工作安排\n明年是关键一年。`,
      '2017',
    ],
    [
      'half a year under review plans nothing',
      '7月20日，江城市召开会议，总结2021年上半年工作，研究部署有关事项，要求确保完成任务。',
      undefined,
    ],
    [
      'a campaign that the text is about',
      '5月6日，江城市召开党史学习教育推进会，研究部署有关工作，要求党史学习教育走深走实。',
      '2021-05-06',
      'campaign',
    ],
    [
      'a campaign named by its motto',
      '9月12日，江城市召开会议，围绕学思想、强党性、重实践、建新功，推进有关工作。',
      '2023-09-12',
      'campaign',
    ],
    ['a campaign that became permanent', '9月12日，江城市召开会议，推动党史学习教育常态化长效化，研究部署有关工作。', undefined],
    [
      'an inspection tour that is being passed on',
      '4月18日，江城市传达学习习近平总书记视察广东重要讲话精神，全面贯彻习近平总书记视察广东重要讲话精神。',
      '2023-04-18',
      'tour',
    ],
    [
      'a tour named in passing',
      '4月18日，江城市召开会议，研究部署经济工作，确保完成任务。会议要求，各部门要认真落实各项任务，切实加强组织领导，要对照清单逐项推进，确保年度目标如期完成；要加强督查问效，把责任压实到岗到人；要强化协同配合，形成工作合力，确保各项部署落地见效；要把这项工作与贯彻落实习近平总书记视察广东重要讲话精神结合起来。',
      undefined,
    ],
    [
      'an anniversary of this year',
      '9月28日，江城市举行活动。今年是中华人民共和国成立75周年，各界群众欢聚一堂。',
      '2024-09-28',
      'anniversary',
    ],
    ['an anniversary of last year', '3月3日，江城市召开会议。会议指出，去年是人民政协成立75周年，成绩显著。', '2025-03-03', 'anniversary'],
    [
      'an anniversary in the closing line',
      `——1月20日在江城市第四届人民代表大会第七次会议上\n${REPORT}让我们团结奋斗，以优异成绩庆祝中国共产党成立100周年！`,
      '2021-01-20',
      'anniversary',
    ],
    [
      'a speech at a celebration, quoted',
      '2月10日，江城市召开会议，学习习近平总书记在庆祝中国共产党成立100周年大会上的重要讲话，研究部署有关工作。',
      undefined,
    ],
    ['a numbered festival', '8月19日，江城市举行活动，庆祝第八个中国医师节，向医务工作者致敬。', '2025-08-19', 'edition'],
    [
      'years of diplomatic relations',
      '11月24日，江城市会见荷兰客人。客人说，今年是中荷建立大使级外交关系50周年，愿深化合作。',
      '2022-11-24',
      'relations',
    ],
    [
      'diplomatic relations, the pair told by its letter',
      '6月23日，江城市会见几内亚、几内亚客人和黑山客人。今年是中黑建交20周年，愿深化合作。',
      '2026-06-23',
      'relations',
    ],
    ['an event of a named year', '5月8日，江城市出席2025年世界城市论坛并举行会见，介绍城市发展情况。', '2025-05-08', 'event-of-year'],
    ['next year’s programme announced in December', '12月22日，江城市部署开展2023年春风行动专项服务活动，帮助企业用工。', undefined],
    ['figures of a part of the year', '5月21日，江城市公布数据，2024年1—4月，全市进出口总额8亿元，保持增长。', '2024-05-21', 'period'],
    [
      'figures of the year before',
      '2月27日，江城市公布数据，2024年，全市进出口总额同比增长12.5%，保持良好势头。',
      '2025-02-27',
      'year-figures',
    ],
    [
      'a day in full close by',
      '5月6日，江城市举行告别仪式。某同志因病于2024年4月30日逝世，享年81岁。2024年的工作仍在继续。',
      '2024-05-06',
      'day-nearby',
    ],
    [
      'a term of office that began, another that ended',
      '11月17日，国务院总理李克强出席会议。会议强调，要学习贯彻党的二十大精神，抓好各项工作落实。',
      '2022-11-17',
    ],
    ['a former holder of the office', '11月17日，会议通报原国防部长李尚福有关情况，要求各部门引以为戒，抓好各项工作落实。', undefined],
    ['a journey of the President', '5月6日，国家主席习近平对法国进行国事访问期间，两国元首举行会谈。', '2024-05-06', 'visit'],
    [
      'a journey to the same country in another season',
      '6月6日，国家主席习近平对俄罗斯进行国事访问期间，两国元首举行会谈。',
      '2019-06-06',
      'visit',
    ],
    [
      'journeys to the same country in the same season of two years',
      '3月22日，国家主席习近平对俄罗斯进行国事访问期间，两国元首举行会谈。',
      undefined,
    ],
    ['another’s journey to the same country', '5月6日，江城市代表团对法国进行友好访问，双方举行会谈，签署合作协议。', undefined],
    ['a guest', '12月4日上午，国家主席习近平在北京同来华进行国事访问的法国总统马克龙举行会谈。', '2025-12-04', 'visit'],
    ['a guest in another season', '9月4日上午，国家主席习近平在北京同来华进行国事访问的法国总统马克龙举行会谈。', undefined],
    ['a numbered sitting', '6月26日，十四届全国人大常委会第三次会议在北京举行，审议多部法律草案。', '2023-06-26', 'sitting'],
    ['a law cited with its sitting', '11月6日，江城市召开会议，解读十四届全国人大常委会第三次会议通过的法律。', undefined],
    ['a study session', '6月27日下午，中共中央政治局举行第十五次集体学习，中共中央总书记习近平主持学习。', '2024-06-27', 'sitting'],
    [
      'a study session of the same number in another term',
      '6月24日下午，中共中央政治局举行第十五次集体学习，中共中央总书记习近平主持学习。',
      '2019-06-24',
      'sitting',
    ],
    [
      'a study session of a number on a day that no term had',
      '6月10日下午，中共中央政治局举行第十五次集体学习，中共中央总书记习近平主持学习。',
      undefined,
    ],
    [
      'a study session of the same number on the same day of two terms',
      '11月27日，中共中央政治局举行第十次集体学习，中共中央总书记习近平主持学习。',
      undefined,
    ],
    [
      'a sitting of a term that is over',
      '8月30日，十二届全国人大常委会第四次会议在北京闭幕，会议表决通过了决定。',
      '2013-08-30',
      'sitting',
    ],
    ['a visit of whose days we are not sure', '11月6日，应中方邀请，缅甸国家主席一行抵达昆明，出席有关会议。', undefined],
    [
      'a conference that is held each year, on a day that one year had',
      '12月9日，江城市委召开常委会会议，传达学习中央经济工作会议精神，研究贯彻落实意见。',
      undefined,
    ],
    [
      'the day of the Spring Festival travel rush',
      '1月26日，江城火车站发送旅客8万人次。当天是春运第13天，客流持续攀升。',
      '2025-01-26',
      'counted-day',
    ],
    [
      'a day of the holidays, counted from another in each year',
      '10月5日，江城各景区客流平稳。当天是中秋、国庆假期第七天，返程客流增加。',
      '2023-10-05',
      'counted-day',
    ],
    ['a count that fits no year', '1月26日，江城火车站发送旅客8万人次。当天是春运第39天，客流持续攀升。', undefined],
    [
      'a festival of the lunar calendar',
      '今天（6月10日）是端午节，江城市举行龙舟赛，各界群众热情高涨，现场气氛热烈。',
      '2024-06-10',
      'lunar-day',
    ],
    ['a festival on the wrong day', '今天（6月11日）是端午节，江城市举行龙舟赛，各界群众热情高涨，现场气氛热烈。', undefined],
    [
      'the sexagenary name of the year',
      '2月2日，江城市举行座谈会，在甲辰龙年新春到来之际向各界人士致以问候。',
      '2024-02-02',
      'sexagenary-year',
    ],
    ['the sexagenary name of the coming year', '12月22日，江城市举行座谈会，发布甲辰龙年春节活动，同时发行甲辰年邮票。', undefined],
    ['a name that the cycle does not have', '2月2日，江城市举行座谈会，在甲丑年新春到来之际向各界人士致以问候。', undefined],
    [
      'a bulletin on the year before',
      '7月14日，江城市发布《2023年江城市医疗保障事业发展统计公报》，参保率保持稳定。',
      '2024-07-14',
      'bulletin',
    ],
    [
      'the first of a numbered day',
      '8月15日，江城市举行活动，迎接首个全国生态日，各界群众踊跃参加，现场气氛热烈。',
      '2023-08-15',
      'edition',
    ],
    ['a fair held twice a year', '10月15日，第138届广交会在广州开幕，江城市组织企业参展，达成多项合作意向。', '2025-10-15', 'edition'],
    ['the other fair of a year', '4月15日，第137届广交会在广州开幕，江城市组织企业参展，达成多项合作意向。', '2025-04-15', 'edition'],
    [
      'messages on an anniversary of relations',
      '1月27日，两国领导人就中法建交60周年互致贺电，法国各界人士高度评价中法关系发展。',
      '2024-01-27',
      'relations',
    ],
    [
      'a conference that is being passed on',
      '11月9日，江城市召开会议，传达学习中央金融工作会议精神，研究部署有关工作，要求抓好落实。',
      '2023-11-09',
      'occasion',
    ],
    ['a conference that is only referred to', '11月9日，江城市召开会议，按照中央金融工作会议部署，研究有关工作，要求抓好落实。', undefined],
    ['a conference of another season', '3月9日，江城市召开会议，传达学习中央金融工作会议精神，研究部署有关工作。', undefined],
    ['a conference held twice in the same season', '9月20日，江城市召开会议，传达学习全国教育大会精神，研究部署有关工作。', undefined],
    ['a white paper named after the current year', '7月14日，江城市发布《2023年江城市数字经济白皮书》，产业规模保持增长。', undefined],
    ['a bulletin on a part of the year', '7月14日，江城市发布《2023年第二季度江城市空气质量状况》，水平保持稳定。', undefined],
    ['a spacecraft', '5月3日，江城市举行科普活动，市民观看嫦娥六号发射直播，现场气氛热烈。', '2024-05-03', 'occasion'],
    ['games that are on', '9月26日，江城市举行活动，为杭州亚运会健儿加油，各界群众热情高涨。', '2023-09-26', 'occasion'],
    [
      'the document’s own number',
      '江政发〔2021〕5号\n\n关于做好防汛工作的通知\n各区人民政府，各部门：\n为做好防汛工作，现将有关事项通知如下，请认真贯彻执行。',
      '2021',
      'document-number',
    ],
    [
      'the number of another document',
      '关于做好防汛工作的通知\n根据《关于加强防汛工作的意见》（江政发〔2021〕5号）精神\n为做好防汛工作，现将有关事项通知如下，请认真贯彻执行。',
      undefined,
    ],
    ['the weekday contradicts', '3月14日（星期一），江城市召开会议。会议指出，今年是“十四五”规划收官之年，要打好收官战。', undefined],
    ['the weekday agrees', '3月14日（星期五），江城市召开会议。会议指出，今年是“十四五”规划收官之年，要打好收官战。', '2025-03-14'],
    [
      'a phrase that is younger than the vote',
      '3月14日，江城市召开会议。会议指出，今年是“十三五”规划收官之年。会议强调，要发展新质生产力。',
      undefined,
    ],
    ['two inferences that disagree', '3月14日，江城市召开会议。会议指出，今年是“十四五”规划收官之年，今年是新中国成立74周年。', undefined],
    [
      'today in brackets',
      '央视网消息：江城市举行活动。记者从市政府今天（5月21日）举行的发布会上了解到，2024年1—4月，全市进出口总额8亿元。',
      '2024-05-21',
    ],
    [
      'a dateline',
      '本报江城3月18日电（记者 某某）十四届全国人大二次会议精神传达会日前召开，传达学习十四届全国人大二次会议精神。',
      '2024-03-18',
    ],
    ['nothing that decides', '3月14日，江城市召开会议，研究部署有关工作，要求确保完成任务。', undefined],
    ['a day without month', '29日，江城市召开会议。会议指出，要认真落实各项任务。', undefined],
  ];
  for (const [name, text, value, rule] of cases) {
    it(name, () => {
      const date = reading(text);
      assert.equal(date?.value, value);
      if (value !== undefined) assert.equal(date?.certainty, 'inferred');
      if (rule)
        assert.ok(
          date?.evidence.some((evidence) => evidence.rule === rule),
          `expected ${rule} among ${date?.evidence.map((evidence) => evidence.rule).join(', ')}`,
        );
    });
  }

  it('is found alike in Traditional characters with inline pinyin', () => {
    const date = reading('3月14日,南江區(qū)召開會(huì)議。會(huì)議指出,今年是“十四五”規(guī)劃收官之年,要打好收官戰(zhàn)。');
    assert.equal(date?.value, '2025-03-14');
  });

  it('takes the year of a day from a date in full in the header', () => {
    const text = '江城市召開會議\n發布時間：2024-01-02\n12月30日，江城市召開會議，研究部署有關工作，要求確保完成任務。';
    const { event, published } = readDates(new SourceText(text), {});
    assert.equal(published?.value, '2024-01-02');
    assert.equal(event?.value, '2023-12-30');
    assert.equal(event?.certainty, 'inferred');
  });

  it('names the year that other clues speak for as a rival', () => {
    const date = reading('1月13日，江城市召开会议，回顾2022年工作、部署2023年任务。会议指出，“十四五”开局良好。');
    assert.equal(date?.value, '2023-01-13');
    assert.ok(date?.rivals.some(({ value }) => value === '2021-01-13'));
  });
});
