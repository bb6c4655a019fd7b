import { textOfUnits } from '../text/padded-text.ts';
import type { MatchedText } from './body.ts';
import { cutsOf, forEachMark } from './document-marks.ts';
import type { LibraryDocument } from './library-document.ts';
import type { FoldedUnits } from './searchable-library.ts';

const QUOTE = 0x22;

/** The text of a document as it is matched, from what the library keeps of it: no file is read and nothing is folded. */
export function keptMatching({ entry, units, start, end }: FoldedUnits): MatchedText {
  const cuts = cutsOf(entry.cuts);
  let quotes: ReadonlySet<number> | undefined;
  return {
    text: textOfUnits(units.subarray(start, end)),
    map: { isExact: (from, to) => !cuts.has(from) && !cuts.has(to) },
    isQuoted: (from, to) => {
      quotes ??= quotesOf(entry);
      return quotes.has(from) && quotes.has(to);
    },
  };
}

function quotesOf({ marks }: LibraryDocument): ReadonlySet<number> {
  const places = new Set<number>();
  forEachMark(marks, (at, unit) => void (unit === QUOTE && places.add(at)));
  return places;
}
