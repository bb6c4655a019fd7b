import { mapInSlices } from '../slices.ts';
import { lightBeginning } from './light-words.ts';
import type { Phrase } from './phrase.ts';
import { PhraseMatcher } from './phrase-matcher.ts';

/** A phrase that fewer of its documents name is hardly one. */
const LEAST_NAMED = 0.05;
/** A shorter established phrase stands in too many others (创新) to say anything of them. */
const SHORTEST_HELD = 4;
/** A shorter core is rather a word that goes with everything (综合实力, 传统产业). */
const SHORTEST_CORE = 6;
/** So many are looked at between two pauses: a few milliseconds. */
const STEP = 512;

/**
 * All phrases of a library, with those discovered ones marked as minor that no reader would look up: words that only go together (工程技术), and beginnings of
 * lists (培育文化创意). Texts tell the others: they make clauses of them or put them in quotation marks. Others hold what is established and say more of it than a
 * verb in front would, or they are the core of another wording that is named.
 * In slices.
 */
export function* withMinor(phrases: readonly Phrase[]): Generator<undefined, Phrase[]> {
  const established = phrases.filter(({ source, key }) => source === 'pack' && key.length >= SHORTEST_HELD);
  const matcher = new PhraseMatcher(established);
  yield undefined;
  const named = new Set(phrases.filter(isNamed).map(({ key }) => key));
  const isMajor = (phrase: Phrase) => named.has(phrase.key) || holdsMore(phrase.key, matcher) || isCore(phrase, named);
  return yield* mapInSlices(phrases, STEP, ({ minor: _, ...phrase }) =>
    phrase.source === 'pack' || isMajor(phrase) ? phrase : { ...phrase, minor: true },
  );
}

/** What was not measured is taken for named. */
function isNamed({ source, form }: Phrase): boolean {
  return source === 'discovered' && (form === undefined || form.named >= LEAST_NAMED);
}

/** Whether it is more than an established phrase with verbs in front (加强|新时代文明实践中心): that one would be drawn, and what follows it in the text is cut off. */
function holdsMore(key: string, established: PhraseMatcher): boolean {
  return established.hits(key).some(({ start, end }) => end < key.length || lightBeginning(key, key.length - start) < start);
}

function isCore({ key, variants = [] }: Phrase, named: ReadonlySet<string>): boolean {
  return key.length >= SHORTEST_CORE && variants.some((other) => other.key.includes(key) && named.has(other.key));
}
