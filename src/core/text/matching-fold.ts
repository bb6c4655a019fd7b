import { foldLines } from './fold.ts';
import type { TextMap } from './offset-map.ts';
import { ChainedMap } from './offset-map.ts';
import type { Mark } from './squeeze.ts';
import { squeeze } from './squeeze.ts';

/** A text as everything that looks for phrases sees it. */
export interface Matching {
  readonly text: string;
  readonly map: TextMap;
  /** The quotation and book marks that were left out, where they would stand in `text`, in its order. */
  marks(): Mark[];
}

/**
 * Decides when two texts are the same phrase: the fold (`fold.ts`) without what does not tell phrases apart (`squeeze.ts`). 十四五规划, “十四五”规划 and 「十四五」規劃 are one phrase, and so
 * are 2035年 and 2035 年. `matchText(matchText(x)) = matchText(x)`, and a range of the result that cuts no character folds to itself.
 */
export function matchingFold(text: string): Matching {
  const squeezed = squeeze(text);
  const folded = foldLines(squeezed.text);
  const marks = () => squeezed.marks.map(({ at, unit }) => ({ at: folded.map.toFolded(at, at).start, unit }));
  return { text: folded.text, map: new ChainedMap(folded.map, squeezed.map), marks };
}

/** The folded text alone. */
export function matchText(text: string): string {
  return foldLines(squeeze(text).text).text;
}
