import type { Range } from '../evidence.ts';
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
}

/** What became of each sentence from one document to another. */
export interface ReportComparison {
  /** In the order of the second document; what was dropped stands where the sentence before it stands. */
  readonly revisions: readonly WordedRevision[];
  readonly counts: RevisionCounts;
}

/** Compares two documents sentence by sentence. */
export function compareReports(first: SourceText, second: SourceText): ReportComparison {
  const found = revisions(first, second);
  const worded = found.map((one) => ({ ...one, texts: { first: textOf(first, one.first), second: textOf(second, one.second) } }));
  return { revisions: worded, counts: countsOf(found) };
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
