import { Trie } from '../trie.ts';
import type { Phrase } from './phrase.ts';

/** A phrase at a place of a folded text; offsets are UTF-16 code units of the folded text. */
export interface PhraseHit {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

/** Finds all phrases of a set in folded texts. Immutable. */
export class PhraseMatcher {
  private readonly trie: Trie<Phrase>;

  constructor(phrases: readonly Phrase[]) {
    this.trie = new Trie(phrases.map((phrase): [string, Phrase] => [phrase.key, phrase]));
  }

  /** Every hit, overlapping ones too, by ascending start and then end. */
  hits(folded: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    this.trie.forEachMatch(folded, (phrase, start, end) => hits.push({ phrase, start, end }));
    return hits;
  }
}

/** Of overlapping hits the one that starts first, of those the longest; the result ascends and does not overlap. */
export function leftmostLongest(hits: readonly PhraseHit[]): PhraseHit[] {
  const ordered = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PhraseHit[] = [];
  let end = 0;
  for (const hit of ordered) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}
