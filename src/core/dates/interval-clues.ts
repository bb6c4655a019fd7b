import type { Range } from '../evidence.ts';
import type { Page } from './page.ts';
import { NAMED } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, voteFor, yearsWithin } from './year-clue.ts';

/** Reports of what a campaign achieved come out for some weeks after its end. */
const AFTER_CAMPAIGN = 30;
/** A tour is passed on to the lower levels in the days and weeks after it. */
const AFTER_TOUR = 45;
/** Occasions are written about from a few days before to a few days after. */
const AROUND_OCCASION = 7;
/** Conferences are passed on to the lower levels for some weeks; after that they are only referred to. */
const AFTER_CONFERENCE = 25;
/** A day of which we are not sure may be so much off. */
const UNSURE = 31;
const FORMER = /(?:时任|前|原)[^,。、]{0,10}$/;
const LONG_PAST = /^[^。;]{0,6}(?:常态化|长效化|成果)/;

/** Phrases with a known first use: the text is not older. Only the youngest matters. */
export const findPhraseClues: ClueFinder = ({ names }) => {
  let best: YearClue | undefined;
  for (const { rows, found } of names.in(NAMED.firstUses)) {
    for (const row of rows) {
      const { from } = boundsOf(row);
      if (from > (best?.notBefore ?? Number.NEGATIVE_INFINITY)) best = { ...found[0], rule: 'first-use', notBefore: from };
    }
  }
  return best ? [best] : [];
};

/** Who holds an office: the text was written during the term. */
export const findOfficeClues: ClueFinder = ({ folded, names }) =>
  names.in(NAMED.officeHolders).flatMap(({ rows, found }) => {
    const holder = found.find(({ start }) => !FORMER.test(folded.slice(Math.max(0, start - 12), start)));
    if (!holder) return [];
    return rows.map((row) => {
      const { from, to } = boundsOf(row);
      return { ...holder, rule: 'office-holder', notBefore: from, ...(Number.isFinite(to) ? { notAfter: to } : {}) };
    });
  });

function boundsOf(row: EventRow): { readonly from: number; readonly to: number } {
  const { from, to } = daysOf(row);
  const slack = row.unsure ? UNSURE : 0;
  return { from: from - slack, to: to + slack };
}

/** Campaigns under way: the years whose sought day falls into one. */
export const findCampaignClues: ClueFinder = ({ folded, names }, sought) =>
  names.in(NAMED.campaigns).flatMap(({ rows, found }) => {
    const current = found.filter(({ end }) => !LONG_PAST.test(folded.slice(end, end + 14)));
    return cluesOf('campaign', rows, current, sought, { before: 0, after: AFTER_CAMPAIGN }, isTopic(current) ? 3 : 1);
  });

/** Games, summits, disasters, conferences: the year whose sought day falls into one or close to it. */
export const findOccasionClues: ClueFinder = (page, sought) => [
  ...page.names
    .in(NAMED.occasions)
    .flatMap(({ rows, found }) =>
      cluesOf('occasion', rows, found, sought, { before: AROUND_OCCASION, after: AROUND_OCCASION }, isTopic(found) ? 3 : 2),
    ),
  ...page.names.in(NAMED.conferences).flatMap(({ rows, found }) => {
    const reports = found.flatMap((range) => newsOf(page, range) ?? []);
    return cluesOf('occasion', rows, reports, sought, { before: 0, after: AFTER_CONFERENCE }, isTopic(reports) ? 3 : 2);
  }),
];

const PASSED_ON = /传达[^。;]{0,40}$/;
const HELD = /^"?[^。;]{0,16}(?:在北?京(?:召开|举行)|热烈反响)/;

/** Where a conference is news: it is passed on, or held in the capital. */
function newsOf({ folded }: Page, { start, end }: Range): Range | undefined {
  const before = PASSED_ON.exec(folded.slice(Math.max(0, start - 42), start))?.[0];
  if (before !== undefined) return { start: start - before.length, end };
  const after = HELD.exec(folded.slice(end, end + 24))?.[0];
  return after === undefined ? undefined : { start, end: end + after.length };
}

const TOURED = /(?:视察|考察)$/;
const SPEECH = /^(?:重要讲话|时|的?重要|讲话)/;

/** 视察广东重要讲话: the year in which the sought day follows a tour of the province. */
export const findTourClues: ClueFinder = ({ folded, names }, sought) =>
  names.in(NAMED.tours).flatMap(({ rows, found }) => {
    const reports = found.flatMap(({ start, end }) => {
      const verb = TOURED.exec(folded.slice(Math.max(0, start - 2), start))?.[0];
      const speech = SPEECH.exec(folded.slice(end, end + 4))?.[0];
      return verb && speech ? [{ start: start - verb.length, end: end + speech.length }] : [];
    });
    return cluesOf('tour', rows, reports, sought, { before: 0, after: AFTER_TOUR }, isTopic(reports) ? 3 : 1);
  });

/** A clue at the first of the ranges for each year in which the sought day lies in a row, or as many days around it. */
function cluesOf(
  rule: string,
  rows: readonly EventRow[],
  [first]: readonly Range[],
  sought: YearlessDay,
  { before, after }: { readonly before: number; readonly after: number },
  weight: number,
): YearClue[] {
  if (!first) return [];
  return rows.flatMap((row) => {
    const { from, to } = daysOf(row);
    return yearsWithin(from - before, to + after, sought).map((year) => voteFor(row, first, rule, year, weight));
  });
}

/** What a text is about, it names early; a long text names much besides. */
function isTopic([first, second]: readonly Range[]): boolean {
  return (first?.start ?? 1000) < 120 || (second?.start ?? 1000) < 400;
}
