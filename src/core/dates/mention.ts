import { isPossible } from './calendar.ts';
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
  /** The first day of a range (3月16日至18日). */
  readonly first?: { readonly month: number; readonly day: number };
  /** Written as digits alone (20240318), which many other numbers are too. */
  readonly compact?: true;
}

const NUMBER = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,4}';
const YEAR = '(?:(?:中华)?民国 ?(?<roc>\\d{1,3}|[〇零一二三四五六七八九十百元]{1,6})|(?<![\\d.])(?<year>[12]\\d{3}|[一二][〇零o一二三四五六七八九]{3})) ?年';
const MONTH = `(?<![\\d.]|[一二三四五六七八九十] ?)(?<month>${NUMBER}|元) ?月`;
const RANGE = `(?:(?<from>${NUMBER}) ?[日号]? ?(?:至|到|-|~) ?(?:(?<toMonth>${NUMBER}) ?月 ?)?)?`;
const DAY = `${RANGE}(?<day>${NUMBER}) ?[日号](?!线|楼|院|文件|令)`;
const DAY_ALONE = '(?<![\\d.月])(?<dayAlone>\\d{1,2}) ?日(?!元|内|元|均|本|后|以内|前)';
const SEPARATED = '(?<![\\d./-])(?<separatedYear>(?:19|20)\\d\\d|1[0-2]\\d(?=[-/.]\\d\\d[-/.]\\d\\d)) ?(?<separator>[-/.·]) ?(?<separatedMonth>\\d{1,2}) ?\\k<separator> ?(?<separatedDay>\\d{1,2})(?![\\d])';
const COMPACT = '(?<![\\da-z_])(?<compact>(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)';
const WEEKDAY = '(?:[ ,(]*(?:星期|周)(?<weekday>[一二三四五六日天]))?';

const NOTATION = new RegExp(
  `(?:${YEAR}(?: ?${MONTH}份?(?: ?${DAY})?)?|${MONTH.replace('month', 'bareMonth')} ?${renamed(DAY)}|${DAY_ALONE}|${SEPARATED}|${COMPACT})${WEEKDAY}`,
  'g',
);

/** Named groups must be unique in a pattern: the day of a month without a year gets names of its own. */
function renamed(pattern: string): string {
  return pattern.replace('<from>', '<bareFrom>').replace('<toMonth>', '<bareToMonth>').replace('<day>', '<bareDay>');
}

const WEEKDAYS = '日一二三四五六';

/** Every date written in a folded text, in order; impossible ones (30 February, month 13) are left out. */
export function findMentions(folded: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of folded.matchAll(NOTATION)) {
    const mention = readMention(match);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMention(match: RegExpExecArray): Mention | undefined {
  const groups = match.groups ?? {};
  const parts = readParts(groups);
  if (!parts || !isConsistent(parts)) return undefined;
  const weekday = groups['weekday'] === undefined ? {} : { weekday: Math.max(0, WEEKDAYS.indexOf(groups['weekday'])) };
  return { start: match.index, end: match.index + match[0].length, ...parts, ...weekday };
}

type Parts = Pick<Mention, 'year' | 'month' | 'day' | 'first' | 'compact'>;

function readParts(groups: Groups): Parts | undefined {
  const { compact, separatedYear, dayAlone } = groups;
  if (compact) return { year: Number(compact.slice(0, 4)), month: Number(compact.slice(4, 6)), day: Number(compact.slice(6)), compact: true };
  if (separatedYear) return readSeparated(separatedYear, groups);
  if (dayAlone) return { day: Number(dayAlone) };
  return readWritten(groups);
}

function readSeparated(year: string, groups: Groups): Parts | undefined {
  const full = year.length === 3 ? rocYear(Number(year)) : Number(year);
  return full === undefined ? undefined : { year: full, month: Number(groups['separatedMonth']), day: Number(groups['separatedDay']) };
}

function readWritten(groups: Groups): Parts {
  const year = groups['roc'] ? rocYear(readNumber(groups['roc'])) : number(groups['year']);
  const startMonth = number(groups['month'] ?? groups['bareMonth']);
  const month = number(groups['toMonth'] ?? groups['bareToMonth']) ?? startMonth;
  const day = number(groups['day'] ?? groups['bareDay']);
  const from = number(groups['from'] ?? groups['bareFrom']);
  const first = from !== undefined && startMonth !== undefined ? { first: { month: startMonth, day: from } } : {};
  return { ...defined('year', year), ...defined('month', month), ...defined('day', day), ...first };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readNumber(text);
}

function defined<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}

function isConsistent({ year, month, day, first }: Parts): boolean {
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31);
  return isPossible(month, day ?? 1, year) && (!first || isPossible(first.month, first.day, year));
}
