import type { Division } from './division.ts';
import type { Signs } from './signs.ts';
import { NATIONAL_WEIGHT } from './signs.ts';
import type { Weighing } from './weighing.ts';
import { ranked } from './weighing.ts';

/** The share of all that is named that makes a province the text's, and a division inside the place itself. */
const SHARE = 0.6;
/** Compared with the mentions of the division above by itself: less is needed of one that the text begins with, more where the title names the one above alone. */
const SHARE_OF_ABOVE = { atHead: 0.5, later: 1, belowTitle: 2 };
/** One full name, where another place or the country is named too; a little less, where nothing is; any name, where the text is hardly more than that. */
const LEAST = { beside: 3, alone: 2.5, inString: 0.3 };
/** With this weight, and this share of all that is named, a place needs no mention at the head of the text, unless what is named there is an example. */
const CERTAIN_ANYWHERE = { mass: 12, share: 0.9 };
/** A text shorter than this is an address or a title. */
const STRING = 60;

/** The province with most of all mentions, then down as long as one division inside holds most of what is below. */
export function chooseByShare(weighing: Weighing, signs: Signs): Division | undefined {
  const provinces = ranked(
    weighing.candidates().filter(({ parent }) => !parent),
    (division) => weighing.mass(division),
  );
  const [best] = provinces;
  if (!best) return undefined;
  const all = provinces.reduce((sum, province) => sum + weighing.mass(province), 0);
  return isEnough(weighing.mass(best), all, signs.atHead(best), signs) ? descend(weighing, best, signs) : undefined;
}

function isEnough(mass: number, all: number, head: boolean, { national, length, examples }: Signs): boolean {
  const alone = national === 0 && head && mass === all;
  const least = length < STRING ? LEAST.inString : alone ? LEAST.alone : LEAST.beside;
  const isCertain = !examples && mass >= CERTAIN_ANYWHERE.mass && mass >= CERTAIN_ANYWHERE.share * all;
  return mass >= Math.max(SHARE * all, least, NATIONAL_WEIGHT * national) && (head || isCertain);
}

function descend(weighing: Weighing, from: Division, signs: Signs): Division {
  const children = ranked(weighing.childrenOf(from), (division) => weighing.mass(division));
  const [best] = children;
  if (!best) return from;
  const below = children.reduce((sum, child) => sum + weighing.mass(child), 0);
  const least = Math.max(SHARE * below, shareOfAbove(from, best, signs) * weighing.ownWeight(from));
  const isExample = signs.examples && !signs.atHead(best);
  return weighing.mass(best) >= least && !isExample ? descend(weighing, best, signs) : from;
}

function shareOfAbove(from: Division, best: Division, { atHead, inTitle }: Signs): number {
  if (inTitle(from) && !inTitle(best)) return SHARE_OF_ABOVE.belowTitle;
  return atHead(best) ? SHARE_OF_ABOVE.atHead : SHARE_OF_ABOVE.later;
}
