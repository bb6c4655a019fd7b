import type { PhraseHit, PhraseMatcher } from '../phrases/phrase-matcher.ts';
import type { LibraryDocument } from './library-document.ts';

/** The folded text of the body; a blank line stands where something was left out, so that no phrase crosses it. */
export function bodyText({ folded, foldedBody }: LibraryDocument): string {
  return foldedBody.map(({ start, end }) => folded.text.slice(start, end)).join('\n\n');
}

/** The phrases of the body, in offsets of the whole folded text. */
export function bodyHits({ folded, foldedBody }: LibraryDocument, matcher: PhraseMatcher): PhraseHit[] {
  return foldedBody.flatMap((range) => {
    const hits = matcher.hits(folded.text.slice(range.start, range.end));
    return hits.map(({ phrase, start, end }) => ({ phrase, start: range.start + start, end: range.start + end }));
  });
}
