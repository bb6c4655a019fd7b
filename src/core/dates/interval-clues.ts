import type { Range } from '../evidence.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, voteFor, yearsWithin } from './year-clue.ts';

/** A day of which we are not sure may be so much off. */
const UNSURE = 31;
const FORMER = /(?:时任|前|原)[^,。、]{0,10}$|副$/;

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

/** Who holds an office: the text was written during the term; where there were several, from the first to the last. */
export const findOfficeClues: ClueFinder = (page) => boundsBy('office-holder', page, page.names.in(NAMED.officeHolders));

/** Bodies that existed, or sat, for a time: the text that speaks of one as there was written then. */
export const findTermClues: ClueFinder = (page) => boundsBy('term', page, page.names.in(NAMED.terms));

/** Of names that begin alike the longest counts: 刘奇葆 is not 刘奇. */
function boundsBy(rule: string, { folded }: Page, named: readonly NamedRows<EventRow>[]): YearClue[] {
  const longest = new Map<number, number>();
  for (const { found } of named) for (const { start, end } of found) longest.set(start, Math.max(end, longest.get(start) ?? 0));
  return named.flatMap(({ rows, found }) => {
    const now = found.find(({ start, end }) => longest.get(start) === end && !FORMER.test(folded.slice(Math.max(0, start - 12), start)));
    if (!now) return [];
    const terms = rows.map(boundsOf);
    const to = Math.max(...terms.map((term) => term.to));
    const notBefore = Math.min(...terms.map((term) => term.from));
    return [{ ...now, rule, notBefore, ...(Number.isFinite(to) ? { notAfter: to } : {}) }];
  });
}

function boundsOf(row: EventRow): { readonly from: number; readonly to: number } {
  const { from, to } = daysOf(row);
  const slack = row.unsure ? UNSURE : 0;
  return { from: from - slack, to: to + slack };
}

/** A clue at the first of the ranges for each year in which the sought day lies in a row, or as many days around it. */
export function cluesOf(
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
export function isTopic([first, second]: readonly Range[]): boolean {
  return (first?.start ?? 1000) < 120 || (second?.start ?? 1000) < 400;
}
