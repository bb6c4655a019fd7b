import { SpelledNames } from '../names/spelled-names.ts';
import { isWholeName } from '../names/whole-name.ts';
import { atOnce } from '../slices.ts';
import { foldText } from '../text/fold.ts';
import { matchText } from '../text/matching-fold.ts';
import { findInitials } from '../text/syllables.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import { codesInEnglish, englishName } from './english-name.ts';
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
const RANKS = { exact: 0, start: 10, former: 20, inside: 30, initials: 40, spelledWhole: 45, spelled: 50, error: 10 };

/**
 * The divisions that a query may mean: by name or part of one, in either script, by a former name, by pinyin, whole or by initials, or in English. Best first. Where there
 * is none, a letter of the pinyin may be wrong or missing, unless `isAlikeWanted` is false.
 */
export function searchPlaces(query: string, limit: number, isAlikeWanted = true): FoundPlace[] {
  const { name, ending } = englishName(query);
  const wanted = matchText(name);
  if (wanted === '') return [];
  const english = codesInEnglish(name);
  const spelled = (isWrongAllowed: boolean) => spelledNames().find(wanted.replaceAll(' ', ''), isWrongAllowed);
  const exact = placesCalled(wanted, spelled(false), english);
  const found = exact.length > 0 || !isAlikeWanted ? exact : placesCalled(wanted, spelled(true), english);
  return ofLevel(found, ending)
    .sort((a, b) => a.rank - b.rank || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** All of them where none is of the level. */
function ofLevel(found: readonly Ranked[], ending: RegExp | undefined): Ranked[] {
  const those = found.filter(({ place }) => ending?.test(place.names.at(-1) ?? ''));
  return those.length > 0 ? those : [...found];
}

let cached: SpelledNames | undefined;

function spelledNames(): SpelledNames {
  if (cached) return cached;
  cached = new SpelledNames(true);
  const former = [...divisionsBelow()].flatMap((division) => gazetteer().formerNames(division));
  atOnce(cached.follow(new Set([...divisionsBelow(), ...former].map(({ name }) => foldText(name)))));
  return cached;
}

/** With the names that the query spells and how many of its letters are wrong, and the codes that it names in English. */
function placesCalled(wanted: string, spelled: ReadonlyMap<string, number>, english: ReadonlyMap<string, boolean>): Ranked[] {
  return [...divisionsBelow()].flatMap((division) => {
    const isWhole = english.get(division.code);
    return (isWhole === undefined ? rank(division, wanted, spelled) : rankInEnglish(division, isWhole)) ?? [];
  });
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

function rankInEnglish(division: Division, isWhole: boolean): Ranked {
  const path = pathOf(division);
  return { place: { code: division.code, names: path.map(({ name }) => name) }, rank: (isWhole ? RANKS.exact : RANKS.start) + path.length };
}

function rankOfName(name: string, wanted: string, spelled: ReadonlyMap<string, number>): number | undefined {
  const folded = foldText(name);
  if (folded === wanted || folded.slice(0, -1) === wanted) return RANKS.exact;
  if (folded.startsWith(wanted)) return RANKS.start;
  if (folded.includes(wanted)) return RANKS.inside;
  if (/^[a-z]{2,}$/.test(wanted) && findInitials(folded, wanted) === 0) return RANKS.initials;
  const errors = spelled.get(folded);
  if (errors === undefined) return undefined;
  return (isSpelledWhole(folded, wanted) ? RANKS.spelledWhole : RANKS.spelled) + errors * RANKS.error;
}

/** With the word for its level or without: nansha is 南沙区 before 南山区, of which it is a beginning. */
function isSpelledWhole(folded: string, wanted: string): boolean {
  return isWholeName(folded, wanted) || isWholeName(folded.slice(0, -1), wanted);
}
