import type { PhraseStatistics } from './phrase-statistics.ts';

/** What phrases beside each other are sorted by. */
export const PHRASE_ORDERS = ['score', 'documents', 'places', 'lastSeen', 'firstSeen', 'newest'] as const;
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
  // However high the termhood of an established phrase is, in one document it does not recur.
  score: (a, b) => Number(b.documents > 1) - Number(a.documents > 1) || b.score - a.score,
};

/** Phrases in an order; those that it does not tell apart by documents, occurrences and then text. */
export function sortPhrases(phrases: readonly PhraseStatistics[], order: PhraseOrder): PhraseStatistics[] {
  const compare = COMPARE[order];
  return [...phrases].sort(
    (a, b) => compare(a, b) || b.documents - a.documents || b.occurrences - a.occurrences || compareText(a.key, b.key),
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
