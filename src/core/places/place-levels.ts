import type { Placed } from './placed.ts';

/** A place by the levels that people ask for; `undefined` where it does not reach down to a level. */
export interface PlaceLevels {
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
