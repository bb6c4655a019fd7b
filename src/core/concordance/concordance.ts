import type { PhraseBook } from '../corpus/phrase-book.ts';
import type { SearchableLibrary, WordingLibrary } from '../corpus/searchable-library.ts';
import { FirstOf } from '../first-of.ts';
import type { Evaluated } from '../search/evaluate.ts';
import { evaluate, evaluatePhrases } from '../search/evaluate.ts';
import type { FoundDocument } from '../search/found-document.ts';
import type { Query } from '../search/query.ts';
import { uncountedOf } from '../search/uncounted.ts';
import { forEachInSlices } from '../slices.ts';
import type { Concordance, ConcordanceWords } from './concordance-answer.ts';
import type { ConcordanceGrouping, HitGroup } from './concordance-group.ts';
import { groupHits, groupKey, groupRank, isBySize } from './concordance-group.ts';
import { ConcordanceLayout } from './concordance-layout.ts';
import type { ConcordanceSort } from './concordance-order.ts';
import { hitOrder } from './concordance-order.ts';
import type { PlacedHit } from './concordance-row.ts';
import { placeHit } from './concordance-row.ts';
import type { FoundHits } from './found-hits.ts';
import { forEachHit, forEachHitTwice, hitCount, hitsIn } from './found-hits.ts';
import { rowsOf } from './shown-rows.ts';
import type { Manner } from './standing-so.ts';
import { standingSo } from './standing-so.ts';

/** What a concordance is asked for, of occurrences that stand in some way or of all. */
export interface ConcordanceRequest extends Manner {
  /** As it is typed in a search. */
  readonly query: string;
  /** The key of the phrase, or the folded text, whose occurrences are wanted, those that counts are about: in the documents that the rest of `query` finds. */
  readonly phrase?: string;
  /** The keys of other phrases that are counted with it. */
  readonly family?: readonly string[];
  readonly sort: ConcordanceSort;
  readonly grouping: ConcordanceGrouping;
  /** More occurrences are counted, but not shown. */
  readonly most: number;
}

/** A library that may know phrases. */
export interface ConcordedLibrary extends SearchableLibrary, Pick<WordingLibrary, 'foldedUnits'> {
  readonly phraseBook?: Pick<PhraseBook, 'occurrences'>;
}

/** Makes a concordance, in slices. Counts are those of a search, or of a phrase. */
export function* concordance(
  library: ConcordedLibrary,
  request: ConcordanceRequest,
  words: ConcordanceWords,
): Generator<undefined, Concordance> {
  const { query, found, problems } = yield* standingSo(library, yield* evaluated(library, request), request);
  const groups = isAboutContext(request) ? yield* byContext({ library, found, query }, request) : yield* byDocument(found, query, request);
  const rows = yield* rowsOf(library, groups);
  const layout = new ConcordanceLayout(words, rows);
  for (const { key, hits: members } of groups) yield* layout.add({ key, hits: members.filter((hit) => rows.has(hit)) }, request.grouping);
  const counts = found.map((one) => one.occurrences).filter((count) => count > 0);
  const occurrences = counts.reduce((sum, count) => sum + count, 0);
  const throughNoise = [...rows.values()].filter((row) => row.isThroughNoise).length;
  const uncounted = yield* uncountedOf(library, found, query);
  return { ...layout.finish(), occurrences, documents: counts.length, uncounted, shown: rows.size, throughNoise, problems };
}

function* evaluated(library: ConcordedLibrary, { query, phrase, family = [] }: ConcordanceRequest): Generator<undefined, Evaluated> {
  const { phraseBook } = library;
  if (phrase === undefined || !phraseBook) return yield* evaluate(library, query);
  return yield* evaluatePhrases(
    library,
    [phrase, ...family].map((key) => phraseBook.occurrences(key)),
    query,
  );
}

function isAboutContext({ sort, grouping }: ConcordanceRequest): boolean {
  return [sort, grouping].some((by) => by === 'left' || by === 'right');
}

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** Puts documents in order, not occurrences, of which a library may have millions: only those that are shown are made, and no text is read. */
function* byDocument(
  found: readonly FoundDocument[],
  query: Query,
  { sort, grouping, most }: ConcordanceRequest,
): Generator<undefined, HitGroup[]> {
  // Each document that is kept has a line at least, so that no more of them are shown.
  const first = new FirstOf<RankedDocument>(most, byRank(sort));
  yield* forEachInSlices(found, DOCUMENTS, (one) => {
    if (one.occurrences === 0) return;
    const hit = placeHit({ entry: one.entry, start: 0, end: 0 });
    first.add({ ...hit, rank: groupRank(hit, grouping, 0), found: one });
  });
  const documents = new Map<PlacedHit, FoundDocument>(first.first().map((one) => [one, one.found]));
  return firstOf(groupHits([...documents.keys()], grouping), most, (hit) => {
    const found = documents.get(hit);
    return found ? hitsIn(found, query) : [];
  });
}

/** The texts decide what comes first. Where not all can be shown, the sizes of groups are counted before. */
function* byContext(found: FoundHits, { sort, grouping, most }: ConcordanceRequest): Generator<undefined, HitGroup[]> {
  const sizes = new Map<string, number>();
  const sizeOf = (hit: PlacedHit) => sizes.get(groupKey(hit, grouping)) ?? 0;
  const first = new FirstOf<RankedHit>(most, byRank(sort));
  const rank = (hit: PlacedHit) => first.add({ ...hit, rank: groupRank(hit, grouping, sizeOf(hit)) });
  if (isBySize(grouping) && hitCount(found) > most)
    yield* forEachHitTwice(found, (hit) => void sizes.set(groupKey(hit, grouping), sizeOf(hit) + 1), rank);
  else yield* forEachHit(found, rank);
  return groupHits(first.first(), grouping);
}

/** An occurrence and what the group that it belongs to is sorted by. */
interface RankedHit extends PlacedHit {
  readonly rank: string;
}

/** What stands for all occurrences in a document. */
interface RankedDocument extends RankedHit {
  readonly found: FoundDocument;
}

/** By group, then within it. */
function byRank(sort: ConcordanceSort): (a: RankedHit, b: RankedHit) => number {
  const inGroup = hitOrder(sort);
  return (a, b) => (a.rank === b.rank ? inGroup(a, b) : a.rank < b.rank ? -1 : 1);
}

/** The groups as far as they have the first `most` occurrences together; `hitsOf` tells the occurrences that a member of a group stands for. */
function firstOf(groups: readonly HitGroup[], most: number, hitsOf: (member: PlacedHit) => readonly PlacedHit[]): HitGroup[] {
  let left = most;
  return groups.flatMap(({ key, hits }) => {
    const shown: PlacedHit[] = [];
    for (const member of hits) {
      if (left <= 0) break;
      const next = hitsOf(member).slice(0, left);
      for (const hit of next) shown.push(hit);
      left -= next.length;
    }
    return shown.length > 0 ? { key, hits: shown } : [];
  });
}
