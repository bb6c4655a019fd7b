import type { EventRow, TableRow, YearRow } from './table-row.ts';

/** Marks what rests on general knowledge alone, and an end on the day of the beginning. */
const UNSURE = '?';
const SAME_DAY = '=';

/**
 * The rows of a table as build/tables.mjs packs them, the names apart from the times, since each kind compresses better by itself. A line of `times` is the first
 * day and the last one without what both begin with (`20221016 22`, `20221016 1105`), `=` for the same day, nothing for what still holds.
 */
export function eventRows(names = '', times = ''): readonly EventRow[] {
  return unpacked(names, times, ([start = '', end]) => ({
    start: isoOf(start),
    ...(end !== undefined && { end: isoOf(endOf(start, end)) }),
  }));
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

function endOf(start: string, end: string): string {
  return end === SAME_DAY ? start : start.slice(0, start.length - end.length) + end;
}

/** `20221016` as `2022-10-16`. */
function isoOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}
