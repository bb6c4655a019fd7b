import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/search/parse-query.ts';
import type { Condition, Query, QueryWord } from '../../../src/core/search/query.ts';

/** A query as a line: words, -words, filters, !problems with what they quote. */
function line({ words, without, filters, problems }: Query): string {
  return [
    ...words.map(wordText),
    ...without.map((word) => `-${wordText(word)}`),
    ...filters.map(
      ({ negated, group, condition }) => `${negated ? '-' : group === condition.key ? '' : '+'}${condition.key}:${valueText(condition)}`,
    ),
    ...problems.map(({ code, text }) => `!${code}(${text})`),
  ].join(' ');
}

function wordText({ text, folded, isExact }: QueryWord): string {
  return isExact ? `=[${text}]` : folded;
}

function valueText(condition: Condition): string {
  if (condition.key === 'date') return condition.dates === 'unknown' ? '?' : `${condition.dates.from}..${condition.dates.to}`;
  if (condition.key === 'level') return condition.level;
  if (condition.key === 'copies') return condition.copies;
  if (condition.key === 'script') return condition.script;
  return condition.key === 'place' || !condition.isWhole ? condition.value : `=${condition.value}`;
}

describe('parseQuery', () => {
  const cases: [name: string, query: string, expected: string][] = [
    ['nothing', '', ''],
    ['white space', ' \u3000 ', ''],
    ['a phrase in Traditional characters', '鄉村振興', '乡村振兴'],
    ['words', '乡村 振兴', '乡村 振兴'],
    ['words divided by a space of full width', '乡村\u3000振兴', '乡村 振兴'],
    ['the same word twice', '乡村 鄉村', '乡村'],
    ['a word to leave out', '乡村 -振兴', '乡村 -振兴'],
    ['a minus of full width', '乡村 －振兴', '乡村 -振兴'],
    ['a hyphen inside a word', 'PM2-5', 'pm2-5'],
    ['two hyphens, as a dash is typed', '--振兴', '--振兴'],
    ['a minus alone', '乡村 -', '乡村 !empty(-)'],
    ['a quoted phrase', '"a b" c', 'a b c'],
    ['Chinese quotes', '“乡村 振兴” 「規劃」 『綱要』', '乡村振兴 规划 纲要'],
    ['a quoted phrase to leave out', '-"a b"', '-a b'],
    ['a filter in quotes is a phrase', '"place:广东"', 'place:广东'],
    ['quotes inside a word belong to it', '坚持“两个毫不动摇”', '坚持两个毫不动摇'],
    ['quotes at both ends of a longer word belong to it', '“三农”和“四好”', '三农和四好'],
    ['as it is written', '=鄉村', '=[鄉村]'],
    ['as it is written, with straight quotes inside', '="十四五"规划', '=["十四五"规划]'],
    ['as it is written, with Chinese quotes inside', '=“十四五”规划', '=[“十四五”规划]'],
    ['as it is written, quotes around all of it', '=“放管服” =「放管服」', '=[“放管服”] =[「放管服」]'],
    ['as it is written, in straight quotes', '="放管服"', '=[放管服]'],
    ['as it is written, with blanks', '="2035 年" =“2035 年”', '=[2035 年]'],
    ['as it is written, with blanks at its ends', '=" 年"', '=[ 年]'],
    ['an equals sign of full width', '＝乡村', '=[乡村]'],
    ['as it is written, to leave out', '乡村 -=鄉村', '乡村 -=[鄉村]'],
    ['as it is written and in any spelling', '乡村 =乡村', '乡村 =[乡村]'],
    ['an equals sign alone', '乡村 =', '乡村 !empty(=)'],
    ['an equals sign before nothing that matches', '=“”', '!empty(“”)'],
    ['an equals sign before an open quote', '="乡村 振兴', '=[乡村 振兴] !open-quote(乡村 振兴)'],
    ['an equals sign before what would be a filter', '=place:广东', '=[place:广东]'],
    ['an equals sign inside a word', 'a=b', 'a=b'],
    ['an open quote reaches to the end', '"乡村 振兴', '乡村振兴 !open-quote(乡村 振兴)'],
    ['an empty quote', '""', '!empty()'],
    ['a place', 'place:广东', 'place:广东'],
    ['a Chinese key and a colon of full width', '地：廣東', 'place:廣東'],
    ['a key in Traditional characters', '來源:新华社 標題:规划', 'outlet:新华社 title:规划'],
    ['a key in capitals of full width', 'ＰＬＡＣＥ：广东', 'place:广东'],
    ['a place to leave out', '-place:广东', '-place:广东'],
    ['several places', 'place:广东，江苏,sh', 'place:广东 place:江苏 place:sh'],
    ['a comma in a title', 'title:改革，开放', 'title:改革，开放'],
    ['a quoted value', 'outlet:"China Daily"', 'outlet:China Daily'],
    ['a filter without a value', 'place: 广东', '广东 !empty()'],
    ['a filter with a comma alone', 'place:,', '!empty(,)'],
    ['scripts by code and name', 'script:hant,HANS 字:繁體,mixed', 'script:Hant script:Hans script:Hant script:mixed'],
    ['levels by name', 'level:county,Province 级:市级 層級：鄉鎮', 'level:county level:province level:city level:township'],
    ['no level', 'level:unknown', 'level:unknown'],
    ['a filter that must hold beside others', 'date:2024 +date:2023..', 'date:2024-01-01..2024-12-31 +date:2023-01-01..9999-12-31'],
    ['a plus of full width', '＋level:city', '+level:city'],
    ['a plus before a word belongs to it', '+规划', '+规划'],
    ['a plus after a minus', '-+level:city', '-+level:city'],
    ['no copies', 'copies:no 副本:仅', 'copies:no copies:only'],
    ['copies as Traditional texts call them', '複本:僅 副本:無', 'copies:only copies:no'],
    ['copies that are neither', 'copies:some', '!no-copies(some)'],
    ['an outlet as a whole', 'outlet:=人民日报 title:="a b"', 'outlet:=人民日报 title:=a b'],
    ['a level that is none', 'level:village 规划', '规划 !no-level(village)'],
    ['a script that is none', 'script:latin 规划', '规划 !no-script(latin)'],
    ['a date that is none', 'date:2023-13', '!no-date(2023-13)'],
    ['documents without a date', 'date:unknown', 'date:?'],
    ['a mistyped key', 'plcae:广东', 'plcae:广东 !no-key(plcae)'],
    ['a word before a colon that is no key', '会议时间:3月', '会议时间:3月'],
    ['an address', 'https://www.gov.cn', 'https://www.gov.cn'],
    ['a time', '12:30', '12:30'],
  ];
  for (const [name, query, expected] of cases) it(`${name}: ${query}`, () => assert.equal(line(parseQuery(query)), expected));

  it('tells where each part stands', () => {
    const text = '乡村 place:广东,xx script:no';
    const { words, filters, problems } = parseQuery(text);
    const parts = [...words, ...filters, ...problems].map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(parts, ['乡村', '广东', 'xx', 'no']);
  });

  it('understands any text somehow, in ranges of it, and looks for nothing that is empty', () => {
    const typed = fc.stringMatching(/^[乡村"“”「」 :：,.\-－=＝a2placedt\u3000]{0,16}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const { words, without, filters, problems } = parseQuery(text);
        for (const { start, end } of [...words, ...without, ...filters, ...problems])
          assert.ok(0 <= start && start < end && end <= text.length);
        for (const { folded } of [...words, ...without]) assert.notEqual(folded, '');
      }),
    );
  });
});
