import assert from 'node:assert/strict';
import { placeName } from './place-name.ts';

/** A page, with what a careful reader says: the path of names and the zone after a `+`, '' for unknown. */
type Page = readonly [what: string, text: string, place: string];

/** Where those of a larger place meet, or its officers come. */
const VENUES: readonly Page[] = [
  [
    'a meeting of the whole province',
    '全省水利工作推进会在清远召开\n3月5日，全省水利工作推进会在清远市召开。省委副书记甲乙出席。会前，与会人员到英德市参观。清远市作了发言。',
    '广东省',
  ],
  ['the day between', '全省旅游大会3月5日在张家界市召开。省委常委甲乙出席。张家界市作经验交流。', '湖南省'],
  [
    'a meeting of the whole city in one of its cities',
    '3月5日，全市文明创建推进会在晋江市召开。市委书记甲乙出席并讲话，与会人员参观了晋江市的现场。晋江市作介绍。',
    '福建省/泉州市',
  ],
  [
    'such a meeting as the county tells of it',
    '3月5日，全市文明创建推进会在太湖县召开。与会人员参观了我县的现场。太湖县作介绍。',
    '安徽省/安庆市/太湖县',
  ],
  ['such a meeting in the place of whose it is', '3月5日，全市文明创建推进会在泉州市召开。市委书记甲乙出席。', '福建省/泉州市'],
  ['an officer who comes', '3月5日，市委书记甲乙到太湖县调研乡村振兴。他走进晋熙镇，了解增收情况。市领导丙丁参加。', '安徽省/安庆市'],
  ['an officer who comes to a city', '昨日，市委书记甲乙到如皋市调研项目建设。甲乙强调，要抢抓机遇。', '江苏省/南通市'],
  ['as the county tells of it', '3月5日，市委书记甲乙到太湖县调研乡村振兴。县委书记丙丁陪同。太湖县各乡镇参加。', '安徽省/安庆市/太湖县'],
  [
    'as the title tells of the county',
    '太湖县:市委书记来了\n3月5日，市委书记甲乙到太湖县调研乡村振兴。太湖县各乡镇参加。',
    '安徽省/安庆市/太湖县',
  ],
  ['an officer who learns there', '3月5日，市委书记甲乙到昆山市考察学习营商环境。一行参观了昆山市的园区。', ''],
  [
    'the volume of a chronicle',
    '毕节地区通志\n4月11日，物价会议召开。4月18日，全省环保局长会议在毕节市召开。毕节市作介绍。',
    '贵州省/毕节市',
  ],
  [
    'a government that speaks of its whole province',
    '我省举行防汛发布会\n7月22日，省政府举行新闻发布会。负责人介绍，郑州市、卫辉市受灾，各地救援队赶来支援河南省。',
    '河南省',
  ],
];

/** Whose body a text begins with. */
const FIRST: readonly Page[] = [
  [
    'a city that meets before the leaders of its prefecture',
    '晋江市委、市政府召开大会，泉州市委书记甲乙出席。泉州市领导丙丁参加。会议要求，全市贯彻泉州市委部署。',
    '福建省/泉州市/晋江市',
  ],
  [
    'two that sign with their prefecture',
    '3月5日，如皋市政府、启东市政府分别与南通市水利局签订责任书。南通市要求各地抓好汛前检查。',
    '江苏省/南通市',
  ],
  [
    'a district whose secretary presides, beside others',
    '核心区推进会召开\n3月5日，西城区委书记甲乙主持召开推进会，东城区、朝阳区有关负责人交流。全区各街道参加。',
    '北京市/西城区',
  ],
];

/** The text's own people go elsewhere. */
const GOALS: readonly Page[] = [
  [
    'who visits those sent to help',
    '区委书记甲乙赴新疆喀什看望我区援疆干部。甲乙一行来到喀什地区，与莎车县有关领导座谈，就对口支援进行交流。',
    '',
  ],
  ['who calls on an office in the capital', '市委书记甲乙到北京拜会国家有关部门领导。甲乙介绍了全市发展情况。北京市有关负责人参加。', ''],
  [
    'a delegation of a province',
    '省委书记甲乙率党政代表团到上海市学习考察。代表团参观了浦东新区的展厅和科学城。上海市委书记会见代表团。',
    '',
  ],
  ['firemen who hurry', '市消防救援支队驰援河南郑州\n7月22日，市消防救援支队队员驰援河南郑州、新乡市。队员们在新乡市卫辉市转移群众。', ''],
  ['a school trip', '学院组织师生到延安开展社会实践。师生们走进延安革命纪念馆，接受了精神洗礼。学院党委要求师生传承精神。', ''],
  [
    'a journalist who goes is not of a place',
    '记者赴凤阳县采访了解到，当地改革成果丰硕。凤阳县有关负责人介绍，今年将继续推进。凤阳县干部群众干劲十足。',
    '安徽省/滁州市/凤阳县',
  ],
  ['a village in the own province', '县委组织党员赴安徽凤阳小岗村学习。党员们表示要弘扬精神。固镇县委组织部供稿。', '安徽省/蚌埠市/固镇县'],
];

/** What happened, and who comes from, elsewhere. */
const ELSEWHERE: readonly Page[] = [
  [
    'a lesson, whoever learns it',
    '市民政局党组召开会议，传达学习全省会议精神。局党组书记甲乙主持。会议强调，要吸取江西新余火灾事故教训，抓好安全。',
    '',
  ],
  [
    'pupils who come to a school',
    '甘肃省庆阳市环县中学学生一行近日利用假期来我校参观。学生们走进实验室，与我校同学交流学习心得。校长欢迎大家到来，希望常来常往，共同进步。',
    '',
  ],
  [
    'leaders who come to their school',
    '合肥市领导甲乙一行近日来我校调研。甲乙走进实验室，了解学校发展，希望学校为合肥市的发展多作贡献。校长丙丁欢迎大家到来，介绍了情况。',
    '安徽省/合肥市',
  ],
  ['commissioners of villages', '各村配备民政专员，民政专员定期上门。村级民政专员由村委会副主任兼任。民政专员每月填写台账。', ''],
];

/** Zones where somebody comes. */
const ZONES: readonly Page[] = [
  [
    'the leader of its city',
    '萍乡市委书记调研萍乡经开区\n3月5日，萍乡市委书记甲乙到萍乡经开区调研企业。市委常委、经开区党工委书记丙丁参加。甲乙强调，全市要营造环境。',
    '江西省/萍乡市',
  ],
  [
    'its own leader',
    '萍乡经开区党工委书记调研企业\n3月5日，萍乡经开区党工委书记甲乙调研企业。管委会主任丙丁参加。',
    '江西省/萍乡市+萍乡经开区',
  ],
  [
    'a group of another zone',
    '开发区考察团赴苏州工业园区学习\n3月5日，开发区考察团赴苏州工业园区学习招商经验，苏州工业园区管委会介绍了情况。',
    '',
  ],
  [
    'a delegation that the zone tells of',
    '6月24日，衡水市委书记甲乙、市长丙丁率衡水市党政代表团到雄安新区考察。雄安新区党工委书记同一行座谈，雄安新区党工委、管委会负责人参加。',
    '河北省/保定市+雄安新区',
  ],
  [
    'the leader of its county, among guests',
    '桐乡市委书记调研开发区\n3月5日，桐乡市委书记甲乙来开发区调研，湖州市企业家代表参加。桐乡市要求开发区抓好招商。',
    '浙江省/嘉兴市/桐乡市',
  ],
];

const TABLES: Readonly<Record<string, readonly Page[]>> = {
  'where people meet': VENUES,
  'who begins': FIRST,
  goals: GOALS,
  'other places': ELSEWHERE,
  'zones that are visited': ZONES,
};

for (const [title, pages] of Object.entries(TABLES)) {
  describe(`place of a page: ${title}`, () => {
    for (const [what, text, place] of pages) it(what, () => assert.equal(placeName(text), place));
  });
}
