import * as l10n from '@vscode/l10n';
import type { Revision } from '../core/analysis/revision.ts';
import { revisions } from '../core/analysis/revision.ts';
import type { Range } from '../core/evidence.ts';
import type { SourceText } from '../core/text/source-text.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './unread.ts';
import { UsageError } from './usage-error.ts';

/** `tifa compare FILE FILE`: what became of each sentence from the first document to the second, and a summary. Exit status 1 where one of them cannot be read. */
export function compare(paths: readonly [string, string], format: AnswerFormat): number {
  const corpus = openLibrary(paths);
  if (warnOfUnread(corpus.unreadFiles()) > 0) return 1;
  const [first, second] = paths.map((path) => corpus.documents().find((entry) => entry.path === path));
  if (!first || !second) throw new UsageError(l10n.t('compare takes two files.'));
  const [was, is] = [corpus.textOf(first), corpus.textOf(second)];
  const found = revisions(was, is);
  const records = found.map((revision) => record(revision, was, is));
  const rows = records.map(({ changed: _, ...row }) => row).filter(({ kind, isMoved }) => kind !== 'kept' || isMoved);
  printAnswer({ objects: [...records, { summary: summaryOf(found) }], rows }, format);
  if (format === 'table') printWarning(summaryText(summaryOf(found)));
  return 0;
}

function record({ kind, isMoved, first, second, changed, temper }: Revision, was: SourceText, is: SourceText) {
  return {
    kind,
    isMoved,
    temper: temper ?? null,
    first: textOf(was, first),
    second: textOf(is, second),
    firstStart: first?.start ?? null,
    firstEnd: first?.end ?? null,
    secondStart: second?.start ?? null,
    secondEnd: second?.end ?? null,
    changed,
  };
}

function textOf({ reading }: SourceText, range: Range | undefined): string | null {
  return range ? reading.slice(range.start, range.end) : null;
}

type Summary = ReturnType<typeof summaryOf>;

function summaryOf(found: readonly Revision[]) {
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

function summaryText({ kept, reworded, figures, added, dropped, moved, hardened, softened }: Summary): string {
  const changed = l10n.t(
    '{0} sentences kept, {1} reworded, {2} with other figures only, {3} added, {4} dropped',
    kept,
    reworded,
    figures,
    added,
    dropped,
  );
  return `${changed}; ${l10n.t('{0} of them moved, {1} hardened, {2} softened', moved, hardened, softened)}`;
}
