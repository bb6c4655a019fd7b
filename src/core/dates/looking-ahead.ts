import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';

const BEFORE = /(?:到|(?<!截)至|力争|确保|预计|面向|展望|争取|将于|定于|计划于?|推迟至)$/;
const AFTER = /^(?:底|末|年底)?(?:前|将|要)/;
const LONGEST_BEFORE = 6;
const LONGEST_AFTER = 4;
/** Later years are goals (2035年, 2049年, 2060年前). */
export const LATEST_PLAUSIBLE = 2029;

/** Whether the text looks forward to a date: 到2025年, 2025年前. */
export function isAhead({ folded }: Page, { start, end }: Pick<DateMention, 'start' | 'end'>): boolean {
  return BEFORE.test(folded.slice(Math.max(0, start - LONGEST_BEFORE), start)) || AFTER.test(folded.slice(end, end + LONGEST_AFTER));
}
