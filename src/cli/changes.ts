import * as l10n from '@vscode/l10n';
import type { PhraseChange } from '../core/analysis/change.ts';
import type { Pair } from '../core/analysis/contrast.ts';
import { proportion } from '../core/analysis/proportion.ts';
import { setChanges, setKeyness } from '../core/analysis/set-changes.ts';
import type { ShareCell } from '../core/charts/chart-cell.ts';
import { shareChart } from '../core/charts/share-chart.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { today, understood } from './document-sets.ts';
import { allSteps, findPhrases, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';
import { UsageError } from './usage-error.ts';

/** What was asked for: two sets of documents, and how many phrases. */
export interface ContrastOptions {
  /** Queries. */
  readonly where: string | undefined;
  readonly against: string | undefined;
  /** The least number of documents of a phrase that recurs. */
  readonly minDocuments: number;
  /** `undefined` for all of them. */
  readonly top: number | undefined;
  /** Whether minor phrases are wanted too. */
  readonly all: boolean;
  readonly format: AnswerFormat;
}

/**
 * `tifa changes PATH [--where QUERY --against QUERY]`: what became of each phrase between two sets, without queries between the newest full year and the three
 * before it; the surest change first. Exit status 1 where a file could not be read, or a set has no documents.
 */
export function printChanges(path: string, options: ContrastOptions): number {
  const corpus = openLibrary([path]);
  const { minDocuments, top, format, ...sets } = options;
  if ((sets.where === undefined) !== (sets.against === undefined))
    throw new UsageError(l10n.t('changes takes both --where and --against, or neither.'));
  findPhrases(corpus, minDocuments);
  const found = allSteps(setChanges(corpus, { ...sets, most: top, today: today() }));
  if (!found) {
    warnOfUnread(corpus.unreadFiles());
    throw new UsageError(l10n.t('The library has no two years to compare: give --where and --against.'));
  }
  const { where, against, of, phrases } = understood(found);
  if (sets.where === undefined) printWarning(l10n.t('{0} against {1}', where, against));
  const svg = drawingOf(phrases, [where, against], top);
  printAnswer({ objects: phrases.map(changeRecord), rows: phrases.map(changeRow), nothing: noPhrase(), svg }, format);
  if (format === 'table' && phrases.length > 0) printWarning(l10n.t('A: shown; B: shown by itself, not among so many; C: may be chance.'));
  return Math.max(warnOfUnread(corpus.unreadFiles()), warnOfEmpty(of, [where, against]));
}

/**
 * `tifa keyness PATH --where QUERY [--against QUERY]`: what is typical of one set against another, or against the rest. Exit status 1 where a file could not be read, or a set has no documents.
 */
export function printKeyness(path: string, options: ContrastOptions): number {
  const corpus = openLibrary([path]);
  const { minDocuments, top, format, ...sets } = options;
  if (sets.where === undefined) throw new UsageError(l10n.t('keyness takes --where with a query.'));
  findPhrases(corpus, minDocuments);
  const { where, against, of, phrases } = understood(allSteps(setKeyness(corpus, { ...sets, most: top })));
  const records = phrases.map(({ key: _, text, ...rest }) => ({ phrase: text, ...rest }));
  const svg = drawingOf(phrases, [where, against], top);
  printAnswer({ objects: records, rows: records.map(flat), nothing: noPhrase(), svg }, format);
  return Math.max(warnOfUnread(corpus.unreadFiles()), warnOfEmpty(of, [where, against]));
}

/** More rows would fill more than a page; `--top` draws as many as it says. */
const MOST_DRAWN = 40;

/** In how many documents of each set the first phrases stand. */
function drawingOf(phrases: readonly Compared[], sets: readonly [string, string], top = MOST_DRAWN): string {
  const rows = phrases.slice(0, top).map(({ key, text, documents, of }) => ({
    key,
    name: text,
    cells: [0, 1].map((side) => shareOf(text, documents[side] ?? 0, of[side] ?? 0)),
  }));
  const [where, against] = sets;
  return shareChart(rows, [where, against || l10n.t('all others')], sets.filter(Boolean).join(' : ')).svg;
}

type Compared = Pick<PhraseChange, 'key' | 'text' | 'documents' | 'of'>;

function shareOf(key: string, documents: number, of: number): ShareCell {
  const { share = null, low = null, high = null } = proportion(documents, of) ?? {};
  return { key, documents, of, share, low, high };
}

/** Names each side that has none; answers the exit status. */
function warnOfEmpty(of: Pair, queries: readonly [string, string]): number {
  const empty = queries.filter((_, side) => of[side] === 0);
  for (const query of empty)
    printWarning(
      query === ''
        ? l10n.t('There are no other documents: nothing can be compared.')
        : l10n.t('“{0}” finds no documents: nothing can be compared.', query),
    );
  return empty.length > 0 ? 1 : 0;
}

function noPhrase(): string {
  return l10n.t('No phrase stands in a document of these sets.');
}

/** A change as it is printed. */
export function changeRecord({ key: _, text, ...change }: PhraseChange) {
  return { phrase: text, ...change };
}

function changeRow(change: PhraseChange) {
  return flat(changeRecord(change));
}

/** A pair becomes two columns. */
function flat<T extends object>(record: T): Record<string, string | number | boolean | null> {
  const entries = Object.entries(record) as [string, string | number | boolean | null | readonly [number, number]][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      value !== null && typeof value === 'object'
        ? [
            [name, value[0]],
            [`${name}Against`, value[1]],
          ]
        : [[name, value]],
    ),
  );
}
