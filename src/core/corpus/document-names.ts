import { SpelledNames } from '../names/spelled-names.ts';
import { englishNamesOf } from '../places/english-name.ts';
import { mapInSlices } from '../slices.ts';
import { foldText } from '../text/fold.ts';
import { matchText } from '../text/matching-fold.ts';
import { findInitials } from '../text/syllables.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { LibraryDocument } from './library-document.ts';
import { dateOf } from './library-document.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 500;

interface NamedDocument {
  readonly uri: string;
  readonly facts: DocumentFacts;
  readonly date: string | undefined;
  /** Folded for matching: title or first words, place, outlet, issuer, date. */
  readonly names: readonly string[];
  /** Folded in both ways, on two lines: of a path, [2] is no note. */
  readonly path: string;
}

type KnownDocuments = ReadonlyMap<string, NamedDocument>;

interface Ranked {
  readonly document: NamedDocument;
  /** How far its names are from what was typed; the sum over the words. */
  readonly rank: number;
}

/**
 * The documents of a library by what they are called, brought up to date when somebody asks: only those that have changed since. What is typed as it is
 * written is looked for in every name, which is faster than any index; how names are spelled in pinyin is asked of one.
 */
export class DocumentNames {
  private readonly spelled = new SpelledNames();
  private known: KnownDocuments = new Map();
  private asked: readonly LibraryDocument[] = [];
  /** Of which documents the names in pinyin are those; of none while somebody follows them. */
  private spelledOf: unknown;

  /** How many names are held for pinyin. */
  get spelledNames(): number {
    return this.spelled.size;
  }

  /**
   * The uris of at most `limit` of the documents that have every word of the query in one of their names or their path, in either script, or its pinyin, whole
   * or by initials. Those that have the words as they are written come first, each kind in the order of the documents. Where no document has a word, it may
   * have a letter wrong or missing, unless `isAlikeWanted` is false. In slices.
   */
  *find(documents: readonly LibraryDocument[], query: string, limit: number, isAlikeWanted = true): Generator<undefined, string[]> {
    const known = documents === this.asked ? this.known : yield* this.follow(documents);
    // Before folding, which drops the spaces between Chinese words.
    const words = query.split(/\s+/).map(matchText).filter(Boolean);
    if (words.length === 0) return [];
    if (words.some(isLatin)) yield* this.followSpelled(known);
    let found: Ranked[] = Array.from(known.values(), (document) => ({ document, rank: 0 }));
    for (const word of words) found = yield* this.withWord(found, word, isAlikeWanted);
    found.sort((a, b) => a.rank - b.rank);
    return found.slice(0, limit).map(({ document }) => document.uri);
  }

  private *withWord(documents: readonly Ranked[], word: string, isAlikeWanted: boolean): Generator<undefined, Ranked[]> {
    const exact = yield* ranked(documents, word, this.spelling(word, false));
    return exact.length > 0 || !isAlikeWanted || !isLatin(word) ? exact : yield* ranked(documents, word, this.spelling(word, true));
  }

  private spelling(word: string, isAlikeWanted: boolean): ReadonlyMap<string, number> {
    return isLatin(word) ? this.spelled.find(word, isAlikeWanted) : new Map();
  }

  /** Where somebody else has followed other documents meanwhile, theirs stay. */
  private *follow(documents: readonly LibraryDocument[]): Generator<undefined, KnownDocuments> {
    const before = this.known;
    const named = yield* mapInSlices(documents, DOCUMENTS, (entry) => [entry.uri, namedOf(entry, before.get(entry.uri))] as const);
    const known = new Map(named);
    if (this.known === before) [this.known, this.asked] = [known, documents];
    return known;
  }

  private *followSpelled(known: KnownDocuments): Generator<undefined, void> {
    if (this.spelledOf === known) return;
    const turn = {};
    this.spelledOf = turn;
    yield* this.spelled.follow(new Set(Array.from(known.values(), ({ names }) => names).flat()));
    if (this.spelledOf === turn) this.spelledOf = known;
  }
}

function namedOf(entry: LibraryDocument, before: NamedDocument | undefined): NamedDocument {
  const date = dateOf(entry);
  if (before?.facts === entry.document && before.date === date) return before;
  return {
    uri: entry.uri,
    facts: entry.document,
    date,
    names: namesOf(entry.document, date).map(matchText),
    path: `${foldText(entry.path)}\n${matchText(entry.path)}`,
  };
}

/** What a document is called beside its path: title or first words, place, also in English, zone, outlet, issuer, date. */
export function namesOf({ displayName, place, outlet, issuer }: DocumentFacts, date: string | undefined): string[] {
  const english = place && englishNamesOf(place.code).join(' ');
  const names = [displayName, place?.names.join(''), english || undefined, place?.zone, outlet, issuer, date];
  return names.filter((name) => name !== undefined);
}

function* ranked(documents: readonly Ranked[], word: string, spelled: ReadonlyMap<string, number>): Generator<undefined, Ranked[]> {
  const found = yield* mapInSlices(documents, DOCUMENTS, ({ document, rank }) => {
    const more = rankOf(document, word, spelled);
    return more === undefined ? [] : [{ document, rank: rank + more }];
  });
  return found.flat();
}

/** 0 for a word as it is written, 1 for pinyin or its initials, more for what is only alike; `undefined` where the document is not called so. */
function rankOf({ names, path }: NamedDocument, word: string, spelled: ReadonlyMap<string, number>): number | undefined {
  if (path.includes(word) || names.some((name) => name.includes(word))) return 0;
  if (!isLatin(word)) return undefined;
  const errors = Math.min(...names.map((name) => spelled.get(name) ?? Number.POSITIVE_INFINITY));
  if (Number.isFinite(errors)) return 1 + errors;
  return word.length > 1 && [...names, path].some((name) => findInitials(name, word) >= 0) ? 1 : undefined;
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}
