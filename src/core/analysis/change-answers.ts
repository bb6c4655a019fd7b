import type { Corpus } from '../corpus/corpus.ts';
import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import type { DatedOccurrence } from '../corpus/phrase-detail.ts';
import type { PhraseStatistics } from '../corpus/phrase-statistics.ts';
import type { QueryProblem } from '../search/query.ts';
import { forEachInSlices } from '../slices.ts';
import type { ChangeGrade, ChangeKind, PhraseChange } from './change.ts';
import { changes } from './change.ts';
import type { Contrast, DefaultContrast, Pair } from './contrast.ts';
import { contrastOf, defaultContrast } from './contrast.ts';
import { documentSet } from './observation.ts';

/** Two sets of documents by their queries; `against` nothing are all documents that are not in the first. */
export interface SetQueries {
  readonly where: string;
  readonly against: string;
}

/** What is listed of changes: what has stayed as it was is not. */
const CHANGE_GROUPS = ['new', 'rising', 'falling', 'vanished'] as const satisfies readonly ChangeKind[];
/** One of these groups. */
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** How many phrases of a group there are, all and by grade. */
export interface ChangeGroupSummary {
  readonly group: ChangeGroup;
  readonly count: number;
  readonly byGrade: Readonly<Record<ChangeGrade, number>>;
}

/** What changed between two sets, without its phrases. */
export interface ChangeGroups {
  /** How many documents each set has. */
  readonly of: Pair;
  readonly groups: readonly ChangeGroupSummary[];
  /** What of the queries was left out. */
  readonly problems: readonly QueryProblem[];
  /** Another one when anything may have changed. */
  readonly version: number;
}

/** A phrase with what became of it, and how it is spread over the whole library. */
export interface ChangedPhrase {
  readonly change: PhraseChange;
  readonly phrase: PhraseStatistics;
}

/** What became of a phrase in the newest full year against the years before. */
export interface LatestChange extends Pick<DefaultContrast, 'year' | 'before'> {
  readonly change: PhraseChange;
}

interface FoundChanges {
  readonly inOrder: readonly PhraseChange[];
  readonly byKey: ReadonlyMap<string, PhraseChange>;
  /** In standard deviations, by key. */
  readonly sureness: ReadonlyMap<string, number>;
  readonly version: number;
}

/** So many pairs of sets are remembered: that of a view, and that of hovers. */
const MOST_REMEMBERED = 8;

/** What changed between sets of a library. Answers are kept until the library is another one: a view asks page by page, and a hover must be quick. */
export class ChangeAnswers {
  /** Of which library the rest is. */
  private standing: unknown;
  private readonly sets = new Map<string, ComparedSets>();
  private latest: LatestSets | undefined;
  private called: CalledPhrases | undefined;

  constructor(private readonly corpus: Corpus) {}

  /** The groups of what changed, with a `query` of the phrases that are called so; minor ones only if `all` are wanted. In slices. */
  *groups(queries: SetQueries, query: string, all: boolean): Generator<undefined, ChangeGroups> {
    const sets = yield* this.setsOf(queries);
    const listed = yield* this.listed(sets, query, all);
    const groups = CHANGE_GROUPS.map((group) => summaryOf(group, listed)).filter(({ count }) => count > 0);
    const { contrast, problems } = sets;
    return { of: [contrast.where.length, contrast.against.length], groups, problems, version: (yield* this.changesIn(sets, all)).version };
  }

  /** At most `most` phrases of a group from one on, the surest change first. In slices. */
  *page(queries: SetQueries, { group, query, all, from, most }: ChangePageRequest): Generator<undefined, ChangedPhrase[]> {
    const listed = yield* this.listed(yield* this.setsOf(queries), query, all);
    const page = listed.filter(({ kind }) => kind === group).slice(from, from + most);
    yield* this.corpus.phraseBook.follow();
    return page.flatMap((change) => {
      const phrase = this.corpus.phraseBook.statisticsOf(change.key);
      return phrase ? [{ change, phrase }] : [];
    });
  }

  /** Where a phrase stands first in each document of one of the sets (0, or 1 for that which it is held against), by date; in at most `most` documents. In slices. */
  *documents(queries: SetQueries, key: string, side: 0 | 1, most: number): Generator<undefined, readonly DatedOccurrence[]> {
    const { contrast } = yield* this.setsOf(queries);
    const uris = new Set((side === 0 ? contrast.where : contrast.against).map(({ uri }) => uri));
    return yield* this.corpus.phraseBook.firstOccurrences(key, uris, most);
  }

  /** What became of a phrase in the newest year that is over on a day; `undefined` where there are no years to compare, or it stands in none of them. In slices. */
  *latestOf(key: string, today: string): Generator<undefined, LatestChange | undefined> {
    const latest = yield* this.latestOn(today);
    const change = latest && (yield* this.changesIn(latest.sets, false)).byKey.get(key);
    return change && { change, year: latest.contrast.year, before: latest.contrast.before };
  }

  /** How sure the change of each phrase in the newest full year is, in standard deviations, by key; the same object for the same library. In slices. */
  *sureness(today: string): Generator<undefined, ReadonlyMap<string, number>> {
    const latest = yield* this.latestOn(today);
    return latest ? (yield* this.changesIn(latest.sets, false)).sureness : NOTHING_SURE;
  }

  private *listed(sets: ComparedSets, query: string, all: boolean): Generator<undefined, readonly PhraseChange[]> {
    const { inOrder } = yield* this.changesIn(sets, all);
    if (query === '') return inOrder;
    const { keys } = yield* this.calledSo(query);
    return inOrder.filter(({ key }) => keys.has(key));
  }

  /** Looking for names takes longer than a page may. */
  private *calledSo(query: string): Generator<undefined, CalledPhrases> {
    const known = this.called;
    if (known?.query === query) return known;
    const { standing } = this.corpus.phraseBook;
    const called = { query, keys: new Set((yield* this.corpus.phraseBook.listed(1, query)).map(({ key }) => key)) };
    if (standing === this.corpus.phraseBook.standing) this.called = called;
    return called;
  }

  private changesIn(sets: ComparedSets, all: boolean): Generator<undefined, FoundChanges> {
    return sets.changes(this.corpus.phraseBook.phraseCounts, all);
  }

  /** While the sets are looked for, the library may become another one: then they are not kept. */
  private *setsOf(queries: SetQueries): Generator<undefined, ComparedSets> {
    this.forgetOutdated();
    const name = JSON.stringify([queries.where, queries.against]);
    const known = this.sets.get(name);
    if (known) return known;
    const { standing } = this.corpus.phraseBook;
    const where = yield* documentSet(this.corpus, queries.where);
    const against = yield* documentSet(this.corpus, queries.against);
    const problems = [...where.problems, ...against.problems];
    const sets = new ComparedSets(contrastOf(where.observations, against.observations), problems);
    if (standing === this.corpus.phraseBook.standing) keep(this.sets, name, sets);
    return sets;
  }

  private *latestOn(today: string): Generator<undefined, LatestSets | undefined> {
    this.forgetOutdated();
    if (this.latest?.today === today) return this.latest;
    const { standing } = this.corpus.phraseBook;
    const { observations } = yield* documentSet(this.corpus, '');
    const contrast = defaultContrast(observations, today);
    const latest = contrast && { today, contrast, sets: new ComparedSets(contrast, []) };
    if (standing === this.corpus.phraseBook.standing) this.latest = latest;
    return latest;
  }

  private forgetOutdated(): void {
    const { standing } = this.corpus.phraseBook;
    if (standing === this.standing) return;
    this.standing = standing;
    this.sets.clear();
    this.latest = undefined;
    this.called = undefined;
  }
}

const NOTHING_SURE: ReadonlyMap<string, number> = new Map();
let versions = 0;

/** The keys of the phrases that are called so. */
interface CalledPhrases {
  readonly query: string;
  readonly keys: ReadonlySet<string>;
}

interface LatestSets {
  readonly today: string;
  readonly contrast: DefaultContrast;
  readonly sets: ComparedSets;
}

/** Two sets with what was found to have changed between them. */
class ComparedSets {
  private readonly found = new Map<boolean, FoundChanges>();

  constructor(
    readonly contrast: Contrast,
    readonly problems: readonly QueryProblem[],
  ) {}

  /** What was found first stays, as its version was told. */
  *changes(counts: PhraseCounts, all: boolean): Generator<undefined, FoundChanges> {
    const found = this.found.get(all) ?? (yield* foundChanges(yield* changes(counts, this.contrast, { all })));
    const known = this.found.get(all) ?? found;
    this.found.set(all, known);
    return known;
  }
}

/** So many phrases between two pauses. */
const PHRASES = 4000;

function* foundChanges(inOrder: readonly PhraseChange[]): Generator<undefined, FoundChanges> {
  const byKey = new Map<string, PhraseChange>();
  const sureness = new Map<string, number>();
  yield* forEachInSlices(inOrder, PHRASES, (change) => {
    byKey.set(change.key, change);
    sureness.set(change.key, Math.abs(change.z));
  });
  return { inOrder, byKey, sureness, version: ++versions };
}

/** As of `groups` with the same query, and all or not. */
export interface ChangePageRequest {
  readonly group: ChangeGroup;
  readonly query: string;
  readonly all: boolean;
  readonly from: number;
  readonly most: number;
}

/** What was kept first goes. */
function keep<T>(known: Map<string, T>, key: string, value: T): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
}

function summaryOf(group: ChangeGroup, listed: readonly PhraseChange[]): ChangeGroupSummary {
  const byGrade = { A: 0, B: 0, C: 0 };
  let count = 0;
  for (const { kind, grade } of listed) {
    if (kind !== group) continue;
    byGrade[grade]++;
    count++;
  }
  return { group, count, byGrade };
}
