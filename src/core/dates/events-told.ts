import type { Range } from '../evidence.ts';
import type { Day } from './calendar.ts';
import { dayOfNumber } from './calendar.ts';
import { findClues } from './clue-finders.ts';
import { isInSession } from './event-clues.ts';
import { findNamings } from './event-naming.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import { isPast } from './past-occasions.ts';
import { findSittings } from './sitting-clues.ts';
import type { EventRow } from './table-row.ts';
import { daysOf } from './year-clue.ts';

/** A day of an event that the text is about, with what names the event. */
export interface DayOfEvent {
  readonly day: Day;
  readonly rule: string;
  readonly range: Range;
}

/** An event that a text tells of, with the rows of its name. */
export interface EventTold extends Range {
  readonly rows: readonly EventRow[];
  readonly rule: string;
}

/** Preliminary meetings are held the day before, and the news goes on for a day. */
const AROUND = 1;
/** In a longer one a day of the month comes twice. */
const LONGEST_EVENT = 26;

/** Not what takes place again and again under one name, whose news may come earlier or later. */
export const eventsTold = oncePerPage((page: Page): readonly EventTold[] => {
  const namings = findNamings(page).filter((naming) => !naming.ahead && !naming.over && isInSession(page, naming));
  return [
    ...namings.map(({ event, start, end }) => ({ rows: [event], rule: 'named-event', start, end })),
    ...findSittings(page).map(({ row, start, end }) => ({ rows: [row], rule: 'sitting', start, end })),
    ...page.names.in(NAMED.occasions).flatMap(({ rows, found }) => {
      const now = found.find((range) => !isPast(page, range));
      return now ? [{ rows, rule: 'occasion', ...now }] : [];
    }),
    ...page.names.in(NAMED.conferences).flatMap(({ rows, found }) => {
      const held = found.find(({ end }) => HELD.test(page.folded.slice(end, end + HELD_REACH)));
      return held ? [{ rows, rule: 'occasion', ...held }] : [];
    }),
  ];
});

/** 全国科技大会24日上午在京召开: it is held on that day. */
const HELD = /^"?[^。,;]{0,6}?\d{1,2}日[^。,;]{0,6}在北?京[^。,;]{0,12}(?:召开|举行|开幕)/;
const HELD_REACH = 40;

/** The days of a row, and of so many days before and after it, that are the given day of their month, as day numbers. */
export function daysOfMonth(row: EventRow, day: number, around: number, longest = LONGEST_EVENT): number[] {
  const { from, to } = daysOf(row);
  if (to - from > longest) return [];
  const days: number[] = [];
  for (let number = from - around; number <= to + around; number++) if (dayOfNumber(number).day === day) days.push(number);
  return days;
}

/** The days of these events that are the given day of their month and that nothing else in the text excludes, by their numbers; none where one of them is of an event of which we are not sure. */
export function daysPossible(page: Page, events: readonly EventTold[], day: number, longest = LONGEST_EVENT): Map<number, DayOfEvent> {
  const found = new Map<number, DayOfEvent>();
  let isUnsure = false;
  for (const { rows, rule, start, end } of events)
    for (const row of rows)
      for (const number of daysOfMonth(row, day, AROUND, longest)) {
        if (isExcluded(page, number)) continue;
        isUnsure ||= row.unsure === true;
        found.set(number, { day: dayOfNumber(number), rule, range: { start, end } });
      }
  return isUnsure ? new Map() : found;
}

/** What the text says of its time whatever the day is. */
const bounds = oncePerPage((page) => findClues(page, {}).filter(({ notBefore, notAfter }) => (notBefore ?? notAfter) !== undefined));

function isExcluded(page: Page, number: number): boolean {
  return bounds(page).some(({ notBefore = number, notAfter = number }) => number < notBefore || number > notAfter);
}
