import { foldText } from '../text/fold.ts';

/** Days from the first to the last, both included, as `2023-04-18`; an open end is the first or last of all days. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const BETWEEN = /\.{2,}|·{2,}|…|~|至|到/;
const YEARS = /^(\d{4})-(\d{4})$/;
const DATE = /^(\d{4})(?:[-/.·年](\d{1,2})(?:[-/.·月](\d{1,2})日?|月)?|年)?$/;

/** `2023`, `2023-04`, `2023-04-18`, `2023..2024`, `2023-04..`, `..2022-06`, 2023年4月至6月 in full; `undefined` for anything else. Two ends may stand in either order. */
export function parseDateRange(text: string): DateRange | undefined {
  const written = foldText(text.trim()).replaceAll(' ', '');
  const years = YEARS.exec(written);
  const ends = years ? years.slice(1) : written.split(BETWEEN);
  const [first = '', last = first] = ends;
  if (ends.length > 2 || (first === '' && last === '')) return undefined;
  const from = first === '' ? { from: FIRST, to: FIRST } : parseDate(first);
  const to = last === '' ? { from: LAST, to: LAST } : parseDate(last);
  if (!from || !to) return undefined;
  return from.from <= to.from ? { from: from.from, to: to.to } : { from: to.from, to: from.to };
}

/** Whether all of a date, which may be a month or a year, lies in the range. */
export function isInRange(date: string, { from, to }: DateRange): boolean {
  const days = parseDate(date);
  return days !== undefined && days.from >= from && days.to <= to;
}

/** The days of a date. Every month ends with the 31st, as days are only compared. */
function parseDate(text: string): DateRange | undefined {
  const [match, year, month, day] = DATE.exec(text) ?? [];
  if (match === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  const days = (otherMonth: string, otherDay: string) =>
    `${year}-${(month ?? otherMonth).padStart(2, '0')}-${(day ?? otherDay).padStart(2, '0')}`;
  return { from: days('01', '01'), to: days('12', '31') };
}
