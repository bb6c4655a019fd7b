import type { Range } from '../evidence.ts';
import { isHan } from '../text/han.ts';
import { forEachMatch } from '../text/matches.ts';
import type { Division } from './division.ts';
import { gazetteer } from './gazetteer.ts';
import { TOWNS } from './towns.generated.ts';

/** What towns and quarters are, and the letter before their names in the table; not 乡村, 镇压, 街道网. */
const KIND = /镇(?![压静定痛])|乡(?![村镇亲土愁音情贤风下])|街道(?!网)/g;
const LETTERS: Readonly<Record<string, string>> = { 镇: 'z', 乡: 'x', 街道: 'j' };
/** How many characters a name has before 镇, at most and at least. */
const LONGEST = 6;
const SHORTEST = 2;
/** How many places of a text are looked up, and how far into it: each takes a search through the table. */
const MOST_LOOKED_UP = 30;
const HEAD = 6000;

/** A town that is the only one of its name, in a folded text, with the county that it lies in. */
export interface TownMention extends Range {
  readonly county: Division;
}

/** The towns and quarters in a folded text whose names tell their county; the table is searched as it is, since few texts name nothing else. */
export function findTowns(folded: string): TownMention[] {
  const towns: TownMention[] = [];
  let lookedUp = 0;
  forEachMatch(folded.slice(0, HEAD), KIND, ({ 0: kind, index }) => {
    if (lookedUp++ < MOST_LOOKED_UP) towns.push(...townEndingAt(folded, index, kind));
  });
  return towns;
}

/** The longest name of a town before its kind: 库尔德能|镇. */
function townEndingAt(folded: string, index: number, kind: string): TownMention[] {
  let start = index;
  while (index - start < LONGEST && isHan(folded.charCodeAt(start - 1))) start--;
  for (; index - start >= SHORTEST; start++) {
    const county = standsFree(folded, start, index) ? countyOf(folded.slice(start, index), LETTERS[kind] ?? '') : undefined;
    if (county) return [{ start, end: index + kind.length, county }];
  }
  return [];
}

/** Before a name of two characters, which may else be the end of a word: 在西演镇, 金塘镇、肖岭乡. */
const BEFORE = /[在到来赴往自于进对的和与及了由是至从为访察研导党省州盟市县区旗]/;

function standsFree(folded: string, start: number, end: number): boolean {
  return end - start > SHORTEST || !isHan(folded.charCodeAt(start - 1)) || BEFORE.test(folded.charAt(start - 1));
}

/** The county with the only town of this name and kind. */
function countyOf(name: string, letter: string): Division | undefined {
  for (let at = TOWNS.indexOf(name); at >= 0; at = TOWNS.indexOf(name, at + 1)) {
    if (isHan(TOWNS.charCodeAt(at - 1)) || isHan(TOWNS.charCodeAt(at + name.length))) continue;
    const county = countyAt(at, letter);
    if (county) return county;
  }
  return undefined;
}

const LETTER = /[zxj]/;
const DIGIT = /\d/;

/** The county whose code stands before this place of the table, where the letter before it is the one that is wanted. */
function countyAt(at: number, letter: string): Division | undefined {
  let place = at - 1;
  while (!LETTER.test(TOWNS.charAt(place))) place--;
  if (TOWNS.charAt(place) !== letter) return undefined;
  while (!DIGIT.test(TOWNS.charAt(place))) place--;
  return gazetteer().division(TOWNS.slice(place - 5, place + 1));
}
