import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { incidenceOf } from '../core/analysis/incidence.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { DatasetTable } from '../core/export/dataset.ts';
import { DATASET_COLUMNS, datasetRecords } from '../core/export/dataset.ts';
import { ExportText } from '../core/export/export-format.ts';
import { writeWholeFileSync } from '../node/whole-file.ts';
import { documentsWhere } from './document-sets.ts';
import { allSteps, findPhrases, openLibrary } from './library.ts';
import { printLine } from './output.ts';
import { warnOfUnread } from './problems.ts';
import { UsageError } from './usage-error.ts';

/** What was asked for. */
export interface DatasetOptions {
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  /** The folder to write to. */
  readonly output: string | undefined;
  readonly overwrite: boolean;
  /** The least number of documents of a phrase that recurs. */
  readonly minDocuments: number;
  /** How many phrases where none are named. */
  readonly top: number;
}

const TABLES = ['documents', 'occurrences', 'cells', 'adoption'] as const satisfies readonly DatasetTable[];
const CODEBOOK = 'codebook.md';

/**
 * `tifa dataset PATH [PHRASE...] --output DIR`: tables of documents, of occurrences, of provinces and years, and of when provinces took phrases up, with a codebook. Without
 * phrases those in most documents. Exit status 1 where a file could not be read.
 */
export function writeDataset(path: string, named: readonly string[], options: DatasetOptions): number {
  const { output, overwrite } = options;
  if (output === undefined) throw new UsageError(l10n.t('dataset takes --output with a folder.'));
  const files = [...TABLES.map((table) => `${table}.csv`), CODEBOOK].map((name) => join(output, name));
  const [inTheWay] = overwrite ? [] : files.filter((file) => existsSync(file));
  if (inTheWay !== undefined) throw new UsageError(l10n.t('{0} is there already: --overwrite replaces it.', inTheWay));
  const corpus = openLibrary([path]);
  const observations = documentsWhere(corpus, options.where);
  const phrases = phrasesOf(corpus, named, options).map((phrase) => allSteps(incidenceOf(corpus, phrase)));
  for (const table of TABLES) {
    const text = new ExportText(DATASET_COLUMNS[table], 'csv');
    for (const record of datasetRecords(corpus, { observations, phrases }, table)) text.add(record);
    writeWholeFileSync(join(output, `${table}.csv`), text.finish());
    const name = join(output, `${table}.csv`);
    printLine(text.count === 1 ? l10n.t('{0}: 1 row', name) : l10n.t('{0}: {1} rows', name, text.count));
  }
  writeWholeFileSync(join(output, CODEBOOK), codebook());
  printLine(join(output, CODEBOOK));
  return warnOfUnread(corpus.unreadFiles());
}

function phrasesOf(corpus: Corpus, named: readonly string[], { minDocuments, top }: DatasetOptions): readonly string[] {
  if (named.length > 0) return named;
  findPhrases(corpus, minDocuments);
  const listed = corpus.phraseBook.phrases(minDocuments).filter(({ minor }) => !minor);
  return listed.slice(0, top).map(({ text }) => text);
}

/** What each column holds. */
function codebook(): string {
  const lines = TABLES.flatMap((table) => [
    `## ${table}.csv`,
    '',
    ...DATASET_COLUMNS[table].map((column) => `- \`${column}\`: ${meaningOf(table, column)}`),
    '',
  ]);
  const head = [
    l10n.t(
      'Each text counts once: copies are left out, and so is what no author wrote. Without a document there is no row, as that is not zero.',
    ),
    '',
  ];
  return [...head, ...lines].join('\n');
}

function meaningOf(table: DatasetTable, column: string): string {
  const meanings: Readonly<Record<string, string>> = {
    file: l10n.t('path of the document'),
    date: l10n.t('its date, as finely as it is known'),
    datePrecision: l10n.t('day, month or year'),
    dateCertainty: l10n.t('stated by the text, or inferred from it'),
    region: l10n.t('division that it is about: GB/T 2260, 000000 for the whole country'),
    place: table === 'documents' ? l10n.t('full name of that division') : l10n.t('province: GB/T 2260'),
    level: l10n.t('level of who speaks'),
    title: l10n.t('title as printed'),
    outlet: l10n.t('who published it'),
    issuer: l10n.t('body that issued it'),
    number: l10n.t('number of the document'),
    characters: l10n.t('UTF-16 code units of the authors’ own text'),
    phrase: l10n.t('the phrase, in any of its spellings'),
    occurrences: l10n.t('how often it stands there'),
    year: l10n.t('year of the documents'),
    documents: l10n.t('how many documents have it'),
    of: l10n.t('how many documents could have it'),
    entry: l10n.t('date of the first document of the place, with or without it'),
    lower: l10n.t('date of the last document surely before the first one with it; empty where there is none'),
    upper: l10n.t('date of the first document with it; empty where there is none'),
    censored: l10n.t('none: between the two; left: its first document has it; right: none has it yet'),
  };
  return meanings[column] ?? '';
}
