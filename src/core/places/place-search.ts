import { SpelledNames } from '../names/spelled-names.ts';
import { foldText } from '../text/fold.ts';
import { matchText } from '../text/matching-fold.ts';
import { findInitials } from '../text/syllables.ts';
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
  /** The development zone in it that was asked for, in folded characters; `undefined` where the division was. */
  readonly zone?: string;
}

interface Ranked {
  readonly place: FoundPlace;
  /** Lower is better. */
  readonly rank: number;
}

/** Higher divisions come first among equals. */
const RANKS = { exact: 0, start: 10, former: 20, inside: 30, initials: 40, spelled: 50, error: 10 };

/**
 * The divisions that a query may mean: by name or part of one, in either script, by a former name, or by pinyin, whole or by initials. Best first. Where there
 * is none, a letter of the pinyin may be wrong or missing, unless `isAlikeWanted` is false.
 */
export function searchPlaces(query: string, limit: number, isAlikeWanted = true): FoundPlace[] {
  const wanted = matchText(query.trim());
  if (wanted === '') return [];
  const exact = placesSpelled(wanted, spelledNames().find(wanted.replaceAll(' ', ''), false));
  const found = exact.length > 0 || !isAlikeWanted ? exact : placesSpelled(wanted, spelledNames().find(wanted.replaceAll(' ', '')));
  return found
    .sort((a, b) => a.rank - b.rank || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, limit)
    .map(({ place }) => place);
}

let cached: SpelledNames | undefined;

function spelledNames(): SpelledNames {
  if (cached) return cached;
  cached = new SpelledNames(true);
  const former = [...divisionsBelow()].flatMap((division) => gazetteer().formerNames(division));
  cached.follow(new Set([...divisionsBelow(), ...former].map(({ name }) => foldText(name))));
  return cached;
}

/** With the names that the query spells, and how many of its letters are wrong. */
function placesSpelled(wanted: string, spelled: ReadonlyMap<string, number>): Ranked[] {
  return [...divisionsBelow()].flatMap((division) => rank(division, wanted, spelled) ?? []);
}

function* divisionsBelow(parent?: Division): Generator<Division> {
  for (const division of gazetteer().children(parent)) {
    yield division;
    yield* divisionsBelow(division);
  }
}

function rank(division: Division, wanted: string, spelled: ReadonlyMap<string, number>): Ranked | undefined {
  const path = pathOf(division);
  const place = { code: division.code, names: path.map(({ name }) => name) };
  const own = rankOfName(division.name, wanted, spelled);
  if (own !== undefined) return { place, rank: own + path.length };
  const former = gazetteer()
    .formerNames(division)
    .find(({ name }) => foldText(name).startsWith(wanted) || spelled.has(foldText(name)));
  if (!former) return undefined;
  const errors = spelled.get(foldText(former.name));
  const formerRank = errors === undefined ? RANKS.former : RANKS.spelled + RANKS.former / 4 + errors * RANKS.error;
  return { place: { ...place, former: former.name }, rank: formerRank + path.length };
}

function rankOfName(name: string, wanted: string, spelled: ReadonlyMap<string, number>): number | undefined {
  const folded = foldText(name);
  if (folded === wanted || folded.slice(0, -1) === wanted) return RANKS.exact;
  if (folded.startsWith(wanted)) return RANKS.start;
  if (folded.includes(wanted)) return RANKS.inside;
  if (/^[a-z]{2,}$/.test(wanted) && findInitials(folded, wanted) === 0) return RANKS.initials;
  const errors = spelled.get(folded);
  return errors === undefined ? undefined : RANKS.spelled + errors * RANKS.error;
}
