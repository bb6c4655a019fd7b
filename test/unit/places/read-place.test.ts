import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../../src/core/document/read-document.ts';
import type { PlaceContext } from '../../../src/core/places/place-signs.ts';
import type { Placed } from '../../../src/core/places/placed.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

function read(text: string, context: PlaceContext = {}): Placed | undefined {
  return readPlace(new SourceText(text), context);
}

function seed(start: string, context: PlaceContext = {}): Placed | undefined {
  const file = new URL(`../../../seeds/${start}.txt`, import.meta.url);
  return read(readFileSync(file, 'utf8'), context);
}

const SEEDS: readonly [what: string, file: string, code: string, names: string[], zone?: string][] = [
  ['a district named by its posts', '000_c1fc9f09edae6034', '440115', ['广东省', '广州市', '南沙区']],
  ['a city without districts named by its stem', '001_e9e6f547ac829196', '442000', ['广东省', '中山市']],
  ['a district in a page of a Hong Kong paper', '002_1d53f1de36bc0505', '440306', ['广东省', '深圳市', '宝安区']],
  ['a zone that shares its government with a district', '003_900cd071696b39ad', '320214', ['江苏省', '无锡市', '新吴区']],
  ['a zone named late, with inline pinyin', '004_033037928346e11e', '360300', ['江西省', '萍乡市'], '萍乡经开区'],
];

describe('place of the sample documents', () => {
  for (const [what, file, code, names, zone] of SEEDS) {
    it(what, () => {
      const placed = seed(file);
      assert.deepEqual({ code: placed?.code, names: placed?.names, zone: placed?.zone }, { code, names, zone });
    });
  }

  it('stays where it is with the outlet known', () => {
    assert.equal(seed('002_1d53f1de36bc0505', { outlet: '香港商報網' })?.code, '440306');
  });
});

describe('place: certainty, evidence and rivals', () => {
  it('is stated by a full name', () => assert.equal(read('温州市召开全市干部大会，温州市委书记讲话。')?.certainty, 'stated'));

  it('is inferred from the counties inside', () => {
    const text = '我市旅游收入增长。婺源县、德兴市、玉山县列入名录，弋阳县获表彰。全市上下要再接再厉，市政府将继续支持。';
    const placed = read(text);
    assert.deepEqual([placed?.code, placed?.certainty], ['361100', 'inferred']);
    assert.ok(placed?.evidence.some(({ rule, note }) => rule === 'place-inside' && note === '婺源县'));
  });

  it('points at the words in the original, pinyin and all', () => {
    const text = '9月1日，佛山市順(shùn)德區(qū)召開會議。';
    const chain = read(text)?.evidence.find(({ rule }) => rule === 'place-chain');
    assert.equal(text.slice(chain?.start, chain?.end), chain?.note);
    assert.equal(chain?.note, '順(shùn)德區');
  });

  it('names a former name as such', () => {
    const [first] = read('襄樊市召开大会，襄樊市市长讲话。')?.evidence ?? [];
    assert.deepEqual([first?.rule, first?.note], ['place-former-name', '襄樊市']);
  });

  it('quotes the self word', () => {
    const rules = read('我市召开会议。绍兴市委书记强调，全市要抓好落实，全市上下要齐心。')?.evidence.map(({ rule }) => rule);
    assert.ok(rules?.includes('place-self-word'));
  });

  it('lists the other place that a text speaks of', () => {
    const placed = read('赣州市召开全市大会，赣州市委书记讲话，赣州市长出席，赣州市人大主任参加。吉安市派员参加，全市抓落实。');
    assert.equal(placed?.code, '360700');
    assert.deepEqual(
      placed?.rivals.map(({ code }) => code),
      ['360800'],
    );
  });

  it('names no rival that is only mentioned among others', () => {
    const own = '赣州市召开全市大会，赣州市委书记讲话，赣州市长出席，赣州市人大主任参加，赣州市政协主席参加，全市抓落实。'.repeat(4);
    assert.deepEqual(read(`${own}还学习了吉安的做法。`)?.rivals, []);
  });

  it('is unknown where two places have as much for them', () => {
    assert.equal(read('全市干部大会召开。汉中市委书记讲话。安康市委书记讲话。我市将抓好落实，全市上下齐心协力。'), undefined);
  });
});

describe('place: what stands beside the text', () => {
  const text = '会议强调，要抓好落实，取得实效。';

  it('takes the title', () => assert.equal(read(text, { title: '许昌市召开经济工作会议' })?.code, '411000'));
  it('takes the issuer', () => assert.equal(read(text, { issuer: '廊坊市人民政府' })?.code, '131000'));
  it('takes a central issuer for national', () => assert.equal(read(text, { issuer: '中共中央办公厅' })?.code, '000000'));
  it('takes the branch of a central body for its place', () => {
    const text = '我局决定自下月起推行网上办理。特此通告。';
    assert.equal(read(text, { issuer: '国家税务总局南通市税务局' })?.code, '320600');
    assert.equal(read(text, { issuer: '国家税务总局' })?.code, '000000');
    assert.equal(read(text, { issuer: '国务院台湾事务办公室' })?.code, '000000');
  });

  it('takes the county or the town of a body in Taiwan', () => {
    const text = '中華民國109年6月15日\n公告本市公園開放時間。';
    assert.equal(read(text, { title: '臺南市政府公告' })?.names.join('/'), '台湾省/台南市');
    assert.equal(read(text, { issuer: '高雄市岡山區公所' })?.names.join('/'), '台湾省/高雄市/冈山区');
    assert.equal(read(text, { issuer: '內政部' })?.names.join('/'), '台湾省');
  });

  it('takes the path where the text says nothing', () => {
    const placed = read(text, { path: '江苏/南京/江宁区/2021.txt' });
    assert.equal(placed?.code, '320115');
    assert.deepEqual(
      placed?.evidence.map(({ rule, start, end }) => [rule, start, end]),
      [['place-path', 0, 0]],
    );
  });
  it('lets the path settle what the text leaves open', () => {
    const open = '鼓楼区召开全区工作会议，鼓楼区委书记讲话。会议强调，全区上下要抓好落实，鼓楼区各部门要主动担当、扎实工作、务求实效。';
    assert.equal(read(open), undefined);
    assert.equal(read(open, { path: '江苏/徐州/1.txt' })?.code, '320302');
    assert.equal(read(open, { outlet: '福州日报' })?.code, '350102');
  });
  it('takes the path of a long text that names no place', () => {
    assert.equal(read(text.repeat(20), { path: '深圳/2021.txt' })?.code, '440300');
  });
  it('leaves a national text national wherever it is kept', () => {
    assert.equal(read('党中央、国务院作出部署，我国经济回升，全国各族人民团结奋斗。', { path: '深圳/1.txt' })?.code, '000000');
  });
  it('takes a ministry for national', () => assert.equal(read(text, { issuer: '财政部' })?.code, '000000'));
  it('takes the number of a province where the text names no place', () => {
    const placed = read('湘政办发〔2019〕3号\n\n各市州人民政府：\n现将方案印发给你们，请认真组织实施。');
    assert.deepEqual([placed?.code, placed?.certainty], ['430000', 'inferred']);
  });
  it('does not take a number inside the text', () => {
    assert.equal(read('为贯彻落实国办发〔2019〕3号文件，鹤岗市制定方案，鹤岗市政府负责实施。')?.code, '230400');
  });
  it('does not let the path contradict the text', () => {
    assert.equal(read('邯郸市召开全市会议，邯郸市委书记讲话。', { path: '山东/济南/1.txt' })?.code, '130400');
  });
  it('is unknown without any name', () => assert.equal(read(text), undefined));
});

describe('place: examples and digests', () => {
  const body = '海关总署推出新举措，我国外贸稳步增长。在江苏省苏州市，这家企业忙着生产订单。企业出口增长。';
  const digest = '第二十五届投洽会将在福建省厦门市举办。大型纪录片今晚开播。高铁开始试运行。';

  it('takes no example of a text whose title names no place', () =>
    assert.equal(read(body, { title: '优化口岸营商环境' })?.code, '000000'));
  it('takes the place in the title', () => assert.equal(read(body, { title: '苏州优化口岸营商环境' })?.code, '320500'));
  it('takes the place of the first sentence', () =>
    assert.equal(read(`苏州市企业忙着生产。${body}`, { title: '优化口岸' })?.code, '320500'));
  it('takes no example that speaks of its 全市 once', () => {
    assert.equal(read(`${body}带动全市增长。`, { title: '优化口岸营商环境' })?.code, '000000');
  });
  it('takes neither of two provinces in the title', () => {
    assert.equal(read('浙江省推动创新，浙江省企业增长。江西省跟进。', { title: '浙江推动创新 江西数字经济' })?.code, undefined);
  });
  it('takes the place in the title beside a ship', () => {
    assert.equal(read('香港市民登舰参观，香港各界欢迎。', { title: '山东舰在香港开放' })?.code, '810000');
  });
  it('takes no place of a digest', () => assert.equal(read(digest, { title: '国内联播快讯' }), undefined));
  it('takes the place of the same news alone', () => assert.equal(read(digest, { title: '投洽会将举办' })?.code, '350200'));
  it('takes a digest of those who speak for their place', () => {
    assert.equal(read(`我市召开会议，厦门市政府要求落实。${digest}`, { title: '要闻' })?.code, '350200');
  });
  it('does not go below the province in the title for one county', () => {
    assert.equal(read('领导在山东省沂南县调研，走进农村，看望群众。', { title: '领导在山东调研' })?.code, '370000');
  });
  it('goes below it for a county that the text names most', () => {
    assert.equal(read('沂南县召开会议。沂南县委部署工作，沂南县政府落实。', { title: '山东加快发展' })?.code, '371321');
  });
});

describe('place: development zones', () => {
  const TABLE: readonly [what: string, text: string, code: string, zone: string | undefined][] = [
    ['a zone that governs', '绵阳高新区党工委召开会议。绵阳高新区管委会主任讲话，全区干部参加。', '510700', '绵阳高新区'],
    ['a zone with a name of its own', '雄安新区党工委召开会议，雄安新区管委会印发方案。', '130600', '雄安新区'],
    [
      'a zone that a city only tells of',
      '芜湖市召开全市大会。芜湖经开区管委会作了发言，芜湖市委书记要求全市抓好落实，市政府负责督办。',
      '340200',
      undefined,
    ],
    ['one 全市 does not switch a zone off', '绵阳高新区党工委召开会议，绵阳高新区管委会主任讲话，在全市争一流。', '510700', '绵阳高新区'],
    [
      'a post of the city does not either',
      '市委常委、区党工委书记主持绵阳高新区会议。全区干部参加，区党工委副书记讲话。',
      '510700',
      '绵阳高新区',
    ],
    ['the committee of the city does', '市委常委会召开会议，听取绵阳高新区党工委汇报。绵阳高新区管委会主任参加。', '510700', undefined],
    [
      'a zone that only its bodies tell',
      '高新区党工委书记、管委会主任带队现场办公。聊城高端装备产业园项目、聊城孵化基地项目加快，聊城市要求落实。',
      '371500',
      '高新区',
    ],
    ['a zone that a city names without bodies', '聊城市召开会议，研究高新区项目，聊城市要求落实。', '371500', undefined],
    ['an investment zone', '泉州台商投资区召开招商大会。泉州台商投资区党工委书记致辞，全区上下拼经济。', '350500', '泉州台商投资区'],
    ['a zone of a district', '合肥市瑶海区召开会议。瑶海经济开发区党工委书记讲话，瑶海经济开发区管委会参加。', '340102', '瑶海经济开发区'],
    [
      'a district that is one with its zone',
      '无锡市新吴区召开会议，无锡高新区、新吴区领导参加。无锡高新区管委会讲话，无锡高新区党工委部署。',
      '320214',
      undefined,
    ],
    ['a zone inside a district', '深圳市宝安区召开全区大会，宝安区委书记讲话，宝安区推进深圳高新区建设。', '440306', undefined],
  ];
  for (const [what, text, code, zone] of TABLE) {
    it(what, () => {
      const placed = read(text);
      assert.deepEqual([placed?.code, placed?.zone], [code, zone]);
    });
  }
});

describe('place of any text', () => {
  const word = fc.constantFrom(
    '深圳',
    '宝安区',
    '全市',
    '市委',
    '和平',
    '北京',
    '经开区',
    '，',
    '。',
    '\n',
    '我',
    'a',
    '(qū)',
    '區',
    '国务院',
    '凉山州',
    '𠮷',
  );

  it('has evidence within the text, quoted as it stands there', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join('');
        for (const { start, end, note } of read(text)?.evidence ?? []) assert.equal(text.slice(start, end), note);
      }),
    );
  });
});

describe('evidence beside the text', () => {
  it('is quoted in the script of the text', () => {
    const place = readDocument(new SourceText('鄂倫春自治旗舉行大會\n鄂倫春自治旗五日舉行大會，自治旗各族群眾參加。'), {}).place;
    assert.deepEqual(place?.evidence.find(({ rule }) => rule === 'place-title')?.note, '鄂倫春自治旗');
  });
});
