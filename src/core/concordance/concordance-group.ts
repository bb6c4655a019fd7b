import { isHan } from '../text/han.ts';
import { sortDate, sortPlace } from './concordance-order.ts';
import type { PlacedHit } from './concordance-row.ts';

/** `year` of the document; `left` and `right`: by the word or sign next to the keyword. */
export type ConcordanceGrouping = 'none' | 'year' | 'place' | 'document' | 'left' | 'right';

/** Occurrences under one heading, in the order that they came in. */
export interface HitGroup {
  /** '' for all in one. */
  readonly key: string;
  readonly hits: readonly PlacedHit[];
}

/** Most words have two characters. */
const NEIGHBOUR = 2;
/** More than a library has. */
const MOST_HITS = 1e12;
const SIZE_DIGITS = String(MOST_HITS).length;

/** Groups by year, place and document in the order of these; by context the largest first. */
export function groupHits(hits: readonly PlacedHit[], grouping: ConcordanceGrouping): HitGroup[] {
  const groups = new Map<string, [PlacedHit, ...PlacedHit[]]>();
  for (const hit of hits) {
    const key = groupKey(hit, grouping);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const ranked = Array.from(groups, ([key, members]) => ({ key, hits: members, rank: groupRank(members[0], grouping, members.length) }));
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1));
}

/** Whether the sizes of the groups decide their order. */
export function isBySize(grouping: ConcordanceGrouping): boolean {
  return grouping === 'left' || grouping === 'right';
}

/** What the group of an occurrence is sorted by, as code units; `size` is the number of occurrences in it. */
export function groupRank(hit: PlacedHit, grouping: ConcordanceGrouping, size: number): string {
  const key = groupKey(hit, grouping);
  if (isBySize(grouping)) return `${String(MOST_HITS - size).padStart(SIZE_DIGITS)}${key}`;
  // Documents stand by date and path.
  return grouping === 'document' ? `${sortDate(hit)} ${hit.entry.path}\0${key}` : key;
}

/** Occurrences of one key are in one group. */
export function groupKey(hit: PlacedHit, grouping: ConcordanceGrouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'year':
      return sortDate(hit).slice(0, 4);
    case 'place':
      return sortPlace(hit) + (hit.entry.document.place?.zone ?? '');
    case 'document':
      return hit.entry.uri;
    case 'left':
      return [...neighbour(hit.left)].reverse().join('');
    case 'right':
      return neighbour(hit.right);
  }
}

/** The two Chinese characters next to the keyword, one where a sign follows it; the sign itself where it comes first; '' at the end of a paragraph. */
function neighbour(outward: string): string {
  const next = outward.trimStart();
  if (outward.startsWith('\n\n') || next === '') return '';
  let length = 0;
  while (length < NEIGHBOUR && isHan(next.charCodeAt(length))) length++;
  return length > 0 ? next.slice(0, length) : (/^[\p{L}\p{N}]+|^./u.exec(next)?.[0] ?? '');
}
