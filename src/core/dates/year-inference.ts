import { findAnniversaryClues } from './anniversary-clues.ts';
import { weekday, yearOfDay } from './calendar.ts';
import { findEventClues } from './event-clues.ts';
import { findHolidayClues } from './holiday-clues.ts';
import { findCampaignClues, findOccasionClues, findOfficeClues, findPhraseClues, findTermClues, findTourClues } from './interval-clues.ts';
import { findLunarDateClues, findWeekdayClues } from './lunar-date-clues.ts';
import { findNamedYears, findRunningYears } from './named-year-clues.ts';
import type { Page } from './page.ts';
import { findNearDayClues, findPeriodClues } from './period-clues.ts';
import { findPlanClues } from './plan-clues.ts';
import { findReviewClues } from './review-clues.ts';
import { findLocalSessions, findProvincialSessions, findSittingClues } from './sitting-clues.ts';
import { findVisitClues } from './visit-clues.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { soughtDay } from './year-clue.ts';
import { findBulletins, findEventsOfYear, findLatestYear, findYearBefore, findYearFigures } from './year-use-clues.ts';

const DOCUMENT_NUMBER = /^[^。;]{0,24}[[(](?<year>(?:19|20)\d\d)[\])] ?第?\d{1,5}号[^。;]{0,24}$/;
/** Numbers of other documents are cited in sentences and with titles. */
const CITED = /《|根据|按照|转发|废止/;

/** The document's own number (国发〔2021〕5号), in a line of its head: it was issued in that year. */
const findNumberClues: ClueFinder = ({ lines, bodyLine }) =>
  lines.slice(0, bodyLine).flatMap(({ text, start }) => {
    const match = DOCUMENT_NUMBER.exec(text);
    if (!match || CITED.test(text)) return [];
    return [{ rule: 'document-number', start, end: start + text.length, year: Number(match.groups?.year), weight: 4 }];
  });

/** A year that the text implies, the clues that speak for it, and the years that others speak for (best first). */
export interface YearVerdict {
  readonly year: number;
  readonly clues: readonly YearClue[];
  readonly rivals: readonly { readonly year: number; readonly clues: readonly YearClue[] }[];
}

const FINDERS: readonly ClueFinder[] = [
  findNumberClues,
  findEventClues,
  findSittingClues,
  findProvincialSessions,
  findLocalSessions,
  findVisitClues,
  findHolidayClues,
  findLunarDateClues,
  findWeekdayClues,
  findPhraseClues,
  findOfficeClues,
  findTermClues,
  findCampaignClues,
  findTourClues,
  findOccasionClues,
  findAnniversaryClues,
  findPlanClues,
  findReviewClues,
  findPeriodClues,
  findNearDayClues,
  findEventsOfYear,
  findNamedYears,
  findRunningYears,
  findBulletins,
  findYearBefore,
  findYearFigures,
  findLatestYear,
];
/** These find a year only for a day: where none is sought their patterns need not be tried. */
const OF_DAYS: ReadonlySet<ClueFinder> = new Set([
  findSittingClues,
  findProvincialSessions,
  findLocalSessions,
  findVisitClues,
  findHolidayClues,
  findLunarDateClues,
  findWeekdayClues,
  findTourClues,
  findPeriodClues,
  findNearDayClues,
  findRunningYears,
  findBulletins,
  findYearBefore,
  findYearFigures,
]);
const OF_YEARS = FINDERS.filter((find) => !OF_DAYS.has(find));
const DECIDES = 3;
const LEAD = 2;
const LEAD_IN_CLASH = 4;

interface Tally {
  readonly year: number;
  readonly clues: YearClue[];
  /** Rules of which two names speak for the year. */
  readonly doubled: Set<string>;
  total: number;
}

/** The year of a day that the text gives without one; `undefined` where nothing decides. */
export function inferYear(page: Page, sought: YearlessDay, more: readonly YearClue[]): YearVerdict | undefined {
  const tallies = tally(findStandingClues(page, sought, more));
  const [best, second] = tallies;
  if (!best || best.total < DECIDES || best.total - (second?.total ?? 0) < leadOver(best, second) || !best.clues.some(isStrong))
    return undefined;
  return { year: best.year, clues: best.clues, rivals: tallies.slice(1).map(({ year, clues: theirs }) => ({ year, clues: theirs })) };
}

/** The clues that stand against the others: those for years that no bound and no weekday excludes, with the weights that they have left; bounds are not among them. */
export function findStandingClues(page: Page, sought: YearlessDay, more: readonly YearClue[]): YearClue[] {
  const clues = withoutOlder([...findClues(page, sought), ...more]);
  if (clues.length === 0) return [];
  const bounds = clues.filter(isBound);
  const allowed = [...clues, ...onlyYearWithin(clues, sought)].filter(({ year }) => year !== undefined && isAllowed(year, bounds, sought));
  if (allowed.every(({ year }) => year === allowed[0]?.year)) return allowed;
  const names = namesOfSeveralYears(allowed);
  return allowed.map((clue) => (names.has(nameOf(clue)) ? { ...clue, weight: Math.min(clue.weight ?? 0, TIED) } : clue));
}

/** One name that speaks for two years decides neither. */
const TIED = 2;

function namesOfSeveralYears(clues: readonly YearClue[]): Set<string> {
  const years = new Map(clues.map((clue) => [nameOf(clue), clue.year]));
  return new Set(clues.filter((clue) => years.get(nameOf(clue)) !== clue.year).map(nameOf));
}

function nameOf({ rule, start, end }: YearClue): string {
  return `${rule} ${start} ${end}`;
}

/** What takes place again and again. */
const RECURRING: ReadonlySet<string> = new Set(['campaign', 'counted-day', 'edition', 'occasion', 'sitting', 'tour', 'visit']);

/** What recurs speaks for several years: not for those long before a year that the text looks back on, if also for a later one. Plans name the next year, so that the year before it stays. */
function withoutOlder(clues: readonly YearClue[]): readonly YearClue[] {
  const latest = clues.find(({ rule }) => rule === 'latest-year')?.year;
  if (latest === undefined) return clues;
  const isOlder = ({ year }: YearClue) => year !== undefined && year < latest - 1;
  const later = new Set(clues.filter((clue) => clue.year !== undefined && !isOlder(clue)).map(({ rule }) => rule));
  return clues.filter((clue) => !(RECURRING.has(clue.rule) && isOlder(clue) && later.has(clue.rule)));
}

/** Two reasons that decide alone contradict each other: that stays open, unless much more speaks for the one. A rule that speaks for both years is no reason against one. */
function leadOver(best: Tally, second: Tally | undefined): number {
  const clash = second?.clues.some(({ rule, weight = 0 }) => weight >= DECIDES && !best.clues.some((clue) => clue.rule === rule));
  return clash ? LEAD_IN_CLASH : LEAD;
}

/** Where the text is written after one event and before another, and the sought day comes once between them, that decides too. */
function onlyYearWithin(clues: readonly YearClue[], sought: YearlessDay): YearClue[] {
  if (sought.month === undefined) return [];
  const bounds = clues.filter(isBound);
  const [after, before] = [latestOf(bounds), earliestOf(bounds)];
  if (after?.notBefore === undefined || before?.notAfter === undefined) return [];
  const years: number[] = [];
  for (let year = yearOfDay(after.notBefore); year <= yearOfDay(before.notAfter); year++)
    if (isAllowed(year, bounds, sought)) years.push(year);
  const [year] = years;
  if (year === undefined || years.length > 1) return [];
  return [after, before].map(({ rule, start, end }) => ({ rule, start, end, year, weight: 3 }));
}

/** The first of those before which the text was not written latest. */
function latestOf(bounds: readonly YearClue[]): YearClue | undefined {
  return bounds.reduce<YearClue | undefined>(
    (best, one) => ((one.notBefore ?? -Infinity) > (best?.notBefore ?? -Infinity) ? one : best),
    undefined,
  );
}

/** The first of those after which the text was not written earliest. */
function earliestOf(bounds: readonly YearClue[]): YearClue | undefined {
  return bounds.reduce<YearClue | undefined>(
    (best, one) => ((one.notAfter ?? Infinity) < (best?.notAfter ?? Infinity) ? one : best),
    undefined,
  );
}

/** Every clue of the text about the year of a day, or about its year where no day is sought. */
export function findClues(page: Page, sought: YearlessDay): YearClue[] {
  const clues: YearClue[] = [];
  for (const find of sought.month === undefined ? OF_YEARS : FINDERS) clues.push(...find(page, sought));
  return clues;
}

/** Votes for each year, most votes first. The same rule votes once for a year, with its greatest weight. */
function tally(clues: readonly YearClue[]): Tally[] {
  const tallies = new Map<number, Tally>();
  for (const clue of clues) {
    if (clue.year === undefined) continue;
    const entry = tallies.get(clue.year) ?? { year: clue.year, clues: [], doubled: new Set(), total: 0 };
    tallies.set(clue.year, entry);
    addVote(entry, clue);
  }
  return [...tallies.values()].sort((a, b) => b.total - a.total);
}

function addVote(entry: Tally, clue: YearClue): void {
  const same = entry.clues.findIndex(({ rule }) => rule === clue.rule);
  const before = entry.clues[same]?.weight ?? 0;
  const weight = clue.weight ?? 0;
  const known = entry.clues[same];
  if (known && before >= TIED && weight >= TIED && NUMBERED.has(clue.rule) && nameOf(known) !== nameOf(clue)) addSecondName(entry, clue);
  if (weight <= before) return;
  if (same >= 0) entry.clues.splice(same, 1);
  entry.clues.push(clue);
  entry.total += weight - before;
}

/** Two names of such a rule are two reasons. */
const NUMBERED: ReadonlySet<string> = new Set(['occasion', 'edition']);

/** A second event of the same year counts a little, once. */
function addSecondName(entry: Tally, { rule }: YearClue): void {
  if (entry.doubled.has(rule)) return;
  entry.doubled.add(rule);
  entry.total += 1;
}

function isBound({ notBefore, notAfter }: YearClue): boolean {
  return notBefore !== undefined || notAfter !== undefined;
}

function isAllowed(year: number, bounds: readonly YearClue[], sought: YearlessDay): boolean {
  return bounds.every((bound) => isWithin(year, bound, sought)) && agreesWithWeekday(year, sought);
}

function isWithin(year: number, { notBefore, notAfter }: YearClue, sought: YearlessDay): boolean {
  const slack = sought.month === undefined ? 200 : sought.day === undefined ? 16 : 0;
  const at = soughtDay(year, sought);
  return (notBefore === undefined || at + slack >= notBefore) && (notAfter === undefined || at - slack <= notAfter);
}

function agreesWithWeekday(year: number, { month, day, weekday: stated }: YearlessDay): boolean {
  return stated === undefined || month === undefined || day === undefined || weekday({ year, month, day }) === stated;
}

/** Several weak clues often come from one sentence about another year: they only support. */
function isStrong({ weight }: YearClue): boolean {
  return (weight ?? 0) > 1;
}
