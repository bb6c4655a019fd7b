import type { Range } from '../evidence.ts';
import { dayNumber, dayOfNumber } from './calendar.ts';
import type { DayOfEvent } from './events-told.ts';
import { daysOfMonth, daysPossible, eventsTold } from './events-told.ts';
import { findOfficeClues } from './interval-clues.ts';
import type { Page } from './page.ts';
import { isNear, sentenceAt } from './sentence.ts';
import { toursInNews } from './tour-clues.ts';
import { findVisits } from './visit-clues.ts';
import { TOPIC } from './year-clue.ts';

/** 29日 in a text about a congress, a sitting or games that are on: the only such day of these events; `undefined` where there is none, or more than one. */
export function dayOfEvent(page: Page, { start: at }: Range, day: number): DayOfEvent | undefined {
  const sentence = sentenceAt(page, at);
  const events = eventsTold(page).filter(({ start }) => start < TOPIC && isNear(page, sentence, start));
  const found = daysPossible(page, events, day);
  if (found.size === 0) for (const one of daysOfJourneys(page, sentence, day)) found.set(dayNumber(one.day), one);
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Visits to one country, and tours of one province, are told apart by their days, and by who is in office in the text. */
export function daysOfJourneys(page: Page, sentence: Range, day: number): DayOfEvent[] {
  const offices = findOfficeClues(page, {});
  const isWithin = (number: number) =>
    offices.every(({ notBefore = number, notAfter = number }) => number >= notBefore && number <= notAfter);
  const visits = findVisits(page).map((visit) => ({ ...visit, rule: 'visit' }));
  const tours = toursInNews(page).map((tour) => ({ ...tour, rule: 'tour' }));
  return [...visits, ...tours]
    .filter(({ start }) => start < TOPIC && isNear(page, sentence, start))
    .flatMap(({ rows, rule, start, end }) =>
      rows
        .filter(({ unsure }) => !unsure)
        .flatMap((row) => daysOfMonth(row, day, 0))
        .filter(isWithin)
        .map((number) => ({ day: dayOfNumber(number), rule, range: { start, end } })),
    );
}
