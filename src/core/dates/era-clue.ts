import { dayNumber, yearOfDay } from './calendar.ts';
import type { Naming } from './event-naming.ts';
import type { EventRow } from './table-row.ts';
import { CONGRESS_SESSIONS, PLENUMS } from './tables.generated.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, parseDay, soughtDay, TOPIC, voteFor } from './year-clue.ts';

/** So many days after its last plenum a list of plenums is new. */
const FRESH_LIST = 100;

/** Until the next of its kind a plenum or session is the latest that texts about its decisions name; a list of several (三中、四中、五中全会) is copied for years. */
export function eraClue({ event, start, end, over }: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
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
  if (year === undefined || years.some((other) => other !== year)) return [];
  const isOldList = soughtDay(year, sought) - from > FRESH_LIST && past.some((naming) => naming.event !== event && naming.start === start);
  return [voteFor(event, { start, end }, 'latest-plenum', year, isOldList ? 1 : 3)];
}

/** The year in which the sought day is closest to the event. */
export function closestYear(year: number, event: EventRow, sought: YearlessDay): number {
  const end = daysOf(event).to;
  const distance = (candidate: number) => Math.abs(soughtDay(candidate, sought) - end);
  return distance(year + 1) < distance(year) ? year + 1 : year;
}
