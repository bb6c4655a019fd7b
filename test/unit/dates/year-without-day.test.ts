import type { YearCase } from './year-cases.ts';
import { testYears } from './year-cases.ts';

const BODY = '各地各部门要压实责任，抓好落实，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** Texts that print no day of their own, or one without its month, each with what looks like them. */
const KINDS: Readonly<Record<string, readonly YearCase[]>> = {
  'stem, branch and animal': [
    { name: 'are of one year', text: `江城致信\n乙巳蛇年春节即将到来之际，江城向全市人民致以祝福。${BODY}`, expected: '2025' },
    { name: 'that do not belong together', text: `江城致信\n乙巳马年春节即将到来之际，江城致以祝福。${BODY}`, expected: 'open' },
    { name: 'the animal alone comes again', text: `江城致信\n蛇年春节即将到来之际，江城致以祝福。${BODY}`, expected: 'open' },
    {
      name: 'the animal beside a printed year',
      text: `江城灯会\n江城亮灯，喜迎兔年新春。同一天，江城推出2023年灯会。${BODY}`,
      expected: '2023',
    },
  ],
  'anniversaries that are now': [
    {
      name: 'with another word between',
      text: `江城活动\n今天（12月20日），澳门举行升旗仪式庆祝回归祖国23周年，各界人士参加。${BODY}`,
      expected: '2022-12-20',
    },
    { name: 'a ceremony on a day', text: `江城活动\n纪念全民族抗战爆发86周年仪式7日上午在江城举行。${BODY}`, expected: '2023' },
    {
      name: 'that falls on it',
      text: `江城旅游\n国庆假期，江城旅游火热。恰逢新中国成立75周年，红色景区客流不断。${BODY}`,
      expected: '2024',
    },
    {
      name: 'that fell on it then',
      text: `江城旅游\n江城老人讲述往事，那年他二十岁，恰逢新中国成立75周年，他写下日记。${BODY}`,
      expected: 'open',
    },
  ],
  'the fair that is on': [
    { name: 'this one', text: `江城参展\n第四届链博会吸引江城企业参展。\n本届链博会第一天，江城展台人气很旺。${BODY}`, expected: '2026' },
    { name: 'another one', text: `江城参展\n第四届链博会江城企业有展台。本届江城车展第二天，人气很旺。${BODY}`, expected: 'open' },
    { name: 'the next one', text: `江城参展\n江城企业筹备明年第四届链博会。\n本届江城展会现场，人气很旺。${BODY}`, expected: 'open' },
  ],
  'days of journeys': [
    {
      name: 'announced with first and last day',
      text: `国家主席习近平将于3月20日至22日对俄罗斯进行国事访问。${BODY}`,
      expected: '2023',
      rule: 'visit',
    },
    { name: 'announced with one day', text: `国家主席习近平将于3月22日对俄罗斯进行国事访问。${BODY}`, expected: 'open' },
    {
      name: 'a tour on a day',
      text: `习近平在江西考察时强调创新\n习近平12日在江西考察时强调，要坚持创新。${BODY}`,
      expected: '2023-10-12',
      rule: 'tour',
    },
    { name: 'a day of no tour', text: `习近平在江西考察时强调创新\n习近平28日在江西考察时强调，要坚持创新。${BODY}`, expected: 'open' },
    { name: 'a tour that is studied', text: `江城学习\n江城12日学习习近平在江西考察时的讲话。${BODY}`, expected: 'open' },
  ],
  'figures of a part of a year': [
    { name: 'are news', text: `江城外贸增长\n江城海关公布，2023年1-2月，江城进出口总额95.8亿元，同比增长1.7%。${BODY}`, expected: '2023' },
    {
      name: 'are a measure',
      text: `江城外贸增长\n江城海关公布，进出口较2023年上半年，完成总额95.8亿元，增长1.7%。${BODY}`,
      expected: 'open',
    },
    {
      name: 'beside a later year',
      text: `江城外贸增长\n2023年1-2月，江城进出口总额95.8亿元，同比增长1.7%。2024年，江城再开新港。${BODY}`,
      expected: 'open',
    },
    {
      name: 'up to its end come out in the next',
      text: `江城外贸增长\n2023年1-11月，江城进出口总额95.8亿元，同比增长1.7%。${BODY}`,
      expected: 'open',
    },
    {
      name: 'told with their growth',
      text: `江城假日\n“五一”假期5天，国内出游3.14亿人次，同比增长5.7%。江城景区客流不断。${BODY}`,
      expected: '2025',
    },
    { name: 'told without it', text: `江城假日\n江城景区忆往昔：“五一”假期5天，国内出游3.14亿人次。${BODY}`, expected: 'open' },
  ],
  'rules that come into force': [
    {
      name: 'made public in the same year',
      text: `江城公布条例\n江城日前签署命令，公布《江城古树条例》，自2024年7月1日起施行。${BODY}`,
      expected: '2024',
    },
    {
      name: 'early in a year',
      text: `江城公布条例\n江城日前签署命令，公布《江城古树条例》，自2024年2月1日起施行。${BODY}`,
      expected: 'open',
    },
    {
      name: 'in force for a while',
      text: `江城条例落地\n《江城古树条例》自2024年7月1日起施行，江城古树得到保护。${BODY}`,
      expected: 'open',
    },
  ],
  'a year at the end of a name': [
    {
      name: 'an exercise',
      text: `江城演习\n今天（5月10日），江城举行“应急使命·2024”防汛演习。${BODY}`,
      expected: '2024-05-10',
      rule: 'year-in-name',
    },
    {
      name: 'a campaign',
      text: `江城公安\n8月3日，江城警方开展“昆仑2023”专项行动，查处案件。${BODY}`,
      expected: '2023-08-03',
      rule: 'year-in-name',
    },
    { name: 'one that is over', text: `江城公安\n8月3日，江城警方总结“昆仑2023”专项行动。${BODY}`, expected: 'open' },
    { name: 'since one', text: `江城公安\n8月3日，“昆仑2023”专项行动以来，江城警方查处案件。${BODY}`, expected: 'open' },
  ],
  'campaigns and games': [
    {
      name: 'a series with another year printed beside it',
      text: `江城采访\n6月10日起，江城组织开展2026年“活力中国调研行”主题采访活动。${BODY}`,
      expected: '2026',
    },
    { name: 'games that end', text: `江城选手归来\n杭州第19届亚运会渐入尾声，江城选手归来。${BODY}`, expected: '2023' },
    { name: 'games that are remembered', text: `江城选手讲述\n杭州第19届亚运会上的经历，江城选手至今难忘。${BODY}`, expected: 'open' },
  ],
  'the only one of its name': [
    {
      name: 'a long session on a day',
      text: `江城代表发言\n11日在联合国人权理事会第五十三届会议上，江城代表发言。${BODY}`,
      expected: '2023',
    },
    {
      name: 'a day on which it did not sit',
      text: `江城代表发言\n16日在联合国人权理事会第五十三届会议上，江城代表发言。${BODY}`,
      expected: 'open',
    },
  ],
};

describe('years of texts without a day', () => {
  testYears(KINDS);
});
