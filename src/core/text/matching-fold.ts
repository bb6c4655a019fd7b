import { foldLines } from './fold.ts';
import type { Mark } from './squeeze.ts';
import { squeeze, squeezedText } from './squeeze.ts';
import type { TextMap } from './text-map.ts';
import { ChainedMap } from './text-map.ts';

/** A text as everything that looks for phrases sees it. */
export interface Matching {
  readonly text: string;
  readonly map: TextMap;
  /** The quotation and book marks that were left out, where they would stand in `text`, in its order. */
  marks(): Mark[];
  /** Whether quotation marks stand at both ends of a range of `text`. */
  isQuoted(start: number, end: number): boolean;
}

const QUOTE = 0x22;

/**
 * Decides when two texts are the same phrase: the fold (`fold.ts`) without what does not tell phrases apart (`squeeze.ts`). 十四五规划, “十四五”规划 and 「十四五」規劃 are one phrase, and so
 * are 2035年 and 2035 年. `matchText(matchText(x)) = matchText(x)`, and a range of the result that cuts no character folds to itself.
 */
export function matchingFold(text: string): Matching {
  const squeezed = squeeze(text);
  const folded = foldLines(squeezed.text);
  const marks = () => squeezed.marks().map(({ at, unit }) => ({ at: folded.map.toFolded(at, at).start, unit }));
  let quotes: ReadonlySet<number> | undefined;
  const isQuoted = (start: number, end: number) => {
    quotes ??= new Set(marks().flatMap(({ at, unit }) => (unit === QUOTE ? at : [])));
    return quotes.has(start) && quotes.has(end);
  };
  return { text: folded.text, map: new ChainedMap(folded.map, squeezed.map), marks, isQuoted };
}

/** The folded text alone. */
export function matchText(text: string): string {
  return foldLines(squeezedText(text)).text;
}
