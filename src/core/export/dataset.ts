import { adoption } from '../analysis/adoption.ts';
import type { Incidence, PhraseIncidence } from '../analysis/incidence.ts';
import { matrixCells } from '../analysis/matrix.ts';
import type { Observation } from '../analysis/observation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ExportRecord } from './export-record.ts';
import { DOCUMENT_COLUMNS, documentRecord } from './export-record.ts';

/** The tables of a data set, for R, Stata and pandas: one observation to a line. */
export type DatasetTable = 'documents' | 'occurrences' | 'cells' | 'adoption';

/** What each column of each table holds is said by the codebook; the columns stand in this order. */
export const DATASET_COLUMNS: Readonly<Record<DatasetTable, readonly string[]>> = {
  documents: DOCUMENT_COLUMNS,
  occurrences: ['phrase', 'file', 'occurrences'],
  cells: ['phrase', 'place', 'year', 'documents', 'of', 'occurrences', 'characters'],
  adoption: ['phrase', 'place', 'entry', 'lower', 'upper', 'censored', 'of'],
};

/** What a data set is about: documents of a library without copies, and phrases with how they are spread. */
export interface DatasetRequest {
  readonly observations: readonly Observation[];
  readonly phrases: readonly PhraseIncidence[];
}

/** The lines of a table. */
export function datasetRecords(corpus: Corpus, { observations, phrases }: DatasetRequest, table: DatasetTable): ExportRecord[] {
  if (table === 'documents') return observations.flatMap(({ uri }) => corpus.get(uri) ?? []).map(documentRecord);
  return phrases.flatMap(({ phrase: { text }, incidence }) =>
    RECORDS[table](observations, incidence).map((record) => ({ phrase: text, ...record })),
  );
}

const RECORDS: Readonly<
  Record<Exclude<DatasetTable, 'documents'>, (observations: readonly Observation[], incidence: Incidence) => ExportRecord[]>
> = {
  occurrences: occurrenceRecords,
  cells: cellRecords,
  adoption: adoptionRecords,
};

/** Documents that have the phrase; all others have none. */
function occurrenceRecords(observations: readonly Observation[], incidence: Incidence): ExportRecord[] {
  return observations.flatMap(({ uri, path }) => {
    const occurrences = incidence.get(uri);
    return occurrences === undefined ? [] : { file: path, occurrences };
  });
}

/** Provinces and years that have documents: without any there are no data. */
function cellRecords(observations: readonly Observation[], incidence: Incidence): ExportRecord[] {
  return matrixCells(observations, incidence, 'province').rows.flatMap(({ key: place, cells }) =>
    cells.flatMap(({ key: year, documents, of, occurrences, characters }) =>
      of === 0 ? [] : { place, year, documents, of, occurrences, characters },
    ),
  );
}

/** Event history: a place enters with its first document, and takes the phrase up after `lower` and not later than `upper`. */
function adoptionRecords(observations: readonly Observation[], incidence: Incidence): ExportRecord[] {
  return adoption(observations, incidence, 'province').places.map(({ place, entry, lastWithout, firstWith, censored, of }) => ({
    place,
    entry,
    lower: lastWithout,
    upper: firstWith,
    censored,
    of,
  }));
}
