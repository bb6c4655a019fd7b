import type { Corpus } from '../corpus/corpus.ts';
import type { ExportFormat } from './export-format.ts';
import { exportText } from './export-format.ts';
import type { ExportRecord } from './export-record.ts';
import { occurrenceRecord, phraseRecord } from './export-record.ts';

export interface ExportRequest {
  /** The phrase whose occurrences are wanted; all phrases where `undefined`. */
  readonly key?: string;
  readonly format: ExportFormat;
}

export interface Exported {
  readonly text: string;
  /** How many phrases or occurrences. */
  readonly count: number;
}

const PHRASE_COLUMNS = 'phrase english group source documents occurrences regions firstSeen lastSeen variants score'.split(' ');
const OCCURRENCE_COLUMNS = 'date place title context text file line column region'.split(' ');

/** What the library knows, as a file. Made where the library is: a large one has tens of thousands of phrases. */
export function exportLibrary(library: Pick<Corpus, 'phraseBook' | 'get'>, { key, format }: ExportRequest): Exported {
  const records = key === undefined ? library.phraseBook.phrases(1).map(phraseRecord) : occurrenceRecords(library, key);
  return { text: exportText(records, key === undefined ? PHRASE_COLUMNS : OCCURRENCE_COLUMNS, format), count: records.length };
}

function occurrenceRecords(library: Pick<Corpus, 'phraseBook' | 'get'>, key: string): ExportRecord[] {
  return library.phraseBook.occurrences(key).map((occurrence) => occurrenceRecord(occurrence, library.get(occurrence.uri)?.document));
}
