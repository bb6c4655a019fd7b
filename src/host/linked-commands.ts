import type { PhraseRange } from '../core/corpus/highlight.ts';
import type { TextLocation } from '../core/text/line-starts.ts';

/** The command that opens a document of the library; takes its uri as a string. */
export const OPEN_DOCUMENT = 'tifa.openDocument';
/** The command that selects a range of a document; takes its uri, and start and end in UTF-16 code units. */
export const OPEN_RANGE = 'tifa.openRange';
/** The command that opens a document at an occurrence; hovers and trees link to it. */
export const OPEN_OCCURRENCE = 'tifa.openOccurrence';

/** What the command takes: lines and columns count from 0. */
export type OccurrenceArguments = [uri: string, line: number, column: number, endLine: number, endColumn: number];

/** The arguments that open a place of a document. */
export function occurrenceArguments({
  uri,
  line,
  column,
  endLine,
  endColumn,
}: TextLocation & { readonly uri: string }): OccurrenceArguments {
  return [uri, line, column, endLine, endColumn];
}

/** The command that compares two documents sentence by sentence; takes their uris as strings, or asks. */
export const COMPARE_DOCUMENTS = 'tifa.compareDocuments';
/** Commands about a phrase that hovers link to, whoever has them. */
export const NEXT_OCCURRENCE = 'tifa.nextOccurrence';
export const COPY_CITATION = 'tifa.copyCitation';
/** Takes a query; with the key of a phrase its occurrences as they are counted, in the documents that the filters of the query let through. */
export const SHOW_CONCORDANCE = 'tifa.showConcordance';
/** These take the phrase's key and text. */
export const ADD_PHRASE = 'tifa.addPhrase';
export const IGNORE_PHRASE = 'tifa.ignorePhrase';
/** Tells why a phrase ranks where it does; takes its key and text. */
export const WHY_PHRASE = 'tifa.phrases.why';

/** A phrase where it stands: its key, the document's uri, start and end in UTF-16 code units. */
export type PhrasePlaceArguments = [key: string, uri: string, start: number, end: number];

/** The arguments that name a phrase at a place of a document. */
export function phrasePlaceArguments({ key, start, end }: PhraseRange, uri: string): PhrasePlaceArguments {
  return [key, uri, start, end];
}

/** Opens the trend of phrases; takes their texts, or what any command about a phrase takes. */
export const SHOW_TREND = 'tifa.showTrend';
/** Opens what the library holds, in one look. */
export const SHOW_OVERVIEW = 'tifa.showOverview';
/** Opens the library report. */
export const SHOW_REPORT = 'tifa.showReport';
/** Lists the doubtful characters of a document; the argument is its uri, which defaults to that of the active editor. */
export const REVIEW_DOUBTFUL = 'tifa.reviewDoubtful';
