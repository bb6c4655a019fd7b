import type { LibraryDocument } from '../corpus/library-document.ts';
import { datedOf, dateOf } from '../corpus/library-document.ts';
import type { Occurrence } from '../corpus/occurrence.ts';
import type { PhraseStatistics } from '../corpus/phrase-statistics.ts';
import { lengthOf } from '../evidence.ts';

/** A value of a record; `null` where nothing is known. */
export type ExportValue = string | number | null | readonly string[];

/** One line of an export: the fields that the command line prints, in their order. */
export type ExportRecord = Readonly<Record<string, ExportValue>>;

/** How a phrase is spread over the library. */
export function phraseRecord(phrase: PhraseStatistics): ExportRecord {
  const { text, documents, occurrences, regions, firstSeen = null, lastSeen = null, source, english = null, group = null, score } = phrase;
  const variants = phrase.variants?.map((variant) => variant.text) ?? [];
  return { phrase: text, documents, occurrences, regions, firstSeen, lastSeen, source, english, group, variants, score };
}

/** A place in a document, lines and columns from 1, offsets from 0; `entry` is that document. */
export function occurrenceRecord(occurrence: Occurrence, entry: LibraryDocument | undefined): ExportRecord {
  const { path, start, end, line, column, text, context } = occurrence;
  const document = entry?.document;
  return {
    file: path,
    start,
    end,
    line: line + 1,
    column: column + 1,
    text,
    context,
    date: (entry && dateOf(entry)) ?? null,
    region: document?.place?.code ?? null,
    place: document?.place?.names.join('') ?? null,
    level: document?.level ?? null,
    title: document?.displayName ?? null,
  };
}

/** What is known of a document, `characters` in UTF-16 code units of the author's own text. Its fields are the columns of a table of documents, in their order. */
export function documentRecord(entry: LibraryDocument): Record<DocumentColumn, ExportValue> {
  const { place, level, title, outlet, issuer, number } = entry.document;
  const date = datedOf(entry);
  return {
    file: entry.path,
    date: date?.value ?? null,
    datePrecision: date?.precision ?? null,
    dateCertainty: date?.certainty ?? null,
    region: place?.code ?? null,
    place: place?.names.join('') ?? null,
    level: level ?? null,
    title: title?.value ?? null,
    outlet: outlet ?? null,
    issuer: issuer ?? null,
    number: number ?? null,
    characters: lengthOf(entry.foldedBody),
  };
}

/** The columns of a table of documents. */
export const DOCUMENT_COLUMNS = [
  'file',
  'date',
  'datePrecision',
  'dateCertainty',
  'region',
  'place',
  'level',
  'title',
  'outlet',
  'issuer',
  'number',
  'characters',
] as const;
type DocumentColumn = (typeof DOCUMENT_COLUMNS)[number];
