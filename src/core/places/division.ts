import type { Placed } from './placed.ts';

/** A place by the levels that people ask for; `undefined` where it does not reach down to a level. */
interface PlaceLevels {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
}

/** Beijing, Tianjin, Shanghai, Chongqing: what lies inside has no prefecture above it; the municipality is its city. */
const MUNICIPALITY = /^(?:11|12|31|50)/;

/** Province, city and district of a place. A county-level city directly under its province (仙桃市) is a city. */
export function placeLevels({ code, names }: Pick<Placed, 'code' | 'names'>): PlaceLevels {
  const [province, second, third] = names;
  if (province === undefined) return {};
  if (second === undefined) return { province };
  if (MUNICIPALITY.test(code)) return { province, city: province, district: third ?? second };
  return third === undefined ? { province, city: second } : { province, city: second, district: third };
}

/** A division of the People's Republic at province, prefecture or county level, as of today. */
export interface Division {
  /** GB/T 2260 code of six digits. Those of Taiwan below 710000 are numbered by this project, as the standard has none. */
  readonly code: string;
  /** Full official name in Simplified characters: `凉山彝族自治州`. */
  readonly name: string;
  /** `undefined` for a province. */
  readonly parent: Division | undefined;
}

/** The level of a division. */
export type Level = 'province' | 'prefecture' | 'county';

/** By the code: a county under no prefecture (济源市 419001) is still a county. */
export function levelOf(code: string): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** The division and those above it, the province first. */
export function pathOf(division: Division): Division[] {
  return division.parent ? [...pathOf(division.parent), division] : [division];
}

/** Whether `division` is `ancestor` or lies in it. */
export function isWithin(division: Division, ancestor: Division): boolean {
  for (let now: Division | undefined = division; now; now = now.parent) if (now === ancestor) return true;
  return false;
}
