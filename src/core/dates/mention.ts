import { isDayOfMonth } from './calendar.ts';
import { readNumber, rocYear } from './numerals.ts';

/** A date as it is written somewhere in a folded text. What is not written is `undefined`; of a range it is the last day. */
export interface Mention {
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 for Sunday to 6 for Saturday, where the text adds it: 3月18日（星期一）. */
  readonly weekday?: number;
  /** Written as digits alone (20240318), which many other numbers are too. */
  readonly compact?: true;
}

const NUMBER = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,4}';
const ERA_YEAR = '(?:中华)?民国 ?(?<roc>\\d{1,3}|[〇零一二三四五六七八九十百元]{1,6})';
const FULL_YEAR = '(?<![\\d.])(?<year>[12]\\d{3}|[一二][〇零o一二三四五六七八九]{3})';
/** 113年5月1日 is a year of the Republic; 98年5月1日 is one where the text counts in them, else of an unknown century. */
const SHORT_YEAR = '(?<![\\d.])(?<short>\\d{2,3})(?= ?年 ?\\d{1,2} ?月 ?\\d)';
const YEAR = `(?:${ERA_YEAR}|${FULL_YEAR}|${SHORT_YEAR}) ?年`;
const MONTH = `(?<![\\d.]|[一二三四五六七八九十] ?)(?<month>${NUMBER}|元) ?月`;
/** The first day of a range (3月16日至18日, 12月29日至1月2日). */
const FROM = `(?:(?<from>${NUMBER}) ?[日号]? ?(?:至|到|-|~) ?(?:(?<toMonth>${NUMBER}) ?月 ?)?)?`;
const DAY = `${FROM}(?<day>${NUMBER}) ?[日号](?!线|楼|院|文件|令)`;
const DAY_ALONE = '(?<![\\d.月])(?<dayAlone>\\d{1,2}) ?日(?!元|内|均|本|后|以内|前)';
/** 2024-03-18, 2024/3/18, 2024.3.18; 113-03-18 counts from 1912. */
const SEPARATED =
  '(?<![\\d./-])(?<separatedYear>(?:19|20)\\d\\d|1[0-2]\\d(?=[-/.]\\d\\d[-/.]\\d\\d)) ?(?<separator>[-/.·]) ?(?<separatedMonth>\\d{1,2}) ?\\k<separator> ?(?<separatedDay>\\d{1,2})(?!\\d)';
const COMPACT = '(?<![\\da-z_])(?<compact>(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?![\\da-z])';
const WEEKDAY = '(?:[ ,(]*(?:星期|周)(?<weekday>[一二三四五六日天]))?';

const NOTATION = new RegExp(
  `(?:${YEAR}(?: ?${MONTH}份?(?: ?${DAY})?)?|${bare(`${MONTH} ?${DAY}`)}|${DAY_ALONE}|${SEPARATED}|${COMPACT})${WEEKDAY}`,
  'g',
);

/** Named groups must be unique in a pattern: a month and day without a year get names of their own. */
function bare(pattern: string): string {
  return pattern.replace(/<(month|from|toMonth|day)>/g, (_, name: string) => `<bare${name}>`);
}

const WEEKDAYS = '日一二三四五六';

/** Every date written in a folded text, in order; impossible ones (30 February, month 13) are left out. */
export function findMentions(folded: string): Mention[] {
  const mentions: Mention[] = [];
  const countsFrom1912 = folded.includes('民国');
  for (const match of folded.matchAll(NOTATION)) {
    const mention = readMention(match, countsFrom1912);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMention(match: RegExpExecArray, countsFrom1912: boolean): Mention | undefined {
  const groups = match.groups ?? {};
  const parts = readParts(groups, countsFrom1912);
  if (!parts || !isPossible(parts)) return undefined;
  const weekday = groups.weekday?.replace('天', '日');
  return { start: match.index, end: match.index + match[0].length, ...parts, ...defined('weekday', weekday && WEEKDAYS.indexOf(weekday)) };
}

type Parts = Pick<Mention, 'year' | 'month' | 'day' | 'compact'>;

function readParts(groups: Groups, countsFrom1912: boolean): Parts | undefined {
  const { compact, separatedYear, dayAlone, short } = groups;
  if (compact)
    return { year: Number(compact.slice(0, 4)), month: Number(compact.slice(4, 6)), day: Number(compact.slice(6)), compact: true };
  if (separatedYear) return readSeparated(separatedYear, groups);
  if (dayAlone) return { day: Number(dayAlone) };
  if (short && short.length < 3 && !countsFrom1912) return undefined;
  return readWritten(groups);
}

function readSeparated(year: string, groups: Groups): Parts | undefined {
  const full = year.length === 3 ? rocYear(Number(year)) : Number(year);
  return full === undefined ? undefined : { year: full, month: Number(groups.separatedMonth), day: Number(groups.separatedDay) };
}

/** Of a range, the last day: it is told of when it is over. A range that begins on a day that does not exist is none. */
function readWritten(groups: Groups): Parts | undefined {
  const roc = number(groups.roc ?? groups.short);
  const year = roc === undefined ? number(groups.year) : rocYear(roc);
  const month = number(groups.month ?? groups.baremonth);
  const last = number(groups.toMonth ?? groups.baretoMonth) ?? month;
  const from = number(groups.from ?? groups.barefrom);
  if (month !== undefined && from !== undefined && !isDayOfMonth(month, from, year)) return undefined;
  return { ...defined('year', year), ...defined('month', last), ...defined('day', number(groups.day ?? groups.bareday)) };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readNumber(text);
}

function defined<K extends string>(key: K, value: number | '' | undefined): Partial<Record<K, number>> {
  return typeof value === 'number' ? ({ [key]: value } as Partial<Record<K, number>>) : {};
}

function isPossible({ year, month, day }: Parts): boolean {
  return month === undefined ? day === undefined || (day >= 1 && day <= 31) : isDayOfMonth(month, day ?? 1, year);
}
