import { dayOfNumber, weekday, yearOfDay } from './calendar.ts';
import { findClues } from './clue-finders.ts';
import type { Page } from './page.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { firstYearFrom, soughtDay } from './year-clue.ts';
import { clueName, decidedOf, TIED, tally } from './year-tally.ts';

/** A year that the text implies, the clues that speak for it, and the years that others speak for (best first). */
export interface YearVerdict {
  readonly year: number;
  readonly clues: readonly YearClue[];
  readonly rivals: readonly { readonly year: number; readonly clues: readonly YearClue[] }[];
}

/** The year of a day that the text gives without one; `undefined` where nothing decides. */
export function inferYear(page: Page, sought: YearlessDay, more: readonly YearClue[]): YearVerdict | undefined {
  const tallies = tally(findStandingClues(page, sought, more));
  const best = decidedOf(tallies);
  return (
    best && { year: best.year, clues: best.clues, rivals: tallies.slice(1).map(({ year, clues: theirs }) => ({ year, clues: theirs })) }
  );
}

/** The clues that stand against the others: those for years that no bound and no weekday excludes, with the weights that they have left; bounds are not among them. */
export function findStandingClues(page: Page, sought: YearlessDay, more: readonly YearClue[]): YearClue[] {
  const clues = withoutOlder(withoutReviewed([...findClues(page, sought), ...more]));
  if (clues.length === 0) return [];
  const bounds = clues.filter(isBound);
  const allowed = [...clues, ...onlyYearWithin(clues, sought)].filter(({ year }) => year !== undefined && isAllowed(year, bounds, sought));
  if (allowed.every(({ year }) => year === allowed[0]?.year)) {
    const left = namesOfSeveralYears(clues.filter(({ year }) => year !== undefined));
    const standing = allowed.map((clue) => settled(clue, left));
    return [...standing, ...supportOfBound(standing, latestOf(bounds), sought)];
  }
  const names = namesOfSeveralYears(allowed);
  return allowed.map((clue) => (names.has(clueName(clue)) ? { ...clue, weight: Math.min(clue.weight ?? 0, TIED) } : clue));
}

/** A name of several years (a campaign that went on for three) of which bounds leave one says that it is this one, where it is more than mentioned. */
function settled(clue: YearClue, left: ReadonlySet<string>): YearClue {
  return clue.weight === TIED && left.has(clueName(clue)) ? { ...clue, weight: SETTLED } : clue;
}

/** So many years after a bound are few. */
const FEW = 3;

/** A name that falls short of deciding, of which nothing else speaks for another year, is confirmed where the text is otherwise known to be no more than a few years older. */
function supportOfBound(standing: readonly YearClue[], bound: YearClue | undefined, sought: YearlessDay): YearClue[] {
  const year = standing[0]?.year;
  if (year === undefined || bound?.notBefore === undefined) return [];
  const isNamed = standing.some(({ weight }) => weight === TIED);
  if (!isNamed || year - firstYearFrom(dayOfNumber(bound.notBefore), sought) > FEW) return [];
  return [{ rule: bound.rule, start: bound.start, end: bound.end, year, weight: 1 }];
}

function namesOfSeveralYears(clues: readonly YearClue[]): Set<string> {
  const years = new Map(clues.map((clue) => [clueName(clue), clue.year]));
  return new Set(clues.filter((clue) => years.get(clueName(clue)) !== clue.year).map(clueName));
}

/** Decides alone. */
const SETTLED = 3;
/** What takes place again and again. */
const RECURRING: ReadonlySet<string> = new Set([
  'campaign',
  'counted-day',
  'edition',
  'occasion',
  'sexagenary-year',
  'sitting',
  'tour',
  'visit',
]);

/** What a report says of the year under review (2014年是贯彻三中全会精神的开局之年) makes its plenum none of the year of the report. */
function withoutReviewed(clues: readonly YearClue[]): readonly YearClue[] {
  const reviewed = clues.find(({ rule, weight = 0 }) => rule === 'year-reviewed' && weight > SETTLED)?.year;
  return reviewed === undefined ? clues : clues.filter(({ rule, year }) => rule !== 'latest-plenum' || year !== reviewed - 1);
}

/** What recurs speaks for several years: not for those long before a year that the text looks back on, if also for a later one. Plans name the next year, so that the year before it stays. */
function withoutOlder(clues: readonly YearClue[]): readonly YearClue[] {
  const latest = clues.find(({ rule }) => rule === 'latest-year')?.year;
  if (latest === undefined) return clues;
  const isOlder = ({ year }: YearClue) => year !== undefined && year < latest - 1;
  const later = new Set(clues.filter((clue) => clue.year !== undefined && !isOlder(clue)).map(({ rule }) => rule));
  return clues.filter((clue) => !(RECURRING.has(clue.rule) && isOlder(clue) && later.has(clue.rule)));
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
