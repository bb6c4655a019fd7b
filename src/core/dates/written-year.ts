import { LATEST_PLAUSIBLE } from './looking-ahead.ts';
import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';

/** A year as it stands in a text, with what stands around it. */
export interface WrittenYear extends DateMention {
  readonly year: number;
  readonly before: string;
  readonly after: string;
}

/** What a year in such a place says of the year of the text. */
export interface YearUse {
  readonly before?: RegExp;
  readonly after: RegExp;
  readonly clues: (written: WrittenYear, sought: YearlessDay, end: number) => YearClue[];
}

const REACH = 110;
/** Long texts review years that are over in the words of those that are told of now. */
export const LONGEST_NEWS = 4000;
/** In its first three months a year is still new. */
export const EARLY = 3;
/** The last two months plan the next year. */
export const LATE = 11;

/** Every year that a text prints, in its order. */
export const writtenYears = oncePerPage(yearsIn);

function yearsIn({ folded, mentions }: Page): readonly WrittenYear[] {
  return mentions.flatMap((mention) => {
    const { year, start, end } = mention;
    if (year === undefined || year < 2000 || year > LATEST_PLAUSIBLE) return [];
    return [{ ...mention, year, before: folded.slice(Math.max(0, start - REACH), start), after: folded.slice(end, end + REACH) }];
  });
}

/** What the uses say of one of them. */
export function usesOf(uses: readonly YearUse[], written: WrittenYear, sought: YearlessDay): YearClue[] {
  if (written.month !== undefined) return [];
  return uses.flatMap(({ before, after, clues }) => {
    const behind = (before === undefined || before.test(written.before)) && after.exec(written.after)?.[0];
    return typeof behind === 'string' ? clues(written, sought, written.end + behind.length) : [];
  });
}

/** A clue that speaks for a year. */
export function clue(rule: string, start: number, end: number, year: number, weight: number): YearClue {
  return { rule, start, end, year, weight };
}
