import type { Range } from '../evidence.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { PhraseHit, PhraseMatcher, VisitHit } from '../phrases/phrase-matcher.ts';
import { isPartOfNumber } from '../phrases/phrase-matcher.ts';
import type { Matching } from '../text/matching-fold.ts';
import type { LibraryDocument } from './library-document.ts';

/** The text of a document as it is matched, with what decides whether something in it is a phrase. */
export interface MatchedText extends Pick<Matching, 'text' | 'isQuoted'> {
  readonly map: Pick<Matching['map'], 'isExact'>;
}

/** The phrases of the body that begin and end with whole characters of the file, in offsets of the whole text that is matched. */
export function bodyHits(entry: LibraryDocument, matching: MatchedText, matcher: PhraseMatcher): PhraseHit[] {
  const hits: PhraseHit[] = [];
  forEachBodyHit(entry, matching, matcher, (phrase, start, end) => hits.push({ phrase, start, end }));
  return hits;
}

/** The same one by one. */
export function forEachBodyHit({ foldedBody }: LibraryDocument, matching: MatchedText, matcher: PhraseMatcher, visit: VisitHit): void {
  for (const range of foldedBody) {
    matcher.forEachHit(matching.text.slice(range.start, range.end), (phrase, from, to) => {
      const [start, end] = [range.start + from, range.start + to];
      if (isOccurrence(phrase, matching, start, end)) visit(phrase, start, end);
    });
  }
}

/** Whether a phrase that was found in a text is one there: it begins and ends with whole characters of the file, is no part of a number, and quoted where it must be. */
export function isOccurrence({ quotedOnly }: Phrase, { text, map, isQuoted }: MatchedText, start: number, end: number): boolean {
  return map.isExact(start, end) && !isPartOfNumber(text, start, end) && (!quotedOnly || isQuoted(start, end));
}

/** Of ascending places of something of a length those in the author's own text. */
export function startsInBody(entry: LibraryDocument, starts: ArrayLike<number>, length: number): number[] {
  const inBody: number[] = [];
  forEachInBody(entry, starts, length, (start) => void inBody.push(start));
  return inBody;
}

/** How many these are. */
export function countInBody(entry: LibraryDocument, starts: ArrayLike<number>, length: number): number {
  let count = 0;
  forEachInBody(entry, starts, length, () => void count++);
  return count;
}

/** Calls `take` for each of them. */
export function forEachInBody(
  { foldedBody }: LibraryDocument,
  starts: ArrayLike<number>,
  length: number,
  take: (start: number) => void,
): void {
  let at = 0;
  for (const { start, end } of foldedBody) {
    for (; at < starts.length && (starts[at] as number) + length <= end; at++) {
      if ((starts[at] as number) >= start) take(starts[at] as number);
    }
  }
}

/** Where one phrase occurs in the body of a document, in any of its spellings: ascending ranges of the text that it is matched in. Faster for one than matching all phrases. */
export function phraseRanges({ foldedBody }: LibraryDocument, matching: Matching, phrase: Phrase): Range[] {
  const spellings = [phrase.key, ...(phrase.aliases ?? [])];
  const ranges = spellings.flatMap((spelling) => foldedBody.flatMap((body) => rangesIn(matching.text, body, spelling)));
  const standing = ranges.filter(({ start, end }) => isOccurrence(phrase, matching, start, end));
  return standing.sort((a, b) => a.start - b.start);
}

function rangesIn(text: string, { start: from, end: to }: Range, spelling: string): Range[] {
  const ranges: Range[] = [];
  for (let start = text.indexOf(spelling, from); start >= 0; start = text.indexOf(spelling, start + 1)) {
    const end = start + spelling.length;
    if (end > to) break;
    ranges.push({ start, end });
  }
  return ranges;
}
