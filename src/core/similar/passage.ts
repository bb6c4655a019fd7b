import type { Range } from '../evidence.ts';
import type { GramRun } from './gram.ts';
import { GRAM } from './gram.ts';

/** A text that stands in two folded texts, as long as it is the same in both. */
export interface Passage extends Range {
  /** Where it starts in the other text. */
  readonly other: number;
}

/**
 * The run as passages of the other text. All grams of the run stand there, but not always one after the other: from each gram on the longest passage is taken,
 * and the next begins with the first gram that is not in it, so that passages may overlap by up to seven units.
 */
export function passagesOf(folded: string, { first, last }: GramRun, other: string): Passage[] {
  const passages: Passage[] = [];
  for (let at = first; at <= last; ) {
    const passage = longestAt(folded, at, last + GRAM, other);
    if (!passage) break;
    passages.push(passage);
    at = passage.end - GRAM + 1;
  }
  return passages;
}

/** The longest text from `start`, up to `end` at most, that the other text has; `undefined` where it does not have even the first gram. */
function longestAt(folded: string, start: number, end: number, other: string): Passage | undefined {
  let longest: Passage | undefined;
  const gram = folded.slice(start, start + GRAM);
  for (let at = other.indexOf(gram); at >= 0; at = other.indexOf(gram, at + 1)) {
    let length = GRAM;
    while (start + length < end && folded.charCodeAt(start + length) === other.charCodeAt(at + length)) length++;
    if (!longest || start + length > longest.end) longest = { start, end: start + length, other: at };
    if (longest.end === end) break;
  }
  return longest;
}
