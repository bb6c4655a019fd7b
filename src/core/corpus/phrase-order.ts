import { sortInSlices } from '../slices.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';

/** What phrases beside each other are sorted by. */
export const PHRASE_ORDERS = ['score', 'documents', 'places', 'lastSeen', 'firstSeen', 'newest', 'change'] as const;
/** By what phrases are sorted. */
export type PhraseOrder = (typeof PHRASE_ORDERS)[number];

type Compare = (a: PhraseStatistics, b: PhraseStatistics) => number;

/** Those in most documents or places, or of the highest score, come first; seen latest; first seen earliest, or `newest`: first seen latest. What has no date comes last. */
const COMPARE: Readonly<Record<PhraseOrder, Compare>> = {
  documents: (a, b) => b.documents - a.documents,
  places: (a, b) => b.regions - a.regions,
  lastSeen: (a, b) => compareText(b.lastSeen ?? '', a.lastSeen ?? ''),
  firstSeen: (a, b) => compareText(a.firstSeen ?? '~', b.firstSeen ?? '~'),
  newest: (a, b) => compareText(b.firstSeen ?? '', a.firstSeen ?? ''),
  // It is told by the ranks alone.
  change: () => 0,
  // However high the termhood of an established phrase is, in one document it does not recur.
  score: (a, b) => Number(b.documents > 1) - Number(a.documents > 1) || b.score - a.score,
};

/** Ranks phrases by key, the highest first; those without a rank come last. */
export type PhraseRanks = ReadonlyMap<string, number>;

/** Phrases in an order, by `ranks` before all where there are some; those that it does not tell apart by documents, occurrences and then text. In slices. */
export function sortPhrases(
  phrases: readonly PhraseStatistics[],
  order: PhraseOrder,
  ranks?: PhraseRanks,
): Generator<undefined, PhraseStatistics[]> {
  const compare = ranks ? byRank(ranks) : COMPARE[order];
  return sortInSlices(
    phrases,
    (a, b) => compare(a, b) || b.documents - a.documents || b.occurrences - a.occurrences || compareText(a.key, b.key),
  );
}

function byRank(ranks: PhraseRanks): Compare {
  return (a, b) => (ranks.get(b.key) ?? -1) - (ranks.get(a.key) ?? -1);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
