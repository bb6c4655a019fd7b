import { ANNIVERSARIES, EDITIONS } from './anniversaries.ts';
import { readNumber } from './numerals.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';

const NUMBER = '(?<number>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})';
const COUNTED = ANNIVERSARIES.map(([pattern, from]) => ({ pattern: new RegExp(`(?:${pattern})(?:的)?${NUMBER}(?:周年|年)(?!代)`, 'g'), from }));
const NUMBERED = EDITIONS.map(([pattern, first, month]) => ({ pattern: new RegExp(`第${NUMBER}(?:个|届|次)(?:${pattern})`, 'g'), first, month }));

/** Said of the year in which the text is written. */
const THIS_YEAR = /(?:今年(?:是|适逢|恰逢|正值|将迎来|迎来)?|以优异(?:的)?成绩|以.{2,16}(?:成果|成绩|实绩|业绩|行动))[^。;]{0,14}$/;
const CELEBRATED = /(?:庆祝|迎接|喜迎|纪念|热烈祝贺)[^。;]{0,10}$/;
const NEXT_TO_ANOTHER_YEAR = /(?:\d{4} ?年|去年|明年|一年来)[^。]{0,40}$/;
const CELEBRATION = /^[^。;]{0,4}(?:大会|讲话|活动|仪式|勋章|晚会)/;
const IN_HONOUR = /^[^。;]{0,4}(?:献礼)/;
const TOPIC = 250;

/** Anniversaries and numbered festivals, days and fairs. */
export const findAnniversaryClues: ClueFinder = ({ folded }, sought) => [
  ...COUNTED.flatMap(({ pattern, from }) => anniversaryClues(folded, pattern, from)),
  ...NUMBERED.flatMap(({ pattern, first, month }) => editionClues(folded, pattern, first, month, sought)),
];

function anniversaryClues(folded: string, pattern: RegExp, from: number): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of folded.matchAll(pattern)) {
    const number = readNumber(match.groups?.['number'] ?? '');
    const end = match.index + match[0].length;
    if (number === undefined || number < 5 || !isWhole(match[0], number)) continue;
    clues.push({ rule: 'anniversary', start: match.index, end, year: from + number, weight: weightOf(folded, match.index, end) });
  }
  return clues;
}

/** A speech at a celebration is quoted for years after; 今年是, 以优异成绩庆祝 speak of the year itself. */
function weightOf(folded: string, start: number, end: number): number {
  const before = folded.slice(Math.max(0, start - 60), start);
  const after = folded.slice(end, end + 12);
  if (IN_HONOUR.test(after)) return 3;
  if (NEXT_TO_ANOTHER_YEAR.test(before) || CELEBRATION.test(after)) return 1;
  return THIS_YEAR.test(before) || (CELEBRATED.test(before) && start < TOPIC) ? 3 : 1;
}

/** 改革开放40年 counts only round numbers; 改革开放46年来 says the same as 46周年. */
function isWhole(text: string, number: number): boolean {
  return text.endsWith('周年') || number % 10 === 0;
}

function editionClues(folded: string, pattern: RegExp, first: number, month: number | undefined, sought: YearlessDay): YearClue[] {
  return Array.from(folded.matchAll(pattern), (match) => {
    const number = readNumber(match.groups?.['number'] ?? '') ?? 1;
    const inSeason = month !== undefined && sought.month !== undefined && Math.abs(month - sought.month) <= 1;
    return { rule: 'edition', start: match.index, end: match.index + match[0].length, year: first + number - 1, weight: inSeason ? 3 : 1 };
  });
}
