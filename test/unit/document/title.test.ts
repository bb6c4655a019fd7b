import assert from 'node:assert/strict';
import { partsOf } from './parts.ts';

const SENTENCE = '会议强调，要坚持稳中求进工作总基调，扎实推进高质量发展。';

const TITLES: readonly (readonly [name: string, text: string, title: string | undefined])[] = [
  ['the first line', `全市召开传达学习会议\n${SENTENCE}`, '全市召开传达学习会议'],
  ['after navigation', `首页 > 要闻 > 正文\n\n全市召开传达学习会议\n${SENTENCE}`, '全市召开传达学习会议'],
  ['before a subtitle', `全市召开传达学习会议\n以新担当书写新篇章\n${SENTENCE}`, '全市召开传达学习会议'],
  ['with a tag', `【走基层】春耕一线见闻\n${SENTENCE}`, '【走基层】春耕一线见闻'],
  ['with an exclamation', `向着新目标，再出发！\n${SENTENCE}`, '向着新目标，再出发！'],
  ['of one word', `公告\n${SENTENCE}`, '公告'],
  ['that ends with a word that could go on', `迎难而上奋发有为\n打好全年收官之战\n${SENTENCE}`, '迎难而上奋发有为'],
  ['with two halves', `市委召开全会 部署明年工作\n${SENTENCE}`, '市委召开全会 部署明年工作'],
  ['with inline pinyin', `全區(qū)召開學(xué)習會議\n${SENTENCE}`, '全區召開學習會議'],
  ['repeated with the name of the site', `全市召开学习会议-某某论坛\n\n全市召开学习会议\n${SENTENCE}`, '全市召开学习会议'],
  ['with the name of a paper after a dash', `全市召开学习会议-南方日报\n${SENTENCE}`, '全市召开学习会议'],
  ['with the name of a site after an underscore', `全市召开学习会议_新华网\n${SENTENCE}`, '全市召开学习会议'],
  ['with channel and site', `全市召开学习会议_要闻_某市人民政府\n${SENTENCE}`, '全市召开学习会议'],
  ['with a site after a bar', `全市召开学习会议 | 南方网\n${SENTENCE}`, '全市召开学习会议'],
  ['with channel and site after double dashes', `全市召开学习会议--时政--人民网\n${SENTENCE}`, '全市召开学习会议'],
  ['with channel and site after dashes', `全市召开学习会议-新闻中心-南方网\n${SENTENCE}`, '全市召开学习会议'],
  ['with the office after a dash', `全市召开学习会议-广州市教育局\n${SENTENCE}`, '全市召开学习会议'],
  ['with a column before a bar', `关注 | 全市召开学习会议\n${SENTENCE}`, '关注 | 全市召开学习会议'],
  ['with a net of its own', `情系百姓——织密民生保障网\n${SENTENCE}`, '情系百姓——织密民生保障网'],
  ['below the name of the site', `广州市南沙区人民政府门户网站\n首页 > 要闻\n全市召开学习会议\n${SENTENCE}`, '全市召开学习会议'],
  [
    'that begins with the day of the speech',
    `2018年3月5日在江城市第八届人民代表大会第一次会议上的政府工作报告\n${SENTENCE}`,
    '2018年3月5日在江城市第八届人民代表大会第一次会议上的政府工作报告',
  ],
  ['with the holidays of a year', `2024年劳动节假日安排\n${SENTENCE}`, '2024年劳动节假日安排'],
  ['no title: the day of the speech alone', `2018年3月5日在江城市第八届人民代表大会第一次会议上\n${SENTENCE}`, undefined],
  ['below the name of the paper with its day', `江城日报 2021年3月8日\n全市召开学习会议\n${SENTENCE}`, '全市召开学习会议'],
  ['in a field', `索引号：000014349\n标题：关于加强治理的意见\n${SENTENCE}`, '关于加强治理的意见'],
  ['with a dash of its own', `为民服务无止境——基层治理一线观察\n${SENTENCE}`, '为民服务无止境——基层治理一线观察'],
  ['with a hyphen in a name', `2024-2026年行动计划发布\n${SENTENCE}`, '2024-2026年行动计划发布'],
  ['wrapped inside a book title', `关于印发《全省\n数字经济发展规划》的通知\n${SENTENCE}`, '关于印发《全省 数字经济发展规划》的通知'],
  ['wrapped after the issuer', `国务院办公厅\n关于加强基层治理的意见\n${SENTENCE}`, '国务院办公厅 关于加强基层治理的意见'],
  [
    'wrapped before the kind of document',
    `某某市人民政府关于印发全市数字\n经济发展规划的通知\n${SENTENCE}`,
    '某某市人民政府关于印发全市数字 经济发展规划的通知',
  ],
  [
    'with issuers set apart by an ideographic space',
    `中共中央　国务院关于加强治理的意见\n${SENTENCE}`,
    '中共中央 国务院关于加强治理的意见',
  ],
  ['below a letterhead and a number', `国务院文件\n国发〔2021〕5号\n关于加强基层治理的意见\n${SENTENCE}`, '关于加强基层治理的意见'],
  [
    'of an order',
    `教育部令：修正「某某要點」第3點，自即日生效\n教育部令\n中華民國96年1月11日\n訂定「某某要點」，並自即日生效。`,
    '教育部令：修正「某某要點」第3點，自即日生效',
  ],
  [
    'of a work report, before its occasion',
    '政府工作报告——2022年1月17日在市人民代表大会上\n各位代表：\n现在，我代表市人民政府，向大会报告工作。',
    '政府工作报告',
  ],
  [
    'of a work report, after its occasion',
    '——2013年1月23日在人民代表大会上\n政府工作报告\n各位代表：\n现在，我向大会报告工作，请予审议。',
    '政府工作报告',
  ],
  ['with a footnote mark', `*政府工作报告\n各位代表：\n${SENTENCE}`, '政府工作报告'],
  [
    'after a quoted notice',
    `> [!NOTE] 相关通知\n>\n> 某某办公厅印发了《规定》，并发出通知，要求认真执行。\n\n---\n\n基层工作规定\n${SENTENCE}`,
    '基层工作规定',
  ],
  ['no title: a paragraph', `3月14日，市委常委会召开会议，传达学习全国两会精神。\n${SENTENCE}`, undefined],
  ['no title: everything on one line', SENTENCE.repeat(5), undefined],
  ['no title: a dateline', `新华社北京3月5日电\n${SENTENCE}`, undefined],
  ['no title: the report of an agency', `某某网消息（新闻联播）：\n${SENTENCE}`, undefined],
  ['no title: the occasion of a report', `——2023年1月4日在市人民代表大会上\n各位代表：\n${SENTENCE}`, undefined],
  ['no title: an occasion in parentheses', `（2021年2月25日在市人民代表大会上）\n\n${SENTENCE}`, undefined],
  ['no title: a salutation', `各位代表：\n${SENTENCE}`, undefined],
  ['no title: a heading', `一、过去五年工作回顾\n${SENTENCE}`, undefined],
  ['no title: a line alone', '全市召开传达学习会议', undefined],
  ['no title: nothing', '', undefined],
];

describe('title', () => {
  for (const [name, text, title] of TITLES) it(name, () => assert.equal(partsOf(text).heading.title?.value, title));

  it('says where it stands', () => {
    const text = `首页 > 要闻 > 正文\n全市召开学习会议_新华网\n${SENTENCE}`;
    const title = partsOf(text).heading.title;
    assert.ok(title);
    assert.equal(text.slice(title.start, title.end), '全市召开学习会议');
    assert.equal(title.evidence[0]?.rule, 'title-first-line');
  });
});
