import type { Dated, DateReading, Precision } from '../dates/dated.ts';
import type { Found, PolicyDocument } from '../document/policy-document.ts';
import type { Evidence } from '../evidence.ts';
import { pathOf } from '../places/division.ts';
import { gazetteer } from '../places/gazetteer.ts';
import type { Placed } from '../places/placed.ts';
import { NATIONAL_CODE } from '../places/placed.ts';
import type { Correction } from './correction.ts';

const PRECISIONS: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** The document as its reader has it, with what the user knows better in its place; what was read before becomes a rival. */
export function applyCorrection(document: PolicyDocument, correction: Correction): PolicyDocument {
  const { date, region } = correction;
  // Whoever writes the file by hand may break a title; it is shown on one line.
  const title = correction.title?.replace(/\s+/g, ' ').trim();
  const place = region === undefined ? undefined : correctedPlace(region, document.place);
  return {
    ...document,
    ...(title !== undefined && { title: correctedTitle(title), displayName: title }),
    ...(date !== undefined && { dates: correctedDates(date, document.dates) }),
    ...(place && { place }),
  };
}

function correctedTitle(title: string): Found {
  return { value: title, start: 0, end: 0, evidence: [evidence(title)] };
}

function correctedDates(value: string, read: DateReading): DateReading {
  const before = read.date;
  const dated: Dated = {
    value,
    precision: PRECISIONS[value.length] ?? 'day',
    certainty: 'stated',
    kind: before?.kind ?? 'event',
    evidence: [evidence(value)],
    rivals: before && before.value !== value ? [{ ...before, rivals: [] }, ...before.rivals] : [],
  };
  return { ...read, date: dated };
}

/** `undefined` for a code that no division has. */
function correctedPlace(code: string, before: Placed | undefined): Placed | undefined {
  const division = gazetteer().division(code);
  if (!division && code !== NATIONAL_CODE) return undefined;
  const rivals = before && before.code !== code ? [{ ...before, rivals: [] }, ...before.rivals] : [];
  const names = division ? pathOf(division).map(({ name }) => name) : [];
  return { code, names, certainty: 'stated', evidence: [evidence(names.join('') || code)], rivals };
}

function evidence(note: string): Evidence {
  return { rule: 'correction', start: 0, end: 0, note };
}
