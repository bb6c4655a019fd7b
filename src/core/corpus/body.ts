import type { PhraseHit, PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { isPartOfNumber } from '../phrases/phrase-matcher.ts';
import type { Matching } from '../text/matching-fold.ts';
import type { LibraryDocument } from './library-document.ts';

/** The phrases of the body that begin and end with whole characters of the file, in offsets of the whole text that is matched. */
export function bodyHits({ foldedBody }: LibraryDocument, { text, map }: Matching, matcher: PhraseMatcher): PhraseHit[] {
  return foldedBody.flatMap((range) => {
    const hits = matcher.hits(text.slice(range.start, range.end));
    const placed = hits.map(({ phrase, start, end }) => ({ phrase, start: range.start + start, end: range.start + end }));
    return placed.filter(({ start, end }) => map.isExact(start, end) && !isPartOfNumber(text, start, end));
  });
}
