import { foldText } from '../text/fold.ts';
import { findInitials } from '../text/initials.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import { gazetteer } from './gazetteer.ts';

/** A division as an answer to a question for places. */
export interface FoundPlace {
  readonly code: string;
  /** Full official names from the province down. */
  readonly names: readonly string[];
  /** The former name that was asked for; `undefined` where the present one was. */
  readonly former?: string;
}

interface Ranked {
  readonly place: FoundPlace;
  /** Lower is better. */
  readonly rank: number;
}

/** Higher divisions come first among equals. */
const RANKS = { exact: 0, start: 10, former: 20, inside: 30, initials: 40 };

/** The divisions that a query may mean: by name or part of one, in either script, by a former name, or by pinyin initials. Best first. */
export function searchPlaces(query: string, limit: number): FoundPlace[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return [];
  const found = [...divisionsBelow()].flatMap((division) => rank(division, wanted) ?? []);
  return found
    .sort((a, b) => a.rank - b.rank || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, limit)
    .map(({ place }) => place);
}

function* divisionsBelow(parent?: Division): Generator<Division> {
  for (const division of gazetteer().children(parent)) {
    yield division;
    yield* divisionsBelow(division);
  }
}

function rank(division: Division, wanted: string): Ranked | undefined {
  const path = pathOf(division);
  const place = { code: division.code, names: path.map(({ name }) => name) };
  const own = rankOfName(division.name, wanted);
  if (own !== undefined) return { place, rank: own + path.length };
  const former = gazetteer()
    .formerNames(division)
    .find(({ name }) => foldText(name).startsWith(wanted));
  return former && { place: { ...place, former: former.name }, rank: RANKS.former + path.length };
}

function rankOfName(name: string, wanted: string): number | undefined {
  const folded = foldText(name);
  if (folded === wanted || folded.slice(0, -1) === wanted) return RANKS.exact;
  if (folded.startsWith(wanted)) return RANKS.start;
  if (folded.includes(wanted)) return RANKS.inside;
  return /^[a-z]{2,}$/.test(wanted) && findInitials(folded, wanted) === 0 ? RANKS.initials : undefined;
}
