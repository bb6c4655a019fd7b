import type { SelfWord } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf, pathOf } from './division.ts';
import type { TownMention } from './town.ts';
import { findTowns } from './town.ts';
import type { Weighing } from './weighing.ts';

/** How much more than the next the best must have. */
const AHEAD = 2;

/** A place that only its towns tell, and those of them. */
export interface ToldByTowns {
  readonly division: Division;
  readonly towns: readonly TownMention[];
}

/**
 * The county of the towns that a text names, or the division above it that answers to what the text calls its place; within `above` where that is given.
 * `undefined` where towns of other counties are named nearly as often.
 */
export function chooseByTowns(
  mentions: readonly TownMention[],
  word: SelfWord | undefined,
  above: Division | undefined,
): ToldByTowns | undefined {
  const inside = above ? mentions.filter(({ county }) => isWithin(county, above)) : mentions;
  const [best, next] = [...byCounty(inside)].sort(([, one], [, other]) => other.length - one.length);
  if (!best || (next && best[1].length < AHEAD * next[1].length)) return undefined;
  const [county, towns] = best;
  const division = word === undefined ? county : pathOf(county).findLast(({ name }) => name.endsWith(word));
  return division && { division, towns };
}

/** The county of the towns in a folded text that speaks of its `word`, where it names only a division above that; `undefined` for any other text. */
export function townsInside(folded: string, weighing: Weighing, division: Division, word: SelfWord | undefined): ToldByTowns | undefined {
  if (!word || levelOf(division.code) === 'county' || weighing.answersTo(division, word)) return undefined;
  return chooseByTowns(findTowns(folded), word, division);
}

function byCounty(mentions: readonly TownMention[]): Map<Division, TownMention[]> {
  const towns = new Map<Division, TownMention[]>();
  for (const mention of mentions) towns.set(mention.county, [...(towns.get(mention.county) ?? []), mention]);
  return towns;
}
