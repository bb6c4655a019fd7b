import { foldText } from '../text/fold.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import { gazetteer } from './gazetteer.ts';
import { findPlaces } from './mention.ts';
import type { FoundPlace } from './place-search.ts';
import { ZONES } from './tables.generated.ts';
import { isZoneSuffix } from './zone-mention.ts';

/** A zone by its name, in folded characters, and the division that it lies in. */
interface NamedZone {
  readonly name: string;
  readonly division: Division;
}

let cached: readonly NamedZone[] | undefined;

/** The zones that have a name of their own. */
function knownZones(): readonly NamedZone[] {
  cached ??= ZONES.flatMap(({ zone, division: path }) => {
    const division = gazetteer().at(path.split('/'));
    return division ? [{ name: foldText(zone), division }] : [];
  });
  return cached;
}

/** The zone that a folded text names and nothing else: by a name of its own, or by a place with what zones are called after it (萍乡经开区); else `undefined`. */
export function zoneNamed(folded: string): NamedZone | undefined {
  const known = knownZones().find(({ name }) => name === folded);
  if (known) return known;
  const mentions = findPlaces(folded);
  const last = mentions.at(-1);
  const isName = mentions[0]?.start === 0 && mentions.slice(1).every(({ chained }) => chained);
  const division = last?.uses.length === 1 ? last.uses[0]?.division : undefined;
  return last && isName && division && isZoneSuffix(folded.slice(last.end)) ? { name: folded, division } : undefined;
}

/** The zones that a query may mean: the one that it names, and those whose names it is part of; in either script. */
export function searchZones(query: string, limit: number): FoundPlace[] {
  const wanted = foldText(query.trim());
  if (wanted.length < 2) return [];
  const exact = zoneNamed(wanted);
  const others = knownZones().filter(({ name }) => name.includes(wanted) && name !== exact?.name);
  return [...(exact ? [exact] : []), ...others].slice(0, limit).map(({ name, division }) => ({
    code: division.code,
    names: pathOf(division).map((one) => one.name),
    zone: name,
  }));
}
