import type { Writable } from '../writable.ts';
import { isDayOfMonth } from './calendar.ts';
import { forEachNotation, MONTHS } from './notation.ts';
import { readNumeral, rocYear } from './numerals.ts';

/** A date as it is written somewhere in a folded text. What is not written is `undefined`; of a range it is the last day. */
export interface DateMention {
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

const WEEKDAYS = '日一二三四五六';

/** Every date written in a folded text, in order; impossible ones (30 February, month 13) are left out. */
export function findDates(folded: string): DateMention[] {
  const mentions: DateMention[] = [];
  const republic = new Republic(folded);
  forEachNotation(folded, (match) => {
    const mention = readMention(match, republic);
    if (mention) mentions.push(mention);
  });
  return mentions;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** 112年度, 113年5月 are years of the Republic too, unless they are of antiquity, and so is a labelled 108-04-10. */
const REPUBLICAN = /(?<![\d第前元])1[0-2]\d ?年(?:度|\d{1,2} ?月)|(?:日期|时间): ?1[0-2]\d([-/.])\d{2}\1\d{2}(?!\d)/;

/** Which short years of a text count from 1912, looked for when one asks. A history of today that names the National Government writes 98年 of another century. */
class Republic {
  private known: boolean | undefined;

  constructor(private readonly folded: string) {}

  get hasFigures(): boolean {
    this.known ??= this.folded.includes('民国') || REPUBLICAN.test(this.folded);
    return this.known;
  }

  get hasNumerals(): boolean {
    return this.hasFigures || this.folded.includes('国民政府');
  }
}

function readMention(match: RegExpExecArray, republic: Republic): DateMention | undefined {
  const groups = match.groups ?? {};
  const parts = readParts(groups, republic);
  if (!parts || !isPossible(parts)) return undefined;
  const mention: Writable<DateMention> = { start: match.index, end: match.index + match[0].length };
  if (parts.year !== undefined) mention.year = parts.year;
  if (parts.month !== undefined) mention.month = parts.month;
  if (parts.day !== undefined) mention.day = parts.day;
  if (parts.compact) mention.compact = true;
  if (groups.weekday) mention.weekday = WEEKDAYS.indexOf(groups.weekday.replace('天', '日'));
  return mention;
}

/** What is written of a date. */
interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly compact?: boolean;
}

function readParts(groups: Groups, republic: Republic): Parts | undefined {
  const { compact, compactEra, separatedYear, separatedEra, separatedShort, dayAlone, short, spelled } = groups;
  if (compact ?? compactEra) return readCompact(groups, republic);
  if (groups.english ?? groups.englishAfter) return readEnglish(groups);
  if (separatedYear ?? groups.yearLast ?? groups.spelledYear) return readMarked(groups);
  const republican = separatedEra ?? separatedShort;
  if (republican) return republic.hasFigures ? readSeparated(republican.padStart(3, '0'), groups) : undefined;
  if (dayAlone) return { day: Number(dayAlone) };
  if ((short && short.length < 3 && !republic.hasFigures) || (spelled && !republic.hasNumerals)) return undefined;
  return readWritten(groups);
}

function readCompact({ compact, compactEra = '' }: Groups, republic: Republic): Parts | undefined {
  if (!compact && !republic.hasFigures) return undefined;
  const digits = compact ?? compactEra;
  const year = Number(digits.slice(0, -4));
  return { year: compact ? year : rocYear(year), month: Number(digits.slice(-4, -2)), day: Number(digits.slice(-2)), compact: true };
}

function readEnglish({ english, englishAfter = '', englishDay, dayBefore, englishYear, yearAfter }: Groups): Parts {
  const month = MONTHS.indexOf((english ?? englishAfter).slice(0, 3)) + 1;
  return { year: number(englishYear ?? yearAfter), month, day: number(englishDay ?? dayBefore) };
}

/** What marks divide: 2024-03-18, 18.03.2024, 二〇二四.三.十八. */
function readMarked(groups: Groups): Parts | undefined {
  if (groups.separatedYear) return readSeparated(groups.separatedYear, groups);
  if (groups.yearLast) return readDayFirst(groups);
  return { year: number(groups.spelledYear), month: number(groups.spelledMonth), day: number(groups.spelledDay) };
}

function readSeparated(year: string, groups: Groups): Parts | undefined {
  const full = year.length === 3 ? rocYear(Number(year)) : Number(year);
  return full === undefined ? undefined : { year: full, month: Number(groups.separatedMonth), day: Number(groups.separatedDay) };
}

function readDayFirst({ dottedDay, dottedMonth, slashedDay, slashedMonth, yearLast }: Groups): Parts {
  return { year: Number(yearLast), month: Number(dottedMonth ?? slashedMonth), day: Number(dottedDay ?? slashedDay) };
}

/** Of a range, the last day: texts report it when it is over. A range that begins on a day that does not exist is none. */
function readWritten(groups: Groups): Parts | undefined {
  const roc = number(groups.roc ?? groups.short ?? groups.spelled);
  const year = roc === undefined ? number(groups.year) : rocYear(roc);
  const month = number(groups.month ?? groups.baremonth);
  const last = number(groups.toMonth ?? groups.baretoMonth) ?? month;
  const from = number(groups.from ?? groups.barefrom);
  if (month !== undefined && from !== undefined && !isDayOfMonth(month, from, year)) return undefined;
  return { year, month: last, day: number(groups.day ?? groups.bareday) };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readNumeral(text);
}

function isPossible({ year, month, day }: Parts): boolean {
  return month === undefined ? day === undefined || (day >= 1 && day <= 31) : isDayOfMonth(month, day ?? 1, year);
}
