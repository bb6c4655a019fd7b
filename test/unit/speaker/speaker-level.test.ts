import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/document/read-document.ts';
import type { Certainty } from '../../../src/core/evidence.ts';
import { levelOfBody } from '../../../src/core/speaker/body-level.ts';
import type { Speaker, SpeakerLevel } from '../../../src/core/speaker/speaker.ts';
import { SPEAKER_LEVELS } from '../../../src/core/speaker/speaker.ts';
import { foldText } from '../../../src/core/text/fold.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const REST = '会议强调，要坚持稳中求进工作总基调，扎实推进高质量发展，守住安全底线，把各项任务落到实处。';

type Row = readonly [name: string, text: string, level: SpeakerLevel | undefined, certainty?: Certainty];

const DOCUMENTS: readonly Row[] = [
  [
    'a county that passes on a plenum of its province',
    `宣讲进村\n连日来，省委十一届三次全会精神走进村寨。小金县委组织宣讲。${REST}`,
    'county',
  ],
  [
    'a city that goes by what its province issued',
    `座谈会召开\n为落实中共湖南省委办公厅《关于医院党建的意见》，10月15日，岳阳市卫健委召开座谈会。${REST}`,
    'city',
  ],
  [
    'a county that cites its province',
    `绩效评价报告\n依据《湖南省人民政府关于绩效管理的意见》，南县住房和城乡建设局召开会议，评价绩效。${REST}`,
    'county',
  ],
  [
    'an acting mayor of a county-level city',
    `常务会议召开\n福鼎新闻网讯 10月27日，代市长周某主持召开市政府常务会议，福鼎市各部门参加。`,
    'county',
  ],
  ['the office of a zone', `2008年工作安排\n发布机构：区办公室\n宁波高新区召开全区大会，宁波高新区管委会部署工作。${REST}`, 'zone'],
  ['a province that issues a document', `印发意见\n10月15日，湖南省委办公厅印发《关于医院党建的意见》。${REST}`, 'province'],
  ['a province that holds a plenum', `全会举行\n6月29日，省委十一届三次全会在江城举行，省委主持。${REST}`, 'province'],
  [
    'a zone beside a guest from a university',
    `签约举行\n12月28日，江城航空大学党委常委、副校长王某出席签约仪式。高新区管委会介绍情况。${REST}`,
    'zone',
  ],
  ['a university that meets', `党委全会举行\n12月28日，江城航空大学党委召开全会。${REST}`, 'university'],
  ['a town in a city that it calls its own too', `防风有备\n8月25日，台风将至，我市将有暴雨，我镇组织开会部署。${REST}`, 'township'],
  ['a city in which a town is', `防风有备\n8月25日，台风将至，我市将有暴雨，各镇组织开会部署。${REST}`, 'city'],
  ['a county that cites figures of a ministry', `消费升温\n商务部数据显示，消费回升。我县组织促销活动。${REST}`, 'county'],
  ['a ministry that issues figures', `消费升温\n商务部发布数据，消费回升，网上零售增长。${REST}`, 'ministry'],
  ['who issues, of the centre', `中共中央办公厅 国务院办公厅印发《关于加强基层治理的意见》\n${REST}`, 'centre', 'stated'],
  ['the State Council in its title', `国务院关于加强基层治理的意见\n${REST}`, 'centre'],
  [
    'none: a department of a committee that does not say whose',
    '关于收看两会的通知\n各党总支、直属党支部：\n全国政协会议将在北京召开，请组织师生收看。\n党委宣传部\n2022年3月3日',
    undefined,
  ],
  ['a ministry', `教育部关于加强学校管理的通知\n${REST}`, 'ministry', 'stated'],
  ['a department of the Central Committee', `中共中央组织部关于干部考核的意见\n${REST}`, 'ministry'],
  ['an administration of the state', `国家税务总局关于便民办税的公告\n${REST}`, 'ministry'],
  ['a branch of one in a city', `关于便民办税的公告\n${REST}\n国家税务总局苏州市税务局\n2021年5月1日`, 'city'],
  ['a province', `浙江省人民政府关于加强基层治理的意见\n${REST}`, 'province', 'stated'],
  ['a municipality under the central government', `上海市人民政府关于加强基层治理的意见\n${REST}`, 'province'],
  ['an autonomous region', `广西壮族自治区人民政府关于加强基层治理的意见\n${REST}`, 'province'],
  ['a prefecture', `苏州市人民政府关于加强基层治理的意见\n${REST}`, 'city'],
  ['an autonomous prefecture', `大理州人民政府关于加强基层治理的意见\n${REST}`, 'city'],
  ['a league', `锡林郭勒盟行政公署办公室关于加强治理的通知\n${REST}`, 'city'],
  ['a county', `湘阴县人民政府关于加强基层治理的意见\n${REST}`, 'county'],
  ['a district of a municipality', `重庆市渝中区人民政府关于加强基层治理的意见\n${REST}`, 'county'],
  ['a city at county level', `昆山市人民政府关于加强基层治理的意见\n${REST}`, 'county'],
  ['a banner', `乌审旗人民政府关于加强基层治理的意见\n${REST}`, 'county'],
  ['a department of a county', `关于春耕生产的通知\n${REST}\n湘阴县农业农村局\n2021年5月1日`, 'county'],
  ['a department of a province', `江西省教育厅关于学校安全的通知\n${REST}`, 'province'],
  ['a town', `关于防汛值班的通知\n${REST}\n湘阴县文星镇人民政府\n2021年5月1日`, 'township'],
  ['a subdistrict', `关于防汛值班的通知\n${REST}\n上海市浦东新区陆家嘴街道办事处\n2021年5月1日`, 'township'],
  ['a zone', `关于优化服务的通知\n${REST}\n萍乡经济技术开发区管理委员会\n2021年5月1日`, 'zone'],
  ['a university', `关于期末考试的通知\n${REST}\n南昌大学党委办公室\n2021年5月1日`, 'university'],
  ['two ministries together', `财政部 国家税务总局关于减税的公告\n${REST}`, 'ministry'],
  [
    'a report to a province',
    `政府工作报告\n——2014年1月20日在云南省第十二届人民代表大会第二次会议上\n各位代表：\n现在，我代表省人民政府，向大会报告工作。`,
    'province',
    'stated',
  ],
  [
    'a report to a city',
    `政府工作报告\n——2014年1月8日在钦州市第四届人民代表大会第五次会议上\n各位代表：\n现在，我代表市人民政府，向大会报告工作。`,
    'city',
  ],
  [
    'a report to a county',
    `政府工作报告\n——2014年1月8日在湘阴县第四届人民代表大会第五次会议上\n各位代表：\n现在，我代表县人民政府，向大会报告工作。`,
    'county',
  ],
  [
    'a report to the whole country',
    '政府工作报告\n——2014年3月5日在第十二届全国人民代表大会第二次会议上\n各位代表：\n现在，我代表国务院，向大会报告工作。',
    'centre',
  ],
  ['a report without its occasion', '各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。', 'province'],
  [
    'a committee of a district meets',
    `南沙区委常委会召开会议\n3月14日，南沙区委常委会召开会议，传达学习省委全会精神。${REST}`,
    'county',
    'stated',
  ],
  ['a committee whose place is left out', `3月14日下午，区委理论学习中心组举行学习研讨会，传达学习市委全会精神。${REST}`, 'county'],
  [
    'a county studies what the province decided',
    `湘阴县传达学习省委全会精神\n湘阴县委3月5日召开会议，传达学习省委、市委全会精神。${REST}`,
    'county',
  ],
  ['a county mentioned by its league', `西乌珠穆沁旗召开党政联席会议\n3月5日，旗委召开会议。${REST}`, 'county'],
  ['a city’s committee', `沈阳市委常委会召开会议\n3月5日，沈阳市委常委会召开会议。${REST}`, 'city'],
  ['a city’s committee in Chongqing is a municipality’s', `重庆市委常委会召开会议\n3月5日，市委常委会召开会议。${REST}`, 'province'],
  ['a city’s committee in a county-level city', `3月5日，昆山市委常委会召开会议，听取昆山市安全生产情况汇报。${REST}`, 'county'],
  ['a region’s committee', `3月5日，自治区党委召开常委会会议。${REST}`, 'province'],
  ['the CPPCC of a region, by its stem', `西藏政协召开第四次主席会议\n3月5日，会议在拉萨举行。${REST}`, 'province'],
  ['a congress without its place', `省十四届人大四次会议隆重开幕\n3月5日，会议在会议中心开幕。${REST}`, 'province'],
  ['a congress of a banner', `乌审旗第十八届人民代表大会第四次会议召开\n3月5日，会议召开。${REST}`, 'county'],
  ['a congress of a town', `2021年8月24日，中国共产党长白镇第二十次代表大会在镇政府开幕，县委派人到会指导。${REST}`, 'township'],
  ['a town called like its county', `2016年12月16日上午，孟村镇第十九届第一次人民代表大会召开，县人大派人到会。${REST}`, 'township'],
  ['a subdistrict works', `德城区天衢街道全面提升学习质效\n天衢街道党工委坚持制度，书记带头发言。${REST}`, 'township'],
  ['a zone’s working committee', `3月5日，萍乡经开区党工委召开会议，传达学习市委全会精神。${REST}`, 'zone', 'stated'],
  ['a zone’s committee without its name', `3月5日，开发区党工委召开会议，传达学习市委全会精神。${REST}`, 'zone'],
  ['a zone before its district', `无锡高新区（新吴区）召开传达学习会议\n3月16日，会议召开。${REST}`, 'zone'],
  ['a school’s committee', `10月25日，校党委理论学习中心组举行学习会，传达学习全国两会精神。${REST}`, 'university', 'stated'],
  ['a named university', `江西师范大学党委召开会议\n3月5日，会议召开。${REST}`, 'university'],
  ['a firm’s committee', `9月23日上午，北人集团党委举行理论中心组学习，传达市委要求。${REST}`, 'enterprise', 'stated'],
  ['a firm', `关于安全检查的通知\n${REST}\n江城钢铁有限公司\n2021年5月1日`, 'enterprise'],
  ['the General Secretary', `习近平主持召开座谈会\n3月5日，中共中央总书记习近平在北京主持召开座谈会。${REST}`, 'centre'],
  ['a ministry acts', `外交部召开例行记者会\n3月5日，外交部发言人主持例行记者会。${REST}`, 'ministry'],
  ['the liaison office in Macau', `3月13日下午，中央政府驻澳门联络办公室举行传达会，澳门各界人士出席。${REST}`, 'centre'],
  [
    'our county',
    `老干部迎春座谈会召开\n22日上午，离退休干部座谈会召开。我县各项指标增幅居前，我县将继续努力。${REST}`,
    'county',
    'inferred',
  ],
  ['the whole city, in a title', `全市重点项目集中开工\n11月17日，项目集中开工。${REST}`, 'city', 'inferred'],
  ['who visits our county', `3月5日，省委书记一行来到我县调研防汛工作。我县领导汇报了情况，我县将落实要求。${REST}`, 'county', 'inferred'],
  [
    'lecturers from above in a district',
    `11月19日下午，市委宣讲团到渝中区宣讲全会精神，市政府秘书长作报告，重庆市渝中区领导参加。${REST}`,
    'county',
  ],
  ['a person of the county', `5月24日，县委书记主持联席会议，听取乡镇换届情况。${REST}`, 'county', 'inferred'],
  [
    'an office that publishes itself',
    `做好集中开工准备工作\n来源：湘阴县人民政府办公室\n近日，各项准备工作有序展开。${REST}`,
    'county',
    'inferred',
  ],
  ['the site of a government', `做好集中开工准备工作\n来源：夏县人民政府网站\n近日，各项准备工作有序展开。${REST}`, 'county'],
  ['nobody but a paper', `踏青赏花 尽享春光\n来源：光明日报\n花开时节，人们走出家门踏青赏花，尽享春光。`, 'press', 'inferred'],
  ['nobody but an agency', `踏青赏花 尽享春光\n新华社北京3月5日电 花开时节，人们走出家门踏青赏花，尽享春光。`, 'press'],
  [
    'a body rather than the paper that tells of it',
    `沈阳市委常委会召开会议\n来源：人民日报\n3月5日，沈阳市委常委会召开会议。${REST}`,
    'city',
    'stated',
  ],
  [
    'who issues rather than whom the text names',
    `苏州市人民政府关于贯彻国务院部署的意见\n国务院召开会议，江苏省委召开会议。${REST}`,
    'city',
  ],
  ['a committee of a numbered term', `十三届县委第三轮巡察派出4个巡察组，对12个村党组织开展常规巡察。${REST}`, 'county'],
  ['the head of a school', `4月14日，党委副书记、校长参加学习，党委理论学习中心组成员参加会议。${REST}`, 'university', 'inferred'],
  ['a school below a university', `校园动态\n5月20日民大附中召开专题会议推动宣传工作。${REST}`, 'university'],
  [
    'a paper that writes of what a leader said',
    `汇聚起强大的力量\n来源：学习时报\n习近平总书记高度重视宣传工作，多次发表重要讲话。${REST}`,
    'press',
    'inferred',
  ],
  [
    'a meeting that is called, beside a county that was called like it',
    `王某主持召开县长办公会\n12月5日，县长王某主持召开会议。${REST}`,
    'county',
  ],
  ['a committee of a county that is written out twice', `2018年9月19日，衡阳县县委第一巡察组进驻杉桥镇，召开动员会。${REST}`, 'county'],
  [
    'the liaison office in Hong Kong, before who is talked about',
    `中央政府驻港联络办发表谈话\n3月19日，香港特区政府公布条例，驻港联络办发言人发表谈话。${REST}`,
    'centre',
  ],
  ['press, of the Group of Twenty', `领导人将出席二十国集团领导人峰会\n来源：江城日报\n峰会将于近日举行，各方高度关注。`, 'press'],
  ['press, of who meets the head of a firm', `领导人会见某某集团董事长\n来源：江城日报\n会见于近日举行，各方高度关注。`, 'press'],
  ['press, of what oversees the market', `办法发布\n来源：江城日报\n近日，市场监管总局发布办法，各方高度关注。`, 'press'],
  [
    'somebody of the city who heads a district',
    `2月4日，市委常委、区委书记王某专题研究项目落地工作，区长参加。${REST}`,
    'county',
    'inferred',
  ],
  ['somebody of the province who heads a city', `2月4日，副省长、沈阳市委书记王某专题研究项目落地工作。${REST}`, 'city'],
  ['somebody of the city who heads a zone', `2月4日，市委常委、高新区党工委书记王某专题研究项目落地工作。${REST}`, 'zone'],
  ['somebody of the county with two offices', `2月4日，县委副书记、县长王某专题研究项目落地工作。${REST}`, 'county', 'inferred'],
  ['none: what is learned is not who speaks', `深入学习全会精神\n大家认真学习省委全会精神，畅谈体会。`, undefined],
  ['none: all towns are no town', `各乡镇党委换届工作有序推进，换届纪律得到严格执行。`, undefined],
  ['none: somebody entrusted by the city', `受市委委托，有关同志走访慰问老党员，送上节日祝福。`, undefined],
  ['none: people', `大家谈春天\n花开时节，人们走出家门踏青赏花，尽享春光。`, undefined],
];

const BODIES: readonly (readonly [body: string, level: SpeakerLevel | undefined])[] = [
  ['中共中央', 'centre'],
  ['中国共产党第十五次全国代表大会', 'centre'],
  ['全国人民代表大会常务委员会', 'centre'],
  ['最高人民法院', 'centre'],
  ['国务院办公厅', 'centre'],
  ['中央纪委', 'centre'],
  ['中央宣传部', 'ministry'],
  ['国务院国资委', 'ministry'],
  ['国家发展改革委', 'ministry'],
  ['人事部', 'ministry'],
  ['行政院農業委員會', 'ministry'],
  ['行政院', 'centre'],
  ['国家统计局江西调查总队', 'province'],
  ['香港特别行政区政府', 'province'],
  ['北京市人民政府办公厅', 'province'],
  ['浦东新区人民政府', 'county'],
  ['雄安新区党工委管委会', 'zone'],
  ['省委办公厅', 'province'],
  ['市人民政府办公室', 'city'],
  ['县委宣传部', 'county'],
  ['文星镇党委', 'township'],
  ['长白镇人民政府', 'township'],
  ['天衢街道党工委', 'township'],
  ['管委（工委）办公室', 'zone'],
  ['市直机关工委', 'city'],
  ['南开大学', 'university'],
  ['中国石油天然气集团公司', 'enterprise'],
  ['人民日报', 'press'],
  ['湘阴县政府网', 'county'],
  ['湘阴新闻网', 'press'],
  ['王某', undefined],
];

function speakerIn(text: string): Speaker | undefined {
  return readDocument(new SourceText(text), {}).speaker;
}

describe('level of the speaker', () => {
  for (const [name, text, level, certainty] of DOCUMENTS) {
    it(name, () => {
      const speaker = speakerIn(text);
      assert.equal(speaker?.level, level);
      if (certainty) assert.equal(speaker?.certainty, certainty);
    });
  }

  it('is told by words that stand in the text', () => {
    const text = `  南沙區（qū）委常委會（huì）召開會議\n3月14日，南沙區委常委會召開會議。${REST}`;
    const [evidence] = speakerIn(text)?.evidence ?? [];
    assert.equal(text.slice(evidence?.start, evidence?.end), evidence?.note);
    assert.equal(evidence?.rule, 'speaker-body');
  });

  it('is told by the name of the body, without what it does', () => {
    const names = ['无锡高新区召开会议', '江西师范大学举行会议', '北人集团开展学习'].map(
      (title) => speakerIn(`${title}\n${REST}`)?.evidence[0]?.note,
    );
    assert.deepEqual(names, ['无锡高新区', '江西师范大学', '北人集团']);
  });

  it('has the others who act as rivals', () => {
    const speaker = speakerIn(`3月14日，南沙区委召开会议。南沙开发区党工委召开会议。${REST}`);
    assert.deepEqual([speaker?.level, speaker?.rivals.map(({ level }) => level)], ['county', ['zone']]);
  });
});

describe('level of a body', () => {
  for (const [body, level] of BODIES) it(body, () => assert.equal(levelOfBody(foldText(body), undefined), level));

  it('knows every level', () => {
    const known = new Set(BODIES.map(([, level]) => level));
    assert.deepEqual(
      SPEAKER_LEVELS.filter((level) => !known.has(level)),
      [],
    );
  });
});
