import { chooseBySelfWord } from './choice-by-self-word.ts';
import { chooseByShare } from './choice-by-share.ts';
import type { Deixis } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf, pathOf } from './division.ts';
import type { Signs } from './signs.ts';
import { FIRM_SELF_WORD } from './signs.ts';
import type { Weighing } from './weighing.ts';
import { ranked } from './weighing.ts';

/** From this share of the first on, a second self word is tried where the first leads to no place below a province. */
const SECOND_SHARE = 0.2;
/** How much a division must be named by itself, compared with one inside it, to be meant by the self word. */
const SHARE_ABOVE = 0.5;
const MOST_RIVALS = 3;
/** With a smaller share of what speaks for the chosen one a division is only mentioned: every report names others. */
const RIVAL_SHARE = 0.15;
/** Less is where something happened that is studied everywhere. */
const LEAST_RIVAL = 0.2;

/** The division that the weighing speaks for; `undefined` where none has enough, or another has nearly as much. */
export function choose(weighing: Weighing, signs: Signs): Division | undefined {
  const [self, next] = signs.selves;
  if (!self) return chooseByShare(weighing, signs);
  const speaker = self.nameEnd === undefined ? undefined : weighing.namedBefore(self.nameEnd);
  if (speaker && weighing.answersTo(speaker, self.word)) return speaker;
  const byShare = self.weight < FIRM_SELF_WORD ? chooseByShare(weighing, signs) : undefined;
  if (byShare && signs.atHead(byShare)) return selfAbove(weighing, byShare, self) ?? byShare;
  const division = chooseBySelfWord(weighing, self, signs);
  return next && isRegionOf(division, self, next) ? chooseBySelfWord(weighing, next, signs) : division;
}

/** The division around this one that answers to the self word and is named as such beside it: 锡林郭勒盟 with 锡林浩特市 in it. */
function selfAbove(weighing: Weighing, division: Division, { word }: Deixis): Division | undefined {
  const least = SHARE_ABOVE * weighing.mass(division);
  return pathOf(division).find((above) => above !== division && weighing.answersTo(above, word) && weighing.ownWeight(above) >= least);
}

/** Whether 全区 may mean the autonomous region of a city that calls itself 全市: it is answered by the region, or by several districts alike. */
function isRegionOf(division: Division | undefined, self: Deixis, next: Deixis): boolean {
  return !division?.parent && self.word === '区' && self.nameEnd === undefined && next.weight >= SECOND_SHARE * self.weight;
}

/** The other divisions of the same level that the text might be about, the weightiest first. */
export function rivalsOf(weighing: Weighing, division: Division): Division[] {
  const level = levelOf(division.code);
  const least = Math.max(LEAST_RIVAL, RIVAL_SHARE * weighing.total(division));
  const isRival = (other: Division) => levelOf(other.code) === level && !isWithin(other, division) && weighing.total(other) >= least;
  const others = weighing.candidates().filter(isRival);
  return ranked(others, (other) => weighing.total(other)).slice(0, MOST_RIVALS);
}
