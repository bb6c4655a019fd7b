import type { Range } from '../evidence.ts';
import { mapInSlices } from '../slices.ts';
import { matchingFold } from '../text/matching-fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Revision } from './revision.ts';
import { revisions } from './revision.ts';

/** How many sentences of two documents are of each kind. */
export interface RevisionCounts extends Readonly<Record<Revision['kind'], number>> {
  readonly moved: number;
  readonly hardened: number;
  readonly softened: number;
}

/** What became of one sentence, with its words. */
export interface WordedRevision extends Revision {
  /** As it stands in each document, without noise; `undefined` where it does not stand. */
  readonly texts: { readonly first: string | undefined; readonly second: string | undefined };
  /** Which characters of `texts` are other ones; empty where all are kept, dropped or added. */
  readonly marked: Revision['changed'];
}

/** What became of each sentence from one document to another. */
export interface ReportComparison {
  /** In the order of the second document; what was dropped stands where the sentence before it stands. */
  readonly revisions: readonly WordedRevision[];
  readonly counts: RevisionCounts;
}

/** So many sentences between two pauses. */
const SENTENCES = 50;

/** Compares two documents sentence by sentence, in slices. */
export function* compareReports(first: SourceText, second: SourceText): Generator<undefined, ReportComparison> {
  const found = yield* revisions(first, second);
  return { revisions: yield* mapInSlices(found, SENTENCES, (one) => worded(first, second, one)), counts: countsOf(found) };
}

function worded(first: SourceText, second: SourceText, revision: Revision): WordedRevision {
  const texts = { first: textOf(first, revision.first), second: textOf(second, revision.second) };
  const { changed } = revision;
  return { ...revision, texts, marked: { first: asWritten(texts.first, changed.first), second: asWritten(texts.second, changed.second) } };
}

/** Ranges of the matched text of a sentence in the sentence as it stands. */
function asWritten(sentence: string | undefined, ranges: readonly Range[]): Range[] {
  if (sentence === undefined || ranges.length === 0) return [];
  const { map } = matchingFold(sentence);
  return ranges.map(({ start, end }) => map.toOriginal(start, end));
}

function textOf({ reading }: SourceText, range: Range | undefined): string | undefined {
  return range && reading.slice(range.start, range.end);
}

function countsOf(found: readonly Revision[]): RevisionCounts {
  const count = (isOne: (revision: Revision) => boolean) => found.filter(isOne).length;
  return {
    kept: count(({ kind }) => kind === 'kept'),
    reworded: count(({ kind }) => kind === 'reworded'),
    figures: count(({ kind }) => kind === 'figures'),
    added: count(({ kind }) => kind === 'added'),
    dropped: count(({ kind }) => kind === 'dropped'),
    moved: count(({ isMoved }) => isMoved),
    hardened: count(({ temper }) => temper === 'hardened'),
    softened: count(({ temper }) => temper === 'softened'),
  };
}
