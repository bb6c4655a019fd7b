import { phraseRanges } from '../corpus/body.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { PhraseOccurrences } from '../corpus/phrase-occurrences.ts';
import type { Range } from '../evidence.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { RecentMap } from '../recent-map.ts';
import type { SourceText } from '../text/source-text.ts';
import { framesOf } from './frame.ts';
import type { Frame } from './frame-kind.ts';
import { FRAMES } from './frame-kind.ts';
import { KeptReadings } from './kept-readings.ts';
import type { Strength } from './temper.ts';
import { STRENGTHS, strengthsBefore } from './temper.ts';

/** How often a phrase stands in each document that has it, by uri: in the author's own text, as every count of phrases is. */
export type Incidence = ReadonlyMap<string, number>;

/** A phrase as it was asked for, and how it is spread. */
export interface PhraseIncidence {
  /** As the library has it; what it does not count as a phrase is written as it was typed. */
  readonly phrase: Phrase;
  readonly incidence: Incidence;
}

/** A text as a phrase: one of the library in any of its spellings, and any other text just so. */
export function phraseOf(corpus: Corpus, typed: string): Phrase {
  const { known, text, key } = corpus.phraseBook.written(typed);
  return known ?? { key, text, source: 'discovered' };
}

/** By how a library stands, what was counted of it. */
const counted = new WeakMap<object, RecentMap<Incidence>>();
/** So many phrases are remembered: those of a page with all that is laid beside them. */
const MOST_REMEMBERED = 32;

/** Counts a text as a phrase in all originals; kept until the library is another one. In slices. */
export function* incidenceOf(corpus: Corpus, typed: string): Generator<undefined, PhraseIncidence> {
  const phrase = phraseOf(corpus, typed);
  const { standing } = corpus.phraseBook;
  const known = counted.get(standing) ?? new RecentMap<Incidence>(MOST_REMEMBERED);
  const incidence = known.get(phrase.key) ?? (yield* countedIn(corpus, phrase));
  if (standing === corpus.phraseBook.standing) counted.set(standing, known.set(phrase.key, incidence));
  return { phrase, incidence };
}

/** Asks the index alone: which documents have the phrase at all need not be known before. */
function* countedIn(corpus: Corpus, phrase: Phrase): Generator<undefined, Incidence> {
  const counts = yield* new PhraseOccurrences(corpus, phrase, phrase.key === '' ? [] : corpus.originals()).counts();
  return new Map(Array.from(counts, ([{ uri }, count]) => [uri, count]));
}

/** How often any of several phrases stands in each document, as one: rivals, or a family. A phrase within another one of them counts for itself too. In slices. */
export function* incidenceTogether(corpus: Corpus, typed: readonly string[]): Generator<undefined, Incidence> {
  const together = new Map<string, number>();
  for (const one of typed) {
    const { incidence } = yield* incidenceOf(corpus, one);
    for (const [uri, count] of incidence) together.set(uri, (together.get(uri) ?? 0) + count);
  }
  return together;
}

/** Tells of each place of a phrase in a document, in the order of its text, of which kind it is. */
type KindsOf<K> = (source: SourceText, ranges: readonly Range[], entry: LibraryDocument) => readonly K[];

/** How often a phrase stands in each way in each document that has it so. Reads every text that has the phrase. In slices. */
export function framedIncidences(corpus: Corpus, counted: PhraseIncidence): Generator<undefined, ReadonlyMap<Frame, Incidence>> {
  const split = { kinds: FRAMES, kindsOf: frames, kept: keptFrames };
  return splitIncidences(corpus, counted, split);
}

/** How often a phrase stands behind words of each strength in each document that has it so; see `strengthsBefore`. Reads every text that has the phrase. In slices. */
export function temperedIncidences(corpus: Corpus, counted: PhraseIncidence): Generator<undefined, ReadonlyMap<Strength, Incidence>> {
  return splitIncidences(corpus, counted, { kinds: STRENGTHS, kindsOf: strengthsBefore, kept: keptStrengths });
}

const frames: KindsOf<Frame> = (source, ranges, { document }) => framesOf(source, ranges, document.title);
const keptFrames = new KeptReadings<ReadonlyMap<Frame, number>>();
const keptStrengths = new KeptReadings<ReadonlyMap<Strength, number>>();

/** By what the places of a phrase are told apart. */
interface Split<K> {
  readonly kinds: readonly K[];
  readonly kindsOf: KindsOf<K>;
  /** How many places of each kind documents have. */
  readonly kept: KeptReadings<ReadonlyMap<K, number>>;
}

function* splitIncidences<K>(
  corpus: Corpus,
  { phrase, incidence }: PhraseIncidence,
  { kinds, kindsOf, kept }: Split<K>,
): Generator<undefined, ReadonlyMap<K, Incidence>> {
  const byKind = new Map<K, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));
  const readings = kept.of(JSON.stringify([phrase.key, phrase.aliases, phrase.quotedOnly]));
  for (const uri of incidence.keys()) {
    yield undefined;
    const entry = corpus.get(uri);
    if (!entry) continue;
    const counts = readings.get(entry) ?? readKinds(corpus, entry, phrase, kindsOf);
    if (counts) readings.set(entry, counts);
    for (const [kind, count] of counts ?? []) byKind.get(kind)?.set(uri, count);
  }
  return byKind;
}

/** `undefined` where the text is gone: it may come back. */
function readKinds<K>(corpus: Corpus, entry: LibraryDocument, phrase: Phrase, kindsOf: KindsOf<K>): ReadonlyMap<K, number> | undefined {
  const source = corpus.textOf(entry);
  if (source.file === '') return undefined;
  const counts = new Map<K, number>();
  for (const kind of kindsOf(source, phraseRanges(entry, source.matching, phrase), entry)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
