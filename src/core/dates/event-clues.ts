import { dayNumber, dayOfNumber, yearOfDay } from './calendar.ts';
import { closestYear, eraClue } from './era-clue.ts';
import type { Naming } from './event-naming.ts';
import { findNamings } from './event-naming.ts';
import { looksBack } from './looking-back.ts';
import type { Page } from './page.ts';
import type { EventRow } from './table-row.ts';
import { CONGRESS_SESSIONS, DISCIPLINE_PLENUMS, PARTY_CONGRESSES, PLENUMS } from './tables.generated.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, firstYearFrom, parseDay, soughtDay, TOPIC, voteFor } from './year-clue.ts';

/** Congresses, plenums and sessions: the text was written after the latest that it names, and near it where it is all about it. */
export const findEventClues: ClueFinder = (page, sought) => {
  const namings = findNamings(page);
  const past = namings.filter(({ ahead }) => !ahead).sort(byStart);
  const latest = past.at(-1);
  const next = namings.filter(({ ahead }) => ahead).sort(byStart)[0];
  return [...(latest ? cluesOfPast(page, latest, past, sought) : []), ...(next ? cluesOfNext(page, next, latest, sought) : [])];
};

function byStart(a: Naming, b: Naming): number {
  return dayNumber(parseDay(a.event.start)) - dayNumber(parseDay(b.event.start));
}

/** Said of an event while it is news, in the sentence that names it; 学习贯彻 alone is said for years. */
const FRESH = /热潮|专题学习?|读书班|辅导报告|集中学|宣讲|传达|闭幕|首要政治任务|刚刚|反响|会议期间|开幕/;
/** What it calls forth at once, and who is sent out to explain it. */
const ECHO = /(?:热烈|强烈)反响|[央省区]委?宣讲团|宣讲动员|宣讲(?:活动)?启动|首场|迅速(?:兴起|掀起|行动)/;
const AFTER_ECHO = 47;
/** 关于深入贯彻落实全会精神的实施方案: what a lower level decides on it. */
const DECIDED = /^(?:的)?精神的?(?:实施)?(?:方案|意见|决定|决议)/;
const UNTIL_DECIDED = 170;
/** Lecturers explain a party congress through the winter. */
const TAUGHT = /宣讲/;
const SENTENCE = 60;
const SOON_AFTER = 75;
/** A numbered session is named for some weeks after it, even where nothing says that it is news; the next one takes its place. */
const SEASON_OF_SESSION = 45;
/** What is said of those who are there, or congratulate, is said within so many days. */
const IN_SESSION = /出席|分组讨论|审议|主席团|代表团|会议期间|祝贺|开幕|闭幕|举行第/;
const END_OF_SESSION = 10;
/** Sessions and plenums are called, and written about, some weeks before they open. */
const ANNOUNCED = 90;
/** A party congress is looked forward to by its number from the last plenum before it, about eleven months. */
const LOOKED_FORWARD = 335;

function cluesOfPast(page: Page, latest: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
  const { event, start, end } = latest;
  const from = parseDay(event.start);
  const over = past.some((naming) => naming.event === event && naming.over);
  const ahead = over ? 0 : ANNOUNCED;
  const expected = !over && PARTY_CONGRESSES.includes(event) ? LOOKED_FORWARD : ahead;
  const bound: YearClue = { rule: 'named-event', start, end, notBefore: dayNumber(from) - expected };
  if (sought.month === undefined) return [bound, ...yearAlone(page, latest, past)];
  const year = closestYear(from.year, event, sought);
  const gap = soughtDay(year, sought) - daysOf(event).to;
  const times = past.filter((naming) => naming.event === event).length;
  const fresh =
    isOnlyStudied(page, latest, past, gap) ||
    past.some((naming) => naming.event === event && isFresh(page, naming) && !looksBack(page, naming));
  const season = Math.max(seasonOf(event, fresh), laterSeason(page, event, past));
  if (gap > season || gap < -Math.max(ahead, isOpen(page, event, past) ? lengthOf(event) : 0))
    return [
      bound,
      ...(isOfCongress(page, latest, past, gap) ? [voteFor(event, latest, 'named-event', year, 3)] : eraClue(latest, past, sought)),
    ];
  return [{ ...bound, ...voteFor(event, latest, 'named-event', year, times > 1 || start < TOPIC ? 3 : 2) }];
}

/** 会议深入学习党的二十届三中全会精神: a meeting that studies a plenum, and names no other event of the party, is held in the weeks after it; a year later other plenums stand beside it. */
const STUDIES = /(?:会议|会上),?(?:还|首先)?(?:传达|专题|深入|认真|集中|系统|及时|原文|全文|第一时间){0,3}学习(?:了)?(?:党的)?$/;
const SPIRIT = /^(?:公报)?精神/;
const STUDY_REACH = 36;
const DAYS_OF_STUDY = 30;

function isOnlyStudied({ folded }: Page, { event }: Naming, past: readonly Naming[], gap: number): boolean {
  if (!PLENUMS.includes(event) || gap < 0 || gap > DAYS_OF_STUDY || past.some((naming) => naming.event !== event)) return false;
  return past.some(
    ({ start, end }) =>
      start < TOPIC && STUDIES.test(folded.slice(Math.max(0, start - STUDY_REACH), start)) && SPIRIT.test(folded.slice(end, end + 4)),
  );
}

/** Whether the text tells of the days on which it is held: 党的二十大隆重开幕; elsewhere it may speak of its decisions. */
function isOpen(page: Page, event: EventRow, past: readonly Naming[]): boolean {
  return past.some((naming) => naming.event === event && !naming.over && isInSession(page, naming));
}

function lengthOf(event: EventRow): number {
  const { from, to } = daysOf(event);
  return to - from;
}

/** In the weeks after a party congress texts are about its decisions, and name it more than once; later they name it in passing. */
const SEASON_OF_CONGRESS = 60;
const OFTEN = 3;
const LONGEST_NEWS = 4000;

function isOfCongress({ folded, lines }: Page, { event, start }: Naming, past: readonly Naming[], gap: number): boolean {
  if (!PARTY_CONGRESSES.includes(event) || gap < 0 || gap > SEASON_OF_CONGRESS || folded.length > LONGEST_NEWS) return false;
  const namings = past.filter((naming) => naming.event === event && !/^以来/.test(folded.slice(naming.end, naming.end + 2)));
  return namings.length >= OFTEN || (namings.length > 0 && start < (lines[1]?.start ?? 0));
}

/** The days in which lower levels decide on an event, or lecturers explain a congress; none for what is only named. */
function laterSeason(page: Page, event: EventRow, past: readonly Naming[]): number {
  const isLater = (naming: Naming) =>
    DECIDED.test(page.folded.slice(naming.end, naming.end + 12)) || (PARTY_CONGRESSES.includes(event) && isSaid(page, naming, TAUGHT));
  return past.some((naming) => naming.event === event && isLater(naming) && !looksBack(page, naming))
    ? UNTIL_DECIDED
    : Number.NEGATIVE_INFINITY;
}

function seasonOf(event: EventRow, fresh: boolean): number {
  if (fresh) return SOON_AFTER;
  return CONGRESS_SESSIONS.includes(event) || DISCIPLINE_PLENUMS.includes(event) ? SEASON_OF_SESSION : Number.NEGATIVE_INFINITY;
}

/** 统筹做好年底和明年各项工作 is said late in the year of a congress that is news. */
const YEAR_ENDS = /(?:谋划|做好|安排|谋好)[^。,;]{0,10}明年[^。,;]{0,6}工作|岁末年初|年底和明年|今年最后[一二两三]个?月/;

/** Without a day: what is news of an event early in the year is written in that year. */
function yearAlone(page: Page, { event, start, end }: Naming, past: readonly Naming[]): YearClue[] {
  const { year } = parseDay(event.start);
  const early = past.filter(
    (naming) => naming.event === event && naming.start < TOPIC && !isCalled(page, naming) && !looksBack(page, naming),
  );
  const isOfOneYear = (days: number) => yearOfDay(lastDayWithin(page, daysOf(event).to, days)) === year;
  const told =
    ((isOfOneYear(SOON_AFTER) || YEAR_ENDS.test(page.folded)) && early.some((naming) => isFresh(page, naming))) ||
    (isOfOneYear(AFTER_ECHO) && early.some((naming) => isSaid(page, naming, ECHO))) ||
    (isOfOneYear(END_OF_SESSION) && early.some((naming) => !naming.over && isInSession(page, naming)));
  return told ? [voteFor(event, { start, end }, 'named-event', year, 3)] : [];
}

/** The last day on which a text that tells of an event is written, so many days after it: a day that it gives without its month (22日,余杭召开会议) is one of these. */
function lastDayWithin({ mentions }: Page, to: number, days: number): number {
  const told = mentions.find(({ start, day, month }) => start < TOPIC && day !== undefined && month === undefined)?.day;
  for (let number = to + days; told !== undefined && number > to; number--) if (dayOfNumber(number).day === told) return number;
  return to + days;
}

/** 决定十四届全国人大四次会议2026年3月5日召开 may be said the year before. */
function isCalled({ folded }: Page, { start }: Naming): boolean {
  return /(?:决定|建议|召开|关于)(?![^。,]{0,10}(?:学习|贯彻|传达))[^。,]{0,10}$/.test(folded.slice(Math.max(0, start - 12), start));
}

function isFresh(page: Page, naming: Naming): boolean {
  return isSaid(page, naming, FRESH);
}

/** Whether the sentence that names it tells of what is said and done there. */
export function isInSession(page: Page, naming: Naming): boolean {
  return isSaid(page, naming, IN_SESSION);
}

/** Whether the sentence that names it says one of the words. */
function isSaid({ folded }: Page, { start, end }: Naming, words: RegExp): boolean {
  const before = folded.slice(Math.max(0, start - SENTENCE), start);
  const after = folded.slice(end, end + SENTENCE);
  return words.test(before.slice(before.lastIndexOf('。') + 1)) || words.test(after.split('。', 1)[0] ?? '');
}

/** Late in a year the congress of the next is looked forward to with its work. */
const NEXT_YEAR = /明年|岁末年初|来年/;

function cluesOfNext({ folded }: Page, { event, start, end }: Naming, latest: Naming | undefined, sought: YearlessDay): YearClue[] {
  const opening = parseDay(event.start);
  const bound: YearClue = { rule: 'named-event-ahead', start, end, notAfter: dayNumber(opening) };
  if (latest && latest.event.start >= event.start) return [];
  const last = firstYearFrom(opening, sought) - 1;
  if (sought.month !== undefined && PARTY_CONGRESSES.includes(event) && dayNumber(opening) - soughtDay(last, sought) <= LOOKED_FORWARD)
    return [{ ...bound, ...voteFor(event, { start, end }, 'named-event-ahead', last, folded.length > LONGEST_NEWS ? 2 : 3) }];
  if (sought.month === undefined && NEXT_YEAR.test(folded)) return [bound];
  if (sought.month === undefined || firstYearFrom(opening, sought) !== opening.year) return [{ ...bound, year: opening.year, weight: 2 }];
  return [bound];
}
