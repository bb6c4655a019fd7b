import type { Day } from './calendar.ts';
import { dayNumber, isDayOfMonth } from './calendar.ts';

/** News is published at most this many days after the day that it prints without a month. */
const LONGEST_DELAY = 7;

/** 29日 on a page of 1 June 2024 is 29 May 2024: the last such day up to `published`; `undefined` where that is more than a few days ago. */
export function dayBefore(published: Day, day: number): Day | undefined {
  const { year, month } = published;
  const [earlierYear, earlierMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const found = day <= published.day ? { year, month, day } : { year: earlierYear, month: earlierMonth, day };
  if (!isDayOfMonth(found.month, found.day, found.year)) return undefined;
  return dayNumber(published) - dayNumber(found) <= LONGEST_DELAY ? found : undefined;
}
