import type { PhraseHit, PhraseMatcher } from '../phrases/phrase-matcher.ts';
import type { LibraryDocument } from './library-document.ts';

const GAP = '\n\n';

/** The folded text of the body; a blank line stands where something was left out, so that no phrase crosses it. `folded` is that of the whole document. */
export function bodyText({ foldedBody }: LibraryDocument, folded: string): string {
  return foldedBody.map(({ start, end }) => folded.slice(start, end)).join(GAP);
}

/** How long `bodyText` is at most. */
export function bodyLength({ foldedBody }: LibraryDocument): number {
  return foldedBody.reduce((sum, { start, end }) => sum + end - start + GAP.length, 0);
}

/** The phrases of the body, in offsets of the whole folded text. */
export function bodyHits({ foldedBody }: LibraryDocument, folded: string, matcher: PhraseMatcher): PhraseHit[] {
  return foldedBody.flatMap((range) => {
    const hits = matcher.hits(folded.slice(range.start, range.end));
    return hits.map(({ phrase, start, end }) => ({ phrase, start: range.start + start, end: range.start + end }));
  });
}
