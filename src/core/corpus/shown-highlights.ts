import { leftmostLongest } from '../phrases/phrase-matcher.ts';
import type { Highlight, PhraseRange } from './highlight.ts';

/** What to draw where not every phrase is shown: where one is left out, those that it covers come out. */
export function shownHighlights(highlights: readonly Highlight[], isShown: (phrase: PhraseRange) => boolean): PhraseRange[] {
  return leftmostLongest(allPhrases(highlights).filter(isShown));
}

/** Every phrase of a text, overlapping ones too, those that are drawn before those within them. */
export function allPhrases(highlights: readonly Highlight[]): PhraseRange[] {
  return highlights.flatMap((highlight) => [highlight, ...highlight.nested]);
}
