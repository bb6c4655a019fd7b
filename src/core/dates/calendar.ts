const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is `2023-04-18`, `2023-04` or `2023`, and a date that exists. */
export function isCalendarDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  return year !== undefined && isDayOfMonth(Number(month), Number(day), Number(year));
}

/** A day of the proleptic Gregorian calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MILLISECONDS = 86_400_000;

/** Whether the month has that day; without a year, 29 February is possible. */
export function isDayOfMonth(month: number, day: number, year?: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && (year === undefined || isLeap(year)) ? 1 : 0;
  return day <= (LENGTHS[month - 1] ?? 0) + leap;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1 January 1970, so that days can be compared and subtracted. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS);
}

/** The year that a day number falls into. */
export function yearOfDay(dayNumber: number): number {
  return dayOfNumber(dayNumber).year;
}

/** The day of a day number. */
export function dayOfNumber(dayNumber: number): Day {
  const date = new Date(dayNumber * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** `2023-04-18`, `2023-04` or `2023`, as far as the parts are given. */
export function isoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The day of a moment in Greenwich, in milliseconds since 1970, as `2026-11-30`. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
