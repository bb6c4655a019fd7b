import { dateOf } from '../corpus/library-document.ts';
import type { PlacedHit } from './concordance-row.ts';

/** `left` and `right`: by the text before and after the keyword, outward from it. */
export type ConcordanceSort = 'date' | 'place' | 'left' | 'right';

type SortKey = (hit: PlacedHit) => string;

/** Later than every date, behind every code of a division. */
const UNKNOWN = '~';

const left: SortKey = (hit) => hit.left;
const right: SortKey = (hit) => hit.right;
const path: SortKey = ({ entry }) => entry.path;

/** What decides, the most important first. */
const KEYS: Readonly<Record<ConcordanceSort, readonly SortKey[]>> = {
  date: [sortDate, path],
  place: [sortPlace, sortDate, path],
  left: [left, right, sortDate, path],
  right: [right, left, sortDate, path],
};

/** Equals stand by path, and by where they stand in their document. What has no date or place comes last. */
export function hitOrder(sort: ConcordanceSort): (a: PlacedHit, b: PlacedHit) => number {
  const keys = KEYS[sort];
  return (a, b) => compareKeys(a, b, keys) || a.start - b.start || b.end - a.end;
}

/** The date of the document; what comes after all dates where there is none. */
export function sortDate({ entry }: PlacedHit): string {
  return dateOf(entry) ?? UNKNOWN;
}

/** The code of the place of the document; what comes after all codes where there is none. */
export function sortPlace({ entry }: PlacedHit): string {
  return entry.document.place?.code ?? UNKNOWN;
}

function compareKeys(a: PlacedHit, b: PlacedHit, keys: readonly SortKey[]): number {
  for (const key of keys) {
    const first = key(a);
    const second = key(b);
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
