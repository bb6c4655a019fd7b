import assert from 'node:assert/strict';
import { placeName } from './place-name.ts';

/** A page with what a careful reader says: the path of names and the zone after a `+`, 全国 for the whole country, '' for unknown. */
type Page = readonly [what: string, text: string, place: string];

const WORDS: readonly Page[] = [
  ...['上街的人很多', '高密度人群聚集', '阳春三月草木新', '长子继承家业', '石棉制品停用', '光泽如新', '天台种满蔬菜'].map(speaking),
  ...['弥勒佛像修缮', '前锋队员出发', '大观园里热闹', '蔚为大观', '交口称赞', '平定风波', '平顺过渡', '白玉雕刻展出', '盐田里收成好'].map(
    speaking,
  ),
  ...['鼓楼旁灯火通明', '宝塔下人头攒动', '黑水治理见效', '名山大川如画', '两当一突出', '凌云壮志在心'].map(speaking),
  ...[
    '三原色搭配',
    '三原则不变',
    '洞口坍塌',
    '甘泉井旁',
    '太白金星下凡',
    '大彻大悟',
    '无为而治',
    '博爱精神传扬',
    '向阳而生',
    '二道防线',
  ].map(speaking),
];

/** A county that names nothing of itself, where such a word begins a clause. */
function speaking(clause: string): Page {
  return [`a word: ${clause}`, `今年以来，我县扎实推进各项工作。${clause}，干部群众干劲十足。县委书记强调，要抓好落实。`, ''];
}

const NEAR_WORDS: readonly Page[] = [
  ['the district with its full name', '我区扎实推进各项工作。上街区干部群众干劲十足。区委书记强调，要抓好落实。', '河南省/郑州市/上街区'],
  [
    'the county with its full name, and then by its word',
    '我县扎实推进各项工作。平顺县委抓好落实。平顺各镇行动起来，县委书记强调安全。',
    '山西省/长治市/平顺县',
  ],
  ['the county behind its province', '我县扎实推进各项工作。浙江天台干部群众干劲十足。县委书记强调安全。', '浙江省/台州市/天台县'],
  ['a county whose name is no word', '我县扎实推进各项工作。凤阳干部群众干劲十足。县委书记强调，要抓好落实。', '安徽省/滁州市/凤阳县'],
];

const TOWNS: readonly Page[] = [
  ['a town that is called like a city', '大同镇理论中心组学习全会精神。大同镇党委书记带领机关干部参加，大同镇各支部响应。', ''],
  ['the city itself', '大同理论中心组学习全会精神。大同市委书记带领机关干部参加。', '山西省/大同市'],
  ['towns of a city', '保定镇街干部下沉一线。保定各县组织宣讲，保定市委部署。', '河北省/保定市'],
];

const LETTERS: readonly Page[] = [
  [
    'a county that studies a letter to a village elsewhere',
    '县委宣讲团走村入户\n8月8日，县委宣讲团围绕总书记给西藏林芝市巴宜区嘎拉村全体村民的重要回信精神开展宣讲。色尼区委宣传部干部参加，色尼区各乡镇响应。',
    '西藏自治区/那曲市/色尼区',
  ],
  [
    'the place that was written to',
    '我区传达学习回信精神\n巴宜区委召开会议，学习总书记给巴宜区嘎拉村全体村民的回信，巴宜区各镇响应。',
    '西藏自治区/林芝市/巴宜区',
  ],
  [
    'a county that a group comes to, whose head has a post elsewhere',
    '省人大代表视察组深入榕江视察\n6月9日，以州委常委、凯里市委书记周某为组长的省人大代表视察组，深入到榕江县视察。榕江县领导陪同。',
    '贵州省/黔东南苗族侗族自治州/榕江县',
  ],
];

const ABOVE: readonly Page[] = [
  [
    'a county-level city that hands on what its prefecture decided',
    '22日下午，市委书记主持召开市委常委会议，传达省十二届人大二次会议、宁德市三届人大四次会议精神，研究我市贯彻意见。会议指出，要认真按照省委、宁德市委的部署要求，融入“六新大宁德”大局，全力推动福鼎更好更快发展。',
    '福建省/宁德市/福鼎市',
  ],
  [
    'the prefecture that names one of its cities',
    '22日下午，市委书记主持召开市委常委会议，研究我市贯彻意见。宁德市各部门参加，宁德市委办作说明。会议指出，要推动福鼎更好更快发展。',
    '福建省/宁德市',
  ],
  [
    'a city whose own site tells of its place in the prefecture',
    '福鼎新闻网讯 1月28日，市委书记林某走访市政府机关。今年是实现“再造一个新福鼎”目标之年。林某强调，主动融入宁德“一极四区”建设，加快建设宁德湾区。',
    '福建省/宁德市/福鼎市',
  ],
  [
    'the prefecture whose own site tells of a city in it',
    '宁德新闻网讯 1月28日，市委书记梁某走访福鼎。今年是实现“再造一个新福鼎”目标之年。梁某强调，加快建设宁德湾区，宁德市各部门要支持。',
    '福建省/宁德市',
  ],
  [
    'an acting mayor, on the site of his city',
    '福鼎新闻网讯 10月27日，代市长周某主持召开市政府常务会议。会议强调，要绘制符合福鼎发展实际的蓝图。',
    '福建省/宁德市/福鼎市',
  ],
  [
    'a county to which reporters come, below the name of its prefecture',
    '“采风团”莅临左贡采风\n2016-04-13 16:55 来源：昌都市委外宣办\n4月9日，采风团来到左贡县，宣传报道美丽左贡新风貌。采风团对左贡县的做法给予肯定。',
    '西藏自治区/昌都市/左贡县',
  ],
  [
    'a district whose birthday the secretary of its city joins',
    '高港召开弘扬建区精神大会\n8月20日，回顾建区20年历程。市委书记曲某出席，代表市四套班子祝贺高港区成立。泰州各界关注。高港区委书记顾某说，高港始终坚持加快发展。泰州将支持。',
    '江苏省/泰州市/高港区',
  ],
  [
    'a city that meets in one of its districts',
    '高港召开全市港口工作现场会\n8月20日，全市港口工作现场会召开。市委书记曲某出席。泰州市各部门参加，高港区委书记顾某作了发言。泰州市交通局部署工作。',
    '江苏省/泰州市',
  ],
  [
    'a city that hears of chambers of commerce',
    '市委常委出席会议\n6月28日，市委常委、统战部部长出席会议。会议指出，工作组参加了珠海山东商会成立大会和泉州商会成立庆典两个活动，全市招商成果显著。',
    '',
  ],
  [
    'a city in whose name a chamber is founded',
    '市委常委出席会议\n6月28日，珠海市委常委、统战部部长出席珠海山东商会成立大会。珠海市各部门参加，全市招商成果显著。',
    '广东省/珠海市',
  ],
  [
    'secretaries of counties whom reporters followed',
    '县委书记的一天\n县委书记是怎样的一群？最近，本网记者分赴江苏沭阳县、山东日照市东港区、河南巩义市，跟踪采访当地县委书记。周某，江苏沭阳县委书记；张某，山东日照东港区委书记。全国有两千多个县。',
    '全国',
  ],
  [
    'a county to which a reporter went',
    '县委书记的一天\n县委书记是怎样的一群？最近，本网记者赴江苏沭阳县，跟踪采访县委书记。周某，沭阳县委书记，今天走了三个村。',
    '江苏省/宿迁市/沭阳县',
  ],
  [
    'a county at which groups of two others looked',
    '两县县委书记带队到泌阳考察调研\n3月22日，由遂平县委书记何某带队的遂平考察团，及上蔡县委书记胡某带队的上蔡考察团分别对泌阳县进行了考察调研。泌阳县领导陪同。',
    '河南省/驻马店市/泌阳县',
  ],
  [
    'a city that looks at one of its counties',
    '市委调研组对泌阳县进行了考察调研\n3月22日，驻马店市委常委会召开会议。会前驻马店市委对泌阳县进行了考察，驻马店市各县区参加，全市抓好落实。',
    '河南省/驻马店市',
  ],
  [
    'a county above what its site says of its texts',
    '近年来，该县把宣传工作抓好抓实。据悉，2013年黄平在各级媒体刊载报道多篇，黄平县知名度提升。\n凡本网注明“来源：黔东南信息港”的所有作品，均为黔东南信息港合法拥有版权，黔东南保留权利。',
    '贵州省/黔东南苗族侗族自治州/黄平县',
  ],
];

const UNITS: readonly Page[] = [
  [
    'a hospital that hears of a congress',
    '市人民医院党委中心组举行全国两会精神学习会。全国人大代表张某传达全国人大会议精神，全国各地代表的心声令人鼓舞。',
    '',
  ],
  [
    'hospitals of which the country speaks',
    '国家卫生健康委：县医院综合能力提升工程启动。国务院有关部门负责人表示，全国各地要加强医疗服务。',
    '全国',
  ],
  [
    'a firm that watches a congress',
    '集团组织收看大会开幕会\n大会隆重召开，习近平总书记作报告。集团党政班子成员收看，全国人民备受鼓舞。',
    '',
  ],
  ['a school', '我校党委学习全国教育大会精神\n我校党委传达全国教育大会精神，全国高校迎来机遇。', ''],
  [
    'a town',
    '6月14日，官元镇召开专项斗争推进会。县委常委出席会议。会议指出，这是党中央、国务院部署的重大任务，事关全国大局。',
    '陕西省/安康市/岚皋县',
  ],
  ['towns everywhere', '各乡镇召开换届大会\n党中央、国务院部署全国乡镇换届。全国各乡镇召开大会，各地干部群众积极参与。', '全国'],
  ['the congress itself', '大会开幕\n习近平总书记作报告，全国各族人民备受鼓舞，党中央号召全党全国奋进。', '全国'],
  ['hospitals everywhere', '全国卫生健康工作会议召开\n会议部署全国医院改革。全国各地介绍经验，国家卫生健康委主任讲话。', '全国'],
];

const ZONES: readonly Page[] = [
  [
    'a district whose advisers speak of its zone',
    '区政协召开助推高新区发展座谈会\n7月20日，区政协召开助推高新区发展座谈会。高新区党工委副书记参加。会议要求推动全区发展。兴隆台区各部门参加。',
    '辽宁省/盘锦市/兴隆台区',
  ],
  [
    'a zone whose own body meets',
    '高新区党工委召开会议\n7月20日，高新区党工委召开会议，部署全区发展。盘锦市有关部门参加，盘锦市委书记讲话。',
    '辽宁省/盘锦市+高新区',
  ],
  [
    'a zone among those whom a letter is for',
    '云南禄丰产业园区管委会，各乡镇人民政府，市级各部门：\n《禄丰市人民政府议事规则》已经市人民政府会议通过，现予印发。\n禄丰市人民政府\n2024年11月20日',
    '云南省/楚雄彝族自治州/禄丰市',
  ],
];

const TABLES: Readonly<Record<string, readonly Page[]>> = {
  'ordinary words that are names of counties': WORDS,
  'names beside them': NEAR_WORDS,
  'towns that are called like cities': TOWNS,
  'letters and groups': LETTERS,
  'cities and what lies above them': ABOVE,
  'bodies that lie somewhere': UNITS,
  'zones that do not act': ZONES,
};

for (const [title, pages] of Object.entries(TABLES)) {
  describe(`place of a page: ${title}`, () => {
    for (const [what, text, place] of pages) it(what, () => assert.equal(placeName(text), place));
  });
}
