import type { Deixis } from './deixis.ts';
import { isProvinceWord } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, pathOf } from './division.ts';
import type { Signs } from './signs.ts';
import { FIRM_SELF_WORD, NATIONAL_WEIGHT } from './signs.ts';
import type { Weighing } from './weighing.ts';
import { ranked } from './weighing.ts';

/** Little more than one bare name. */
const LEAST = 1.5;
/** Per code unit: a text of its own place names it, or what is in it, again and again. */
const LEAST_DENSITY = 4.5e-4;
/** How much more than the next the best must have. */
const AHEAD = 1.5;
/** The share of all that is named inside a division that makes one of them the place itself, if it is named more than the division. */
const SHARE_INSIDE = 0.8;

/** Of the divisions that answer to the self word the one with most behind it, or one inside it that answers too and holds most of that (义乌 in 金华). */
export function chooseBySelfWord(weighing: Weighing, self: Deixis, signs: Signs): Division | undefined {
  const answering = ranked(
    weighing.candidates().filter((division) => weighing.answersTo(division, self.word) && isUnder(division, signs.selves)),
    (division) => weighing.total(division),
  );
  const [best] = answering;
  if (!best || weighing.total(best) < Math.max(LEAST, LEAST_DENSITY * signs.length) || !isVouchedFor(weighing, best)) return undefined;
  const division = inside(weighing, best, answering, signs);
  const next = answering.find((other) => !isWithin(other, division) && !isWithin(division, other));
  const isAhead = !next || weighing.total(division) >= AHEAD * weighing.total(next);
  const isLocal = self.weight >= FIRM_SELF_WORD || weighing.mass(division) >= NATIONAL_WEIGHT * signs.national;
  return isAhead && isLocal ? division : undefined;
}

function inside(weighing: Weighing, best: Division, answering: readonly Division[], { atHead }: Signs): Division {
  const own = weighing.ownWeight(best);
  const least = Math.max(SHARE_INSIDE * (weighing.mass(best) - own), own);
  const candidates = answering.filter((other) => other !== best && isWithin(other, best) && atHead(other) && weighing.mass(other) >= least);
  return ranked(candidates, (other) => weighing.mass(other))[0] ?? best;
}

/** A text that speaks of its 全省 is from no municipality and no autonomous region. */
function isUnder(division: Division, selves: readonly Deixis[]): boolean {
  const province = selves.find(({ word }) => isProvinceWord(word));
  return province === undefined || province.weight < FIRM_SELF_WORD || (pathOf(division)[0]?.name ?? '').endsWith(province.word);
}

/** One county alone may be another place's partner: a division that is not named itself needs two inside it. */
function isVouchedFor(weighing: Weighing, division: Division): boolean {
  return weighing.ownWeight(division) > 0 || weighing.childrenOf(division).length > 1;
}
