import assert from 'node:assert/strict';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { divisionName } from './division-name.ts';

/** News with its title, and what a careful reader says: the path of names, 全国 for the whole country, '' for unknown. */
type News = readonly [what: string, title: string, text: string, place: string];

/** The central bodies act; each with its near miss, where somewhere is told of all the same. */
const CENTRAL: readonly News[] = [
  [
    'a letter to a fair that opens somewhere',
    '国家主席向博览会致贺信',
    '6月1日，国家主席向国际渔业博览会致贺信。\n希望各方深化合作。\n博览会当日在山东省青岛市开幕，由山东省人民政府和商务部主办。',
    '全国',
  ],
  [
    'a fair that opens somewhere',
    '青岛举办国际渔业博览会',
    '6月1日，青岛举办国际渔业博览会。\n博览会由青岛市人民政府和商务部主办。',
    '山东省/青岛市',
  ],
  ['figures of a ministry', '夏粮收购进度快', '记者从农业农村部了解到，夏粮收购进度快于往年，河南省周口市收购过半。', '全国'],
  ['figures of a city', '周口夏粮收购进度快', '周口市夏粮收购进度快于往年，全市收购过半。', '河南省/周口市'],
  ['a forecast for the country', '冷空气来袭', '中央气象台发布大风预警，内蒙古中部有沙尘，呼和浩特市能见度低。', '全国'],
  [
    'a forecast of a city',
    '呼和浩特发布大风预警',
    '呼和浩特市气象台发布大风预警，全市能见度低，呼和浩特各区做好防范。',
    '内蒙古自治区/呼和浩特市',
  ],
  [
    'a spokesman on Taiwan',
    '国防部发言人发表谈话',
    '国防部新闻发言人发表谈话。我们反对美国与台湾的官方往来，维护台海和平。台湾是中国的一部分。',
    '全国',
  ],
  ['a unit of the army', '英雄连队传承精神', '陆军某旅一连是英雄连队。当年连队在江苏淮阴与敌血战。进入新时代，连队苦练本领。', '全国'],
  [
    'a department of the army comes to help',
    '学生被困获救',
    '7月7日，广西贵港市遭遇强降雨，陆军某旅紧急出动。贵港市城区内涝，学生全部获救。',
    '广西壮族自治区/贵港市',
  ],
  [
    'a leader somewhere',
    '国务院副总理在辽宁调研',
    '国务院副总理到辽宁大连、沈阳考察，并在沈阳同企业座谈。\n在大连，他来到船厂。\n在沈阳，他听取汇报，辽宁省负责人参加。',
    '辽宁省',
  ],
  [
    'a quotation before the text itself',
    '民族团结一家亲',
    '习近平总书记指出，要促进各民族交往交流交融。新疆把团结这条主线贯穿于经济社会发展。新疆各地开展活动，和田先行。',
    '新疆维吾尔自治区',
  ],
  [
    'a county of a province that the text begins with',
    '把老百姓放在心上',
    '习近平总书记要求领导干部下基层。福建省各级干部深入群众，推动全省发展，党中央肯定。\n在古田县，菌菇产业兴旺。古田种菇，古田的菇棚连片，古田县农民增收。',
    '福建省',
  ],
  [
    'a name that ends in 日 before 县长',
    '民族团结之花盛开',
    '党的十八大以来，西藏各族干部群众守望相助，我国各族人民团结。入住仪式在定日县长所乡举行，定日县居民喜迁新居。\n西藏各地抓建设，西藏自治区推进。',
    '西藏自治区',
  ],
  [
    'what a leader said where he took part',
    '牢记嘱托谱写新篇章',
    '习近平总书记在参加代表团审议时强调，要应对复杂环境。江苏淮安的企业抓紧生产，淮安市民备受鼓舞。',
    '全国',
  ],
  [
    'a letter to a university called after a province',
    '国家主席致信祝贺云南大学建校',
    '国家主席致信祝贺云南大学建校，向学校的老师和同学表示祝贺。云南大学师生受到鼓舞，表示要为强国建设作出更大贡献。',
    '全国',
  ],
  ['the branch of a ministry', '居民收入增长', '国家统计局宿迁调查队发布数据，宿迁市居民收入增长，宿迁各县区就业稳定。', '江苏省/宿迁市'],
];

const SEVERAL: readonly News[] = [
  [
    'two provinces that the text begins with',
    '学习教育走深走实',
    '云南昭通、湖南邵阳深入开展学习教育。\n云南昭通走访调研，昭通市查摆问题。',
    '全国',
  ],
  [
    'examples of two provinces',
    '传统产业的新发展',
    '记者在浙江、安徽等地调研。\n安吉县竹林连片，安吉县森林碳汇管理局统一收储，浙江安吉县办起企业。',
    '全国',
  ],
  [
    'two cities after what comes first, each with its 全市',
    '学习教育走深走实',
    '学习教育中，山东济南、新疆乌鲁木齐查改问题。\n济南市走访老人，全市建立档案，济南市全市联网，全市推广，济南市满意。',
    '全国',
  ],
  [
    'examples with what is no place between them',
    '宣讲团在各地宣讲',
    '宣讲团成员分别在新疆、供销系统、湖南等地宣讲。\n新疆维吾尔自治区干部群众听讲，新疆各地组织学习。',
    '全国',
  ],
  ['two cities of one province', '两市推进合作', '江苏苏州、无锡推进合作。\n苏州市负责人表示要加快建设，无锡市抓好落实。', '江苏省'],
  ['where a delegation goes', '我市党政代表团外出考察', '宜昌市党政代表团赴浙江、安徽等地考察学习。宜昌市市长带队。', '湖北省/宜昌市'],
  ['a province named in the title', '浙江企业走出去', '浙江企业在江苏、安徽等地办厂。浙江省商务厅介绍，浙江企业增势良好。', '浙江省'],
  ['a region of the country', '北方秋雨连绵', '秋雨仍在持续。北京全市平均降水量达到大雨，北京停驶公交线路。山西部分高速管制。', ''],
  ['the city in the region', '北方多雨 北京应对有方', '秋雨仍在持续。北京全市平均降水量达到大雨，北京停驶公交线路。', '北京市'],
  [
    'one of several that is spelled out late',
    '冬日里的温暖传递',
    `${'一场爱心接力在冬日里传递，街坊邻里互相帮忙。'.repeat(6)}在江苏苏州、江苏无锡，药店免费发药。家住北京市西城区的居民在群里求助，北京市大兴区的住户送来药品，北京市东城区、北京市西城区的社区都建了群。`,
    '',
  ],
];

describe('place of news: central bodies', () => {
  for (const [what, title, text, place] of CENTRAL) it(what, () => assert.equal(divisionName(`${title}\n${text}`, { title }), place));
});

describe('place of news: several places', () => {
  for (const [what, title, text, place] of SEVERAL) it(what, () => assert.equal(divisionName(`${title}\n${text}`, { title }), place));

  it('quotes them', () => {
    const text = '记者在浙江、安徽、湖北等地调研。';
    assert.deepEqual(readPlace(new SourceText(text), {})?.evidence, [
      { rule: 'place-several', start: 3, end: 11, note: '浙江、安徽、湖北' },
    ]);
  });
});
