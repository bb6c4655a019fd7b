import { gazetteer } from '../places/gazetteer.ts';
import { NATIONAL_CODE } from '../places/placed.ts';
import { ABBREVIATIONS } from '../places/tables.generated.ts';
import { SPEAKER_LEVELS } from '../speaker/speaker.ts';
import type { Observation } from './observation.ts';
import type { PeriodUnit } from './period.ts';
import { PERIOD_UNITS, periodOf, periodsBetween } from './period.ts';

/** What can adopt a phrase, or be a row beside years. */
export type RowFacet = 'province' | 'city' | 'level' | 'outlet';

/** By what documents can be laid side by side. */
export type Facet = PeriodUnit | RowFacet;

/** All row facets. */
export const ROW_FACETS: readonly RowFacet[] = ['province', 'city', 'level', 'outlet'];
/** All facets. */
export const FACETS: readonly Facet[] = [...PERIOD_UNITS, ...ROW_FACETS];

/** The groups of some documents. */
export interface Grouped<T extends Observation = Observation> {
  /** In order: time by time, places by code, levels from the centre down, outlets by name. Periods without a document are there, empty. */
  readonly groups: ReadonlyMap<string, readonly T[]>;
  /** How many of the documents are in none, as they do not say what they are grouped by. */
  readonly without: number;
}

/** By sets of documents; a page asks for many phrases in the groups of one. */
const known = new WeakMap<readonly Observation[], Map<Facet, Grouped>>();

/** Lays the documents of a set side by side; the answer is kept as long as the set. */
export function keptGroups(observations: readonly Observation[], by: Facet): Grouped {
  const own = known.get(observations) ?? new Map<Facet, Grouped>();
  const groups = own.get(by) ?? grouped(observations, by);
  known.set(observations, own.set(by, groups));
  return groups;
}

/** Lays documents side by side. */
export function grouped<T extends Observation>(observations: readonly T[], by: Facet): Grouped<T> {
  const found = new Map<string, T[]>();
  let without = 0;
  for (const observation of observations) {
    const key = keyOf(observation, by);
    const group = key === undefined ? undefined : found.get(key);
    if (group) group.push(observation);
    else if (key === undefined) without++;
    else found.set(key, [observation]);
  }
  return { groups: new Map(keysInOrder([...found.keys()], by).map((key) => [key, found.get(key) ?? []])), without };
}

function keysInOrder(keys: readonly string[], by: Facet): string[] {
  if (isPeriodUnit(by)) return periodsBetween(keys, by);
  return by === 'level' ? SPEAKER_LEVELS.filter((level) => keys.includes(level)) : [...keys].sort();
}

/** Whether documents are laid side by side in time. */
export function isPeriodUnit(by: Facet): by is PeriodUnit {
  return PERIOD_UNITS.some((unit) => unit === by);
}

/** The group of a document; `undefined` where it does not say what it is grouped by, or not that finely. */
export function keyOf({ date, place, level, outlet }: Observation, by: Facet): string | undefined {
  if (by === 'outlet') return outlet;
  if (by === 'level') return level;
  if (by === 'province') return place && provinceOf(place);
  if (by === 'city') return place && cityOf(place);
  return date === undefined ? undefined : periodOf(date, by);
}

/** The code of the province that a division lies in; `undefined` for the whole country. */
function provinceOf(code: string): string | undefined {
  return code === NATIONAL_CODE ? undefined : `${code.slice(0, 2)}0000`;
}

/** The provinces without prefectures: Beijing, Tianjin, Shanghai, Chongqing, Hong Kong, Macau. */
const IS_CITY = /^(?:11|12|31|50|81|82)/;
/** Counties right under their province: 419001 is Jiyuan. */
const DIRECT = /^..90/;

/** The code of the prefecture or the municipality that a division lies in; `undefined` for a province. */
function cityOf(code: string): string | undefined {
  if (IS_CITY.test(code)) return `${code.slice(0, 2)}0000`;
  if (code.endsWith('0000')) return undefined;
  return DIRECT.test(code) ? code : `${code.slice(0, 4)}00`;
}

/** How a group is called: the full name of a division, and just the key of anything else. */
export function facetName(key: string): string {
  return gazetteer().division(key)?.name ?? key;
}

/** The one character that stands for a province (粤); its full name where there is none. */
export function provinceAbbreviation(code: string): string {
  return ABBREVIATIONS.find((row) => row.code === code)?.short ?? facetName(code);
}
