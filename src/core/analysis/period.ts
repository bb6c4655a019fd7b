/** How finely time is cut: `2024`, `2024-H1`, `2024-Q1`, `2024-03`. */
export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month';

/** By what documents are laid side by side. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['year', 'half', 'quarter', 'month'];
const MONTHS: Readonly<Record<PeriodUnit, number>> = { year: 12, half: 6, quarter: 3, month: 1 };
const LETTERS: Readonly<Record<PeriodUnit, string>> = { year: '', half: 'H', quarter: 'Q', month: '' };

/** The period that a date lies in; `undefined` where it is not known that finely: a document that is known by its year counts in years alone. */
export function periodOf(date: string, unit: PeriodUnit): string | undefined {
  const year = date.slice(0, 4);
  if (unit === 'year') return year;
  const month = Number(date.slice(5, 7));
  return month === 0 ? undefined : named(year, unit, Math.floor((month - 1) / MONTHS[unit]));
}

/** All periods from the first to the last of some, so that a gap among them is seen; in order. None of none. */
export function periodsBetween(periods: readonly string[], unit: PeriodUnit): string[] {
  const numbers = periods.map((period) => numberOf(period, unit));
  const first = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const last = numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  const all: string[] = [];
  for (let number = first; number <= last; number++) all.push(periodNumbered(number, unit));
  return all;
}

/** Periods of one unit, counted on from the year 0. */
function numberOf(period: string, unit: PeriodUnit): number {
  const part = unit === 'year' ? 1 : Number(period.slice(5).replace(/\D/, ''));
  return Number(period.slice(0, 4)) * (12 / MONTHS[unit]) + part - 1;
}

function periodNumbered(number: number, unit: PeriodUnit): string {
  const perYear = 12 / MONTHS[unit];
  return named(String(Math.floor(number / perYear)).padStart(4, '0'), unit, number % perYear);
}

function named(year: string, unit: PeriodUnit, index: number): string {
  if (unit === 'year') return year;
  return `${year}-${LETTERS[unit]}${unit === 'month' ? String(index + 1).padStart(2, '0') : index + 1}`;
}

/** A period as a range of the language of search: `2024`, `2024-03`, and `2024-01..2024-03` for `2024-Q1`. */
export function monthsOf(period: string): string {
  const [, year = '', letter = '', number = ''] = /^(\d{4})-([HQ])(\d)$/.exec(period) ?? [];
  const unit = PERIOD_UNITS.find((one) => letter !== '' && LETTERS[one] === letter);
  if (!unit) return period;
  const last = Number(number) * MONTHS[unit];
  return [last - MONTHS[unit] + 1, last].map((month) => `${year}-${String(month).padStart(2, '0')}`).join('..');
}

/** The first and the last day that a date can be, as they are compared: `2023` is `2023-00-00` to `2023-99-99`. */
export function boundsOf(date: string): { readonly first: string; readonly last: string } {
  return { first: date + '-00-00'.slice(date.length - 4), last: date + '-99-99'.slice(date.length - 4) };
}
