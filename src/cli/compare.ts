import * as l10n from '@vscode/l10n';
import type { RevisionCounts, WordedRevision } from '../core/analysis/report-comparison.ts';
import { compareReports } from '../core/analysis/report-comparison.ts';
import type { RowsFormat } from './answer.ts';
import { printRows } from './answer.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';
import { UsageError } from './usage-error.ts';

/** `tifa compare FILE FILE`: what became of each sentence from the first document to the second, and a summary. Exit status 1 where one of them cannot be read. */
export function compare(paths: readonly [string, string], format: RowsFormat): number {
  const corpus = openLibrary(paths);
  if (warnOfUnread(corpus.unreadFiles()) > 0) return 1;
  const [first, second] = paths.map((path) => corpus.documents().find((entry) => entry.path === path));
  if (!first || !second) throw new UsageError(l10n.t('compare takes two files.'));
  const { revisions, counts } = allSteps(compareReports(corpus.textOf(first), corpus.textOf(second)));
  const records = revisions.map(record);
  const rows = records.map(({ changed: _, ...row }) => row).filter(({ kind, isMoved }) => kind !== 'kept' || isMoved);
  printRows({ objects: [...records, { summary: counts }], rows, nothing: l10n.t('Every sentence is kept where it was.') }, format);
  if (format === 'table') printWarning(summaryText(counts));
  return 0;
}

function record({ kind, isMoved, first, second, texts, changed, temper }: WordedRevision) {
  return {
    kind,
    isMoved,
    temper: temper ?? null,
    first: texts.first ?? null,
    second: texts.second ?? null,
    firstStart: first?.start ?? null,
    firstEnd: first?.end ?? null,
    secondStart: second?.start ?? null,
    secondEnd: second?.end ?? null,
    changed,
  };
}

function summaryText({ kept, reworded, figures, added, dropped, moved, hardened, softened }: RevisionCounts): string {
  const others = [reworded, figures, added, dropped];
  const changed =
    kept === 1
      ? l10n.t('1 sentence kept, {0} reworded, {1} with other figures only, {2} added, {3} dropped', ...others)
      : l10n.t('{0} sentences kept, {1} reworded, {2} with other figures only, {3} added, {4} dropped', kept, ...others);
  return `${changed}; ${l10n.t('{0} of them moved, {1} hardened, {2} softened', moved, hardened, softened)}`;
}
