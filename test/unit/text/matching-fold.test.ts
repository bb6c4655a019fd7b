import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchingFold, matchText } from '../../../src/core/text/matching-fold.ts';
import { itHoldsFor, textsOf } from './fold-properties.ts';

const SAME: readonly (readonly [name: string, text: string, folded: string])[] = [
  ['quotation marks of either script', '“十四五”规划 「十四五」規劃 ＂十四五＂规划 十四五规划', '十四五规划十四五规划十四五规划十四五规划'],
  ['book marks', '《决定》提出 〈決定〉提出', '决定提出决定提出'],
  ['an apostrophe', "don't", 'dont'],
  ['a blank beside a number', '2035 年远景目标', '2035年远景目标'],
  ['a blank beside Latin letters', '推动 5G 网络', '推动5g网络'],
  ['blanks around quotation marks', '落实 “ 十四五 ” 规划', '落实十四五规划'],
  ['a line break after a quotation mark', '“一带一路”\n建设', '一带一路建设'],
  ['line breaks beside numbers', '凡年满\n65岁的，可到2035\n年', '凡年满65岁的,可到2035年'],
  ['a blank between two words', 'GDP per capita', 'gdp per capita'],
  ['a line break between two words', 'per\ncapita', 'per capita'],
  ['two numbers', '2023 2024', '2023 2024'],
  ['two words with quotation marks between', 'a “ b ” c', 'a b c'],
  ['blanks beside punctuation', 'a , b （ c ）', 'a,b(c)'],
  [
    'ideographic, no-break, thin and zero-width blanks, soft hyphens, tabs',
    '高\u3000质\u00a0量\u2009发\u200b展\u00ad阶\t段',
    '高质量发展阶段',
  ],
  ['a blank line', '第一段\n\n第二段', '第一段\n\n第二段'],
  ['a blank line of blanks', '第一段”\r\n　\r\n“第二段', '第一段\n\n第二段'],
  ['the number of a note in a circle', '“放管服”①改革', '放管服改革'],
  ['the number of a note above the line', '乡村¹振兴¹²', '乡村振兴'],
  ['the number of a note in brackets', '“双碳”[3]目标', '双碳目标'],
  ['a year in brackets', '国发〔2023〕1号', '国发[2023]1号'],
  ['a number in brackets', '国发〔12〕号', '国发[12]号'],
  ['items of a list that are counted', '任务：①加强党建；②改革', '任务:1加强党建;2改革'],
  ['items of a list on lines', '任务\n①加强党建\n②改革', '任务1加强党建2改革'],
  ['an exponent', '10m²', '10m2'],
  ['a page number between dashes', '全面推进高质\n\n— 3 —\n\n量发展', '全面推进高质量发展'],
  ['a page number and a running head', '坚持以人民\n- 4 -\n\f江城市人民政府公报  2024年第5期\n\n为中心', '坚持以人民为中心'],
  ['a form feed and a bare page number', '坚持以人民\n5\n\f为中心', '坚持以人民5为中心'],
  ['a page number behind a form feed', '坚持以人民\f\n5\n为中心', '坚持以人民为中心'],
  ['a page number in words', '坚持以人民\n第 12 页 共 20 页\n为中心', '坚持以人民为中心'],
  ['a page break after a sentence', '第一段。\n\n— 3 —\n\n第二段', '第一段。\n\n第二段'],
  ['a number on a line of its own', '合计\n\n12\n\n其中', '合计\n\n12\n\n其中'],
  ['radicals for characters', '⼈⺠⻛险⻓期⻢克思主义⻩河⻅证⻬⼼⻋站', '人民风险长期马克思主义黄河见证齐心车站'],
  [
    'letters and digits for the zero of a Chinese number',
    '二О二四 二O二四 二ο二四 二0二四 二00八 二0二0年',
    '二〇二四二〇二四二〇二四二〇二四二〇〇八二〇二〇年',
  ],
  ['a zero that is none', '一0個 第一 OK 一o', '一0个第一ok一o'],
  ['a character that folds to one outside the basic plane', '鰤\nqū', '𫚕qū'],
  ['a note behind a blank', '高质量 [3]发展', '高质量发展'],
  ['the first of a list behind a line', '高质量\n①发展', '高质量1发展'],
  ['a note behind a blank line', '高质量\n\n[3]发展', '高质量\n\n[3]发展'],
  ['one character for several, the last of them Chinese', '㏠ a', '1日a'],
  ['a note behind such a character', '㋀〔12〕', '1月'],
  ['nothing', '', ''],
  ['marks alone', '“”《》', ''],
];

const TEXT = textsOf(
  fc.constantFrom(
    '“',
    '”',
    '"',
    '《',
    '》',
    '<',
    "'",
    ' ',
    '　',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\f',
    '\u2028',
    '\u200b',
    '①',
    '¹',
    '[',
    ']',
    '〔',
    '3',
    '12',
    'O',
  ),
  fc.constantFrom(
    '高',
    '質',
    '二',
    '年',
    '第',
    '页',
    '公报',
    '號',
    '。',
    '，',
    '—',
    '-',
    'a',
    'Ａ',
    '0',
    '(',
    ')',
    '（',
    'qū',
    'jīng',
    '?',
    '\ufffd',
    '_',
    '區',
    '到',
    '𠮷',
    '\ud800',
  ),
);

describe('the fold for matching', () => {
  for (const [name, text, folded] of SAME) it(`${name}: ${JSON.stringify(text)}`, () => assert.equal(matchText(text), folded));

  itHoldsFor(matchingFold, TEXT);

  it('finds a phrase through its marks in the original', () => {
    const text = '深化“放管服”①改革 。';
    const { text: folded, map } = matchingFold(text);
    const at = folded.indexOf('放管服改革');
    const { start, end } = map.toOriginal(at, at + 5);
    assert.equal(text.slice(start, end), '放管服”①改革');
  });

  it('tells where marks stood', () => {
    const { text, marks } = matchingFold('《决定》：“一带 一路”');
    assert.equal(text, '决定:一带一路');
    assert.deepEqual(
      marks().map(({ at, unit }) => [at, String.fromCharCode(unit)]),
      [
        [0, '《'],
        [2, '》'],
        [3, '"'],
        [7, '"'],
      ],
    );
  });
});
