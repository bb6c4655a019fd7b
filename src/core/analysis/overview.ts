import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { PhraseChange } from './change.ts';
import { changes } from './change.ts';
import { defaultContrast } from './contrast.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { Facet } from './facet.ts';
import { grouped } from './facet.ts';
import type { Observation } from './observation.ts';
import { documentSet } from './observation.ts';

/** How many documents a group has. */
interface GroupSize {
  readonly key: string;
  readonly documents: number;
}

/** The documents by what they say of themselves; groups in order. */
export interface GroupSizes {
  readonly groups: readonly GroupSize[];
  /** How many documents are in none. */
  readonly without: number;
}

/** What is asked of a library in one look. */
export interface OverviewRequest {
  /** The day of the question, as `2026-11-30`. */
  readonly today: string;
  /** At most so many changes. */
  readonly most: number;
  /** Whether so many of each kind are meant: among the surest of all may be hardly any that are falling. */
  readonly isMostOfKind?: boolean;
  /** A query for the documents that it is about; all of them without one. */
  readonly where?: string | undefined;
}

/** What a library holds, or what a query finds of it, in one look. Copies are in no number but `copies`. */
export interface Overview {
  readonly documents: number;
  readonly copies: number;
  /** Files of the whole library that could not be read; 0 where a query is asked. */
  readonly unread: number;
  /** UTF-16 code units of the authors' own text. */
  readonly characters: number;
  readonly byYear: GroupSizes;
  readonly byProvince: GroupSizes;
  readonly byLevel: GroupSizes;
  readonly byOutlet: GroupSizes;
  /** The newest full year against the three before it, the surest changes first; `undefined` where the library has no two years. */
  readonly changes: YearChanges | undefined;
  readonly names: DivisionNames;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** What changed in a year. */
interface YearChanges {
  readonly year: string;
  /** The first and the last year that it is held against. */
  readonly before: readonly [string, string];
  /** Shown by themselves at least, and explained by no make-up. */
  readonly phrases: readonly PhraseChange[];
}

/** What a library holds, in slices. */
export function* overview(corpus: Corpus, request: OverviewRequest): Generator<undefined, Overview> {
  const { where = '' } = request;
  const { observations, copies, problems } = yield* documentSet(corpus, where);
  yield undefined;
  const sizes = {
    byYear: sizesOf(observations, 'year'),
    byProvince: sizesOf(observations, 'province'),
    byLevel: sizesOf(observations, 'level'),
    byOutlet: sizesOf(observations, 'outlet'),
  };
  return {
    documents: observations.length,
    copies,
    unread: where.trim() === '' ? corpus.unreadFiles().length : 0,
    characters: observations.reduce((sum, { characters }) => sum + characters, 0),
    ...sizes,
    changes: yield* yearChanges(corpus, observations, request),
    names: divisionNames(sizes.byProvince.groups.map(({ key }) => key)),
    problems,
  };
}

function sizesOf(observations: readonly Observation[], by: Facet): GroupSizes {
  const { groups, without } = grouped(observations, by);
  return { groups: [...groups].map(([key, group]) => ({ key, documents: group.length })), without };
}

function* yearChanges(
  corpus: Corpus,
  observations: readonly Observation[],
  { today, most, isMostOfKind = false }: OverviewRequest,
): Generator<undefined, YearChanges | undefined> {
  const contrast = defaultContrast(observations, today);
  if (!contrast) return undefined;
  const found = yield* changes(corpus.phraseBook.phraseCounts, contrast, { onlyShown: true });
  return { year: contrast.year, before: contrast.before, phrases: isMostOfKind ? firstOfKinds(found, most) : found.slice(0, most) };
}

/** So many of each kind, in their order. */
function firstOfKinds(found: readonly PhraseChange[], most: number): PhraseChange[] {
  const counts = new Map<PhraseChange['kind'], number>();
  return found.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
}
