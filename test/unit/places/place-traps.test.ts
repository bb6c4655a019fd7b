import assert from 'node:assert/strict';
import { divisionName } from './division-name.ts';

/** A text with what a careful reader says of it: the path of names, 全国 for a national document, '' for unknown. */
type Trap = readonly [what: string, text: string, place: string];

const NAMES_IN_WORDS: readonly Trap[] = [
  ['西宁 inside 陕西宁陕', '陕西宁陕县召开全县领导干部大会。宁陕县委书记主持会议，要求全县上下抓好生态保护。', '陕西省/安康市/宁陕县'],
  ['海城市 inside 红海城市', '企业家谈到红海城市与蓝海城市的区别，认为竞争激烈的红海城市需要转型。', ''],
  ['北京 as the time of day', '北京时间上午九时，大会开幕，与会者听取了报告。', ''],
  ['上海路 in another city', '南昌市对上海路、北京路进行提升改造。南昌市政府要求年内完工。', '江西省/南昌市'],
  ['海洋 after 南海区', '南海区海洋产业发展大会召开，佛山市南海区委书记出席会议。', '广东省/佛山市/南海区'],
  ['大同 as an idea', '天下大同是古人的理想，大同世界寄托了人们的愿望。', ''],
  ['长治 inside 长治久安', '要维护社会大局稳定，实现长治久安，推动治理体系现代化。', ''],
  ['平安 as a campaign', '深入推进平安建设，平安中国建设迈上新台阶。', ''],
  ['和平 and 文明 as ideas', '坚持和平发展道路，推动人类文明进步，维护世界和平。', ''],
  ['光明 and 新民 as words', '前途光明，道路曲折，新民风在乡村形成。', ''],
  ['宝山 in a company', '宝山钢铁股份有限公司发布年度报告，产量稳步增长。', ''],
  ['黄山 in a saying', '黄山归来不看岳，这句话流传很广。', ''],
  ['中山 in a university', '中山大学的教授作了报告，与会者认真听取。', ''],
  ['资源 the county', '合理配置教育资源，加强资源节约，资源利用效率提高。', ''],
  ['合作 the city', '深化区域合作，加强国际合作，合作共赢。', ''],
  ['延长 the county', '项目工期延长，养殖链条延长，服务时间延长。', ''],
  ['富裕 the county', '促进共同富裕，生活更加富裕，农民富裕富足。', ''],
  ['公安 the county', '公安机关开展行动，公安民警坚守岗位。', ''],
  ['解放区 the district', '抗日战争时期，解放区军民开展大生产，解放区的天是明朗的天。', ''],
  ['和县 after a conjunction', '各区和县委要加强领导，市和县政府要抓好落实。', ''],
  ['海口 inside 出海口', '打造便捷的出海口，建设经济出海口通道。', ''],
  ['大理 inside 五大理念', '坚持五大理念，落实新发展要求，五大理念引领工作。', ''],
  ['衡水 inside 均衡水平', '提高教育均衡水平，公共服务均衡水平不断提升。', ''],
  ['定西 inside 制定西部', '抓紧制定西部大开发配套措施。', ''],
  ['白银 inside 真金白银', '拿出真金白银支持企业发展，投入真金白银。', ''],
  ['德州 in a foreign name', '佛罗里达州近日遭遇飓风，佛罗里达州进入紧急状态。', ''],
  ['保定 inside 医保定点', '医保定点机构监管加强，医保定点药店增多。', ''],
  ['巴中 as two countries', '巴中友谊历久弥坚，巴中经济走廊建设加快。', ''],
  ['大城乡 inside 广大城乡', '需要广大城乡居民积极参与，广大城乡基层共同努力。', ''],
  ['来宾 as guests', '各位来宾，大家好，欢迎各位来宾出席招待会。', ''],
  ['山东 inside 贺兰山东麓', '银川市推进贺兰山东麓葡萄酒产业发展，银川市政府印发方案。', '宁夏回族自治区/银川市'],
  ['本市 inside 资本市场', '发展多层次资本市场，利用资本市场融资。', ''],
  ['全市 inside 雅安全市', '四川省召开会议，覆盖雅安全市及资阳部分地区。四川省委要求全省抓好落实，四川省政府作出安排。', '四川省'],
  ['市场 after a name', '东方市场活跃，东方市场前景广阔。', ''],
  ['区域 after a name', '滨湖区域开发提速，滨湖区域配套完善。', ''],
  ['遵义 as a meeting', '遵义会议在党的历史上是生死攸关的转折点，延安精神永放光芒。', ''],
  ['南昌 as a ship', '海军南昌舰官兵圆满完成任务，南昌舰党委受到表彰。', '全国'],
];

/** Each trap with its near miss, where the same name is meant. */
const BEARERS: readonly Trap[] = [
  [
    'a street office called after a road, which tells its district',
    '四川北路街道召开推进会，四川北路街道党工委书记主持。',
    '上海市/虹口区',
  ],
  ['a road with a direction', '香港中路改造启动，香港中路沿线商户配合。', ''],
  ['roads of another city', '延安西路、西藏中路、成都北路实施交通管制，请绕行。', ''],
  ['a road in a district that is named', '虹口区四川北路街道召开推进会，四川北路街道党工委书记主持。', '上海市/虹口区'],
  ['a road after its city', '长春市整治吉林大街，长春市政府召开会议。', '吉林省/长春市'],
  ['a network of roads is of the place', '四川路网建设提速，四川省交通运输厅作出安排。', '四川省'],
  ['a person told by 同志', '向李海南同志学习，李海南同志长期扎根基层。', ''],
  ['a given name told by 同志', '宁波同志的先进事迹感人至深，号召向宁波同志学习。', ''],
  ['a person who receives guests', '张大连会见外宾\n张大连会见来访外宾，双方交换意见。', ''],
  ['a city behind its province, which ends like a surname', '吉林长春会见外宾\n吉林长春会见来访外宾，双方交换意见。', '吉林省/长春市'],
  ['a person told by a speech', '陈重庆在全国座谈会上的讲话\n陈重庆的讲话，与会者认真学习。', ''],
  ['a person told by a post that he gets or leaves', '任免通知\n任命刘青海为副局长，免去赵宁夏的处长职务。', ''],
  ['a person told by a title behind the name', '吴桂林院士作专题报告，林长春主任主持会议。', ''],
  ['persons in a list', '经研究，刘青海等3名同志获得表彰。', ''],
  ['the end of a post with a surname', '5月10日，全县防汛工作会议召开，县人武部部长白汉军出席会议，副县长宁志远主持。', ''],
  ['a city behind a bureau', '国家统计局长沙调查队发布数据\n7月20日，国家统计局长沙调查队发布数据，长沙调查队介绍情况。', '湖南省/长沙市'],
  ['a city behind an academy', '中国科学院长春光机所召开会议\n3月5日，中国科学院长春光机所召开年度工作会议，部署任务。', '吉林省/长春市'],
  ['a city behind an office', '省自然资源厅长沙工作组调研\n3月5日，省自然资源厅长沙工作组到基层调研，听取意见。', '湖南省/长沙市'],
  ['a city behind a firm', '中铁五局长沙公司开展检查\n3月5日，中铁五局长沙公司开展安全生产检查。', '湖南省/长沙市'],
  ['a city behind a troop', '武警吉林总队长春支队开展演练\n3月5日，武警吉林总队长春支队开展演练。', '吉林省/长春市'],
  ['a city behind soldiers', '空军部队长春机场开放\n9月5日，空军部队长春机场举行开放日活动。', '吉林省/长春市'],
  ['a city behind a hospital', '湘雅医院长沙院区启用\n3月5日，湘雅医院长沙院区启用，市民可就诊。', '湖南省/长沙市'],
  ['a city behind a school', '湖南党校长沙分校开学\n3月5日，湖南党校长沙分校举行开学典礼。', '湖南省/长沙市'],
  [
    'a county behind a bureau',
    '长白召开会议\n3月5日，长白召开会议，公安局长白分局主持，长白各乡镇参加。',
    '吉林省/白山市/长白朝鲜族自治县',
  ],
  ['the place itself beside such a post', '5月10日，长白县召开防汛工作会议，县人武部部长张军出席会议。', '吉林省/白山市/长白朝鲜族自治县'],
  ['a reporter below the title', '深入践行群众路线\n本报记者 马天津\n群众路线是根本工作路线。', ''],
  ['a post of a place', '长春市召开会议\n刘洋为长春市代表，会议强调抓好落实。', '吉林省/长春市'],
  ['a park that many cities have', '中山公园游园通告\n中山公园将举办菊花展。', ''],
  ['a person told by what he does', '李长春强调，要创新体制机制。李长春的讲话，与会者认真学习。', ''],
  ['a person told by the office before the name', '副县长廖永平参加代表团审议。县委书记陈安宁强调，要抓好落实。', ''],
  ['a surname before a place that nobody is', '张宁波任命为局长，宁波市委组织部公示。宁波市委要求做好工作。', '浙江省/宁波市'],
  ['a place that acts', '宁波市委强调，要创新体制机制，宁波各区县抓好落实。', '浙江省/宁波市'],
  ['a person who signs', '汇报\n我认真学习了文件，深受教育。\n汇报人：赵德州', ''],
  ['a name on a line of its own', '几点思考\n\n李长春\n\n改革是一项系统工程，要整体推进。', ''],
  ['a place on a line of its own', '几点思考\n\n长春\n\n改革是一项系统工程，要整体推进。', '吉林省/长春市'],
  ['reporter and editor in brackets', '走基层\n（记者 孙泰安 编辑 赵宜宾）\n万家团圆。', ''],
  ['a person of an age', '通报\n当事人江阴（男，45岁）违反规定，给予警告。', ''],
  ['a woman who is introduced', '先进事迹：陈淮安\n陈淮安，女，1970年生，三十年坚守岗位。', ''],
  ['a person whom only his surname tells, wherever he is named', '农民诗人赵平凉\n\n赵平凉写了一辈子诗，村里人都敬重他。', ''],
  ['a place that is named without a surname once', '农民诗人赵平凉\n\n赵平凉写了一辈子诗，平凉人都敬重他。', '甘肃省/平凉市'],
  ['what a storm does', '登陆海南\n台风登陆海南，登陆海南后减弱。', '海南省'],
  ['whatever place', '发布会\n任何西宁市民均可参加，如何西宁人都能享受。', '青海省/西宁市'],
  ['a given name that begins with what is a county', '讲话\n张北海书记在动员大会上的讲话，主要任务是统一思想。', ''],
  ['the secretary of the county', '讲话\n张北县书记在动员大会上讲话，张北要统一思想。', '河北省/张家口市/张北县'],
  ['a road of Hong Kong', '广东道改道\n广东道部分行车线封闭，请绕行。', ''],
  ['a county whose name begins like a road', '湖南道县召开会议，推进工作。', '湖南省/永州市/道县'],
  ['medicine of a province', '四川道地药材种植面积扩大，四川中药材产业发展。', '四川省'],
  ['a place that goes on, whose name begins with a surname', '郑州强调\n郑州还强调，要统一思想。郑州还指出，要压实责任。', '河南省/郑州市'],
  ['the roads of a province', '广东道路建设提速\n广东道路建设提速，全省通车里程增加。', '广东省'],
  ['a metal', '白银期货大幅上涨，现货白银同步走高，白银价格创新高。', ''],
  ['the city of the metal', '白银市召开工作会议，白银市委书记讲话。', '甘肃省/白银市'],
  ['a university called after a district', '天津南开大学召开会议，天津南开大学党委书记讲话。', '天津市'],
  ['the district of the university', '天津南开召开会议，天津南开区委书记讲话。', '天津市/南开区'],
  [
    'an oil field called after a city',
    '锦州9-3油田是海上油田，每年有长达三个月的冰期。这个春节，锦州9-3油田的员工坚守岗位，保障生产安全平稳，为千家万户送去温暖。',
    '',
  ],
  ['the city of the oil field', '锦州建设油田，锦州市政府服务锦州9-3油田。', '辽宁省/锦州市'],
  ['an organisation', '上海合作组织成员国会议召开，上海合作组织秘书长致辞。', ''],
  ['the League of Arab States', '阿盟秘书长发表声明，阿盟外长会议召开。', ''],
  ['the league in Inner Mongolia', '阿盟召开工作会议，阿盟各旗参加。', '内蒙古自治区/阿拉善盟'],
];

/** Who acts is the subject; what is talked about, and who comes, is not. */
const SUBJECTS: readonly Trap[] = [
  ['guests of another city', '潍坊市委常委带潍坊市党政考察团来我市考察，潍坊市副市长一道来。考察团愿学枣庄的做法。', '山东省/枣庄市'],
  ['the same city at home', '潍坊市委常委带潍坊市党政考察团赴枣庄考察，潍坊市委要求学习。我市要加快发展。', '山东省/潍坊市'],
  ['guests of a county named in full', '临沂市罗庄区党政考察团来沭阳考察，罗庄区委书记带队。', '江苏省/宿迁市/沭阳县'],
  [
    'a place that a leader visited',
    '县委书记主持会议，学习总书记在河南南阳视察时的讲话，让讲话精神在太康落地开花。',
    '河南省/周口市/太康县',
  ],
  ['a county committee that names no place', '县委书记主持会议，学习总书记在河南南阳视察时的讲话。', ''],
  [
    'a district that is named inside words',
    '区委常委会开会，传达全市教育大会精神，区委书记主持。要多做有铜梁辨识度的成果。',
    '重庆市/铜梁区',
  ],
  ['a township elsewhere with the name of a county', '孟村镇召开大会，县委组织部指导，孟村镇党委书记讲话。', ''],
  [
    'a disaster elsewhere that a city learns from',
    '市委常委会召开会议，通报金阳县山洪灾害情况，要求深刻吸取教训。全市上下，凤城保持警惕。德州市要抓好落实。',
    '山东省/德州市',
  ],
  ['the disaster itself', '凉山州金阳县发生山洪灾害，金阳县组织救援。省委书记作出批示，要求全省做好防范。', '四川省/凉山彝族自治州/金阳县'],
  [
    'a province that sends instructions',
    '丽水市莲都区发生山体滑坡。省委书记夏宝龙接报后赶去，要求全省排查。莲都区组织救援。',
    '浙江省/丽水市/莲都区',
  ],
  [
    'a municipality that a city of a province visits',
    '市委常委会开会，传达省党政代表团赴重庆市考察的精神，遵义融入重庆发展有了条件。省委要求加强合作。',
    '贵州省/遵义市',
  ],
  ['a municipality that meets', '重庆市委常委会开会，传达精神。重庆各区县要抓好落实，全市要加强合作。', '重庆市'],
  [
    'Hong Kong on a visit',
    '香港特区行政长官率团到深圳市、东莞市、佛山市、广州市，特区政府官员和立法会议员参加。深圳市领导会见。',
    '香港特别行政区',
  ],
  ['a town of the mainland with partners in Hong Kong', '三乡镇党委召开会议，赴香港招商。香港商会参加，镇党委书记讲话。', ''],
];

/** What a text of the whole country names is an example. */
const EXAMPLES: readonly Trap[] = [
  ['games called after a city', '杭州第19届亚运会上，中国体育代表团取得好成绩。杭州亚运会闭幕。', ''],
  ['the city of the games', '杭州市召开会议，部署亚运会筹备工作，杭州市政府要求落实。', '浙江省/杭州市'],
  [
    'a venue after its province',
    '国家副主席在湖南长沙会见外国总统，双方交换意见，就两国关系深入交流。会见后举行签字仪式，双方出席会议，并发表讲话，表示愿意加强往来，增进了解，造福人民。',
    '全国',
  ],
  ['the city after its province', '湖南长沙召开会议，部署工作，就两地关系深入交流。湖南长沙的企业参加，双方出席会议。', '湖南省/长沙市'],
  ['a statement about Taiwan', '国台办发言人表示，台湾当局的言论是台独自白。台湾问题不容干涉，台湾前途在于统一。', '全国'],
  ['a body of Taiwan', '台湾省嘉义县召开会议，嘉义县政府表示要做好工作。', '台湾省/嘉义县'],
];

/** Short names that no rule makes of the official ones. */
const DAILY: readonly Trap[] = [
  ['two characters of four', '前郭县召开工作会议，部署重点任务。', '吉林省/松原市/前郭尔罗斯蒙古族自治县'],
  ['a left wing', '喀左县召开工作会议，部署重点任务。', '辽宁省/朝阳市/喀喇沁左翼蒙古族自治县'],
  ['a banner of one character', '莫旗召开工作会议，部署重点任务。', '内蒙古自治区/呼伦贝尔市/莫力达瓦达斡尔族自治旗'],
  ['a banner of a wing', '科左中旗召开工作会议，部署重点任务。', '内蒙古自治区/通辽市/科尔沁左翼中旗'],
  ['a name that another county had', '东乡县召开工作会议，部署重点任务。', '甘肃省/临夏回族自治州/东乡族自治县'],
  ['the other county beside its city', '抚州市东乡县召开工作会议，部署重点任务。', '江西省/抚州市/东乡区'],
  ['the same characters inside words', '下一阶段莫旗下企业，要抓好落实。', ''],
];

const AMBIGUOUS: readonly Trap[] = [
  ['朝阳 settled by Beijing', '北京市朝阳区召开会议。朝阳区委书记强调，要抓好城市更新。', '北京市/朝阳区'],
  ['朝阳 settled by Changchun', '长春市朝阳区召开会议。朝阳区委书记强调，要抓好城市更新。', '吉林省/长春市/朝阳区'],
  ['朝阳 the prefecture', '朝阳市召开全市经济工作会议，朝阳市委书记讲话，北票市、凌源市作了发言。', '辽宁省/朝阳市'],
  ['鼓楼 settled by its city', '徐州市鼓楼区推进老旧小区改造，鼓楼区政府召开现场会。', '江苏省/徐州市/鼓楼区'],
  ['南山 settled by its city', '深圳南山区召开科技创新大会，南山区委书记出席。', '广东省/深圳市/南山区'],
  ['鼓楼 without a parent', '鼓楼区召开全区工作会议，鼓楼区委书记讲话。', ''],
  ['吉林 the province', '吉林省委召开全省农业农村工作会议，吉林省长出席。', '吉林省'],
  ['吉林 the city', '吉林市召开市政府常务会议，吉林市市长主持，研究船营区、龙潭区项目。', '吉林省/吉林市'],
  ['海南 the prefecture in Qinghai', '海南州召开州委全会，共和县、贵德县负责同志参加，海南州州长出席。', '青海省/海南藏族自治州'],
  ['海南 the province', '海南加快自贸港建设。海南省委书记在海口调研。', '海南省'],
  ['河南 the county in Qinghai', '青海省黄南州河南县召开牧业工作会议，河南县委书记出席。', '青海省/黄南藏族自治州/河南蒙古族自治县'],
  ['承德 the city rather than its county', '承德召开全市领导干部会议，承德市委书记讲话。', '河北省/承德市'],
  [
    'a prefecture named by its counties',
    '我市粮食总产再创新高。沭阳县、泗洪县、泗阳县列入全国先进，泗洪县还获表彰。全市上下要再接再厉，市政府将继续支持。',
    '江苏省/宿迁市',
  ],
];

const ELSEWHERE: readonly Trap[] = [
  ['a visit to another city', '宜昌市党政代表团赴苏州考察。宜昌市委书记说，要学习苏州经验。宜昌市市长参加。', '湖北省/宜昌市'],
  ['help for Xinjiang', '台州市召开对口支援新疆工作会议，台州市委副书记出席，援疆干部作汇报。', '浙江省/台州市'],
  ['an enumeration of provinces', '来自北京、上海、广东、浙江、四川的代表参加座谈，株洲市政府作了介绍，株洲市领导出席。', '湖南省/株洲市'],
  ['the office that a leader once had', '四川省南充市嘉陵区的小学迁入新址。时任浙江省委书记曾为学校奠基。', '四川省/南充市/嘉陵区'],
  ['a company from another city', '青岛啤酒在洛阳市投资建厂，洛阳市委、市政府举行签约仪式。', '河南省/洛阳市'],
  ['an event in the capital', '国务院总理在北京人民大会堂会见外宾。', '全国'],
  ['a mixed line of navigation', '首页 北京 上海 广东 四川 湖南\n泉州市召开全市工作会议，泉州市委书记讲话。', '福建省/泉州市'],
  [
    'the Hong Kong press on Shenzhen',
    '香港商报讯 深圳宝安区召开党代会，宝安区委书记代表区委作报告，动员全区干部群众。',
    '广东省/深圳市/宝安区',
  ],
];

const NATIONAL: readonly Trap[] = [
  ['a central document', '中共中央、国务院印发意见，要求各省、自治区、直辖市结合实际贯彻落实。', '全国'],
  ['central bodies meeting in Beijing', '党中央、国务院在北京召开会议，研究全国粮食安全。我国粮食连年丰收。', '全国'],
  ['a number of the State Council', '国办发〔2022〕12号\n\n关于进一步优化营商环境的意见。支持深圳市先行先试。', '全国'],
  ['foreign news', '该国国防部表示，将继续采取行动。', ''],
];

const NAMES: readonly Trap[] = [
  ['Traditional characters', '廣東省佛山市順德區召開區委全會，順德區委書記講話。', '广东省/佛山市/顺德区'],
  ['inline pinyin', '佛山市順(shùn)德區(qū)召開會議，順德區委書記講話。', '广东省/佛山市/顺德区'],
  ['a former name', '襄樊市第十四届人民代表大会开幕，襄樊市市长作政府工作报告。', '湖北省/襄阳市'],
  ['a district merged away', '上海市卢湾区召开干部大会，卢湾区委书记讲话。', '上海市/黄浦区'],
  ['a prefecture that became a city', '吕梁地区行署召开会议，部署春耕生产。', '山西省/吕梁市'],
  ['a city that became a district', '番禺市人民政府发布公告，番禺市市长签发。', '广东省/广州市/番禺区'],
  ['an autonomous prefecture by its short name', '凉山州金阳县开展抢险，凉山州、金阳县组织力量。', '四川省/凉山彝族自治州/金阳县'],
  ['an autonomous county by its short name', '承德市丰宁县召开县委全会，丰宁县委书记讲话。', '河北省/承德市/丰宁满族自治县'],
  ['a city under no prefecture', '仙桃市召开全市乡村振兴大会，仙桃市委书记讲话。', '湖北省/仙桃市'],
  ['an autonomous region calling itself 全区', '广西壮族自治区党委召开全区干部大会，自治区主席主持，广西各设区市参加。', '广西壮族自治区'],
  [
    'a city in an autonomous region',
    '我市生产总值居全区前列。柳州市委、市政府要求全市抓好落实，柳南区、鱼峰区率先行动。',
    '广西壮族自治区/柳州市',
  ],
  ['Hong Kong', '香港特别行政区政府宣布，香港各区将举办庆祝活动。', '香港特别行政区'],
  ['Taipei by its date', '內政部令\n中華民國98年7月8日\n修正施行細則部分條文。', '台湾省'],
  [
    'a mainland text about Taipei',
    '国台办发言人表示，台湾地区立法院的做法不得人心，我国政府坚决反对，全国人民坚决反对。中华人民共和国主权不容分割，我国立场坚定。',
    '全国',
  ],
];

const KINDS: readonly Trap[] = [
  [
    'the report of a county',
    '我代表县人民政府向大会报告工作。平江县第十八届人民代表大会以来，全县经济平稳增长，我县获评全省先进，湖南省委、岳阳市委给予肯定。',
    '湖南省/岳阳市/平江县',
  ],
  [
    'the report of a city under a prefecture',
    '我代表市人民政府报告工作。义乌市过去一年进出口增长，全市电商繁荣，义乌市场升级，义乌市建成物流中心，义乌市民满意，金华市给予支持，我市将再接再厉。',
    '浙江省/金华市/义乌市',
  ],
  ['the report of a banner', '准格尔旗召开全旗经济工作会议，准格尔旗旗委书记讲话，全旗各部门参加。', '内蒙古自治区/鄂尔多斯市/准格尔旗'],
  ['the report of a league', '锡林郭勒盟召开盟委会议，全盟各旗县市参加，锡林浩特市作了发言。', '内蒙古自治区/锡林郭勒盟'],
  [
    'the report of an autonomous prefecture',
    '我州粮食总产创新高，恩施州委要求全州上下抓好落实，利川市、建始县率先行动，州政府负责督办。',
    '湖北省/恩施土家族苗族自治州',
  ],
  ['the report of a municipality', '北京市召开全市大会，北京市委书记出席，海淀区、丰台区、通州区作了发言，全市抓好落实。', '北京市'],
  [
    'the report of a province naming its cities',
    '我代表省人民政府报告工作。全省生产总值增长，郑州、洛阳、南阳、商丘等地发展加快，河南粮食丰收，我省将继续努力。',
    '河南省',
  ],
  [
    'a dateline from the capital of the province',
    '新华社杭州1月5日电 浙江省温州市召开民营经济大会，温州市委书记讲话，温州民营企业参加。',
    '浙江省/温州市',
  ],
  [
    'a report of a county that speaks of its city more',
    `——2015年1月8日在安溪县第十六届人民代表大会第四次会议上\n我代表县人民政府报告工作。${'泉州市下达的任务全部完成，增速居全市第一。'.repeat(20)}`,
    '福建省/泉州市/安溪县',
  ],
  [
    'a report of a county-level city before its city',
    '我代表义马市人民政府报告工作。三门峡市第一，三门峡市先进，三门峡市现场会召开，三门峡市领导肯定，全市上下抓落实。',
    '河南省/三门峡市/义马市',
  ],
  [
    'a report of a city of an autonomous region',
    `我代表市人民政府报告工作。中卫市工业增长。${'沙坡头区先行，居全区第一。'.repeat(20)}`,
    '宁夏回族自治区/中卫市',
  ],
  [
    'a prefecture that is a city now',
    '丽水地区行署召开会议。全区上下要抓好春耕，我区粮食丰收，缙云县、遂昌县作了发言，全区推广。',
    '浙江省/丽水市',
  ],
  [
    'a prefecture that was renamed',
    '思茅地区召开会议，思茅地区行署专员讲话。全地区上下要抓好茶叶生产，全地区推广。思茅出席。',
    '云南省/普洱市',
  ],
  [
    'a district that recalls the prefecture',
    '娄底市娄星区召开会议，娄星区委书记讲话。娄底地区时期的老厂区要改造。娄星区人大、娄星区政协参加，全区抓落实。',
    '湖南省/娄底市/娄星区',
  ],
  ['a zone that nobody names', '经开区召开全区领导干部会议，区党工委书记讲话，全区上下要抓好落实。', ''],
  ['a street office in a district', '上海市虹口区的街道开展垃圾分类，居民纷纷参与。', '上海市/虹口区'],
  ['a county reached by three names without suffixes', '四川宜宾筠连发生山体滑坡，筠连组织力量抢险。', '四川省/宜宾市/筠连县'],
  ['Changxing after Huzhou', '浙江湖州长兴召开现场会，长兴县委书记讲话。', '浙江省/湖州市/长兴县'],
  ['a text without any place', '会议指出，要加强领导，压实责任，形成合力。', ''],
  ['an empty text', '', ''],
];

const TABLES: Readonly<Record<string, readonly Trap[]>> = {
  'names inside words': NAMES_IN_WORDS,
  'names of roads, persons and things': BEARERS,
  'subject and other place': SUBJECTS,
  'examples and venues': EXAMPLES,
  'daily names': DAILY,
  'ambiguous names': AMBIGUOUS,
  'places elsewhere': ELSEWHERE,
  'national texts': NATIONAL,
  'forms of names': NAMES,
  'kinds of texts': KINDS,
};

for (const [title, traps] of Object.entries(TABLES)) {
  describe(`place of a document: ${title}`, () => {
    for (const [what, text, place] of traps) it(what, () => assert.equal(divisionName(text), place));
  });
}
