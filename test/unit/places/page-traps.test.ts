import assert from 'node:assert/strict';
import { placeName } from './place-name.ts';

/** A page as people save it, with what a careful reader says: the path of names and the zone after a `+`, 全国 for the whole country, '' for unknown. */
type Page = readonly [what: string, text: string, place: string];

/** A county, a district or a city studies what was said or what happened somewhere else. */
const STUDIES: readonly Page[] = [
  [
    'a county studies a speech that was made elsewhere',
    '县委理论学习中心组举行集体学习\n6月12日，县委书记周明主持县委理论学习中心组学习会，学习习近平总书记在江西考察时的重要讲话精神。会议强调，要把讲话精神同建设富美涟水结合起来，推动全县高质量发展。',
    '江苏省/淮安市/涟水县',
  ],
  [
    'a province studies a speech that was made in it',
    '江西省委常委会召开会议\n6月12日，江西省委常委会召开会议，学习习近平总书记在江西考察时的重要讲话精神。会议强调，要把讲话精神落实到全省各项工作中。',
    '江西省',
  ],
  [
    'a district takes a fire elsewhere as a warning',
    '全区安全生产电视电话会议召开\n昨日，全区安全生产电视电话会议召开，通报河南平顶山煤矿事故情况。区长李强要求，各镇街要汲取平顶山事故教训，迅速排查隐患。会后，惠济各部门迅速行动。惠济区应急管理局作了发言。',
    '河南省/郑州市/惠济区',
  ],
  [
    'a district studies what the centre said of a fire in a district elsewhere',
    '区政府召开第38次常务会议\n来源:宝坻融媒\n6月27日下午，区长主持召开区政府第38次常务会议。会议学习了对宁夏银川市兴庆区富洋烧烤店燃气爆炸事故作出的重要指示精神，通报我区5月份安全生产工作情况。',
    '天津市/宝坻区',
  ],
  [
    'a city of a province of whose work the centre spoke',
    '11月27日，省委宣讲团报告会在我市举行。他指出，要学习习近平总书记对辽宁工作的重要讲话精神，用科学理论武装头脑。',
    '辽宁省',
  ],
  [
    'somebody goes to the government of his own county',
    '農業部水土保持署花蓮分署新任分署長前往花蓮縣政府拜訪縣長。花蓮縣政府表示，縣長長年重視治水工程，積極規劃長遠治水的工程。',
    '台湾省/花莲县',
  ],
  [
    'a county-level city hands on what the province and the city above decided',
    '市委常委会召开会议\n22日下午，市委书记主持召开市委常委会议，传达省十二届人大二次会议、宁德市三届人大四次会议精神，研究我市贯彻意见。会议要求，融入发展大局，推动福鼎更好更快发展，福鼎各部门要抓好落实。',
    '福建省/宁德市/福鼎市',
  ],
  [
    'a park to which somebody from another city comes',
    '11月13日下午，苏州市政协原主席来园区，在副市长、园区党工委书记陪同下参观项目。他指出，园区为宿迁经济社会发展作出了贡献，要结合宿迁实际，拓宽借鉴领域。',
    '江苏省/宿迁市',
  ],
  [
    'the committee of a park that is named later',
    '11月26日，市委常委、园区党工委书记主持召开园区2025年度第24次党工委会议。会议指出，苏州工业园区是中新合作取得的重要合作成果。会议传达全市领导干部会议精神，为苏州、为园区指明了方向。',
    '江苏省/苏州市+苏州工业园区',
  ],
  [
    'pensioners who visit a park',
    '市政协组织老干部参观苏州工业园区\n4月24日，市政协组织离退休支部参观考察苏州工业园区。苏州工业园区党工委书记介绍了园区发展情况，大家表示将继续支持苏州各项事业发展。',
    '江苏省/苏州市',
  ],
  [
    'the city of the fire',
    '平顶山市委常委会召开会议\n昨日，平顶山市委常委会召开会议，听取煤矿事故救援情况汇报，要求全市汲取教训，迅速排查隐患。',
    '河南省/平顶山市',
  ],
  [
    'a town that hands on what the State Council arranged',
    '向阳镇人民政府\n关于节日值班的通知\n各村（社区）：\n根据国务院办公厅关于节日安排的通知，结合全国安全生产要求，现将有关事项通知如下。各单位要安排好值班。',
    '',
  ],
  [
    'the State Council that arranges it',
    '国务院办公厅\n关于节日值班的通知\n各省、自治区、直辖市人民政府：\n经国务院批准，现将有关事项通知如下。各地要安排好值班。',
    '全国',
  ],
  [
    'a county that sends help to a flood elsewhere',
    '我县驰援涿州\n8月3日，我县救援队奔赴河北涿州抗洪一线。县应急管理局负责人说，救援队携带冲锋舟，在涿州转移群众。临朐县委、县政府向队员表示慰问。',
    '山东省/潍坊市/临朐县',
  ],
  [
    'a city that hears of another in an education film',
    '市委召开警示教育大会\n3月5日，市委召开全市警示教育大会，通报湖北省荆门市原副市长严重违纪违法案件。市委书记王华强调，要以案为鉴。张掖市纪委监委负责人作了剖析。',
    '甘肃省/张掖市',
  ],
  [
    'a lecturer group of the city comes to a district',
    '全会精神宣讲报告会举行\n11月20日，市委宣讲团到江津区宣讲全会精神，市政府秘书长作报告，江津区委书记主持。全体在家区领导参加。会议指出，全区要学好全会精神，写好江津的一页。',
    '重庆市/江津区',
  ],
  [
    'a lecturer group of the province comes to a city',
    '省委宣讲团来我市宣讲\n11月20日，省委宣讲团成员来我市宣讲。市委书记刘洋主持报告会。宣讲团成员还到汉台区、南郑区同基层干部交流。汉中市直部门负责同志参加。',
    '陕西省/汉中市',
  ],
  [
    'a county hears a professor of a university elsewhere',
    '县委中心组邀请专家授课\n7月1日，县委中心组邀请武汉大学教授授课。县委书记主持。教授结合深圳、杭州的案例讲解数字经济。大家表示，要把所学用于大悟发展。',
    '湖北省/孝感市/大悟县',
  ],
];

/** Delegations, sister cities, help for other regions. */
const VISITS: readonly Page[] = [
  [
    'an officer without a place who goes to several',
    '8月11日和12日，副市长带队赴如皋港区、常熟经济开发区以及浙江慈溪市参观考察，学习园区建设的经验。',
    '',
  ],
  [
    'an officer of a place who goes to one',
    '8月11日，泰兴市副市长带队赴常熟经济开发区参观考察。泰兴市各园区负责同志参加。',
    '江苏省/泰州市/泰兴市',
  ],
  [
    'guests from a district at a zone with a name, received by those of another',
    '松江区政府代表团来紫竹国家高新区考察\n6月12日下午，松江区区长率松江区政府考察团一行在闵行区区长、闵行区政府班子陪同下来高新区交流考察。闵行区区长介绍了闵行区的情况。',
    '上海市/闵行区',
  ],
  [
    'a district whose own delegation is received at home',
    '松江区政府召开座谈会\n6月12日下午，松江区政府代表团在松江区与企业座谈。松江区区长介绍了松江区的情况。',
    '上海市/松江区',
  ],
  [
    'a county without a name whose group goes to others',
    '我县党政考察团外出学习\n9月28日，县委副书记带领我县党政考察团到范县、南乐县考察学习。我县党政考察团先后考察了范县化工项目，南乐县公园项目。',
    '',
  ],
  [
    'a county that names itself whose group goes to others',
    '9月28日，县委副书记带领我县党政考察团到范县、南乐县考察学习。我县党政考察团先后考察了范县化工项目。会后，滑县各部门迅速行动，滑县将学习经验。',
    '河南省/安阳市/滑县',
  ],
  [
    'a city to which the officers of the prefecture come',
    '1月4日，兴宁市委、市政府在广州举行座谈会。6日，省政府在兴宁市举行启动仪式，副省长、梅州市委书记、梅州市副市长出席。16日，梅州市委决定某同志任中共兴宁市委书记。17日，梅州市副市长到兴宁市慰问。',
    '广东省/梅州市/兴宁市',
  ],
  [
    'a prefecture with the secretary of a city in it',
    '7月22日，市委常委、寿光市委书记陪同考察。潍坊市委、潍坊市政府召开座谈会，我市介绍了做法。',
    '山东省/潍坊市',
  ],
  [
    'a group of a district that goes to a city, which is named more',
    '3月16日，奉贤区工商联企业家代表团赴海南省海口市开展考察学习。海口市委书记出席活动。座谈会上，海口市投资促进局介绍了政策。奉贤与海口签订协议。',
    '上海市/奉贤区',
  ],
  [
    'guests who go to the prefecture that the text calls its own',
    '4月24日，湖南省湘西土家族苗族自治州考察组一行在副州长率领下，赴黔东南州就城乡规划进行考察。黔东南州副州长陪同。会上对考察组一行赴我州考察表示欢迎。',
    '贵州省/黔东南苗族侗族自治州',
  ],
  [
    'a group made up of people of another district',
    '9月7日，由浙江省杭州市江干区部分街道党工委书记组成的志愿服务工作考察团到解放区进行考察学习，参观了焦北街道民主北路社区。',
    '河南省/焦作市/解放区',
  ],
  [
    'a province that meets somebody in its capital',
    '甘肃在线兰州1月10日讯 省委书记王五，省长赵六今天在兰州会见了某集团董事长一行。会见后，省政府和某集团签署了合作协议。',
    '甘肃省',
  ],
  [
    'the capital that meets somebody',
    '甘肃在线兰州1月10日讯 兰州市委书记王五今天会见了某集团董事长一行。会见后，市政府和某集团签署了合作协议。',
    '甘肃省/兰州市',
  ],
  [
    'guests of a county that the text calls only its own',
    '考察团来我县考察\n4月24日，陕西省长武县政协副主席一行来我县考察长武城遗址。县政协主席陪同。考察组对我县的做法给予高度评价。',
    '',
  ],
  [
    'guests of a city at a place that is called by one character',
    '4月24日，山西省长治市委书记率长治市党政考察团来涟考察。县委书记陪同。近年来涟水县经济发展，长治市一行给予高度评价。',
    '江苏省/淮安市/涟水县',
  ],
  ['own people who go to two cities', '我市党政考察团赴昆山张家港学习考察\n4月24日，市委书记率队到昆山市、张家港市学习考察。', ''],
  [
    'own people who go to a province beside their city',
    '4月24日，由上海市委书记率领的上海市代表团启程赴毗邻上海的江苏省学习考察，重点考察南京、无锡。',
    '上海市',
  ],
  [
    'a delegation goes',
    '我市党政代表团赴苏州、无锡考察学习\n5月10日至12日，市委书记赵磊率我市党政代表团赴江苏省苏州市、无锡市考察学习。代表团参观了苏州工业园区。赵磊说，要对标苏州找差距，推动滁州高质量发展。',
    '安徽省/滁州市',
  ],
  [
    'a delegation comes',
    '亳州市谯城区党政代表团来我区考察\n5月10日，亳州市谯城区委书记率党政代表团来我区考察。区委书记陪同。代表团参观了临平的数字工厂。临平区领导介绍了情况。',
    '浙江省/杭州市/临平区',
  ],
  [
    'a city visits its sister abroad',
    '市友好代表团访问日本\n市长率友好代表团访问日本长野市，签署友好交流备忘录。石家庄市与长野市结好多年。石家庄市外办负责人参加。',
    '河北省/石家庄市',
  ],
  [
    'help from the coast',
    '东西部协作联席会议召开\n4月2日，我县与浙江省杭州市萧山区召开东西部协作联席会议。萧山区副区长一行出席。县委书记感谢萧山区的帮助。雷山县各部门负责人参加。',
    '贵州省/黔东南苗族侗族自治州/雷山县',
  ],
  [
    'an official sent to help another region',
    '地委巡察组进驻乡镇\n9月5日，地委两个巡察组进驻托里县库普乡、托里县铁厂沟镇，开会动员。县委副书记、从辽宁本溪市来援疆的干部领队也在。',
    '新疆维吾尔自治区/塔城地区/托里县',
  ],
  [
    'those who help, at home',
    '本溪市欢送援疆干部\n昨日，本溪市举行援疆干部人才欢送会。本溪市委组织部负责人说，要做好后方保障，让援疆干部安心在托里县工作。',
    '辽宁省/本溪市',
  ],
  [
    'a company of another city invests',
    '项目签约仪式举行\n昨日，我县与宁波某集团签约，总投资10亿元。县长李军致辞。宁波某集团董事长说，看好开化的生态。开化县领导参加。',
    '浙江省/衢州市/开化县',
  ],
  [
    'an investment fair that a city holds elsewhere',
    '我市在深圳举办招商推介会\n12月3日，我市在广东深圳举办招商推介会，市委书记出席并致辞。粤港澳大湾区企业家参加。上饶的产业基础受到关注。上饶市有关部门负责人参加。',
    '江西省/上饶市',
  ],
  [
    'leaders of the province visit a county',
    '副省长来我县调研\n10月8日，副省长来我县调研防汛工作，市委书记陪同。县委书记汇报情况。调研组先后到会昌县文武坝镇、筠门岭镇。',
    '江西省/赣州市/会昌县',
  ],
];

/** Names that are no places here. */
const BEARERS: readonly Page[] = [
  [
    'a bridge called after two cities elsewhere',
    '我市加快推进大桥建设\n昨日，记者来到沪苏通长江公铁大桥参观学习。市住建局负责人说，要学习先进工艺，早日建成秦州大桥。天水市住建局供稿。',
    '甘肃省/天水市',
  ],
  [
    'a road at some distance from its direction',
    '街道召开党建工作会\n4月1日，北京东路街道召开党建工作会议，北京东路社区、上海路社区负责人参加。',
    '',
  ],
  [
    'a person called like a city, told by his post',
    '区委书记调研项目\n区委书记陈大同调研重点项目。陈大同说，要加快进度。镇海区各部门参加。镇海区发改局作了汇报。',
    '浙江省/宁波市/镇海区',
  ],
  [
    'a bank called after a city',
    '银企对接会召开\n昨日，余干县召开银企对接会，九江银行、赣州银行、北京银行负责人参加。余干县政府办主持。',
    '江西省/上饶市/余干县',
  ],
  [
    'a liquor called after a city',
    '酒博会开幕\n昨日，酒博会在我市开幕，泸州老窖、洛阳杜康、青岛啤酒等企业参展。我市酒企也参展。周口市商务局负责人出席。',
    '河南省/周口市',
  ],
  [
    'tea, ham and porcelain',
    '特产进社区\n金华火腿、景德镇瓷器、西湖龙井走进社区。社区负责人说，群众很高兴。活动由石景山区商务局主办，石景山区居民参加。',
    '北京市/石景山区',
  ],
  [
    'a university at home and elsewhere',
    '校地合作签约\n昨日，我县与南京农业大学、兰州大学签约。县长出席。永登县农业农村局负责人介绍情况。',
    '甘肃省/兰州市/永登县',
  ],
  [
    'an international organisation',
    '全市外办主任会议召开\n会议传达上海合作组织峰会精神，要求做好服务。全市各县区外办参加。霍城县、伊宁县作了发言。伊犁州外办供稿。',
    '新疆维吾尔自治区/伊犁哈萨克自治州',
  ],
  [
    'a railway and a station',
    '市长调研铁路建设\n市长调研京沪高铁、郑州东站综合枢纽的经验。他说，要加快高铁站建设。蚌埠市交通局、蚌埠市发改委参加。',
    '安徽省/蚌埠市',
  ],
];

/** Short names in daily use. */
const SHORT_NAMES: readonly Page[] = [
  [
    'a banner',
    '莫旗召开旗委全会\n1月5日，中国共产党莫旗第十六届委员会召开全会，旗委书记作报告。全旗各乡镇负责人参加。',
    '内蒙古自治区/呼伦贝尔市/莫力达瓦达斡尔族自治旗',
  ],
  [
    'a united banner',
    '达茂旗推进项目建设\n达茂旗旗长调研项目。他要求，全旗各部门做好服务。百灵庙镇负责人参加。',
    '内蒙古自治区/包头市/达尔罕茂明安联合旗',
  ],
  ['a wing', '科左中旗举行开工仪式\n昨日，科左中旗举行重点项目开工仪式，旗委书记宣布开工。', '内蒙古自治区/通辽市/科尔沁左翼中旗'],
  [
    'a county without its suffix',
    '前郭召开县委常委会\n昨日，前郭县委常委会召开会议，传达松原市委全会精神。',
    '吉林省/松原市/前郭尔罗斯蒙古族自治县',
  ],
  [
    'a left wing county',
    '喀左抓春耕\n连日来，喀左县各乡镇抢抓农时备春耕。喀左县农业农村局组织农技人员下乡。',
    '辽宁省/朝阳市/喀喇沁左翼蒙古族自治县',
  ],
  ['a prefecture', '黔东南抓项目\n黔东南州委、州政府召开全州项目推进会，凯里市、镇远县、雷山县作了发言。', '贵州省/黔东南苗族侗族自治州'],
  [
    'a county of many peoples',
    '双江抓茶产业\n双江县召开茶产业推进会，勐库镇、沙河乡负责人参加。双江自治县县长主持。',
    '云南省/临沧市/双江拉祜族佤族布朗族傣族自治县',
  ],
  [
    'a county by 自治县',
    '积石山自治县召开会议\n积石山自治县县委书记主持会议，研究灾后重建。',
    '甘肃省/临夏回族自治州/积石山保安族东乡族撒拉族自治县',
  ],
  ['a league', '锡盟召开盟委会\n锡盟盟委召开会议，部署抗灾保畜。东乌旗、西乌旗负责人参加。', '内蒙古自治区/锡林郭勒盟'],
  [
    'a city of the corps',
    '八师石河子市召开会议\n八师石河子市党委召开会议，师市领导参加。石河子总场作了发言。',
    '新疆维吾尔自治区/石河子市',
  ],
];

/** Who speaks for a county-level city, and who for the prefecture above it. */
const LEVELS: readonly Page[] = [
  [
    'a district to which somebody with posts in the city comes',
    '11月19日，渝中区报告会举行。市政府秘书长，市政府机关党组书记作报告。渝中区委书记主持。区政协主席参加。',
    '重庆市/渝中区',
  ],
  [
    'a zone of culture and tourism without its place in front',
    '6月12日，文旅示范区召开党工委第68次扩大会。\n会议指出，要与巴中的实际紧密相连，推动巴中振兴，全区上下要做好工作。',
    '四川省/巴中市+文旅示范区',
  ],
  [
    'a park of vocational schools',
    '5月21日，南阳职教园区召开党工委例会。会议听取许昌某项目、洛阳某项目的汇报。',
    '河南省/南阳市+南阳职教园区',
  ],
  [
    'the bodies of a zone, beside a district that is named once',
    '11月9日上午，区党工委书记调研新区建设工作，与我区干部座谈。赛场中心在崇礼，但城市中心在主城区，新区对全市发展有重大意义。',
    '',
  ],
  [
    'the bodies of a district, which is named once',
    '11月9日上午，区委书记、区党工委书记调研建设工作，与我区干部座谈。他说，要把干劲带到崇礼，推动我区发展。',
    '河北省/张家口市/崇礼区',
  ],
  [
    'a county whose name is a word, with its own medium',
    '县委召开工作务虚会\n来源：天台新闻网\n12月23日，县委召开工作务虚会，分析当前形势，奋力推动天台高质量发展。',
    '浙江省/台州市/天台县',
  ],
  ['the same word in a text of another medium', '县委召开工作务虚会\n来源：海滨新闻网\n12月23日，县委召开工作务虚会，要求搭好天台。', ''],
  [
    'the people of one zone come to another',
    '江宁经开区考察团莅临我区交流\n7月31日，江宁经开区管委会主任带队，一行莅临高新区，考察我区重点企业。高新区党工委委员陪同。',
    '',
  ],
  [
    'the delegation of a zone at the congress of its city',
    '1月5日，出席萍乡市人民代表大会会议的经开区代表团举行活动。\n经开区代表团召开会议，推选萍乡市领导担任代表团团长。',
    '江西省/萍乡市+经开区',
  ],
  ['Hong Kong as it calls itself', '政府推行地区行政计划，在本港18个行政区设立区议会，让居民参与区内事务。', '香港特别行政区'],
  ['a port as it calls itself', '港务集团召开会议，本港18个泊位全部开工，区议会路通车。', ''],
  ['a street that is called so', '福清市港府路街道党工委召开会议，传达学习市委全会精神。', '福建省/福州市/福清市'],
  [
    'a city that names one of its counties',
    '3月5日，市委宣讲团成员根据郸城县农业发展情况提出建议。我市各级各部门参加学习，全市掀起热潮。',
    '河南省/周口市',
  ],
  ['a city of the level of a county', '3月5日，市委召开会议。我市各级各部门参加学习，义乌市镇街负责人发言。', '浙江省/金华市/义乌市'],
  [
    'a district whose name two have, in a province',
    '昨天上午，区纪委召开会议，传达学习省委十四届七次全会精神。会议指出，要结合普陀实际，推动我区纪检监察工作。',
    '浙江省/舟山市/普陀区',
  ],
  ['such a district where no province is named', '昨天上午，区纪委召开会议。会议指出，要结合普陀实际，推动我区纪检监察工作。', ''],
  [
    'a district that studies a speech on a region',
    '1月9日，区委书记主持召开学习会议，学习了在庆祝澳门回归祖国25周年大会上的讲话，部署全区工作。',
    '',
  ],
  ['a district that names a special region', '1月9日，区委书记主持召开学习会议，提出加强与澳门的交流，部署全区工作。', ''],
  [
    'a prefecture that only its county-level city names',
    '全市现场推进会召开\n12月1日，全市文明实践现场推进会在桐城市召开，市委宣传部部长出席。副市长、桐城市委书记介绍做法。各县（市）区和开发区负责人参加。',
    '安徽省/安庆市',
  ],
  [
    'the county-level city itself',
    '全市现场推进会召开\n12月1日，全市文明实践现场推进会在文昌街道召开，市委宣传部部长出席。桐城市委书记讲话。各镇（街道）负责人参加。',
    '安徽省/安庆市/桐城市',
  ],
  [
    'a county of the same prefecture that is praised',
    '市政府常务会议召开\n市长主持召开市政府常务会议，研究工业发展。会议肯定望江县纺织产业的做法，要求各县（市、区）学习借鉴。安庆市经信局汇报。',
    '安徽省/安庆市',
  ],
  [
    'a county that hears of its city',
    '县政府常务会议召开\n县长主持召开县政府常务会议，传达安庆市政府常务会议精神。会议强调，要对照安庆市要求抓好落实，建设宜居太湖。太湖县经信局汇报。',
    '安徽省/安庆市/太湖县',
  ],
];

const ROUND_UPS: readonly Page[] = [
  [
    'reports from several places',
    '本报天津11月11日电 宣讲团在天津市举行报告会，天津市委书记作报告。\n本报上海11月11日电 宣讲团在上海举行报告会，上海市委书记作报告。',
    '全国',
  ],
  ['reports from one place', '本报天津11月11日电 宣讲团在天津市举行报告会。\n本报天津11月12日电 天津市委书记在上海作报告。', '天津市'],
  [
    'headings that are districts of one city',
    '四方台区\n四方台区组织干部收看会议，推进四方台区建设。\n宝山区\n宝山区积极组织全区收看会议。',
    '黑龙江省/双鸭山市',
  ],
  [
    'one heading that is a district',
    '四方台区\n四方台区组织干部收看会议，推进四方台区建设，学习宝山区的做法。',
    '黑龙江省/双鸭山市/四方台区',
  ],
  [
    'several places of our province',
    '我省多地政协召开会议\n各地政协陆续开会，议政农村道路。\n7月26日，兴平市政协会议举行。\n7月26日，陇县政协会议举行，陇县政协主席讲话。',
    '陕西省',
  ],
  [
    'reporters who went through three provinces',
    '把蓝图变为现实\n浙江着力缩小差距，城乡收入比继续下降。河南扎实推进建设，河南项目开工。本报记者近期深入浙江、河南、湖南等地采访调研。河南端稳饭碗。',
    '全国',
  ],
  [
    'reporters who went through a province',
    '把蓝图变为现实\n河南扎实推进建设，项目开工。本报记者近期深入河南郑州、商丘等地采访调研。河南端稳饭碗，河南夏粮丰收，河南全省动员。',
    '河南省',
  ],
  [
    'provinces',
    '各地掀起学习热潮\n广东、四川、黑龙江等地干部群众认真学习全会精神。广东省韶关市组织宣讲。四川省绵阳市开设课堂。黑龙江省鸡西市送学上门。',
    '全国',
  ],
  ['counties of one prefecture', '简讯\n▲怀宁县召开会议。▲潜山市召开会议。▲宿松县召开会议。▲岳西县召开会议。市委办综合。', '安徽省/安庆市'],
  ['districts of a municipality', '各区动态\n浦东新区：推进改革。黄浦区：更新旧区。静安区：优化服务。徐汇区：集聚人才。', '上海市'],
];

/** The same names on both sides of the strait, and in Hong Kong and Macau. */
const NAMESAKES: readonly Page[] = [
  [
    'a county of Zhejiang that has a namesake in Taiwan',
    '云林寺文化节开幕\n杭州市西湖区举办文化节。西湖区委宣传部负责人致辞。',
    '浙江省/杭州市/西湖区',
  ],
  [
    'a district of Taipei',
    '中正區公所公告\n中華民國112年5月3日\n臺北市中正區公所辦理里民活動，請中正區里民踴躍參加。',
    '台湾省/台北市/中正区',
  ],
  [
    'a district office of Taichung',
    '臺中市北區公所新聞稿\n中華民國112年5月3日\n臺中市北區區長說明，將辦理里民活動。',
    '台湾省/台中市/北区',
  ],
  [
    'a township of the mainland that is called like a city of Taiwan',
    '新竹乡召开会议\n新竹乡党委召开会议，传达县委全会精神。天台县委组织部参加。天台县各乡镇学习。',
    '浙江省/台州市/天台县',
  ],
  ['a district council of Hong Kong', '沙田區議會會議\n沙田區議會昨日開會，民政事務總署代表出席。議員關注沙田區交通。', '香港特别行政区'],
  ['Macau by what only it has', '民署舉行座談會\n民政總署將舉行座談會，民署委員會成員介紹市政工程，聽取本澳居民意見。', '澳门特别行政区'],
  ['a body that only says what it is called elsewhere', '召开座谈会\n区民政局举行座谈会，介绍市政工程，听取居民意见。', ''],
  ['Hong Kong by its bureaus', '局長到訪家庭\n政制及內地事務局局長探訪居民，介紹區議會方案，方案由政務司司長領導。', '香港特别行政区'],
  ['Taiwan by its president', '總統府新聞\n蔡英文總統今天接見楷模得獎人，感謝所有得獎人守護民眾生命財產。', '台湾省'],
  [
    'a county of Taiwan that its premier visits',
    '花蓮縣長陪同視察\n行政院長卓榮泰今天到花蓮縣視察，花蓮縣長陪同，花蓮縣政府說明重建進度。',
    '台湾省/花莲县',
  ],
  [
    'guests who are said to have come',
    '座谈会举行\n昨天上午，我市与前来考察的云和县党政代表团座谈。海曙、江北、北仑、宁海的镇街同丽水市云和县结对。',
    '浙江省/宁波市',
  ],
  [
    'a county that people came to see',
    '座谈会举行\n昨天上午，云和县与前来考察的客商座谈。云和县委书记介绍了云和县的情况。',
    '浙江省/丽水市/云和县',
  ],
  [
    'a county that passes on a plenum of its province',
    '宣讲进村\n小金县注重宣讲实效。省委十一届三次全会精神家喻户晓。省委十一届三次全会以来，小金县组织四川好人宣讲。',
    '四川省/阿坝藏族羌族自治州/小金县',
  ],
  ['a body of Macau', '市政署舉辦活動\n澳門市政署舉辦花卉展，行政長官出席。市民可到氹仔參觀。', '澳门特别行政区'],
  [
    'an office of the mainland for Taiwan',
    '市台办走访台企\n昨日，市台办走访台企。台企负责人来自台湾新竹、台中，说看好昆山。昆山市台办主任参加。',
    '江苏省/苏州市/昆山市',
  ],
];

const NAMED_ONCE: readonly Page[] = [
  ['a province to which the leader came', '6月4日，区委办公室召开会议，学习习近平总书记来陕考察重要讲话精神，推动全区工作。', '陕西省'],
  ['a province to which somebody came', '6月4日，区委办公室召开会议，部署客商来陕考察接待工作。', ''],
  ['a reservoir between two words', '县政府召开会议，研究友邻水库经营权项目。县长要求做好全县工作。', ''],
  ['a county of the same characters', '县政府召开会议，研究邻水库区经营权项目，邻水县县长要求做好全县工作。', '四川省/广安市/邻水县'],
  [
    'a bare name at the end',
    '党的二十大精神学习\n连日来，全县各级党组织开展学习。县委组织部组织讲师团下基层。大家说，要为睢宁发展作贡献。',
    '江苏省/徐州市/睢宁县',
  ],
  ['none: a journal of a province', '差异实证研究\n来源：新疆社科论坛\n本文比较各地居民的收入，说明差异从何而来。', ''],
  ['a paper of a province', '差异在缩小\n来源：新疆日报\n近年来居民的收入差异在缩小，农村居民的增收更快。', '新疆维吾尔自治区'],
  ['the outlet alone, as a source', '来源：青年衢江\n5月4日，团区委举办五四活动，青年代表发言。区委书记出席。', '浙江省/衢州市/衢江区'],
  [
    'the outlet alone, as the first line',
    '达拉特力量\n2024年3月5日 10:00\n旗委书记走访企业，了解复工情况。旗委办、政府办负责人陪同。',
    '内蒙古自治区/鄂尔多斯市/达拉特旗',
  ],
  ['a paper of the county as the first line', '凤阳经济\n县委召开经济工作会议，县委书记讲话，要求全县上下抓招商。', '安徽省/滁州市/凤阳县'],
  ['a brand called after the district', '環翠品牌\n環翠區舉辦品牌推介會，區長出席。威海市商務局參加。', '山东省/威海市/环翠区'],
  [
    'a title that begins with the county',
    '定远：春耕备耕忙\n眼下，各地农民抢抓农时，田间一派繁忙。农技人员下乡指导，县农业农村局送技术上门。',
    '安徽省/滁州市/定远县',
  ],
  [
    'a district of a municipality alone',
    '奉贤区召开区委常委会\n昨日，奉贤区委常委会召开会议，区委书记主持。会议传达市委全会精神。',
    '上海市/奉贤区',
  ],
  [
    'a district that two cities have, told by the city',
    '鼓楼区召开区委常委会\n昨日，鼓楼区委常委会召开会议。会议传达福州市委全会精神，要求做好三坊七巷保护。',
    '福建省/福州市/鼓楼区',
  ],
  [
    'a county called like its city',
    '县委书记调研\n吉安县委书记调研重点项目，吉安县各部门参加。吉安市委要求加快进度。',
    '江西省/吉安市/吉安县',
  ],
  ['a quarter after its district', '街道开展宣讲\n徐汇区田林街道开展宣讲活动，田林街道党工委书记主持。', '上海市/徐汇区'],
  [
    'a prefecture told by its cities',
    '州委常委会召开\n州委常委会召开会议，学习讲话精神。会议要求，全州上下抓落实。都匀市、福泉市汇报。',
    '贵州省/黔南布依族苗族自治州',
  ],
  [
    'a province that follows others',
    '继山东、江苏之后，河南省第十一次党代会开幕\n河南省第十一次党代会昨日在郑州开幕。省委书记作报告。',
    '河南省',
  ],
];

const NATIONAL: readonly Page[] = [
  [
    'a leader of the country comes to the county',
    '全国政协副主席来我县调研\n全国政协副主席一行来我县调研。省政协主席陪同。县委书记汇报。调研组到泾县宣纸厂考察。',
    '安徽省/宣城市/泾县',
  ],
  [
    'a ministry names our county',
    '农业农村部公布名单 我县入选\n近日，农业农村部公布全国乡村治理示范县名单，我县入选。县委农办负责人说，要再接再厉。平远县近年来推进治理。',
    '广东省/梅州市/平远县',
  ],
  [
    'a school that has its people watch what the country does',
    '关于收看两会的通知\n各二级学院、各部门：\n全国政协会议、全国人大会议将在北京召开，我国进入新征程。请组织师生收看。\n党委宣传部',
    '',
  ],
  [
    'the site of an office beside a text of the country',
    '中国台湾网移动版\n中国台湾网移动版\n新年寄语\n新年前夕，寄语发表，催人奋进。',
    '',
  ],
  ['a ministry names others', '农业农村部公布示范县名单\n近日，农业农村部公布全国示范县名单，浙江安吉县、江苏高淳区等入选。', '全国'],
];

const AUTHORS: readonly Page[] = [
  ['none: where authors work', '治理共同体研究\n（江汉师范大学 马克思主义学院，湖北 武汉 430070）\n本文讨论治理共同体的形成。', ''],
  ['none: where two of them work', '治理共同体研究\n（1.长江大学 党校，北京 100089；2.西南学院，四川 成都 610000）\n本文讨论治理。', ''],
  ['none: where one works, without brackets', '治理共同体研究\n王某\n南方大學 馬克思主義學院，廣州510632\n黨的建設取得進展。', ''],
  ['what an address says of an office', '关于防汛的通知\n发展中心公告，自即日起办理。地址：湖北武汉 430070', '湖北省/武汉市'],
  ['a place before another number', '长沙市召开会议 编号 410081\n长沙市政府今天召开会议，学院参加。', '湖南省/长沙市'],
  [
    'a place that an author from elsewhere writes about',
    '产业发展研究——以长沙市为例\n（江汉师范大学，湖北 武汉 430070）\n长沙市的产业发展快。',
    '湖南省/长沙市',
  ],
];

const GUESTS: readonly Page[] = [
  [
    'a province that receives somebody from a city',
    '厅长会见亳州市民政局局长一行\n来源：安徽省民政厅\n5月6日，厅长会见亳州市民政局局长一行，交流养老服务。',
    '安徽省',
  ],
  ['a city that receives somebody from another', '座谈会举行\n5月6日，苏州市委书记会见无锡市委书记一行，双方交换意见。', '江苏省/苏州市'],
  ['a city that receives firms', '座谈会举行\n5月6日，亳州市民政局局长会见企业代表一行，双方交换意见。', '安徽省/亳州市'],
];

/** Towns of Taiwan without their county. */
const TOWN_OFFICES: readonly Page[] = [
  ['a town by its office', '羅東鎮公所辦理路平專案\n羅東鎮長表示，將持續改善道路。', '台湾省/宜兰县/罗东镇'],
  ['a township by its council', '兩人表態\n親綠的鹿谷鄉民代表會主席參選，鹿谷鄉長任期明年屆滿。', '台湾省/南投县/鹿谷乡'],
  ['a town of the same name in the mainland', '南安市罗东镇召开会议\n罗东镇党委召开会议，部署防汛。', '福建省/泉州市/南安市'],
  ['none: two of them', '鄉鎮公所觀摩\n羅東鎮公所與鹿谷鄉公所交流業務，鎮長表示感謝。', ''],
  ['none: offices of all towns', '各鄉鎮公所辦理路平專案\n各鄉鎮市公所將持續改善道路。', ''],
];

const SEVERAL_ZONES: readonly Page[] = [
  [
    'zones of the whole country, one by one',
    '国家高新区在行动\n连日来，多家国家高新区召开会议，落实全会精神。\n\n成都高新区\n\n3月13日，成都高新区召开党工委会议，传达精神。',
    '全国',
  ],
  ['one of them', '成都高新区在行动\n3月13日，成都高新区召开党工委会议，传达精神。', '四川省/成都市+成都高新区'],
];

/** Headings by places, and what is done for one. */
const WEEKS: readonly Page[] = [
  [
    'the week of the heads of several cities',
    '山东16地市书记一周动态\n\n书记动态值得关注。\n\n济南市委书记 刘某\n\n8月19日，济南市委召开会议。\n\n青岛市委书记 曾某\n\n8月19日，青岛市委召开会议。',
    '山东省',
  ],
  ['the week of the head of one', '济南市委书记 刘某\n\n8月19日，济南市委召开会议，分析经济运行情况。', '山东省/济南市'],
  [
    'a county of two characters for which something is done',
    '8月28日，县领导慰问政协委员，希望大家积极参政议政，为沁县建设多提良策。县政协会议即将闭幕。',
    '山西省/长治市/沁县',
  ],
  ['none: words that meet behind it', '8月28日，县领导慰问政协委员，希望大家为平安建设多提良策。县政协会议即将闭幕。', ''],
];

const ORIGINS: readonly Page[] = [
  ['where a defendant comes from', '法院公开宣判\n昨日，衡阳市中级人民法院公开宣判一起案件，被告人系湖北省荆州市人。', '湖南省/衡阳市'],
  [
    'where a head of a county was born',
    '新任县长简历\n张某，男，汉族，湖南湘潭人，现任都昌县委副书记、县长。都昌县人民政府。',
    '江西省/九江市/都昌县',
  ],
  [
    'posts in other cities before the one of today',
    '王某任职公示\n王某，山东烟台人，曾任福建省莆田市副市长、江西省抚州市市长，现任中共新余市委书记。',
    '江西省/新余市',
  ],
  [
    'clouds over other provinces',
    '我市发布暴雨预警\n我市气象台发布暴雨橙色预警。受湖北、湖南上空云系影响，全市有大雨。攸县、茶陵县做好防范。',
    '湖南省/株洲市',
  ],
  [
    'where travellers have been',
    '疫情防控通告\n凡近期有上海市、吉林省长春市、河北省廊坊市旅居史的来桂人员请报备。北流市疫情防控指挥部。',
    '广西壮族自治区/玉林市/北流市',
  ],
  [
    'where patients come from',
    '新增病例通报\n昨日，我区新增病例2例，系自湖北武汉返回。全区开展排查。南谯区疾控中心。',
    '安徽省/滁州市/南谯区',
  ],
  [
    'between which provinces a train goes',
    '务工人员返岗\n从四川开往广东的专列出发，宣汉县组织务工人员返岗，宣汉县人社局送行。',
    '四川省/达州市/宣汉县',
  ],
  [
    'where vegetables are sold',
    '优质蔬菜供应粤港澳\n大湾区菜篮子基地迎丰收。宾阳县的蔬菜运往广州、深圳、香港。宾阳县农业农村局负责人介绍。',
    '广西壮族自治区/南宁市/宾阳县',
  ],
  ['where planes fly', '新航线开通\n本报讯 昨日，遵义新舟机场开通至天津、成都、海口的航线。遵义市交通局负责人出席。', '贵州省/遵义市'],
  [
    'a railway through several cities of one province',
    '高铁通车\n京港高铁合肥至安庆段通车，沿线桐城、怀宁百姓欢欣鼓舞。安徽省交通厅供稿。',
    '安徽省',
  ],
  [
    'rivers that begin here',
    '河长巡河\n县级河长巡查湘江、漓江上游支流。兴安县水利局负责人参加。兴安县河长办要求加强保洁。',
    '广西壮族自治区/桂林市/兴安县',
  ],
  ['a lake', '保护洞庭湖\n岳阳市推进洞庭湖治理。岳阳市生态环境局联合湘阴县、华容县执法。', '湖南省/岳阳市'],
  ['a mountain', '登山节\n第十届武当山登山节开幕，湖北丹江口市领导出席。丹江口市文旅局主办。', '湖北省/十堰市/丹江口市'],
];

const UNITS: readonly Page[] = [
  [
    'a regiment of the corps with its city',
    '五十四团召开会议\n第三师图木舒克市五十四团召开职工大会，团党委书记讲话。',
    '新疆维吾尔自治区/图木舒克市',
  ],
  ['a farm with its city', '建三江分局抓春耕\n黑龙江省富锦市的建三江管理局各农场抓春耕，七星农场播种过半。', '黑龙江省/佳木斯市/富锦市'],
  ['a city under no prefecture', '潜江市召开动员会\n潜江市召开动员会，市委书记讲话，各区镇处参加。', '湖北省/潜江市'],
  ['a county under no prefecture', '保亭召开县委全会\n保亭黎族苗族自治县委召开全会，县委书记作报告。', '海南省/保亭黎族苗族自治县'],
  [
    'a prefecture by its short name',
    '文山州抓三七产业\n文山州召开三七产业推进会，州委书记出席。砚山县、丘北县发言。',
    '云南省/文山壮族苗族自治州',
  ],
  ['two counties of one prefecture together', '两县签约\n昨日，蒙城县与利辛县签订合作协议。亳州市委书记见证签约。', '安徽省/亳州市'],
  [
    'a district that is no more, beside the one of today',
    '原宣武区老字号迁新址\n北京市西城区推进老字号保护，原宣武区的老字号迁入新址。西城区商务局负责人介绍。',
    '北京市/西城区',
  ],
  ['a district that was a city', '莱芜区召开会议\n济南市莱芜区召开会议，莱芜区委书记讲话。', '山东省/济南市/莱芜区'],
  ['a city that is a district now', '莱芜市召开会议\n莱芜市召开全市工作会议，莱芜市委书记讲话，要求全市抓落实。', '山东省/济南市/莱芜区'],
  [
    'a banner of the right wing',
    '巴林右旗：打造生态屏障\n巴林右旗大力植树，旗林草局负责人说，今年完成造林10万亩。',
    '内蒙古自治区/赤峰市/巴林右旗',
  ],
];

const ACROSS: readonly Page[] = [
  ['Hong Kong by what only it has', '立法會今早舉行會議，行政長官將發表施政報告，多個港鐵車站有文本供市民索閱。', '香港特别行政区'],
  ['either region', '立法會今早舉行會議，行政長官將發表施政報告，市民可索閱。', ''],
  [
    'the liaison office in Hong Kong',
    '香港中聯辦舉行座談會\n香港中聯辦昨日舉行座談會，特區政府官員、立法會議員出席，深圳、廣州有關方面列席。',
    '香港特别行政区',
  ],
  [
    'guests from Hong Kong',
    '港企考察團訪惠州\n港企考察團昨日訪問惠州市，惠州市委書記會見。考察團來自香港，參觀仲愷高新區。惠州市商務局、惠州市台辦負責人介紹情況，說惠州正推進與香港的合作，歡迎企業家多來看看。',
    '广东省/惠州市',
  ],
  ['a county of Taiwan', '彰化縣政府新聞稿\n彰化縣政府表示，縣長出席活動，縣民踴躍參加。', '台湾省/彰化县'],
  [
    'a university of Macau that visits',
    '澳門大學訪問團訪珠海\n澳門大學訪問團昨日訪問珠海市香洲區，香洲區委書記會見。',
    '广东省/珠海市/香洲区',
  ],
];

const TWINS: readonly Page[] = [
  ['a city of Shandong', '栖霞市抓苹果\n烟台栖霞市抓苹果产业，栖霞市果业局负责人介绍情况。', '山东省/烟台市/栖霞市'],
  ['the district of Nanjing that is called like it', '栖霞区抓产业\n南京栖霞区抓产业，区委书记调研。', '江苏省/南京市/栖霞区'],
  [
    'a district told by its city, which is called like other districts',
    '朝阳市双塔区召开会议\n双塔区委召开会议，传达朝阳市委全会精神。',
    '辽宁省/朝阳市/双塔区',
  ],
  ['a district of Beijing', '通州区推进副中心建设\n通州区召开会议，城市副中心建设提速。北京市委要求加快进度。', '北京市/通州区'],
  [
    'the district of Nantong that is called like it',
    '通州区推进项目\n通州区召开会议，南通市委要求加快进度。通州湾示范区参加。',
    '江苏省/南通市/通州区',
  ],
];

const FURNITURE: readonly Page[] = [
  [
    'who runs the site, in the last line',
    '当前位置：首页>政务动态\n全县安全生产会议召开\n2023-05-06 来源：县应急局\n5月5日，全县安全生产会议召开，副县长出席并讲话。会议要求压实责任。\n主办单位：郎溪县人民政府办公室  皖ICP备05002345号',
    '安徽省/宣城市/郎溪县',
  ],
  [
    'a long notice of the site above the text',
    '本網站使用相關技術提供更好的閱讀體驗,同時尊重使用者隱私,點這裡瞭解隱私聲明當您關閉此視窗,代表您同意上述規範。\nYour browser does not appear to support Traditional Chinese. Would you like to go to our English website?\n江城社新聞APP Icon\n下載\n\n縣長:防汛考驗應變能力\n\n2015/5/6 14:54\n\n雲林縣6日電。雲林縣長今天表示,防汛是一項考驗。',
    '台湾省/云林县',
  ],
  [
    'who signed, in the last line',
    '学习全会精神\n近日，全县各级党组织掀起学习热潮。大家表示，要把全会精神落到实处。（县委宣传部 李明 张倩）\n通城县融媒体中心',
    '湖北省/咸宁市/通城县',
  ],
  [
    'a correspondent before the text',
    '（通讯员 王芳 报道）近日，曹县供电公司开展安全检查，走访企业。公司负责人说，要保障用电。',
    '山东省/菏泽市/曹县',
  ],
  [
    'the site behind the title',
    '我区召开全会_崇川新闻网\n区委召开全会，区委书记作报告。会议号召全区上下努力奋斗。',
    '江苏省/南通市/崇川区',
  ],
  [
    'the account before the text',
    '微观枞阳 2022-03-04 18:00\n昨天，县委书记到乡镇调研乡村振兴。县委办、农业农村局负责人参加。',
    '安徽省/铜陵市/枞阳县',
  ],
  [
    'a county that issues',
    '关于印发实施方案的通知\n沭政办发〔2022〕15号\n各乡镇人民政府：\n现将方案印发给你们。\n沭阳县人民政府办公室\n2022年3月4日',
    '江苏省/宿迁市/沭阳县',
  ],
  [
    'a province that only the number tells',
    '关于印发实施方案的通知\n川府发〔2022〕15号\n各市（州）人民政府：\n现将方案印发给你们，请遵照执行。',
    '四川省',
  ],
];

const BODIES: readonly Page[] = [
  ['a court', '某某县人民法院\n青川县人民法院开展送法下乡活动，法官为群众讲解法律。', '四川省/广元市/青川县'],
  ['a prosecutor', '检察院举办开放日\n龙里县人民检察院举办开放日，人大代表、政协委员参加。', '贵州省/黔南布依族苗族自治州/龙里县'],
  ['a school', '我校召开会议\n望都县第二中学召开师德会议，校长讲话，全体教师参加。', '河北省/保定市/望都县'],
  ['a hospital', '医院召开党委会\n宜昌市中心人民医院召开党委会，党委书记主持，学习中央精神。', '湖北省/宜昌市'],
  ['the branch of a central office', '税务局开展宣传\n国家税务总局榆树市税务局开展税法宣传，走访企业。', '吉林省/长春市/榆树市'],
  ['the branch of a branch', '海关支持企业\n南京海关所属苏州海关支持企业出口，苏州企业受益。', '江苏省/苏州市'],
  ['a company of the state', '供电公司保供电\n国网四川省电力公司成都供电公司保障供电。成都各区抢修及时。', '四川省/成都市'],
  ['a railway bureau', '铁路局迎春运\n中国铁路郑州局集团有限公司迎来春运，郑州站加开列车。', '河南省/郑州市'],
  ['the branch of a bank', '农发行支持\n中国农业发展银行周至县支行发放贷款，支持猕猴桃产业。', '陕西省/西安市/周至县'],
  [
    'a party school with trainees of the counties',
    '培训班开班\n市委党校举办培训班，学员来自各县（市、区）。市委常委、组织部部长出席。娄底市委党校供稿。',
    '湖南省/娄底市',
  ],
];

const MODELS: readonly Page[] = [
  [
    'an experience of another province',
    '学习运用“千万工程”经验\n县委农村工作会议召开，要求学习浙江“千万工程”经验，建设和美乡村。英山县委书记讲话。',
    '湖北省/黄冈市/英山县',
  ],
  [
    'an experience of another county',
    '坚持新时代“枫桥经验”\n区委政法委召开会议，推广新时代“枫桥经验”和浦江经验。武昌区委政法委书记讲话。',
    '湖北省/武汉市/武昌区',
  ],
  [
    'a village elsewhere',
    '弘扬小岗精神\n县委组织党员赴安徽凤阳小岗村学习。党员们表示要弘扬大包干精神。固镇县委组织部供稿。',
    '安徽省/蚌埠市/固镇县',
  ],
  ['a training place', '赴延安培训\n我区组织干部赴延安干部学院培训。学员来自各街道。莲湖区委组织部带队。', '陕西省/西安市/莲湖区'],
  [
    'revolutionary places elsewhere',
    '井冈山精神\n区委组织部举办培训班，学员走进井冈山、瑞金。福田区各街道负责人参加。',
    '广东省/深圳市/福田区',
  ],
  [
    'a fair elsewhere',
    '我县产品亮相上海进博会\n11月6日，我县企业参加上海进博会，签约2亿元。岱山县商务局负责人说，收获很大。',
    '浙江省/舟山市/岱山县',
  ],
  [
    'games elsewhere',
    '省运会开幕\n第十六届省运会在宜昌开幕，省长宣布开幕。我市代表团参赛。鄂州市代表团有200人，鄂州市领导看望运动员。',
    '湖北省/鄂州市',
  ],
  [
    'provinces that are compared',
    '我省经济增速居全国第三\n前三季度，我省GDP增长6%，高于北京、上海、广东。省统计局发布数据。贵州各市州均增长。',
    '贵州省',
  ],
  [
    'a march through many places',
    '红色故事\n1934年，红军长征经过江西瑞金、湖南汝城、贵州遵义。我县保存着红军标语。通道侗族自治县纪念馆讲解员介绍。',
    '湖南省/怀化市/通道侗族自治县',
  ],
  [
    'a partner in another province',
    '鲁渝协作\n鲁渝协作联席会议召开。山东省日照市与重庆市黔江区签约。黔江区委书记感谢日照市的支持。黔江区各部门参加。',
    '重庆市/黔江区',
  ],
  ['helpers who come home', '我市援藏干部载誉归来\n我市援藏干部结束那曲工作归来。大连市委组织部举行座谈会。', '辽宁省/大连市'],
];

const SCRIPTS: readonly Page[] = [
  [
    'a county in Traditional script, named once inside words',
    '縣委召開常委會會議\n2月3日，縣委召開常委會會議，學習貫徹中央一號文件精神。縣委書記主持。會議要求，推動寧化高質量發展。',
    '福建省/三明市/宁化县',
  ],
  [
    'a district with inline pinyin',
    '區(qū)委召開全會\n2月3日，區(qū)委召開全會，學習貫徹(chè)精神。蕭山區(qū)委書記作報告。',
    '浙江省/杭州市/萧山区',
  ],
  ['a municipality in Traditional script', '市委常委會召開會議\n重慶市委常委會召開會議，傳達學習精神，要求全市抓好落實。', '重庆市'],
  ['Macau', '行政長官出席活動\n澳門特區行政長官出席國慶酒會，中聯辦主任致辭，澳門各界代表參加。', '澳门特别行政区'],
  ['a town of Taiwan', '花蓮縣玉里鎮公所公告\n中華民國110年3月4日\n玉里鎮公所辦理清潔活動，鎮長致詞。', '台湾省/花莲县/玉里镇'],
  [
    'guests from Taiwan',
    '两岸青年交流\n两岸青年交流活动在厦门同安区举行，台湾青年百余人参加。同安区台港澳办主办。',
    '福建省/厦门市/同安区',
  ],
];

/** Counties of two characters, which inside words may be parts of them. */
const TWO_CHARACTERS: readonly Page[] = [
  [
    'a county that guests come to, named inside words',
    '云龙区党政代表团来沛考察\n云龙区委书记带党政代表团来我县学习，县委书记陪同。代表团看了产业园和沛县中学，说沛县在徐州走在前列。',
    '江苏省/徐州市/沛县',
  ],
  [
    'a former name inside words',
    '县委常委会召开\n县委常委会召开会议，县委书记主持，审议户县三资管理方案，研究评选户县劳动模范。',
    '陕西省/西安市/鄠邑区',
  ],
  ['the end of one word', '县委召开会议\n县委召开会议，推进国家示范县建设，争创示范县，巩固示范县成果。', ''],
  ['the head of a county for another', '县政府召开会议\n县政府召开会议，代县长主持，各乡镇参加。', ''],
  ['and a county after a conjunction', '市委召开会议\n市委召开会议，市和县两级、区和县各部门参加。', ''],
];

/** The body that meets is the subject, whatever the title goes on to name. */
const TITLES: readonly Page[] = [
  [
    'a province that speaks of a zone',
    '河北省委召开常委会扩大会议：推进雄安新区高质量发展\n省委召开常委会扩大会议，研究雄安新区工作。雄安新区要做成样板，雄安新区机构要设好。',
    '河北省',
  ],
  ['the zone itself', '雄安新区召开会议\n雄安新区党工委召开会议，省委要求抓好建设。雄安新区管委会主任主持。', '河北省/保定市+雄安新区'],
];

/** Townships and quarters, and what they tell of their county. */
const TOWNS: readonly Page[] = [
  [
    'the only town of its name, called like its county',
    '镇党代会开幕\n8月24日，中国共产党长白镇第二十次代表大会开幕，县委换届指导组列席。镇党委书记作报告，选出出席县党代表大会的代表。',
    '吉林省/白山市/长白朝鲜族自治县',
  ],
  ['a town that is called like a county elsewhere', '镇召开大会\n孟村镇召开大会，县委组织部指导，孟村镇党委书记讲话。', ''],
  [
    'a town after the bare name of its county',
    '省农技专家下乡\n昨日，省农技专家在岳西五河镇指导春耕，村民围着专家问个不停。专家说，五河镇的茶园管护得好。',
    '安徽省/安庆市/岳西县',
  ],
  ['towns of one county', '县安委会会议召开\n县安委会召开会议，县委常委出席。金塘镇、肖岭乡、县住建局作了发言。', '湖北省/咸宁市/崇阳县'],
  ['towns of two counties', '现场会召开\n现场会召开，西演镇、肖岭乡作了发言。', ''],
  ['the city above a town', '市领导走访\n市领导走访西演镇，市委要求全市抓落实，我市要当先进。', '河北省/保定市'],
  ['a town beside another place', '考察团来访\n江苏省昆山市考察团走访西演镇，昆山市负责人说，两地要合作。', '江苏省/苏州市/昆山市'],
  ['a town of a text of the country', '全国粮食丰收\n农业农村部介绍，我国粮食丰收。全国各地抢收，西演镇开镰。', '全国'],
  ['a bare name inside words before what is no town', '抓好乡村建设\n要坚持问题导向，在平安建设乡村治理上下功夫。', ''],
  ['a quarter beside its district', '街道开展清扫\n良渚街道开展清扫，余杭区城管局指导。良渚街道办事处负责人参加。', '浙江省/杭州市/余杭区'],
  ['quarters that many cities have', '街道开展清扫\n中山街道、解放街道开展清扫，街道办事处负责人参加。', ''],
];

/** Development zones. */
const ZONES: readonly Page[] = [
  [
    'a meeting of its body that is numbered in its year',
    '1月7日，经开区2019年第1次党工委会议召开，区党工委副书记主持。会议强调，要推动广元实践再上新台阶。',
    '四川省/广元市+经开区',
  ],
  [
    'a zone with a name of its own that no list has',
    '德州新聞網訊3月21日，天衢新區黨工委會議召開，學習講話精神，研究全區重點工作。',
    '山东省/德州市+天衢新区',
  ],
  [
    'someone who speaks in a zone',
    '张明在开发区管委会干部会议上强调\n\n金普新区管理体制改革启动，大连经济技术开发区成为四大功能区之一。',
    '辽宁省/大连市/金州区',
  ],
  ['a zone whose body a city tells what to do', '德州3月21日讯，市委、天衢新区党工委召开会议，部署全市工作。', '山东省/德州市'],
  ['words before what any zone is called', '湖州3月1日讯，全力建设好新区，党工委召开会议。', '浙江省/湖州市'],
  [
    'a zone studies',
    '经开区党工委召开扩大会议\n4月6日，淮北经开区党工委召开扩大会议，党工委书记主持。会议要求，全区上下抓招商。',
    '安徽省/淮北市+淮北经开区',
  ],
  [
    'a high-tech zone and one 全市',
    '高新区召开工作会\n4月6日，宜春高新区召开年度工作会议，党工委书记讲话，要求在全市争先进位。管委会主任主持。',
    '江西省/宜春市+宜春高新区',
  ],
  [
    'a bonded zone',
    '综保区召开座谈会\n4月6日，赣州综合保税区管委会召开企业座谈会，管委会主任出席。区内企业代表发言。',
    '江西省/赣州市+赣州综合保税区',
  ],
  [
    'a part of a free-trade zone whose body acts first',
    '10月18日下午，福州自贸片区管委会副主任带队赴福州保税区调研。会议要求各部门密切配合，贯彻好市委、市政府的意见。',
    '福建省/福州市+福州自贸片区',
  ],
  ['a part of a free-trade zone', '厦门片区推出新举措\n厦门片区管委会发布新举措，厦门片区管委会副主任介绍情况。', '福建省/厦门市+厦门片区'],
  [
    'a demonstration zone',
    '示范区召开动员会\n商丘市城乡一体化示范区召开动员会，示范区党工委书记讲话，示范区管委会主任主持。',
    '河南省/商丘市+商丘市城乡一体化示范区',
  ],
  [
    'a new area of the state with a county inside',
    '西咸新区召开会议\n西咸新区党工委召开会议，西咸新区管委会主任主持，各新城负责人参加。',
    '陕西省+西咸新区',
  ],
  ['a new area of the state alone', '两江新区召开会议\n两江新区党工委召开会议，管委会主任主持，全区各部门参加。', '重庆市+两江新区'],
  ['a new area that is a district', '浦东新区召开区委全会\n浦东新区区委召开全会，区委书记讲话。', '上海市/浦东新区'],
  ['a zone of a new area', '天津经开区推进项目\n天津经开区管委会召开推进会，党工委书记讲话。', '天津市/滨海新区+天津经开区'],
  [
    'a zone in its title, whose offices speak',
    '宜春经开区：抓项目\n连日来，宜春经开区各项目现场机器轰鸣。宜春经开区经发局负责人说，全区今年签约项目30个。',
    '江西省/宜春市+宜春经开区',
  ],
  ['a zone that a mayor visits', '市长调研经开区\n昨日，市长到黄石经开区调研，市委要求加快项目建设。黄石市各部门参加。', '湖北省/黄石市'],
  [
    'a lecturer group of a zone',
    '高新区召开宣讲会\n潍坊高新区新城街道召开宣讲会，潍坊高新区党工委宣讲团成员作报告。',
    '山东省/潍坊市+潍坊高新区',
  ],
  [
    'a free-trade zone of a province',
    '自贸试验区发展报告\n湖北自贸试验区新闻发布会举行，湖北省商务厅负责人介绍情况，全省自贸试验区制度创新。',
    '湖北省',
  ],
  [
    'a zone after the names above it',
    '高新区抓项目\n安徽界首高新区党工委书记调研，界首高新区管委会参加，全区企业代表发言。',
    '安徽省/阜阳市/界首市+界首高新区',
  ],
  [
    'a zone with a name of its own in Traditional script',
    '東湖高新區召開會議\n武漢東湖高新區黨工委召開會議，管委會主任主持。',
    '湖北省/武汉市+东湖高新区',
  ],
  [
    'a zone that an island is',
    '平潭综合实验区召开会议\n平潭综合实验区党工委召开会议，管委会主任主持。',
    '福建省/福州市/平潭县+平潭综合实验区',
  ],
  ['a district that only tells of a zone', '西湖区委书记调研\n杭州西湖区委书记调研紫金港科技城，看望企业。', '浙江省/杭州市/西湖区'],
  [
    'a park that a leader of its city visits',
    '3月5日，苏州市委书记来园区调研，听取情况。园区党工委书记参加。苏州市将继续支持。',
    '江苏省/苏州市',
  ],
  [
    'a park that a leader of its city visits, with firms from elsewhere',
    '3月5日，苏州市委书记来园区调研，听取情况。园区企业与上海市的企业合作。苏州市将继续支持。',
    '江苏省/苏州市',
  ],
  [
    'a zone that a leader of its county visits',
    '3月5日，凤阳县委书记来开发区调研企业。凤阳县各部门负责人参加，全县要抓好落实。',
    '安徽省/滁州市/凤阳县',
  ],
  [
    'a park that a district of another city visits',
    '3月5日，宁波市鄞州区代表团来园区考察，参观了展厅。园区为宿迁经济社会发展作出了贡献，要结合宿迁实际。',
    '江苏省/宿迁市',
  ],
  [
    'a zone that is named behind the committee of a park',
    '园区党工委参加会议\n3月5日，园区党工委参加会议。经开区党工委书记主持。广元市各部门参加。',
    '四川省/广元市+经开区',
  ],
  [
    'a county with a zone',
    '县委书记调研经开区\n昨日，县委书记调研怀远经开区，经开区管委会主任汇报。怀远县委要求做好服务。',
    '安徽省/蚌埠市/怀远县',
  ],
];

const TABLES: Readonly<Record<string, readonly Page[]>> = {
  'studies and lessons': STUDIES,
  'visits and help': VISITS,
  'what bears a name': BEARERS,
  'short names': SHORT_NAMES,
  levels: LEVELS,
  'round-ups': ROUND_UPS,
  namesakes: NAMESAKES,
  'named once': NAMED_ONCE,
  'central bodies': NATIONAL,
  'who writes': AUTHORS,
  'zones of the country': SEVERAL_ZONES,
  'towns of Taiwan': TOWN_OFFICES,
  'who is received': GUESTS,
  'weeks, and what is done for a place': WEEKS,
  'where people and goods come from': ORIGINS,
  'units of all kinds': UNITS,
  'guests from across the strait': ACROSS,
  twins: TWINS,
  'two characters': TWO_CHARACTERS,
  'bodies in titles': TITLES,
  'towns and quarters': TOWNS,
  furniture: FURNITURE,
  'bodies of all kinds': BODIES,
  'models elsewhere': MODELS,
  scripts: SCRIPTS,
  zones: ZONES,
};

for (const [title, pages] of Object.entries(TABLES)) {
  describe(`place of a page: ${title}`, () => {
    for (const [what, text, place] of pages) it(what, () => assert.equal(placeName(text), place));
  });
}
