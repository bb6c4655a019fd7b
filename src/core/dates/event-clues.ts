import { dayNumber, yearOfDay } from './calendar.ts';
import type { Naming } from './event-naming.ts';
import { findNamings } from './event-naming.ts';
import type { Page } from './page.ts';
import type { EventRow } from './table-row.ts';
import { CONGRESS_SESSIONS, PLENUMS } from './tables.generated.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, firstYearFrom, parseDay, soughtDay, TOPIC, voteFor } from './year-clue.ts';

/** Congresses, plenums and sessions: the text was written after the latest that it names, and near it where it is all about it. */
export const findEventClues: ClueFinder = (page, sought) => {
  const namings = findNamings(page);
  const past = namings.filter(({ ahead }) => !ahead).sort(byStart);
  const latest = past.at(-1);
  const next = namings.filter(({ ahead }) => ahead).sort(byStart)[0];
  return [...(latest ? cluesOfPast(page, latest, past, sought) : []), ...(next ? cluesOfNext(next, latest, sought) : [])];
};

function byStart(a: Naming, b: Naming): number {
  return dayNumber(parseDay(a.event.start)) - dayNumber(parseDay(b.event.start));
}

/** Said of an event while it is news, in the sentence that names it; 学习贯彻 alone is said for years. */
const FRESH = /热潮|宣讲|传达|闭幕|首要政治任务|刚刚|反响|会议期间|开幕/;
const SENTENCE = 60;
const SOON_AFTER = 75;
/** Sessions and plenums are called, and written about, some weeks before they open. */
const ANNOUNCED = 90;

function cluesOfPast(page: Page, latest: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
  const { event, start, end } = latest;
  const from = parseDay(event.start);
  const over = past.some((naming) => naming.event === event && naming.over);
  const ahead = over ? 0 : ANNOUNCED;
  const bound: YearClue = { rule: 'named-event', start, end, notBefore: dayNumber(from) - ahead };
  if (sought.month === undefined) return [bound, ...yearAlone(page, latest, past)];
  const year = closestYear(from.year, event, sought);
  const gap = soughtDay(year, sought) - daysOf(event).to;
  const times = past.filter((naming) => naming.event === event).length;
  if (gap > SOON_AFTER || gap < -ahead || !past.some((naming) => naming.event === event && isFresh(page, naming)))
    return [bound, ...eraClue(latest, past, sought)];
  return [{ ...bound, ...voteFor(event, latest, 'named-event', year, times > 1 || start < TOPIC ? 3 : 2) }];
}

/** Without a day: what is news of an event early in the year is written in that year. */
function yearAlone(page: Page, { event, start, end }: Naming, past: readonly Naming[]): YearClue[] {
  const { year } = parseDay(event.start);
  const isOfOneYear = yearOfDay(daysOf(event).to + SOON_AFTER) === year;
  const fresh = past.some((naming) => naming.event === event && naming.start < TOPIC && isFresh(page, naming) && !isCalled(page, naming));
  return isOfOneYear && fresh ? [voteFor(event, { start, end }, 'named-event', year, 3)] : [];
}

/** 决定十四届全国人大四次会议2026年3月5日召开 may be said the year before. */
function isCalled({ folded }: Page, { start }: Naming): boolean {
  return /(?:决定|建议|召开|关于)[^。,]{0,10}$/.test(folded.slice(Math.max(0, start - 12), start));
}

function isFresh({ folded }: Page, { start, end }: Naming): boolean {
  const before = folded.slice(Math.max(0, start - SENTENCE), start);
  const after = folded.slice(end, end + SENTENCE);
  return FRESH.test(before.slice(before.lastIndexOf('。') + 1)) || FRESH.test(after.split('。', 1)[0] ?? '');
}

/** Until the next of its kind a plenum or session is the latest that texts about its decisions name. */
function eraClue({ event, start, end, over }: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
  const table = [PLENUMS, CONGRESS_SESSIONS].find((events) => events.includes(event));
  const next = table?.[table.indexOf(event) + 1];
  const times = past.filter((naming) => naming.event === event).length;
  if (!next || !over || (start >= TOPIC && times < 2)) return [];
  const from = dayNumber(parseDay(event.start));
  const to = dayNumber(parseDay(next.start));
  const years = [yearOfDay(from), yearOfDay(from) + 1, yearOfDay(to)].filter(
    (year) => soughtDay(year, sought) >= from && soughtDay(year, sought) <= to,
  );
  const [year] = years;
  return year === undefined || years.some((other) => other !== year) ? [] : [voteFor(event, { start, end }, 'latest-plenum', year, 3)];
}

/** The year in which the sought day is closest to the event. */
function closestYear(year: number, event: EventRow, sought: YearlessDay): number {
  const end = daysOf(event).to;
  const distance = (candidate: number) => Math.abs(soughtDay(candidate, sought) - end);
  return distance(year + 1) < distance(year) ? year + 1 : year;
}

function cluesOfNext({ event, start, end }: Naming, latest: Naming | undefined, sought: YearlessDay): YearClue[] {
  const opening = parseDay(event.start);
  const bound: YearClue = { rule: 'named-event-ahead', start, end, notAfter: dayNumber(opening) };
  if (latest && latest.event.start >= event.start) return [];
  if (sought.month === undefined || firstYearFrom(opening, sought) !== opening.year) return [{ ...bound, year: opening.year, weight: 2 }];
  return [bound];
}
