import assert from 'node:assert/strict';
import { readIssuer } from '../../../src/core/document/issuer.ts';
import { readDocumentNumber } from '../../../src/core/document/number.ts';
import { readOutlet } from '../../../src/core/document/outlet.ts';
import { partsOf } from './parts.ts';

const SENTENCE = '会议强调，要坚持稳中求进工作总基调，扎实推进高质量发展。';
type Table = readonly (readonly [name: string, text: string, value: string | undefined])[];

const OUTLETS: Table = [
  ['labelled in the header', `全市召开会议\n2023-01-13\n来源:香港商報網\n${SENTENCE}`, '香港商報網'],
  ['among other fields', `全市召开会议\n发布时间:2024-03-18 08:57  来源:某某区人民政府  字号:[ ]\n${SENTENCE}`, '某某区人民政府'],
  ['before a name that follows after a space', `全市召开会议\n来源：南方日报 记者：甲\n${SENTENCE}`, '南方日报'],
  ['with an information label', `全市召开会议\n信息来源：市农业农村局\n${SENTENCE}`, '市农业农村局'],
  ['in the header rather than in the credits', `全市召开会议\n来源：市政府\n${SENTENCE}\n来源：市融媒体中心`, '市政府'],
  ['in the credits', `全市召开会议\n${SENTENCE}\n来源：市融媒体中心`, '市融媒体中心'],
  ['in a dateline', `全市召开会议\n新华社北京3月5日电 ${SENTENCE}`, '新华社'],
  ['in the dateline of a broadcaster', `央视网消息（新闻联播）：${SENTENCE}`, '央视网'],
  ['in the dateline of a site with its paper', `荆楚网(湖北日报网)讯(记者 甲)${SENTENCE}`, '荆楚网(湖北日报网)'],
  ['in a dateline below what a picture shows', `“大讲堂”。通讯员 供图\n南方日报讯 ${SENTENCE}`, '南方日报'],
  ['in the dateline of a paper', `全市召开会议\n南方日报讯 ${SENTENCE}`, '南方日报'],
  ['after the date, without a label', `全市召开会议\n2023-01-13 09:20 香港商報網\n${SENTENCE}`, '香港商報網'],
  ['in a dateline with its year', `全市召开会议\n新华社拉萨2018年11月7日电 ${SENTENCE}`, '新华社'],
  ['before the date, without a label', `全市召开会议\n南方日报 2020年8月14日\n${SENTENCE}`, '南方日报'],
  ['below the text, with the issue', `全市召开会议\n${SENTENCE}\n《 人民日报 》（ 2021年06月13日 01 版）`, '人民日报'],
  ['none for a book that is cited below', `全市召开会议\n${SENTENCE}\n《农业年鉴》（2021年版）`, undefined],
  ['in parentheses that close the text', `全市召开会议\n${SENTENCE}（来源：新华社）`, '新华社'],
  ['none for a telegram', `全市召开会议\n全省发电讯息中心会议强调，要坚持稳中求进。`, undefined],
  ['beside the title only', `全市召开会议-香港商报\n${SENTENCE}`, '香港商报'],
  ['none for a firm that signs with another', `全市召开会议\n国家电网与腾讯签署战略合作协议，${SENTENCE}`, undefined],
  ['none for a site that works with a firm', `全市召开会议\n人民网携手科大讯飞发布平台，${SENTENCE}`, undefined],
  ['none for "our paper"', `全市召开会议\n本报讯 ${SENTENCE}`, undefined],
  ['none where a sentence speaks of sources', `全市召开会议\n${SENTENCE}收入来源：工资、经营和财产。\n${SENTENCE}`, undefined],
];

const ISSUERS: Table = [
  ['labelled', `关于加强治理的意见\n发文机关：国务院办公厅\n${SENTENCE}`, '国务院办公厅'],
  ['in the title', `国务院办公厅关于加强治理的意见\n${SENTENCE}`, '国务院办公厅'],
  ['a city in the title', `苏州市人民政府关于加强治理的意见\n${SENTENCE}`, '苏州市人民政府'],
  ['two in the title', `中共中央　国务院关于加强治理的意见\n${SENTENCE}`, '中共中央 国务院'],
  [
    'several above the title, each on a line of its own',
    `江城发〔2021〕5号\n中共江城新区工作委员会\n江城新区管理委员会\n关于印发《实施方案》的通知\n${SENTENCE}`,
    '中共江城新区工作委员会 江城新区管理委员会',
  ],
  ['below whom it is for', `各镇人民政府\n江城区人民政府\n关于加强治理的通知\n${SENTENCE}`, '江城区人民政府'],
  ['below offices whom it is for', `区直各局\n江城区人民政府\n关于加强治理的通知\n${SENTENCE}`, '江城区人民政府'],
  ['who sign below whom it is for', `关于加强治理的通知\n${SENTENCE}\n各镇人民政府\n江城区人民政府\n2021年5月1日`, '江城区人民政府'],
  [
    'two of which one is of all walks of life',
    `江城区工商联合会\n江城区各界妇女联合会\n关于加强治理的通知\n${SENTENCE}`,
    '江城区工商联合会 江城区各界妇女联合会',
  ],
  ['several with commas', `建设部、财政部关于住房管理的通知\n${SENTENCE}`, '建设部、财政部'],
  ['who has something printed', `中共中央办公厅印发《工作规定》\n${SENTENCE}`, '中共中央办公厅'],
  ['of an order', `教育部令：修正「某某要點」\n教育部令\n訂定「某某要點」，並自即日起生效。`, '教育部'],
  ['of a public notice', `行政院農業委員會公告：修正「某某事項」\n修正「某某事項」，並自即日起生效。`, '行政院農業委員會'],
  [
    'in the note of promulgation',
    `基层工作规定\n> （中共中央办公厅、国务院办公厅1999年5月14日印发）\n${SENTENCE}`,
    '中共中央办公厅、国务院办公厅',
  ],
  ['in the note, after the day', `基层工作规定\n（2018年11月6日国务院发布）\n${SENTENCE}`, '国务院'],
  ['in a quoted notice', `> 国家林草局　财政部关于印发《基层工作规定》的通知\n\n基层工作规定\n${SENTENCE}`, '国家林草局 财政部'],
  ['before a bar and a day', `发布机构：江城街道 | 2023-06-27\n关于加强治理的意见\n${SENTENCE}`, '江城街道'],
  ['in a cell', `| 发布机构:江城街道 | 关键词:工作 | |\n关于加强治理的意见\n${SENTENCE}`, '江城街道'],
  ['none in an empty cell', `发布机构: | 发文日期: | 2023-06-27 | |\n加强治理\n${SENTENCE}`, undefined],
  ['in the signature before a bar', `关于加强治理的意见\n${SENTENCE}\n庆元县自然资源局 2024年1月30日 |`, '庆元县自然资源局'],
  ['in the signature', `关于加强治理的意见\n${SENTENCE}\n省人民政府办公厅\n2021年5月1日`, '省人民政府办公厅'],
  [
    'in the signature, where the title leaves out the place',
    `市政府办公室关于加强治理的通知\n${SENTENCE}\n镇江市人民政府办公室\n2021年5月1日`,
    '镇江市人民政府办公室',
  ],
  ['in such a title, where nobody signs', `市政府办公室关于加强治理的通知\n${SENTENCE}`, '市政府办公室'],
  ['who signs with the day on one line', `关于加强治理的意见\n${SENTENCE}\n江城市人民政府办公室 2021年5月1日`, '江城市人民政府办公室'],
  ['who sign on lines of their own', `关于加强治理的意见\n${SENTENCE}\n财政部\n国家税务总局\n2021年5月1日`, '财政部 国家税务总局'],
  ['who sign with the day in Chinese figures', `关于加强治理的意见\n${SENTENCE}\n江城市人民政府\n二〇二一年五月一日`, '江城市人民政府'],
  [
    'of a covering letter, before what it hands on',
    `各乡镇人民政府，区政府各部门：\n现将《工作方案》印发给你们。${SENTENCE}\n江城区人民政府办公室\n2021年5月1日\n工作方案\n${`${SENTENCE}\n`.repeat(6)}`,
    '江城区人民政府办公室',
  ],
  [
    'of a bulletin, under its title',
    `江城县2022年统计公报\n江城县统计局    国家统计局江城调查队\n（2023年5月）\n${SENTENCE}`,
    '江城县统计局 国家统计局江城调查队',
  ],
  [
    'of a bulletin rather than who publishes it',
    `江城省2022年统计公报\n发文机关：江城市统计局\n江城省统计局\n（2023年5月）\n${SENTENCE}`,
    '江城省统计局',
  ],
  [
    'below its label',
    `关于加强治理的意见\n发文机关：\n国务院办公厅\n成文日期：\n2021年5月1日\n公开方式：\n主动公开\n${SENTENCE}`,
    '国务院办公厅',
  ],
  ['in a title between book marks', `《江城市人民政府办公厅关于加强治理的通知》\n${SENTENCE}`, '江城市人民政府办公厅'],
  ['on the line above what it is about', `首页\n江城镇人民政府\n关于加强治理的通知\n${SENTENCE}`, '江城镇人民政府'],
  ['none on the line above news', `江城镇人民政府\n江城镇召开防汛会议\n${SENTENCE}`, undefined],
  ['whose name takes two lines', `江城市人民代表大会\n常务委员会公告\n（第5号）\n${SENTENCE}`, '江城市人民代表大会 常务委员会'],
  ['none for a meeting under a title', `全市经济工作会议召开\n江城市委员会议\n${SENTENCE}`, undefined],
  ['none for a letter that the text quotes', `全市经济工作会议召开\n${SENTENCE}\n江城市人民政府\n${SENTENCE}`, undefined],
  ['none for news of a meeting', `市委书记主持召开会议\n${SENTENCE}`, undefined],
  ['none for what the text reports', `国内要闻\n国家能源局发布数据。${SENTENCE}\n${SENTENCE}`, undefined],
];

const NUMBERS: Table = [
  ['labelled', `关于加强治理的意见\n发文字号：国发〔2021〕5号\n${SENTENCE}`, '国发〔2021〕5号'],
  ['on its own line', `国发〔2021〕5号\n关于加强治理的意见\n${SENTENCE}`, '国发〔2021〕5号'],
  ['in parentheses', `关于加强治理的意见\n（财税[2018]12号）\n${SENTENCE}`, '财税[2018]12号'],
  ['with the day', `关于加强治理的意见\n> （中发〔2008〕13号 2008年9月3日）\n${SENTENCE}`, '中发〔2008〕13号'],
  [
    'of a Taiwan office',
    `教育部令：修正「某某要點」\n台國（三）字第0950178485F號\n訂定「某某要點」，並自即日起生效。`,
    '台國（三）字第0950178485F號',
  ],
  [
    'with a figure before the word',
    `勞動部令：修正「某某要點」\n勞動條2字第1040130711號\n訂定「某某要點」，並自即日起生效。`,
    '勞動條2字第1040130711號',
  ],
  ['none in an empty cell', `文号： | 是否有效： | 是 | |\n关于加强治理的意见\n${SENTENCE}`, undefined],
  ['in a cell', `文号： | 国发〔2021〕5号 | 是 | |\n关于加强治理的意见\n${SENTENCE}`, '国发〔2021〕5号'],
  ['of an order', `某某管理条例\n中华人民共和国国务院令\n第688号\n${SENTENCE}`, '第688号'],
  ...['〔2021〕', '[2021]', '【2021】', '（2021）', '﹝2021﹞', '［2021］', '(2021)'].map((year): Table[number] => [
    `with the year in ${year}`,
    `国发${year}5号\n关于加强治理的意见\n${SENTENCE}`,
    `国发${year}5号`,
  ]),
  ['before who signs', `国发〔2021〕5号 签发人：王某\n关于加强治理的意见\n${SENTENCE}`, '国发〔2021〕5号'],
  ['at the end of the title', `关于加强治理的意见（国发〔2021〕5号）\n${SENTENCE}`, '国发〔2021〕5号'],
  ['at the beginning of the title', `国发〔2021〕5号《关于加强治理的意见》\n${SENTENCE}`, '国发〔2021〕5号'],
  [
    'below its label',
    `关于加强治理的意见\n发文字号：\n国发〔2021〕5号\n成文日期：\n2021年5月1日\n公开方式：\n主动公开\n${SENTENCE}`,
    '国发〔2021〕5号',
  ],
  ['in half-width figures and blanks', `国发 〔2021〕 5 号\n关于加强治理的意见\n${SENTENCE}`, '国发 〔2021〕 5 号'],
  ['none: in a title that is about another document', `关于废止国发〔2021〕5号文件的通知\n${SENTENCE}`, undefined],
  [
    'none: cited in a sentence',
    `关于加强治理的意见\n根据《通知》（中办发〔1998〕25号）精神，现就有关问题规定如下。\n${SENTENCE}`,
    undefined,
  ],
  ['none: far below', `关于加强治理的意见\n${`${SENTENCE}\n`.repeat(20)}国发〔2021〕5号`, undefined],
];

describe('outlet', () => {
  for (const [name, text, value] of OUTLETS) {
    it(name, () => {
      const { source, layout, heading } = partsOf(text);
      assert.equal(readOutlet(source, layout, { declared: [], siteSuffix: heading.siteSuffix })?.value, value);
    });
  }
});

describe('issuer', () => {
  for (const [name, text, value] of ISSUERS) {
    it(name, () => {
      const { source, layout, heading } = partsOf(text);
      assert.equal(readIssuer(source, layout, heading.title)?.value, value);
    });
  }
});

describe('document number', () => {
  for (const [name, text, value] of NUMBERS) {
    it(name, () => {
      const { source, layout } = partsOf(text);
      const number = readDocumentNumber(source, layout);
      assert.equal(number?.value, value);
      if (number) assert.equal(text.slice(number.start, number.end), value);
    });
  }
});
