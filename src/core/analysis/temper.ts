import type { Range } from '../evidence.ts';
import { matchText } from '../text/matching-fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { TEMPER } from './tables.generated.ts';

/** How strongly words ask for what a text asks for, from 1 (探索) to 5 (坚决): `data/temper.tsv`. */
const WORDS: ReadonlyMap<string, number> = new Map(TEMPER.map(({ word, strength }) => [word, Number(strength)]));
const LONGEST = Math.max(...[...WORDS.keys()].map(({ length }) => length));
/** All strengths; 0 stands for no word that has one. */
export const STRENGTHS = [0, 1, 2, 3, 4, 5] as const;

/** How strongly something is asked for. */
export type Strength = (typeof STRENGTHS)[number];

/** 推进 and the like say that something is done, and nothing of how. */
const PLAIN = 3;
/** So many units before a place its words are looked for. */
const REACH = 24;
const CLAUSE_ENDS = '，。；：、！？,;:!?\n';
/** A word of this strength makes a sentence harder that had none, one below does not: 推进 says no more than nothing. */
const STRONG = 4;

/** Whether a sentence asks for more than it did, or for less. */
export type TemperChange = 'hardened' | 'softened';

/**
 * Compares two wordings of one sentence, as they are matched. Told only where it hangs on a single word: one was put in the place of another, or a strong one came or went;
 * `undefined` otherwise.
 */
export function temperChange(was: string, is: string): TemperChange | undefined {
  const [before, now] = [temperWords(was), temperWords(is)];
  const [lost, gained] = [without(before, now), without(now, before)];
  if (lost.length > 1 || gained.length > 1) return undefined;
  const difference = strengthOf(gained[0]) - strengthOf(lost[0]);
  const isTold = lost.length + gained.length === 2 ? difference !== 0 : Math.abs(difference) >= STRONG;
  if (!isTold) return undefined;
  return difference > 0 ? 'hardened' : 'softened';
}

/** The words in a matched text that name a strength, in its order: the longest where several begin. */
function temperWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    if (word !== undefined) words.push(word);
    at += word?.length ?? 1;
  }
  return words;
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = LONGEST; length > 0; length--) if (WORDS.has(text.slice(at, at + length))) return text.slice(at, at + length);
  return undefined;
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...words];
  for (const other of others) if (left.includes(other)) left.splice(left.indexOf(other), 1);
  return left;
}

/** 0 without a word. */
function strengthOf(word: string | undefined): number {
  return word === undefined ? 0 : (WORDS.get(word) ?? 0);
}

/**
 * How strong the words are that stand before each of some places of a document, in the same clause: the last that says how (坚决, 稳妥), else one that says no more than that it
 * is done (推进), else 0. The ranges are of the text that is matched.
 */
export function strengthsBefore(source: SourceText, ranges: readonly Range[]): Strength[] {
  return ranges.map(({ start, end }) => {
    const place = source.matching.map.toOriginal(start, end).start;
    return strengthIn(matchText(clauseBefore(source.reading, place)));
  });
}

function clauseBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < REACH && !CLAUSE_ENDS.includes(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function strengthIn(clause: string): Strength {
  const strengths = temperWords(clause).map(strengthOf);
  const strength = strengths.findLast((one) => one !== PLAIN) ?? strengths.at(-1) ?? 0;
  return STRENGTHS.find((one) => one === strength) ?? 0;
}
