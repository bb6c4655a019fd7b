import type { PhraseRange } from '../core/corpus/highlight.ts';

/** Commands about a phrase that hovers link to, whoever has them. */
export const NEXT_OCCURRENCE = 'tifa.nextOccurrence';
export const COPY_CITATION = 'tifa.copyCitation';
/** Takes the phrase's text. */
export const SHOW_CONCORDANCE = 'tifa.showConcordance';
/** These take the phrase's key and text. */
export const ADD_PHRASE = 'tifa.addPhrase';
export const IGNORE_PHRASE = 'tifa.ignorePhrase';

/** A phrase where it stands: its key, the document's uri, start and end in UTF-16 code units. */
export type PhrasePlaceArguments = [key: string, uri: string, start: number, end: number];

/** The arguments that name a phrase at a place of a document. */
export function phrasePlaceArguments({ key, start, end }: PhraseRange, uri: string): PhrasePlaceArguments {
  return [key, uri, start, end];
}
