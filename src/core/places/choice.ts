import type { Deixis } from './deixis.ts';
import { isProvinceWord } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin } from './division.ts';
import type { Weighing } from './weighing.ts';

/** A self word needs little more than one full name beside it; without one a place must be what the text is full of. */
const LEAST_WITH_SELF_WORD = 1.5;
const LEAST_ALONE = 3;
const LEAST_IN_STRING = 0.3;
/** How much more than the next the best must have, and which share of its surroundings a division needs to be meant rather than what lies around it. */
const AHEAD = 1.3;
const SHARE = 0.6;
const SHARE_AT_HEAD = 0.5;
const SHARE_INSIDE = 0.8;
/** So many national words weigh as much as one unit of a place. */
const NATIONAL_WEIGHT = 0.8;
/** With this weight a place needs no mention at the head of the text. */
const CERTAIN_ANYWHERE = 12;
const MOST_RIVALS = 3;
const FIRM_SELF_WORD = 3;

export interface Choice {
  /** `undefined` where no place is far enough ahead. */
  readonly division: Division | undefined;
  /** What came after it, or what would have been chosen; the best first. */
  readonly rivals: readonly Division[];
}

/** What the text says beside its names of places. */
export interface Signs {
  readonly self: Deixis | undefined;
  /** How often the text speaks of the whole country. */
  readonly national: number;
  /** Whether the text is hardly more than a name: an address, a title. */
  readonly short: boolean;
  /** Whether a division is named at the head of the text or in its title. */
  readonly atHead: (division: Division) => boolean;
}

/** The division that the weighing speaks for. A self word used once or twice may mean the place above (省、市有关会议精神): there the names are asked first. */
export function choose(weighing: Weighing, signs: Signs): Choice {
  const { self } = signs;
  if (!self) return chooseByShare(weighing, signs);
  const byShare = self.weight < FIRM_SELF_WORD ? chooseByShare(weighing, signs) : undefined;
  if (byShare?.division && signs.atHead(byShare.division) && !isProvinceWord(self.word)) return byShare;
  return chooseBySelfWord(weighing, self, signs);
}

/** Of the divisions that answer to the self word the one with most behind it, or one inside it that answers too and holds most of that (义乌 in 金华). */
function chooseBySelfWord(weighing: Weighing, self: Deixis, signs: Signs): Choice {
  const answering = ranked(weighing.candidates().filter((division) => answers(division, self)), (division) => weighing.total(division));
  const best = answering[0];
  if (!best || weighing.total(best) < LEAST_WITH_SELF_WORD || !isVouchedFor(weighing, best)) return { division: undefined, rivals: best ? [best] : [] };
  const inside = answering.filter((other) => other !== best && isWithin(other, best) && signs.atHead(other) && weighing.mass(other) >= SHARE_INSIDE * weighing.mass(best));
  const division = ranked(inside, (other) => weighing.mass(other))[0] ?? best;
  if (weighing.mass(division) < NATIONAL_WEIGHT * signs.national) return { division: undefined, rivals: [division] };
  const rivals = answering.filter((other) => !isWithin(other, division) && !isWithin(division, other)).slice(0, MOST_RIVALS);
  const next = rivals[0];
  if (!next || weighing.total(division) >= AHEAD * weighing.total(next)) return { division, rivals };
  return { division: undefined, rivals: [division, ...rivals] };
}

/** One county alone may be another place's partner: a division that is not named itself needs two inside it. */
function isVouchedFor(weighing: Weighing, division: Division): boolean {
  return weighing.ownWeight(division) > 0 || weighing.childrenOf(division).length > 1;
}

/** The province with most of all mentions, then down as long as one division inside holds most of what is below. */
function chooseByShare(weighing: Weighing, { national, atHead, short }: Signs): Choice {
  const provinces = ranked(weighing.candidates().filter(({ parent }) => !parent), (division) => weighing.mass(division));
  const [best, ...others] = provinces;
  if (!best) return { division: undefined, rivals: [] };
  const rivals = others.slice(0, MOST_RIVALS);
  const mass = weighing.mass(best);
  const all = provinces.reduce((sum, province) => sum + weighing.mass(province), 0);
  const head = atHead(best);
  const least = short ? LEAST_IN_STRING : national === 0 && head && mass === all ? LEAST_WITH_SELF_WORD : LEAST_ALONE;
  const enough = mass >= SHARE * all && mass >= least && mass >= NATIONAL_WEIGHT * national && (head || mass >= CERTAIN_ANYWHERE);
  const division = descend(weighing, best, atHead);
  return enough ? { division, rivals } : { division: undefined, rivals: [division, ...rivals] };
}

/** Goes down while one child holds most of what its siblings hold together and is named well enough. */
function descend(weighing: Weighing, from: Division, atHead: Signs['atHead']): Division {
  const children = ranked(weighing.childrenOf(from), (division) => weighing.mass(division));
  const [best] = children;
  if (!best) return from;
  const below = children.reduce((sum, child) => sum + weighing.mass(child), 0);
  const mass = weighing.mass(best);
  const enough = mass >= SHARE * below && mass >= (atHead(best) ? SHARE_AT_HEAD : 1) * weighing.ownWeight(from);
  return enough ? descend(weighing, best, atHead) : from;
}

function ranked(divisions: readonly Division[], weight: (division: Division) => number): Division[] {
  return [...divisions].sort((a, b) => weight(b) - weight(a));
}

function answers(division: Division, { word }: Deixis): boolean {
  return division.name.endsWith(word);
}
