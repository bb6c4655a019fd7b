import { isoDay } from './calendar.ts';
import type { EventRow, TableRow, YearRow } from './table-row.ts';

/** Marks what rests on general knowledge alone. */
const UNSURE = '?';
const MILLISECONDS = 86_400_000;

/**
 * The rows of a table as build/tables.mjs packs them, the names apart from the times, since each kind compresses better by itself. A line of `times` is how many
 * days the first day is after that of the row before (after 1970 for the first row), and how many the last is after the first one; nothing for what still holds.
 */
export function eventRows(names = '', times = ''): readonly EventRow[] {
  let start = 0;
  return unpacked(names, times, ([since, length]) => {
    start += Number(since);
    return { start: isoOf(start), ...(length !== undefined && { end: isoOf(start + Number(length)) }) };
  });
}

/** The same of a table of years: the year, the month, and how often a year. */
export function yearRows(names = '', times = ''): readonly YearRow[] {
  return unpacked(names, times, ([year, month, perYear]) => ({
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(perYear && { perYear: Number(perYear) }),
  }));
}

function unpacked<T>(names: string, times: string, timeOf: (cells: readonly string[]) => T): (TableRow & T)[] {
  const lines = times.split('\n');
  return names.split('\n').map((name, index) => {
    const line = lines[index] ?? '';
    const isUnsure = line.startsWith(UNSURE);
    return { names: name, ...timeOf(line.slice(isUnsure ? 1 : 0).split(' ')), ...(isUnsure && { unsure: true }) };
  });
}

/** A day number as `2022-10-16`. */
function isoOf(day: number): string {
  return isoDay(day * MILLISECONDS);
}
