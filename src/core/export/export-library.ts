import type { Corpus } from '../corpus/corpus.ts';
import type { ExportFormat } from './export-format.ts';
import { ExportText } from './export-format.ts';
import { occurrenceRecord, phraseRecord } from './export-record.ts';

/** What is to be exported. */
export interface ExportRequest {
  /** The phrase whose occurrences are wanted; all phrases where `undefined`. */
  readonly key?: string;
  readonly format: ExportFormat;
}

/** The export as the text of a file. */
export interface Exported {
  readonly text: string;
  /** How many phrases or occurrences. */
  readonly count: number;
}

/** Takes how much is done: documents of a phrase, or phrases. */
export type ExportProgress = (done: number, total: number) => void;

type ExportedLibrary = Pick<Corpus, 'phraseBook'>;

const PHRASE_COLUMNS = 'phrase english group source documents occurrences regions firstSeen lastSeen variants score'.split(' ');
const OCCURRENCE_COLUMNS = 'date place level title context text file line column region'.split(' ');
/** Phrases between two pauses, documents between two reports. */
const SLICE = 50;

/** What the library knows, as a file, in slices. Made where the library is: a large one has tens of thousands of phrases. */
export function* exportLibrary(library: ExportedLibrary, request: ExportRequest, progress: ExportProgress): Generator<undefined, Exported> {
  const { key, format } = request;
  const text = new ExportText(key === undefined ? PHRASE_COLUMNS : OCCURRENCE_COLUMNS, format);
  if (key === undefined) yield* addPhrases(text, library, progress);
  else yield* addOccurrences(text, library, key, progress);
  return { text: text.finish(), count: text.count };
}

function* addPhrases(text: ExportText, { phraseBook }: ExportedLibrary, progress: ExportProgress): Generator<undefined, void> {
  const phrases = phraseBook.phrases(1);
  for (const [index, phrase] of phrases.entries()) {
    if (index % SLICE === 0) {
      yield undefined;
      progress(index, phrases.length);
    }
    text.add(phraseRecord(phrase));
  }
}

function* addOccurrences(
  text: ExportText,
  { phraseBook }: ExportedLibrary,
  key: string,
  progress: ExportProgress,
): Generator<undefined, void> {
  const occurrences = phraseBook.occurrences(key);
  const { documents } = occurrences;
  for (const [index, entry] of documents.entries()) {
    yield undefined;
    if (index % SLICE === 0) progress(index, documents.length);
    for (const occurrence of occurrences.in(entry)) text.add(occurrenceRecord(occurrence, entry));
  }
}
