import type { Phrase } from './phrase.ts';
import { PhraseMatcher } from './phrase-matcher.ts';

/** A phrase that fewer of its documents name is hardly one. */
const LEAST_NAMED = 0.05;
/** A shorter established phrase stands in too many others (创新) to say anything of them. */
const SHORTEST_HELD = 4;

/**
 * All phrases of a library, with those discovered ones marked as minor that no reader would look up: words that only go together (工程技术), and beginnings of
 * lists (培育文化创意). Texts tell the others: they make clauses of them or put them in quotation marks; or they hold what is established, or another wording of
 * them, with a verb in front, is named so.
 */
export function withMinor(phrases: readonly Phrase[]): Phrase[] {
  const established = phrases.filter(({ source, key }) => source === 'pack' && key.length >= SHORTEST_HELD);
  const matcher = new PhraseMatcher(established);
  const named = new Set(phrases.filter(isNamed).map(({ key }) => key));
  const isMajor = ({ key, variants = [] }: Phrase) =>
    named.has(key) || matcher.hits(key).length > 0 || variants.some((other) => other.key.includes(key) && named.has(other.key));
  return phrases.map(({ minor: _, ...phrase }) => (phrase.source === 'pack' || isMajor(phrase) ? phrase : { ...phrase, minor: true }));
}

/** What was not measured is taken for named. */
function isNamed({ source, form }: Phrase): boolean {
  return source === 'discovered' && (form === undefined || form.named >= LEAST_NAMED);
}
