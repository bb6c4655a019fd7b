import type { LibraryDocument } from '../corpus/library-document.ts';
import { locationOf } from '../corpus/occurrence.ts';
import type { FoldedUnits } from '../corpus/searchable-library.ts';
import { cleanSlice } from '../document/found.ts';
import type { Range } from '../evidence.ts';
import type { QueryWord } from '../search/query.ts';
import type { TextLocation } from '../text/line-starts.ts';
import { withItsMarks } from '../text/marked-range.ts';
import type { SourceText } from '../text/source-text.ts';

/** One occurrence: a range of the folded text of a document. */
export interface KeywordHit extends Range {
  readonly entry: LibraryDocument;
  /** What it is an occurrence of; `undefined` for what stands for a whole document. */
  readonly word?: QueryWord;
}

/** An occurrence with the folded text around it, outward from the keyword: what it is sorted and grouped by. Empty where that is not asked for. */
export interface PlacedHit extends KeywordHit {
  /** The last unit before the keyword comes first. */
  readonly left: string;
  readonly right: string;
}

/** One line of a concordance. */
export interface ConcordanceRow {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly location: TextLocation;
}

/** In UTF-16 code units of folded text: more than a column shows. */
const CONTEXT = 24;
/** What divides the columns must not stand in them. */
const DIVIDER = /│/g;

/** An occurrence in a text, or where the text does not matter. */
export function placeHit(hit: KeywordHit, text?: FoldedUnits): PlacedHit {
  return { ...hit, left: text ? contextFrom(text, hit.start - 1, -1) : '', right: text ? contextFrom(text, hit.end, 1) : '' };
}

/** As it stands in the file, on one line and without the noise that can be removed; `undefined` where no range of the original folds to just that. */
export function rowOf({ start, end }: Range, content: SourceText): ConcordanceRow | undefined {
  const { matching } = content;
  if (end > matching.text.length || !matching.map.isExact(start, end)) return undefined;
  const original = withItsMarks(content, matching.map.toOriginal(start, end));
  const left = matching.map.toOriginal(Math.max(0, start - CONTEXT), start);
  const right = matching.map.toOriginal(end, Math.min(matching.text.length, end + CONTEXT));
  return {
    left: start === 0 ? '' : shown(content, { start: left.start, end: original.start }),
    keyword: shown(content, original),
    right: end === matching.text.length ? '' : shown(content, { start: original.end, end: right.end }),
    location: locationOf(content, original.start, original.end),
  };
}

function shown({ reading, folded }: SourceText, range: Range): string {
  return cleanSlice(reading, range, folded.noise).replace(DIVIDER, '|');
}

/** For the units of one context, so that those of many leave nothing behind. */
const room = new Uint16Array(CONTEXT);

/** The units from one on, in a direction. */
function contextFrom({ units, start, end }: FoldedUnits, from: number, direction: 1 | -1): string {
  let length = 0;
  for (let at = start + from; at >= start && at < end && length < CONTEXT; at += direction) room[length++] = units[at] as number;
  return String.fromCharCode(...room.subarray(0, length));
}
