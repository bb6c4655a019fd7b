import * as l10n from '@vscode/l10n';
import type { PhraseChange } from '../core/analysis/change.ts';
import { changes } from '../core/analysis/change.ts';
import type { Contrast } from '../core/analysis/contrast.ts';
import { contrastOf, defaultContrast } from '../core/analysis/contrast.ts';
import { keyPhrases } from '../core/analysis/key-phrases.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { documentsWhere } from './document-sets.ts';
import { findPhrases, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './unread.ts';
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
 * before it; the surest change first. Exit status 1 where a file could not be read.
 */
export function printChanges(path: string, options: ContrastOptions): number {
  const corpus = openLibrary([path]);
  const contrast = contrastFor(corpus, options);
  findPhrases(corpus, options.minDocuments);
  const found = changes(corpus.phraseBook.phraseCounts, contrast, options.all).slice(0, options.top);
  printAnswer({ objects: found.map(changeRecord), rows: found.map(changeRow) }, options.format);
  if (options.format === 'table') printWarning(l10n.t('A: shown; B: shown by itself, not among so many; C: may be chance.'));
  return warnOfUnread(corpus.unreadFiles());
}

/**
 * `tifa keyness PATH --where QUERY [--against QUERY]`: what is typical of one set against another, or against the rest. Exit status 1 where a file could not be read.
 */
export function printKeyness(path: string, options: ContrastOptions): number {
  const corpus = openLibrary([path]);
  if (options.where === undefined) throw new UsageError(l10n.t('keyness takes --where with a query.'));
  const contrast = contrastOf(documentsWhere(corpus, options.where), documentsWhere(corpus, options.against));
  findPhrases(corpus, options.minDocuments);
  const found = keyPhrases(corpus.phraseBook.phraseCounts, contrast, options.all).slice(0, options.top);
  const records = found.map(({ key: _, text, ...rest }) => ({ phrase: text, ...rest }));
  printAnswer({ objects: records, rows: records.map(flat) }, options.format);
  return warnOfUnread(corpus.unreadFiles());
}

function contrastFor(corpus: Corpus, { where, against }: ContrastOptions): Contrast {
  if (where !== undefined && against !== undefined) return contrastOf(documentsWhere(corpus, where), documentsWhere(corpus, against));
  if (where !== undefined || against !== undefined) throw new UsageError(l10n.t('changes takes both --where and --against, or neither.'));
  const contrast = defaultContrast(documentsWhere(corpus, undefined), new Date().toISOString().slice(0, 10));
  if (!contrast) throw new UsageError(l10n.t('The library has no two years to compare: give --where and --against.'));
  printWarning(l10n.t('{0} against {1} to {2}', contrast.year, ...contrast.before));
  return contrast;
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
