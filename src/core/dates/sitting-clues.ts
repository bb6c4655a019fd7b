import type { Range } from '../evidence.ts';
import { looksBack } from './looking-back.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import type { EventRow } from './table-row.ts';
import { POLITBURO_MEETINGS, STANDING_COMMITTEE_SITTINGS, STUDY_SESSIONS } from './tables.generated.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { daysOf, parseDay, rangeOf, TOPIC, voteAt, voteFor, yearsWithin } from './year-clue.ts';
import { findLatestYear } from './year-use-clues.ts';

const NUMBER = '[一二三四五六七八九十]{1,3}';
const SITTING = new RegExp(`(?<term>${NUMBER})届全国(?:人大|人民代表大会)(?:常委会|常务委员会)第(?<sitting>${NUMBER})次会议`, 'g');
const STUDY = new RegExp(`政治局(?:就[^。]{2,24})?(?:进行|举行)?第(?<session>${NUMBER})次集体学习`, 'g');
/** 2月16日中央政治局常委会会议精神, 中共中央政治局7月30日召开会议: told of by its day, and passed on for some weeks; not 越共中央政治局. */
const MEETING =
  /(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})日(?:召开的?)?(?:中共)?中央政治局(?:常务?委员会?|常委会)?(?:召开)?(?:的)?会议|(?<!(?<!中)共|(?<!中国共产)党)中央政治局(?:常务?委员会|常委会)?(?:于)?(?<monthBehind>\d{1,2})月(?<dayBehind>\d{1,2})日(?:全天)?召开会议/g;
const AFTER_MEETING = 60;
/** Sittings are announced, and told of, for some days before and after; laws are cited with them for years. */
const AROUND_SITTING = 14;
/** The press reports a study session on the same day or the next. */
const AFTER_SESSION = 2;
/** Lower levels pass on what was said there. */
const PASSED_ON = 45;

/** A numbered sitting or session that a text names; of several terms there may be one of that number. */
interface Sitting extends Range {
  readonly row: EventRow;
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/** Every numbered sitting of the standing committee, and study session of the Politburo, that the text names. */
export const findSittings = oncePerPage(sittingsIn);

function sittingsIn(page: Page): readonly Sitting[] {
  const { matches } = page;
  return [
    ...meetingsIn(page),
    ...matches(SITTING).flatMap((match) => {
      const name = `${match.groups?.term}届全国人大常委会第${match.groups?.sitting}次会议`;
      return sittingsOf(STANDING_COMMITTEE_SITTINGS, name, rangeOf(match), AROUND_SITTING, AROUND_SITTING);
    }),
    ...matches(STUDY).flatMap((match) => {
      const name = `第${match.groups?.session}次集体学习`;
      const after = isPassedOn(page, match) ? PASSED_ON : AFTER_SESSION;
      return sittingsOf(STUDY_SESSIONS, name, rangeOf(match), 0, after).filter(({ row }) => isOfTerm(page, match, row));
    }),
  ];
}

const PASSING = /(?:传达|学习|领学)[^。;]{0,40}$/;
const SPOKEN = /^(?:时|上)的?(?:重要)?讲话|^(?:会议)?(?:主要)?精神|^会议/;
/** 讲话五周年 */
const REMEMBERED = /^[^。,;]{0,20}(?:周年|以来)/;
const REACH = 48;

/** 传达学习习近平总书记在政治局第十四次集体学习时的重要讲话精神 */
function isPassedOn({ folded }: Page, { 0: text, index }: RegExpExecArray): boolean {
  const end = index + text.length;
  const tail = folded.slice(end, end + REACH);
  return PASSING.test(folded.slice(Math.max(0, index - REACH), index)) && SPOKEN.test(tail) && !REMEMBERED.test(tail);
}

const TERM = /(?<term>十[六七八九]|二十)届(?:中共)?中央$/;
/** Each politburo begins anew to count, in the autumn of its congress. */
const FIRST_DAYS: Readonly<Record<string, string>> = {
  十六: '2002-11-15',
  十七: '2007-10-22',
  十八: '2012-11-15',
  十九: '2017-10-25',
  二十: '2022-10-23',
};
const YEARS_OF_TERM = 5;

/** Whether a session was in the term that the text names, if it names one. */
function isOfTerm({ folded }: Page, { index }: RegExpExecArray, { start }: EventRow): boolean {
  const first = FIRST_DAYS[TERM.exec(folded.slice(Math.max(0, index - 8), index))?.groups?.term ?? ''];
  if (first === undefined) return true;
  const next = `${Number(first.slice(0, 4)) + YEARS_OF_TERM}${first.slice(4)}`;
  return start >= first && start < next;
}

/** Meetings of the Politburo by their days. Not all are known, so that another year may have had one on such a day: only two days of one year decide. */
function meetingsIn(page: Page): Sitting[] {
  const meetings = page.matches(MEETING).flatMap((match) => {
    const { month, day, monthBehind, dayBehind } = match.groups ?? {};
    const range = rangeOf(match);
    if (looksBack(page, range)) return [];
    return (MEETINGS_BY_DAY.get(`${Number(month ?? monthBehind)} ${Number(day ?? dayBehind)}`) ?? []).map((row) => ({ range, row }));
  });
  const days = new Map<string, Set<string>>();
  for (const { row } of meetings) days.set(yearOf(row), (days.get(yearOf(row)) ?? new Set()).add(row.start));
  return meetings.map(({ range, row }) => {
    const weight = (days.get(yearOf(row))?.size ?? 0) > 1 ? 3 : 2;
    return { ...range, row, before: 0, after: AFTER_MEETING, weight };
  });
}

function yearOf({ start }: EventRow): string {
  return start.slice(0, 4);
}

/** The meetings of each day of a year, by month and day. */
const MEETINGS_BY_DAY = new Map<string, EventRow[]>();
for (const row of POLITBURO_MEETINGS) {
  const { month, day } = parseDay(row.start);
  MEETINGS_BY_DAY.set(`${month} ${day}`, [...(MEETINGS_BY_DAY.get(`${month} ${day}`) ?? []), row]);
}

function sittingsOf(table: readonly EventRow[], name: string, range: Range, before: number, after: number): Sitting[] {
  return table.filter(({ names }) => names === name).map((row) => ({ ...range, row, before, after, weight: 3 }));
}

/** Numbered sittings and sessions: the year whose sought day falls into one. */
export const findSittingClues: ClueFinder = (page, sought) =>
  findSittings(page).flatMap(({ row, before, after, weight, start, end }) => {
    const { from, to } = daysOf(row);
    return yearsWithin(from - before, to + after, sought).map((year) => voteFor(row, { start, end }, 'sitting', year, weight));
  });

/** Terms had more than one session in a year here and there; the first two were in the first two years everywhere. */
const SURE_SESSIONS = 2;

/** 区十六届人大四次会议, 县政协八届二次会议; the terms of cities begin in other years from one to the other. */
const LOCAL_SESSION =
  /(?<![省全国治])[县区旗](?:政协)?第?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大|政协|委员会)?第?(?<session>[一二三四五])次会议/g;
/** Bodies of counties and districts are elected anew in the same years everywhere, from the autumn of one to the spring of the next. */
const LOCAL_TERMS = [2006, 2011, 2016, 2021, 2026];
/** The autumn in which sessions begin, and the spring in which they end. */
const AUTUMN = 9;
const SPRING = 4;

/** Sessions of counties and districts: one year of each term, if the term had one session a year; the others of the text must tell which term. */
export const findLocalSessions: ClueFinder = (page, { month }) => {
  const { folded, matches } = page;
  if (month === undefined) return [];
  if (month > SPRING && month < AUTUMN) return congressOf(page, month);
  if (!folded.includes('次会议')) return congressOf(page, month);
  const [match] = matches(LOCAL_SESSION).filter(({ index }) => index < TOPIC);
  if (!match) return congressOf(page, month);
  const session = readNumeral(match.groups?.session ?? '') ?? 1;
  const years = LOCAL_TERMS.map((autumn) => autumn + session - (month >= AUTUMN ? 1 : 0));
  const printed = yearsPrinted(page, month);
  const told = looksBack(page, rangeOf(match)) ? [] : years.filter((year) => printed.has(year));
  return (told.length === 1 ? told : years).map((year) => voteAt(match, 'sitting', year, session <= SURE_SESSIONS ? 3 : 2));
};

/** 区第六次党代会将于…召开, 召开中共江城县第十四次代表大会: held from the summer before the bodies are elected to the winter. */
const LOCAL_CONGRESS =
  /[县区旗]第[一二三四五六七八九十]{1,3}次(?:党代会|党代表大会|代表大会)(?:隆重|胜利)?(?:将|定|拟)?(?:于|在|\d{1,2}月|召开|举行|开幕|闭幕|预备会议)/g;
const CALLS =
  /(?:筹备|决定|召开|开好|迎接|出席)[^。;]{0,30}[县区旗]第[一二三四五六七八九十]{1,3}次(?:党代会|党代表大会|代表大会)(?!以来|确定|提出|精神|报告提|工会|妇女|团)/g;
const OTHER_CONGRESS = /工会|妇女|妇联|共青团|团区委|团县委|残联|残疾人|侨|科协|文联|红十字|工商联|政协/;
const SUMMER = 5;
const WINTER = 1;

function congressOf(page: Page, month: number): YearClue[] {
  if (month < SUMMER && month > WINTER) return [];
  const [match] = [...page.matches(LOCAL_CONGRESS), ...page.matches(CALLS)].filter(({ index }) => index < TOPIC);
  if (!match || looksBack(page, rangeOf(match))) return [];
  if (OTHER_CONGRESS.test(page.folded.slice(Math.max(0, match.index - REACH), match.index + match[0].length))) return [];
  return LOCAL_TERMS.map((autumn) => voteAt(match, 'sitting', autumn + (month === WINTER ? 1 : 0), SESSIONS_OF_CONGRESS));
}

const SESSIONS_OF_CONGRESS = 3;

/** Until this month a session looks back on the year before. */
const LAST_MONTH_OF_REVIEWS = 3;
const LONGEST_NEWS = 4000;

/** The latest year that a short text prints is its own, or in the first months that before it. */
function yearsPrinted(page: Page, month: number): ReadonlySet<number> {
  const [latest] = page.folded.length > LONGEST_NEWS ? [] : findLatestYear(page, {});
  if (latest?.year === undefined) return new Set();
  return new Set(month <= LAST_MONTH_OF_REVIEWS ? [latest.year, latest.year + 1] : [latest.year]);
}
