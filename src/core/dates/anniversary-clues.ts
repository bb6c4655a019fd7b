import { PatternTable } from '../text/pattern-table.ts';
import { SoughtPattern } from '../text/sought-pattern.ts';
import { ANNIVERSARIES, EDITIONS } from './anniversaries.ts';
import { readNumber } from './numerals.ts';
import type { Page } from './page.ts';
import { RELATIONS } from './relations.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC, voteAt } from './year-clue.ts';

const NUMBER = '(?<number>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})';
const COUNTED = new PatternTable(
  ANNIVERSARIES.map(([pattern, from, month]) => ({
    pattern: new SoughtPattern(`(?:${pattern})(?:的)?${NUMBER}(?:周年|年)(?!代|奋斗目标|目标)`),
    from,
    month,
  })),
);
interface Edition {
  readonly pattern: SoughtPattern;
  readonly first: number;
  readonly month: number | undefined;
  readonly perYear: number;
}

const NUMBERED = new PatternTable(
  EDITIONS.map(
    ([pattern, first, month, perYear = 1]): Edition => ({
      pattern: new SoughtPattern(`(?:第${NUMBER}|(?<first>首))(?:个|届|次)(?:${pattern})`),
      first,
      month,
      perYear,
    }),
  ),
);

/** Said of the year in which the text is written. */
const THIS_YEAR = /(?:今年(?:是|适逢|恰逢|正值|将迎来|迎来)?|以优异(?:的)?成绩|以.{2,16}(?:成果|成绩|实绩|业绩|行动))[^。;]{0,30}$/;
const CELEBRATED = /(?:庆祝|迎接|喜迎|纪念|热烈祝贺)[^。;]{0,10}$/;
const NEXT_TO_ANOTHER_YEAR = /(?:\d{4} ?年|去年|明年|一年来)[^。]{0,40}$/;
/** 去年是新中国成立75周年 speaks of the year before. */
const BESIDE = /(去年|明年)(?:是|恰逢|适逢|正值|将迎来)[^。,;]{0,6}$/;
const CELEBRATION = /^[^。;]{0,4}(?:大会|讲话|活动|仪式|勋章|晚会)/;
const QUOTED_SPEECH = /^[^。;]{0,8}讲话/;
const IN_HONOUR = /^[^。;]{0,4}(?:献礼)/;

const RELATION = new SoughtPattern(
  `(?:(?<when>今年|去年|明年)|就|庆祝|祝贺)(?:[^。;]{0,10}?中(?<letter>[^国]))?[^。;]{0,14}?(?:建交|建立(?:大使级)?外交关系|邦交正常化)${NUMBER}周年`,
);
const SHIFT: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 明年: -1 };
const COUNTRIES = RELATIONS.flatMap(([year, countries]) => countries.split(' ').map((country) => ({ country, year })));

/** Anniversaries and numbered festivals, days and fairs. */
export const findAnniversaryClues: ClueFinder = (page, sought) => [
  ...relationClues(page),
  ...page.scan.matching(COUNTED).flatMap(({ pattern, from, month }) => anniversaryClues(page, pattern, from, isSeason(month, sought))),
  ...page.scan.matching(NUMBERED).flatMap((edition) => editionClues(page, edition, sought)),
];

function anniversaryClues({ folded, scan }: Page, pattern: SoughtPattern, from: number, inSeason: boolean): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of scan.all(pattern)) {
    const number = readNumber(match.groups?.number ?? '');
    const end = match.index + match[0].length;
    if (number === undefined || number < 5 || !isWhole(match[0], number)) continue;
    const shift = SHIFT[BESIDE.exec(folded.slice(Math.max(0, match.index - 12), match.index))?.[1] ?? ''];
    const weight = shift === undefined ? weightOf(folded, match.index, end, inSeason) : 3;
    clues.push(voteAt(match, 'anniversary', from + number + (shift ?? 0), weight));
  }
  return clues;
}

/** 今年是中荷建交50周年: the year follows from the country that the text names most, among those that the letter can stand for. */
function relationClues({ folded, scan }: Page): YearClue[] {
  return scan.all(RELATION).flatMap((match) => {
    const { when = '', number = '', letter = '' } = match.groups ?? {};
    const count = readNumber(number);
    const year = relationYear(folded, letter);
    if (year === undefined || count === undefined) return [];
    return [voteAt(match, 'relations', year + count + (SHIFT[when] ?? 0), 3)];
  });
}

function relationYear(folded: string, letter: string): number | undefined {
  let best = { times: 0, year: undefined as number | undefined };
  for (const { country, year } of COUNTRIES) {
    if (!country.startsWith(letter)) continue;
    const times = folded.split(country).length - 1;
    if (times > best.times) best = { times, year };
  }
  return best.year;
}

/** A speech at a celebration is quoted for years after; 今年是, 以优异成绩庆祝 speak of the year itself. */
function weightOf(folded: string, start: number, end: number, inSeason: boolean): number {
  const before = folded.slice(Math.max(0, start - 60), start);
  const after = folded.slice(end, end + 12);
  if (IN_HONOUR.test(after) || (inSeason && start < TOPIC && !QUOTED_SPEECH.test(after))) return 3;
  if (NEXT_TO_ANOTHER_YEAR.test(before) || CELEBRATION.test(after)) return 1;
  return THIS_YEAR.test(before) || (CELEBRATED.test(before) && start < TOPIC) ? 3 : 1;
}

/** 改革开放40年 counts only round numbers; 改革开放46年来 says the same as 46周年. */
function isWhole(text: string, number: number): boolean {
  return text.endsWith('周年') || number % 10 === 0;
}

function editionClues({ scan }: Page, { pattern, first, month, perYear }: Edition, sought: YearlessDay): YearClue[] {
  return scan.all(pattern).map((match) => {
    const number = match.groups?.first ? 1 : (readNumber(match.groups?.number ?? '') ?? 1);
    const inSeason = isSeason(month, sought) || (perYear > 1 && match.index < TOPIC);
    return voteAt(match, 'edition', first + Math.floor((number - 1) / perYear), inSeason ? 3 : 1);
  });
}

/** Within a month of the day that is celebrated. */
function isSeason(month: number | undefined, sought: YearlessDay): boolean {
  return month !== undefined && sought.month !== undefined && Math.abs(month - sought.month) <= 1;
}
