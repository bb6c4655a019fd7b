import type { DocumentFacts } from '../corpus/document-facts.ts';
import { matchText } from '../text/matching-fold.ts';
import type { FoundDocument } from './found-document.ts';
import type { QueryWord } from './query.ts';

/** What speaks for a document, the weightiest first. A sentence can explain each to a person. */
export interface Relevance {
  /** Copies of other documents come after all others. */
  readonly isCopy: boolean;
  /** How many words stand in the title. */
  readonly inTitle: number;
  /** How near all words come to each other: 0 side by side, 1 within a sentence, 2 within a paragraph, 3 further apart. */
  readonly apart: number;
  /** How often the words stand in it for its length: more is better, the tenth time says less than the second. */
  readonly weight: number;
}

/** The most characters between the first and the last word, beside the words themselves, for each value of `apart` below 3. */
const REACHES = [4, 40, 200];
/** How soon more occurrences stop counting, and how much the length counts: the constants of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** The most that a found document can be, without a look at its title and at how near words come to each other; `averageLength` is that of the library, in characters. */
export function bestRelevance(found: FoundDocument, words: readonly QueryWord[], averageLength: number, isCopy: boolean): Relevance {
  const length = found.entry.document.characters / averageLength;
  const counts = words.length > 1 ? found.starts.map((list) => list.length) : [found.occurrences];
  return { isCopy, inTitle: words.length, apart: 0, weight: counts.reduce((sum, count) => sum + saturated(count, length), 0) };
}

/** How relevant a found document is, part by part, where this is the most that it can be. */
export function relevanceOf(found: FoundDocument, words: readonly QueryWord[], best: Relevance): Relevance {
  const title = titleOf(found.entry.document);
  return {
    ...best,
    inTitle: words.filter(({ folded }) => title.includes(folded)).length,
    apart: words.length > 1 ? apartness(found, words) : 0,
  };
}

/** The better one first. */
export function compareRelevance(a: Relevance, b: Relevance): number {
  return Number(a.isCopy) - Number(b.isCopy) || b.inTitle - a.inTitle || a.apart - b.apart || b.weight - a.weight;
}

/** A search asks of every document that it finds. */
const titles = new WeakMap<DocumentFacts, string>();

/** As it is matched. */
function titleOf(document: DocumentFacts): string {
  const title = titles.get(document) ?? matchText(document.title?.value ?? document.displayName);
  titles.set(document, title);
  return title;
}

function saturated(occurrences: number, relativeLength: number): number {
  return occurrences / (occurrences + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relativeLength));
}

function apartness({ starts }: FoundDocument, words: readonly QueryWord[]): number {
  const between = shortestSpan(starts, words) - words.reduce((sum, { folded }) => sum + folded.length, 0);
  const at = REACHES.findIndex((reach) => between <= reach);
  return at < 0 ? REACHES.length : at;
}

/** The length of the shortest stretch from an occurrence of the rarest word to the nearest ones of all others. */
function shortestSpan(starts: readonly (readonly number[])[], words: readonly QueryWord[]): number {
  const rarest = starts.reduce((fewest, list) => (list.length < fewest.length ? list : fewest));
  return rarest.reduce((shortest, around) => Math.min(shortest, spanAround(around, starts, words)), Number.POSITIVE_INFINITY);
}

function spanAround(around: number, starts: readonly (readonly number[])[], words: readonly QueryWord[]): number {
  let first = around;
  let last = around;
  for (const [index, list] of starts.entries()) {
    const start = nearest(list, around);
    first = Math.min(first, start);
    last = Math.max(last, start + (words[index]?.folded.length ?? 0));
  }
  return last - first;
}

/** The number of an ascending list that is nearest to another one. */
function nearest(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [list[low - 1] ?? Number.NEGATIVE_INFINITY, list[low] ?? 0];
  return wanted - before < after - wanted ? before : after;
}
