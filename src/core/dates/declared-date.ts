import type { Declaration } from '../declared/declaration.ts';
import { foldText } from '../text/fold.ts';
import { isoDay } from './calendar.ts';
import type { DateMention } from './mention.ts';
import { findDates } from './mention.ts';

/** A date that a file declares of itself. */
export interface DeclaredDate {
  readonly declaration: Declaration;
  readonly mention: DateMention & { readonly year: number };
}

/** Greenwich time, which programs write; the texts are from places eight hours ahead of it. */
const UTC = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/;
/** `Tue, 18 Apr 2023 22:00:00 GMT` (RFC 5322), as feeds have it. */
const MAIL_DATE = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|[+-]\d{4})$/;
/** Seconds or milliseconds since 1970, from 2001 on. */
const SINCE_1970 = /^(\d{10})(\d{3})?$/;
/** 3/18/2024, or with AM or PM behind it, as programs of American habits write it; 03/04/2024 may be of either month. */
const AMERICAN =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? \d{1,2}:\d{2}(?::\d{2})? [AP]M$|^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4}),? \d{1,2}:\d{2}(?::\d{2})?$/i;
/** What a program writes for no moment. */
const NO_DAY = '1970-01-01';
const EIGHT_HOURS = 8 * 3600 * 1000;
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;

/** The dates among declarations that say a year at least, in their order. */
export function declaredDates(declarations: readonly Declaration[]): DeclaredDate[] {
  return declarations.flatMap((declaration) => {
    if (declaration.fact !== 'published' && declaration.fact !== 'date') return [];
    const value = inChina(declaration.value);
    const [mention] = value.startsWith(NO_DAY) ? [] : findDates(foldText(value));
    return mention?.year === undefined || mention.month === undefined ? [] : [{ declaration, mention: { ...mention, year: mention.year } }];
  });
}

/** A moment as a clock in China shows it; any other text as it is. */
function inChina(value: string): string {
  const time = momentOf(value);
  if (!Number.isNaN(time)) return isoDay(time + EIGHT_HOURS);
  return value
    .replace(YEAR_AND_MONTH, '$1年$2月')
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})T.*/, '$1')
    .replace(AMERICAN, '$3$6-$1$4-$2$5');
}

/** In milliseconds since 1970; not a number for what says no moment. */
function momentOf(value: string): number {
  const [, seconds] = SINCE_1970.exec(value) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const moment = UTC.exec(value)?.[1];
  if (moment !== undefined) return Date.parse(`${moment}Z`);
  return MAIL_DATE.test(value) ? Date.parse(value) : Number.NaN;
}
