import { matchText } from '../text/matching-fold.ts';
import { parseQuery } from './query.ts';

const QUOTES = ['""', '「」', '『』', '“”'];

/** The query that looks for just this text: as it is where it is read as one word, else in quotes that it has none of. */
export function phraseQuery(text: string): string {
  const phrase = text.trim().replace(/\s+/g, ' ');
  const quoted = QUOTES.map((quotes) => `${quotes[0]}${phrase}${quotes[1]}`);
  return [phrase, ...quoted].find((query) => looksFor(query, phrase)) ?? phrase;
}

function looksFor(query: string, phrase: string): boolean {
  const { words, without, filters, problems } = parseQuery(query);
  return words.length === 1 && words[0]?.folded === matchText(phrase) && without.length + filters.length + problems.length === 0;
}
