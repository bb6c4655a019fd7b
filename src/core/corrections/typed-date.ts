import { isCalendarDate } from '../dates/calendar.ts';

/** The date that somebody types for a document, as 2024-3-18, 2024/3/18 or 2024年3月18日; `undefined` for what is none, and for years to come but the next, which are slips of the finger. */
export function typedDate(typed: string, thisYear: number): string | undefined {
  const value = typed
    .split(/[-/.年月日\s]+/)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isCalendarDate(value) && Number(value.slice(0, 4)) <= thisYear + 1 ? value : undefined;
}
