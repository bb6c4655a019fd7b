import type { PhraseHit, PhraseMatcher } from '../phrases/phrase-matcher.ts';
import type { LibraryDocument } from './library-document.ts';

/** The phrases of the body, in offsets of the whole folded text. */
export function bodyHits({ foldedBody }: LibraryDocument, folded: string, matcher: PhraseMatcher): PhraseHit[] {
  return foldedBody.flatMap((range) => {
    const hits = matcher.hits(folded.slice(range.start, range.end));
    return hits.map(({ phrase, start, end }) => ({ phrase, start: range.start + start, end: range.start + end }));
  });
}
