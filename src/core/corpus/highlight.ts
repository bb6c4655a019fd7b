import type { Range } from '../evidence.ts';
import type { PhraseHit, PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { leftmostLongest } from '../phrases/phrase-matcher.ts';
import { withItsMarks } from '../text/marked-range.ts';
import type { SourceText } from '../text/source-text.ts';
import { isOccurrence } from './body.ts';

/** A phrase as it stands in a text, in offsets of that text. */
export interface PhraseRange extends Range {
  /** Folded; names the phrase in every other question to the library. */
  readonly key: string;
  readonly source: 'pack' | 'discovered';
  readonly group?: string;
  /** As of the phrase. */
  readonly minor?: true;
}

/** A phrase to be drawn, with those that it covers or overlaps: they stand there too, but two lines under one text are none. */
export interface Highlight extends PhraseRange {
  readonly nested: readonly PhraseRange[];
}

/** The phrases of a text: the leftmost longest ones, which do not overlap, in the order of the text, and within them all others. */
export function highlights(source: SourceText, matcher: PhraseMatcher): Highlight[] {
  const { matching } = source;
  const hits = matcher.hits(matching.text).filter(({ phrase, start, end }) => isOccurrence(phrase, matching, start, end));
  const drawn = leftmostLongest(hits);
  const isDrawn = new Set(drawn);
  const others = hits.filter((hit) => !isDrawn.has(hit));
  let next = 0;
  return drawn.map((hit) => {
    const from = next;
    for (let other = others[next]; other && other.start < hit.end; other = others[next]) next++;
    return { ...rangeOf(hit, source), nested: others.slice(from, next).map((other) => rangeOf(other, source)) };
  });
}

function rangeOf({ phrase, start, end }: PhraseHit, content: SourceText): PhraseRange {
  const { key, source, group, minor } = phrase;
  return {
    key,
    source,
    ...(group !== undefined && { group }),
    ...(minor && { minor }),
    ...withItsMarks(content, content.matching.map.toOriginal(start, end)),
  };
}

/** What to draw where not every phrase is shown: where one is left out, those that it covers come out. */
export function shownHighlights(highlights: readonly Highlight[], isShown: (phrase: PhraseRange) => boolean): PhraseRange[] {
  return leftmostLongest(allPhrases(highlights).filter(isShown));
}

/** Every phrase of a text, overlapping ones too, those that are drawn before those within them. */
export function allPhrases(highlights: readonly Highlight[]): PhraseRange[] {
  return highlights.flatMap((highlight) => [highlight, ...highlight.nested]);
}
