import type { Range } from '../evidence.ts';
import { cluesOf, isTopic } from './interval-clues.ts';
import { looksBack } from './looking-back.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, soughtDay, voteFor, yearsWithin } from './year-clue.ts';
import { TIED } from './year-tally.ts';

/** A tour is passed on to the lower levels in the days and weeks after it. */
const AFTER_TOUR = 45;
/** Its speech is studied longer: of two tours at the same time of the year neither is sure. */
const LONG_AFTER_TOUR = 90;
/** Where there were two, one that nothing excludes is believed for so many days. */
const AFTER_ONE_OF_TWO = 60;
/** 视察广东重要讲话, 在重庆考察时的重要讲话, 来浙江考察. */
const TOURS: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  { before: /(?:视察|考察)$/, after: /^(?:重要讲话|时|的?重要|讲话)/ },
  { before: /(?:总书记|习近平)[^。,;]{0,8}?(?:在|来|到|赴)$/, after: /^[^。,;]{0,6}?(?:考察|视察|调研)[^。,;]{0,8}?(?:讲话|指示|精神)/ },
];
/** 习近平在重庆考察时强调: the news of the tour itself. */
const TOURED = { before: /习近平在$/, after: /^[^。,;]{0,8}?考察(?:时强调|并|调研| )/ };
/** The news comes on the last day of the tour or the next. */
const AFTER_TOURED = 3;
const TOUR_BEFORE = 16;
const TOUR_AFTER = 26;

/** Speeches on tours: the year in which the sought day follows a tour of the province. */
export const findTourClues: ClueFinder = (page, sought) =>
  page.names.in(NAMED.tours).flatMap(({ rows, found }) => {
    const dated = found.flatMap((range) => ofDatedTour(page, range, rows, sought));
    if (dated.length > 0) return dated;
    const news = found.flatMap((range) => tourAt(page, range, [TOURED]));
    if (isTopic(news)) return cluesOf('tour', rows, news, sought, { before: 0, after: AFTER_TOURED }, 3);
    const told = found.flatMap((range) => tourAt(page, range, TOURS));
    const isRecent = cluesOf('tour', rows, told, sought, { before: 0, after: LONG_AFTER_TOUR }, 1).length === 1;
    const weight = isRecent ? weightOfTour(rows, told, sought) : 1;
    const tied = isRecent || !isTopic(told) ? [] : cluesOf('tour', rows, told, sought, { before: 0, after: AFTER_ONE_OF_TWO }, TIED);
    return [...cluesOf('tour', rows, told, sought, { before: 0, after: LONG_AFTER_TOUR }, weight), ...tied];
  });

/** Tours of which the text is the news, with the rows of the province. */
export const toursInNews = oncePerPage((page: Page): readonly (Range & { readonly rows: readonly EventRow[] })[] =>
  page.names.in(NAMED.tours).flatMap(({ rows, found }) => {
    const news = found.flatMap((range) => tourAt(page, range, [TOURED]));
    return news[0] && isTopic(news) ? [{ ...news[0], rows }] : [];
  }),
);

/** The provinces whose tours the text passes on: it is of one of them, where only one is told. */
export const provincesOfTours = oncePerPage((page: Page): readonly string[] =>
  page.names
    .in(NAMED.tours)
    .flatMap(({ rows: [row], found }) => (row && found.some((range) => tourAt(page, range, TOURS).length > 0) ? [row.names] : [])),
);

/** Of a tour that no other at that time of the year can be taken for. */
function weightOfTour(rows: readonly EventRow[], told: readonly Range[], sought: YearlessDay): number {
  const isNew = cluesOf('tour', rows, told, sought, { before: 0, after: AFTER_TOUR }, 1).length > 0;
  return isTopic(told) ? (isNew ? 3 : 2) : 1;
}

function tourAt({ folded }: Page, { start, end }: Range, wordings: typeof TOURS): Range[] {
  return wordings.flatMap(({ before, after }) => {
    const verb = before.exec(folded.slice(Math.max(0, start - TOUR_BEFORE), start))?.[0];
    const speech = after.exec(folded.slice(end, end + TOUR_AFTER))?.[0];
    return verb && speech ? [{ start: start - verb.length, end: end + speech.length }] : [];
  });
}

/** 3月10日习近平总书记在湖北省考察…时的重要讲话: a tour of which the text prints a day is that of the year in which it was on that day. */
const DAY_BEFORE = /(?<month>\d{1,2})月(?:\d{1,2}日?(?:至|-))?(?<day>\d{1,2})日,?(?:习近平)?总书记(?:在|来|到|赴)$/;
const TOUR_BEHIND = /^[省市区]?[^。,;]{0,4}(?:考察|视察|调研)/;
const DAY_REACH = 26;

function ofDatedTour(page: Page, { start, end }: Range, rows: readonly EventRow[], sought: YearlessDay): YearClue[] {
  const { folded } = page;
  const match = DAY_BEFORE.exec(folded.slice(Math.max(0, start - DAY_REACH), start));
  if (!match || !TOUR_BEHIND.test(folded.slice(end, end + TOUR_AFTER)) || looksBack(page, { start, end })) return [];
  const day = { month: Number(match.groups?.month), day: Number(match.groups?.day) };
  return rows.flatMap((row) => {
    const { from, to } = daysOf(row);
    const isOn = yearsWithin(from, to, day).length > 0;
    return isOn
      ? yearsWithin(from, to + LONG_AFTER_TOUR, sought)
          .filter((year) => soughtDay(year, sought) >= from)
          .map((year) => voteFor(row, { start: start - match[0].length, end }, 'tour', year, 3))
      : [];
  });
}
