import type { Range } from '../evidence.ts';
import { Trie } from '../trie.ts';
import type { Phrase } from './phrase.ts';

/** A phrase at a place of a folded text; offsets are UTF-16 code units of the folded text. */
export interface PhraseHit extends Range {
  readonly phrase: Phrase;
}

/** Is told of a hit. */
export type VisitHit = (phrase: Phrase, start: number, end: number) => void;

/** Finds all phrases of a set in folded texts. Immutable. */
export class PhraseMatcher {
  private readonly trie: Trie<Phrase>;

  constructor(phrases: readonly Phrase[]) {
    this.trie = new Trie(phrases.flatMap(spellings));
  }

  /** Every hit, overlapping ones too, by ascending start and then end. */
  hits(folded: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    this.forEachHit(folded, (phrase, start, end) => hits.push({ phrase, start, end }));
    return hits;
  }

  /** The same one by one: a library has millions. */
  forEachHit(folded: string, visit: VisitHit): void {
    this.trie.forEachMatch(folded, (phrase, start, end) => {
      if (!isPartOfNumber(folded, start, end)) visit(phrase, start, end);
    });
  }
}

function spellings(phrase: Phrase): [string, Phrase][] {
  return [phrase.key, ...(phrase.aliases ?? [])].map((spelling) => [spelling, phrase]);
}

const NUMERALS = [...'〇零一二三四五六七八九十百千万亿0123456789'];
/** What numbers are written with in folded text, as code units. */
export const NUMERAL_UNITS = NUMERALS.map((numeral) => numeral.charCodeAt(0));
const IS_NUMERAL: ReadonlySet<string> = new Set(NUMERALS);
const LONGEST_NUMBER = 4;

/** 九五 is the name of a plan, but not in 一九九五年: a name made of numerals stands for itself only between other characters. */
export function isPartOfNumber(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NUMBER || !IS_NUMERAL.has(text.charAt(start)) || !isNumeral(text.slice(start, end))) return false;
  return IS_NUMERAL.has(text.charAt(start - 1)) || IS_NUMERAL.has(text.charAt(end));
}

/** Whether a spelling of a phrase could be a part of a number, so that what stands beside it decides. */
export function isLikeNumber(spelling: string): boolean {
  return spelling.length <= LONGEST_NUMBER && isNumeral(spelling);
}

function isNumeral(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!IS_NUMERAL.has(text.charAt(at))) return false;
  return true;
}

/** Of overlapping hits the one that starts first, of those the longest; the result ascends and does not overlap. */
export function leftmostLongest<T extends Range>(hits: readonly T[]): T[] {
  const ordered = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  let end = 0;
  for (const hit of ordered) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}
