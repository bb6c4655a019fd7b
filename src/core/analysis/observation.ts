import type { Corpus } from '../corpus/corpus.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { dateOf } from '../corpus/library-document.ts';
import { lengthOf } from '../evidence.ts';
import { RecentMap } from '../recent-map.ts';
import { evaluate } from '../search/evaluate.ts';
import type { QueryProblem } from '../search/query.ts';
import { mapInSlices } from '../slices.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import { foldText } from '../text/fold.ts';

/** A document as measures see it: plain data. Copies are never among them. */
export interface Observation {
  readonly uri: string;
  readonly path: string;
  /** `2023-04-18`, `2023-04` or `2023`; `undefined` where it is unknown. */
  readonly date: string | undefined;
  /** The division that it is about, `000000` for a national document; `undefined` where it is unknown. */
  readonly place: string | undefined;
  /** Of which level who speaks in it is; `undefined` where nothing says so. */
  readonly level: SpeakerLevel | undefined;
  /** Its name in Simplified characters, so that it has one in both scripts. */
  readonly outlet: string | undefined;
  /** UTF-16 code units of the author's own text, as it is matched. */
  readonly characters: number;
}

/** The documents that a query finds. */
export interface DocumentSet {
  /** By path, each text once. */
  readonly observations: readonly Observation[];
  /** How many documents that repeat another one were left out. */
  readonly copies: number;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** By how a library stands, what queries have found of it. */
const found = new WeakMap<object, RecentMap<DocumentSet>>();
/** So many queries are remembered: those of a page for each level. */
const MOST_QUERIES = 16;

/** The documents that a query finds, in the language of search and in slices; all documents for a query of nothing. Kept until the library is another one. */
export function* documentSet(library: Corpus, query: string): Generator<undefined, DocumentSet> {
  yield* library.compare();
  const { standing } = library.phraseBook;
  const sets = found.get(standing) ?? new RecentMap<DocumentSet>(MOST_QUERIES);
  const set = sets.get(query) ?? (yield* findSet(library, query));
  if (standing === library.phraseBook.standing) found.set(standing, sets.set(query, set));
  return set;
}

function* findSet(library: Corpus, query: string): Generator<undefined, DocumentSet> {
  const observations = yield* observationsOf(library);
  if (query.trim() === '') return setOf(observations, library.documents().length, []);
  const { found: matched, problems } = yield* evaluate(library, query);
  const wanted = new Set(matched.map(({ entry }) => entry.uri));
  return setOf(
    observations.filter(({ uri }) => wanted.has(uri)),
    matched.length,
    problems,
  );
}

function setOf(observations: readonly Observation[], found: number, problems: readonly QueryProblem[]): DocumentSet {
  return { observations, copies: found - observations.length, problems };
}

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** By how a library stands. */
const known = new WeakMap<object, readonly Observation[]>();

function* observationsOf(library: Corpus): Generator<undefined, readonly Observation[]> {
  const originals = library.originals();
  const { standing } = library.phraseBook;
  const observations = known.get(standing) ?? (yield* mapInSlices(originals, DOCUMENTS, observed));
  known.set(standing, observations);
  return observations;
}

/** Of each document, which is another one where its text is another: only its date may come to be another. */
const observations = new WeakMap<LibraryDocument, Observation>();

function observed(entry: LibraryDocument): Observation {
  const before = observations.get(entry);
  if (before && before.date === dateOf(entry)) return before;
  const now = observe(entry);
  observations.set(entry, now);
  return now;
}

function observe(entry: LibraryDocument): Observation {
  const { uri, path, document, foldedBody } = entry;
  return {
    uri,
    path,
    date: dateOf(entry),
    place: document.place?.code,
    level: document.level,
    outlet: document.outlet && foldText(document.outlet),
    characters: lengthOf(foldedBody),
  };
}
