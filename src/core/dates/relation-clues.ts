import { NAMED } from './named-tables.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { NamedRows } from './row-names.ts';
import type { YearRow } from './table-row.ts';
import type { YearClue } from './year-clue.ts';
import { rangeOf, voteFor } from './year-clue.ts';

/** How many years, as texts write it: a part of patterns. */
export const NUMBER = '(?<number>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})';

const RELATION = new RegExp(
  `(?:(?<when>今年|去年|明年)|就|庆祝|祝贺|(?<at>值|在))(?:[^。;]{0,10}?中(?<letter>[^国]))?[^。;]{0,14}?(?:建交|建立(?:大使级)?外交关系|邦交正常化)${NUMBER}周年(?<then>之际|的历史)?|中(?<side>[^国])建交(?:以来)?(?<years>\\d{1,3})年(?:来|间|以来)`,
  'g',
);

/** 中国和特立尼达和多巴哥: the country is said, so that another one that the text names is not meant. */
const PAIR = /中国(?:和|与|同)/;
/** By the word for a year, how far it is from this one. */
export const SHIFT: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 明年: -1 };

/** 今年是中荷建交50周年, 中芬建交74年来: the year follows from the country that the text names most, among those that the letter can stand for. */
/** Years that follow from how long two states have had relations. */
export function relationClues({ matches, names }: Page): YearClue[] {
  return matches(RELATION).flatMap((match) => {
    const { when = '', number, years, letter, side, at, then } = match.groups ?? {};
    const count = readNumeral(number ?? years ?? '');
    const countries = names.in(NAMED.relations);
    const inside = countries.filter(({ found }) =>
      found.some(({ start, end }) => start >= match.index && end <= match.index + match[0].length),
    );
    const row = mostNamed(inside.length > 0 ? inside : PAIR.test(match[0]) ? [] : countries, letter ?? side ?? '');
    if (!row || count === undefined || (at && !then)) return [];
    return [voteFor(row, rangeOf(match), 'relations', row.year + count + (SHIFT[when] ?? 0), 3)];
  });
}

function mostNamed(countries: readonly NamedRows<YearRow>[], letter: string): YearRow | undefined {
  const [most] = countries.filter(({ rows }) => rows[0]?.names.startsWith(letter)).sort((a, b) => b.found.length - a.found.length);
  return most?.rows[0];
}
