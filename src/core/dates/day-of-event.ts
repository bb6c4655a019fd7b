import type { Range } from '../evidence.ts';
import type { Day } from './calendar.ts';
import { dayNumber, dayOfNumber } from './calendar.ts';
import { isInSession } from './event-clues.ts';
import { findNamings } from './event-naming.ts';
import { findOfficeClues } from './interval-clues.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { isPast } from './past-occasions.ts';
import { findSittings } from './sitting-clues.ts';
import type { EventRow } from './table-row.ts';
import { findVisits } from './visit-clues.ts';
import { daysOf, TOPIC } from './year-clue.ts';

/** A day of an event that the text is about, with what names the event. */
export interface DayOfEvent {
  readonly day: Day;
  readonly rule: string;
  readonly range: Range;
}

interface EventTold extends Range {
  readonly row: EventRow;
  readonly rule: string;
}

/** Preliminary meetings are held the day before, and the news goes on for a day. */
const AROUND = 1;
/** In a longer one a day of the month comes twice. */
const LONGEST_EVENT = 26;

/** 29日 in a text about a congress, a sitting or games that are on: the only such day of these events; `undefined` where there is none, or more than one. */
export function dayOfEvent(page: Page, { start: at }: Range, day: number): DayOfEvent | undefined {
  const found = new Map<number, DayOfEvent>();
  const sentence = sentenceAt(page, at);
  for (const { row, rule, start, end } of eventsTold(page))
    if (isNear(page, sentence, start))
      for (const number of daysOfMonth(row, day, AROUND)) found.set(number, { day: dayOfNumber(number), rule, range: { start, end } });
  if (found.size === 0) for (const one of daysOfVisits(page, sentence, day)) found.set(dayNumber(one.day), one);
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Visits to one country are told apart by their days, and by who is in office in the text. */
function daysOfVisits(page: Page, sentence: Range, day: number): DayOfEvent[] {
  const offices = findOfficeClues(page, {});
  const isWithin = (number: number) =>
    offices.every(({ notBefore = number, notAfter = number }) => number >= notBefore && number <= notAfter);
  return findVisits(page)
    .filter(({ start }) => start < TOPIC && isNear(page, sentence, start))
    .flatMap(({ rows, start, end }) =>
      rows
        .flatMap((row) => daysOfMonth(row, day, 0))
        .filter(isWithin)
        .map((number) => ({ day: dayOfNumber(number), rule: 'visit', range: { start, end } })),
    );
}

const LONGEST_SENTENCE = 240;

function sentenceAt({ folded }: Page, at: number): Range {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  const before = folded.slice(from, at);
  const after = folded.slice(at, at + LONGEST_SENTENCE).search(/[。\n]/);
  return {
    start: from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
    end: after < 0 ? at + LONGEST_SENTENCE : at + after,
  };
}

/** In the title, or in the sentence that has the day. */
function isNear({ lines }: Page, sentence: Range, start: number): boolean {
  const endOfTitle = (lines[0]?.start ?? 0) + (lines[0]?.text.length ?? 0);
  return start < endOfTitle || (start >= sentence.start && start < sentence.end);
}

/** Not what takes place again and again under one name, whose news may come earlier or later. */
function eventsTold(page: Page): EventTold[] {
  const namings = findNamings(page).filter((naming) => !naming.ahead && !naming.over && isInSession(page, naming));
  return [
    ...namings.map(({ event, start, end }) => ({ row: event, rule: 'named-event', start, end })),
    ...findSittings(page).map(({ row, start, end }) => ({ row, rule: 'sitting', start, end })),
    ...page.names.in(NAMED.occasions).flatMap(({ rows, found }) => {
      const now = found.find((range) => !isPast(page, range));
      const [row, ...others] = rows;
      return now && row && others.length === 0 ? [{ row, rule: 'occasion', ...now }] : [];
    }),
    ...page.names.in(NAMED.conferences).flatMap(({ rows, found }) => {
      const held = found.find(({ end }) => HELD.test(page.folded.slice(end, end + HELD_REACH)));
      return held ? rows.map((row) => ({ row, rule: 'occasion', ...held })) : [];
    }),
  ].filter(({ start }) => start < TOPIC);
}

/** 全国科技大会24日上午在京召开: it is held on that day. */
const HELD = /^"?[^。,;]{0,6}?\d{1,2}日[^。,;]{0,6}在北?京[^。,;]{0,12}(?:召开|举行|开幕)/;
const HELD_REACH = 40;

/** The days of a row, and of so many days before and after it, that are the given day of their month, as day numbers. */
function daysOfMonth(row: EventRow, day: number, around: number): number[] {
  const { from, to } = daysOf(row);
  if (row.unsure || to - from > LONGEST_EVENT) return [];
  const days: number[] = [];
  for (let number = from - around; number <= to + around; number++) if (dayOfNumber(number).day === day) days.push(number);
  return days;
}
