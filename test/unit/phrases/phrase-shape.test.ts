import assert from 'node:assert/strict';
import { isLight } from '../../../src/core/phrases/light-words.ts';
import { displayPhrase, hasPhraseShape, hasQuotedShape } from '../../../src/core/phrases/phrase-shape.ts';
import { isPlace, isProperName } from '../../../src/core/phrases/proper-names.ts';

describe('hasPhraseShape', () => {
  const cases: [name: string, text: string, expected: boolean][] = [
    ['four characters', '营商环境', true],
    ['too few Han characters', 'abc治理', false],
    ['starts with a particle', '的营商环境', false],
    ['starts with a word that only looks like one', '与时俱进', true],
    ['ends with a word that binds on', '优化环境和', false],
    ['ends with a word that only looks like one', '社会参与', true],
    ['ends in a numeral', '党的十九大和十九届二中', false],
    ['an opened quote', '"两个维护', false],
    ['a closed quote', '"两个维护"', true],
    ['clauses of one length', '获得感、幸福感、安全感', true],
    ['clauses of four characters and more', '踔厉奋发、勇毅前行', true],
    ['a clause that is a fragment', '精神,认真落实', false],
    ['a clause that begins in the middle', '省委坚强领导,在市委领导', false],
    ['a date', '截至3月14日召开会议', false],
    ['a count', '新建公路30公里', false],
    ['a number inside quotation marks', '开展"7个专项行动"', true],
    ['a period', '"十三五"时期', false],
    ['a session', '第二次全体会议', false],
    ['what is to be done', '要深化改革', false],
    ['a word that only begins like that', '要素市场化', true],
    ['a bracket that closes nothing', '高新区)召开', false],
    ['the title of a text', '《决定》精神学习', false],
    ['what the speaker says of himself', '我代表政府报告', false],
    ['which is not every 我', '勇于自我革命', true],
    ['the day of the speaker', '今年工作安排', false],
    ['a speech act', '会议指出问题', false],
    ['thanks', '表示衷心的感谢', false],
    ['a completed act', '进行了认真学习', false],
    ['为了 is no completed act', '一切为了人民', true],
    ['and so on', '教育医疗等工作', false],
    ['which is not every 等', '男女平等就业', true],
    ['ends before what is meant', '形成更多', false],
    ['新 of what is to come', '高质量发展新', false],
    ['新 of a word', '科技创新', true],
    ['begins behind what it belongs to', '上的重要讲话精神', false],
    ['上 of a word', '上下一心', true],
    ['a plenum that says not of what', '五中全会精神', false],
    ['a rank', '居全省前列', false],
    ['a place in time', '新形势下', false],
    ['天下 is none', '不负天下', true],
    ['a place or a time on top', '奋进新征程上', false],
    ['上 of a word', '勇于迎难而上', true],
    ['上 of what is put somewhere', '着力点放在创新上', true],
    ['more of what is not said', '作出更大贡献', true],
    ['more of what, but not whose', '更大贡献', false],
    ['what became of what is not named', '取得新进展', false],
    ['with its subject it is whole', '生态环境质量实现新提升', true],
    ['who says it', '某某部门称', false],
    ['称 of a word', '评定专业职称', true],
    ['a rule about rules', '有下列情形', false],
    ['what a rule calls itself', '参照本办法执行', false],
    ['a rule that is no text of its own', '国际关系基本准则', true],
    ['a part of a text', '名词解释和说明', false],
    ['a clause without its verb', '面对复杂多变的形势', false],
    ['面对面 is whole', '面对面听取诉求', true],
    ['half a clause', '以邓小平理论', false],
    ['以 with its verb', '以商招商', true],
    ['what figures do', '创历史新高', false],
    ['a high ground is no figure', '内陆开放新高地', true],
    ['a dateline', '本台快讯消息', false],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => assert.equal(hasPhraseShape(text), expected));
  }
});

describe('hasQuotedShape', () => {
  const cases: [name: string, inner: string, expected: boolean][] = [
    ['two characters', '双减', true],
    ['one character', '放', false],
    ['a count', '7个专项行动', true],
    ['a sum', '互联网+监管', true],
    ['what stands between two quotations', '、', false],
    ['a comma at the end', '改革,', false],
  ];
  for (const [name, inner, expected] of cases) {
    it(`${name}: ${inner}`, () => assert.equal(hasQuotedShape(inner), expected));
  }
});

describe('isLight', () => {
  const cases: [text: string, expected: boolean][] = [
    ['深入开展', true],
    ['扎实推进', true],
    ['贯彻落实', true],
    ['协调发展', false],
    ['深入开展爱国卫生运动', false],
    ['营商环境', false],
  ];
  for (const [text, expected] of cases) {
    it(`${text}: ${expected}`, () => assert.equal(isLight(text), expected));
  }
});

describe('isProperName', () => {
  const cases: [name: string, text: string, expected: boolean][] = [
    ['a post', '区委书记', true],
    ['a body', '市人民政府', true],
    ['a ministry', '工业和信息化部', true],
    ['部 of a part of the country', '开发西部', false],
    ['局 of a situation', '发展新格局', false],
    ['a person with a title', '李某某同志', true],
    ['persons in a row', '张某某、王某某', true],
    ['a post with its holder', '国家主席李某某', true],
    ['what a person did', '陈某某主持会议', true],
    ['a post with the surname of its holder', '主任委员王', true],
    ['a party', '中共中央', true],
    ['a foreign name', '伊斯坎德尔', true],
    ['a post with a foreign holder', '某国总统某某-某某某', true],
    ['the end of a foreign name', '某某斯坦', true],
    ['a rule', '城市绿化条例', true],
    ['a phrase', '乡村振兴', false],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => assert.equal(isProperName(text), expected));
  }
});

describe('isPlace', () => {
  const cases: [name: string, text: string, expected: boolean][] = [
    ['a place by its full name', '深圳市宝安区', true],
    ['a place with a word beside it', '海南建设', true],
    ['a place with much beside it', '海南全面深化改革开放', false],
    ['no place', '全面深化改革', false],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => assert.equal(isPlace(text), expected));
  }
});

describe('displayPhrase', () => {
  it('restores quotes in pairs', () => assert.equal(displayPhrase('"三农"和"双碳"'), '“三农”和“双碳”'));
  it('restores commas and brackets', () => assert.equal(displayPhrase('稳中求进,(以进促稳)'), '稳中求进，（以进促稳）'));
});
