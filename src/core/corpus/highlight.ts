import type { Range } from '../evidence.ts';
import type { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { leftmostLongest } from '../phrases/phrase-matcher.ts';
import { fold } from '../text/fold.ts';
import { readingText } from '../text/reading-text.ts';

/** A phrase as it stands in a text, in offsets of that text. */
export interface Highlight extends Range {
  /** Folded; names the phrase in every other question to the library. */
  readonly key: string;
  readonly source: 'pack' | 'discovered';
}

/** What to draw in a text: its phrases without overlaps, the leftmost longest ones. */
export function highlights(text: string, matcher: PhraseMatcher): Highlight[] {
  const folded = fold(readingText(text));
  const hits = matcher.hits(folded.text).filter((hit) => folded.map.isExact(hit.start, hit.end));
  return leftmostLongest(hits).map(({ phrase, start, end }) => ({
    key: phrase.key,
    source: phrase.source,
    ...folded.map.toOriginal(start, end),
  }));
}
