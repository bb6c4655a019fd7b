import type { Observation } from './observation.ts';
import { periodOf } from './period.ts';

/** Of the set that is asked about, and of the one that it is held against. */
export type Pair = readonly [number, number];

/** Two sets of documents without a document in common. */
export interface Contrast {
  readonly where: readonly Observation[];
  readonly against: readonly Observation[];
}

/** Holds one set against another; a document in both counts in the first alone. */
export function contrastOf(where: readonly Observation[], against: readonly Observation[]): Contrast {
  const first = new Set(where.map(({ uri }) => uri));
  return { where, against: against.filter(({ uri }) => !first.has(uri)) };
}

/** Whether there is anything to compare: a set without documents says nothing of what stands in the other one. */
export function isComparable({ where, against }: Contrast): boolean {
  return where.length > 0 && against.length > 0;
}

/** Two sets that a person would compare who asked just what changed. */
export interface DefaultContrast extends Contrast {
  /** The newest full year. */
  readonly year: string;
  /** The first and the last of the years before it that it is held against. */
  readonly before: readonly [string, string];
}

const YEARS_BEFORE = 3;

/** The documents of the newest year that has come to its end on a day (`2026-11-30`) against those of the three years before. `undefined` where there are none of both. */
export function defaultContrast(observations: readonly Observation[], today: string): DefaultContrast | undefined {
  const yearOf = ({ date }: Observation) => (date === undefined ? undefined : periodOf(date, 'year'));
  const years = defaultYears(
    observations.flatMap((one) => yearOf(one) ?? []),
    today,
  );
  if (!years) return undefined;
  const where = observations.filter((one) => yearOf(one) === years.year);
  const against = observations.filter((one) => isWithin(yearOf(one), years.before));
  return { ...years, where, against };
}

/** Which of the years that documents are from these are; `undefined` where there are none of both. */
export function defaultYears(years: readonly string[], today: string): Pick<DefaultContrast, 'year' | 'before'> | undefined {
  const year = years
    .filter((one) => one < today.slice(0, 4))
    .sort()
    .at(-1);
  if (year === undefined) return undefined;
  const before = [String(Number(year) - YEARS_BEFORE), String(Number(year) - 1)] as const;
  return years.some((one) => isWithin(one, before)) ? { year, before } : undefined;
}

function isWithin(year: string | undefined, [first, last]: readonly [string, string]): boolean {
  return year !== undefined && year >= first && year <= last;
}
