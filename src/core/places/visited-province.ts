import type { Range } from '../evidence.ts';
import type { Division } from './division.ts';
import { levelOf } from './division.ts';
import { gazetteer } from './gazetteer.ts';
import type { SignedText } from './sign-words.ts';

/** 总书记来陕考察: who writes so is in that province; 赴 and 在 are said anywhere. */
const VISITED = /总书记(?:历次)?来([\u4e00-\u9fff])(?:考察|视察)/;
const PROVINCES = /^(?!71|8[12])/;

/** The province of the mainland that a folded text calls by its abbreviation where it says that the leader came; folded offsets. */
export function visitedProvince({ folded, signs }: SignedText): (Range & { readonly division: Division }) | undefined {
  const match = signs.has('leader') ? VISITED.exec(folded) : null;
  const division = match?.[1] && gazetteer().named(match[1])[0]?.division;
  if (!match || !division || levelOf(division.code) !== 'province' || !PROVINCES.test(division.code)) return undefined;
  return { start: match.index, end: match.index + match[0].length, division };
}
