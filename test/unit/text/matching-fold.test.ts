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
  ['the items of a list in parentheses', '任务:⑴加强党建;⑵推进改革', '任务:(1)加强党建;(2)推进改革'],
  ['what is left of a decimal', '增长⒈5%', '增长1.5%'],
  ['the number of a note in parentheses', '乡⑴村振兴', '乡村振兴'],
  ['the numbers of notes in other circles', '乡➀村❷振➂兴㉑战➃略⓵', '乡村振兴战略'],
  ['the number of a note in raised parentheses', '乡村⁽¹²⁾振兴', '乡村振兴'],
  ['a circle in parentheses', '乡村（①）振兴', '乡村振兴'],
  ['a note behind what has no width', '乡村\u200b①\u200b振兴', '乡村振兴'],
  ['daggers', '乡村†振兴‡战略※', '乡村振兴战略'],
  ['several notes in brackets', '乡村[1,2]振兴[3-5]战略', '乡村振兴战略'],
  ['a note that says so', '乡村[注1]振兴〔注一〕战略（註3）', '乡村振兴战略'],
  ['a note whose markup has no width', `乡村[${'\u200b'.repeat(90)}1${'\u200b'.repeat(9)}]振兴`, '乡村振兴'],
  ['items in parentheses', '任务(1)改革（2）开放（注：略）', '任务(1)改革(2)开放(注:略)'],
  ['a parenthesis between words', 'a （b） (注1)', 'a(b)(注1)'],
  ['an item behind a dagger on its line', '高质量\n※发展', '高质量*发展'],
  ['asterisks for what is not named', '李**张*明', '李**张*明'],
  ['a year in brackets', '国发〔2023〕1号', '国发[2023]1号'],
  ['a number in brackets', '国发〔12〕号', '国发[12]号'],
  ['items of a list that are counted', '任务：①加强党建；②改革', '任务:1加强党建;2改革'],
  ['items of a list on lines', '任务\n①加强党建\n②改革', '任务1加强党建2改革'],
  ['an exponent', '10m²', '10m2'],
  ['a page number between dashes', '全面推进高质\n\n— 3 —\n\n量发展', '全面推进高质量发展'],
  ['a page number and a running head', '坚持以人民\n- 4 -\n\f江城市人民政府公报  2024年第5期\n\n为中心', '坚持以人民为中心'],
  ['bare page numbers before form feeds', '坚持以\n\n5\n\f人民为\n\n 6\n\f中心', '坚持以人民为中心'],
  ['pages of so many before form feeds', '坚持以\n\n9/10\n\f人民为\n\n10/10\n\f中心', '坚持以人民为中心'],
  ['the numbers of two pages, the second at the end', '坚持以人民\n1\n\f为中心。\n2\n', '坚持以人民为中心。\n\n'],
  ['a bare page number before the only form feed', '坚持以人民\n\n5\n\f为中心', '坚持以人民为中心'],
  ['a page of so many before the only form feed', '坚持以人民\n\n5 / 10\n\f为中心', '坚持以人民为中心'],
  ['the only figure alone on a line, at the end of the last page', '收入\n\f支出\n300\n', '收入支出300'],
  ['figures of a table around a form feed', '收入\n120\n\f支出\n300\n', '收入120支出300'],
  ['figures of a table before form feeds', '收入\n120\n\f支出\n300\n\f结余', '收入120支出300结余'],
  ['annexes at the heads of pages', '任务\n\f附件1:重点任务\n清单\n\f附件2:重点任务\n清单', '任务附件1:重点任务清单附件2:重点任务清单'],
  [
    'years in headings behind page numbers',
    '一\n- 1 -\n2023年重点任务\n二\n- 2 -\n2024年重点任务\n三',
    '一2023年重点任务二2024年重点任务三',
  ],
  ['a number on a line without a form feed', '坚持以人民\n5\n为中心', '坚持以人民5为中心'],
  ['page numbers between waves, in characters, in English', '高\n\n~ 3 ~\n\n质\n\n第三页\n\n量\n\nPage 3 of 10\n\n发展', '高质量发展'],
  [
    'page numbers between dots and double lines, in Roman figures, behind the number of pages',
    '绿\n\n…4…\n\n水\n\n═ 4 ═\n\n青\n\n— iv —\n\n山\n\n共20页 第4页\n\n是\n\nP. 4\n\n金',
    '绿水青山是金',
  ],
  ['a word in P with a number', '阶段\nP2P3\n平台', '阶段p2p3平台'],
  ['the title at the head of a page', '江城市规划\n\n以人民\n\f江城市规划\n\n为中心', '江城市规划\n\n以人民为中心'],
  ['a line at the head of two pages', '一\n\n以人民\n\f江城发展 3\n\n为中\n\f江城发展 5\n\n心', '一\n\n以人民为中心'],
  ['a line behind a page number and a form feed', '一\n\n以人民\n\n— 3 —\n\n\f为中心\n的思想', '一\n\n以人民为中心的思想'],
  ['a line at the head of one page', '一\n\n以人民\n\f江城发展\n为中心', '一\n\n以人民江城发展为中心'],
  ['the title again behind a sentence', '附件\n\n第一段。\n\f附件\n\n第二段', '附件\n\n第一段。\n\n附件\n\n第二段'],
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
  ['零 as a digit', '二零三五年 二零零八 一百零五 零容忍', '二〇三五年二〇〇八一百零五零容忍'],
  ['a letter in an Arabic year', '2O24年 2oO8年 Al2O3年 1O24', '2024年2008年al2o3年1o24'],
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
    '❷',
    '⑴',
    '†',
    '注',
    '（注1）',
    '第3页',
    '零',
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
