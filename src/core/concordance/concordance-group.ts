import { isHan } from '../text/han.ts';
import { dateOf, placeOf } from './concordance-order.ts';
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

/** Groups by year, place and document in the order of these; by context the largest first. */
export function groupHits(hits: readonly PlacedHit[], grouping: ConcordanceGrouping): HitGroup[] {
  const groups = new Map<string, PlacedHit[]>();
  for (const hit of hits) {
    const key = keyOf(hit, grouping);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const isByContext = grouping === 'left' || grouping === 'right';
  const order = (a: HitGroup, b: HitGroup) =>
    (isByContext ? b.hits.length - a.hits.length : 0) || compare(orderOf(a, grouping), orderOf(b, grouping));
  return Array.from(groups, ([key, members]) => ({ key, hits: members })).sort(order);
}

function keyOf(hit: PlacedHit, grouping: ConcordanceGrouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'year':
      return dateOf(hit).slice(0, 4);
    case 'place':
      return placeOf(hit) + (hit.entry.document.place?.zone ?? '');
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

/** Documents stand by date and path. */
function orderOf({ key, hits: [first] }: HitGroup, grouping: ConcordanceGrouping): string {
  return grouping === 'document' && first ? `${dateOf(first)} ${first.entry.path}` : key;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
