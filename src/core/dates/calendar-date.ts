import { isDayOfMonth } from './calendar.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is `2023-04-18`, `2023-04` or `2023`, and a date that exists. */
export function isCalendarDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  return year !== undefined && isDayOfMonth(Number(month), Number(day), Number(year));
}
