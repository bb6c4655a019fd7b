import type { Deixis } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin } from './division.ts';
import type { Weighing } from './weighing.ts';

/** A self word needs little more than one full name beside it; without one a place must be what the text is full of. */
const LEAST_WITH_SELF_WORD = 1.5;
const LEAST_ALONE = 3;
/** How much more than the next the best must have, and which share of its surroundings a division needs to be meant rather than what lies around it. */
const AHEAD = 1.3;
const SHARE = 0.6;
/** So many national words weigh as much as one unit of a place. */
const NATIONAL_WEIGHT = 0.8;
/** With this weight a place needs no mention at the head of the text. */
const CERTAIN_ANYWHERE = 12;
const MOST_RIVALS = 3;

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
  /** Whether a division is named at the head of the text or in its title. */
  readonly atHead: (division: Division) => boolean;
}

/** The division that the weighing speaks for. */
export function choose(weighing: Weighing, signs: Signs): Choice {
  return signs.self ? chooseBySelfWord(weighing, signs.self, signs) : chooseByShare(weighing, signs);
}

/** Of the divisions that answer to the self word the one with most behind it, then down to one inside it that holds most of that. */
function chooseBySelfWord(weighing: Weighing, self: Deixis, signs: Signs): Choice {
  const answering = ranked(weighing, weighing.candidates().filter((division) => answers(division, self)), (division) => weighing.total(division));
  const best = answering[0];
  if (!best || weighing.total(best) < LEAST_WITH_SELF_WORD) return chooseByShare(weighing, signs);
  const division = descend(weighing, best, (child) => answers(child, self) || answering.some((other) => other !== child && isWithin(other, child)));
  const chosen = answers(division, self) ? division : best;
  const rivals = answering.filter((other) => !isWithin(other, chosen) && !isWithin(chosen, other)).slice(0, MOST_RIVALS);
  return decided(weighing, chosen, rivals);
}

/** The province with most of all mentions, then down as long as one division inside holds most of what is below. */
function chooseByShare(weighing: Weighing, { national, atHead }: Signs): Choice {
  const provinces = ranked(weighing, weighing.candidates().filter(({ parent }) => !parent), (division) => weighing.mass(division));
  const [best, ...others] = provinces;
  if (!best) return { division: undefined, rivals: [] };
  const rivals = others.slice(0, MOST_RIVALS);
  const mass = weighing.mass(best);
  const all = provinces.reduce((sum, province) => sum + weighing.mass(province), 0);
  const head = atHead(best);
  const least = national === 0 && head && mass === all ? LEAST_WITH_SELF_WORD : LEAST_ALONE;
  const enough = mass >= SHARE * all && mass >= least && mass >= NATIONAL_WEIGHT * national && (head || mass >= CERTAIN_ANYWHERE);
  const division = descend(weighing, best, () => true);
  return enough ? { division, rivals } : { division: undefined, rivals: [division, ...rivals] };
}

/** Goes down while one child holds most of what its siblings hold together and is named well enough. */
function descend(weighing: Weighing, from: Division, allowed: (child: Division) => boolean): Division {
  const children = ranked(weighing, weighing.childrenOf(from), (division) => weighing.mass(division));
  const [best] = children;
  if (!best || !allowed(best)) return from;
  const below = children.reduce((sum, child) => sum + weighing.mass(child), 0);
  const enough = weighing.mass(best) >= SHARE * below && weighing.mass(best) >= LEAST_WITH_SELF_WORD;
  return enough ? descend(weighing, best, allowed) : from;
}

function decided(weighing: Weighing, division: Division, rivals: readonly Division[]): Choice {
  const next = rivals[0];
  if (!next || weighing.total(division) >= AHEAD * weighing.total(next)) return { division, rivals };
  return { division: undefined, rivals: [division, ...rivals] };
}

function ranked(_weighing: Weighing, divisions: readonly Division[], weight: (division: Division) => number): Division[] {
  return [...divisions].sort((a, b) => weight(b) - weight(a));
}

function answers(division: Division, { word }: Deixis): boolean {
  return division.name.endsWith(word);
}
