import type { Corpus } from '../corpus/corpus.ts';
import type { ExportFormat } from './export-format.ts';
import { ExportText } from './export-format.ts';
import { DOCUMENT_COLUMNS, documentRecord, occurrenceRecord, phraseRecord } from './export-record.ts';

/** What is to be exported: all phrases, the occurrences of one, or some documents by their uris, in their order. */
export type ExportSubject =
  | { readonly kind: 'phrases' }
  | { readonly kind: 'occurrences'; readonly key: string }
  | { readonly kind: 'documents'; readonly uris: readonly string[] };

/** With the format of the file. */
export type ExportRequest = ExportSubject & { readonly format: ExportFormat };

/** The export as the text of a file. */
export interface Exported {
  readonly text: string;
  /** How many phrases, occurrences or documents. */
  readonly count: number;
}

/** Takes how much is done: documents of a phrase, or phrases. */
export type ExportProgress = (done: number, total: number) => void;

type ExportedLibrary = Pick<Corpus, 'phraseBook' | 'get'>;

const COLUMNS: Readonly<Record<ExportSubject['kind'], readonly string[]>> = {
  phrases: 'phrase english group source documents occurrences regions firstSeen lastSeen variants score'.split(' '),
  occurrences: 'date place level title context text file line column region'.split(' '),
  documents: DOCUMENT_COLUMNS,
};
/** Phrases or documents between two pauses, documents of a phrase between two reports. */
const SLICE = 50;

/** What the library knows, as a file, in slices. Made where the library is: a large one has tens of thousands of phrases. */
export function* exportLibrary(library: ExportedLibrary, request: ExportRequest, progress: ExportProgress): Generator<undefined, Exported> {
  const text = new ExportText(COLUMNS[request.kind], request.format);
  yield* addRecords(text, library, request, progress);
  return { text: text.finish(), count: text.count };
}

function addRecords(
  text: ExportText,
  library: ExportedLibrary,
  subject: ExportSubject,
  progress: ExportProgress,
): Generator<undefined, void> {
  switch (subject.kind) {
    case 'phrases':
      return addPhrases(text, library, progress);
    case 'occurrences':
      return addOccurrences(text, library, subject.key, progress);
    case 'documents':
      return addDocuments(text, library, subject.uris, progress);
  }
}

/** Those that are not in the library any more are left out. */
function* addDocuments(
  text: ExportText,
  library: ExportedLibrary,
  uris: readonly string[],
  progress: ExportProgress,
): Generator<undefined, void> {
  for (const [index, uri] of uris.entries()) {
    if (index % SLICE === 0) {
      yield undefined;
      progress(index, uris.length);
    }
    const entry = library.get(uri);
    if (entry) text.add(documentRecord(entry));
  }
}

function* addPhrases(text: ExportText, { phraseBook }: ExportedLibrary, progress: ExportProgress): Generator<undefined, void> {
  const phrases = yield* phraseBook.listed(1);
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
