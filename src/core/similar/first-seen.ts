import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath, dateOf, fileOf } from '../corpus/library-document.ts';
import type { WordingLibrary } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import { lengthOf } from '../evidence.ts';
import { moved } from '../moved.ts';
import type { ComparedText } from './compared-text.ts';
import type { GramRun } from './gram.ts';
import { coverOf, runsOf } from './gram.ts';
import { NO_GRAM } from './gram-table.ts';
import { passagesOf } from './passage.ts';

/** What of a text earlier documents of the library say already. */
export interface FirstSeen {
  /** How many characters (UTF-16 code units of folded text) were compared, and how many of them are said earlier. */
  readonly characters: number;
  readonly earlierCharacters: number;
  /** What is said earlier, in offsets of the text; ascending, apart from one another. */
  readonly earlier: readonly Range[];
  /** By the place where they start. */
  readonly passages: readonly EarlierPassage[];
  /** The documents that say something of it first, those that say most first. */
  readonly documents: readonly EarlierDocument[];
}

/** A passage with the earliest document that says it, in offsets of the text. */
export interface EarlierPassage extends Range {
  /** The place of the document in `documents`. */
  readonly document: number;
  /** Where it stands there, in offsets of that document's text. */
  readonly at: Range;
}

/** A document that says something earlier; `date` is `undefined` where nobody knows it. */
export interface EarlierDocument {
  readonly uri: string;
  readonly displayName: string;
  readonly date?: string;
  /** How many characters it says first, those of overlapping passages counted once. */
  readonly characters: number;
}

/** No document says it earlier. */
const NOBODY = -1;

/** Compares a text with all documents before it, in slices. */
export function* firstSeen(library: WordingLibrary, text: ComparedText): Generator<undefined, FirstSeen> {
  const earlier = earlierDocuments(library.documents(), text);
  const ranks = yield* earliestRanks(library, text, earlier);
  const { numbers } = text.grams;
  const rankAt = (position: number) => (numbers[position] === NO_GRAM ? NOBODY : (ranks[numbers[position] ?? 0] ?? 0));
  const covered = coverOf(runsOf(numbers.length, (position) => rankAt(position) !== NOBODY));
  const found: FoundDocument[] = [];
  for (const [rank, runs] of runsByRank(numbers.length, rankAt)) {
    yield undefined;
    const entry = earlier[rank] as LibraryDocument;
    // One that has changed meanwhile has another text.
    if (library.get(entry.uri) === entry) found.push(earlierDocument(library, text, entry, runs));
  }
  found.sort((a, b) => b.document.characters - a.document.characters);
  return {
    characters: text.characters,
    earlierCharacters: lengthOf(covered),
    earlier: covered.map((range) => originalOf(text, range)),
    passages: found.flatMap(({ passages }, document) => passages.map((one) => ({ ...one, document }))).sort((a, b) => a.start - b.start),
    documents: found.map(({ document }) => document),
  };
}

/** By the number of each gram the first of the documents that has it. */
function* earliestRanks(
  library: WordingLibrary,
  { grams }: ComparedText,
  earlier: readonly LibraryDocument[],
): Generator<undefined, Int32Array> {
  const rankOf = new Map(earlier.map((entry, rank) => [entry, rank]));
  const ranks = new Int32Array(grams.size).fill(NOBODY);
  for (const folded of library.foldedStretches(grams)) {
    yield undefined;
    if (!folded) continue;
    const { entry, units, stretches } = folded;
    const rank = rankOf.get(entry);
    if (rank === undefined) continue;
    grams.scanAll(units, stretches, (number) => {
      const known = ranks[number] ?? 0;
      if (known === NOBODY || rank < known) ranks[number] = rank;
    });
  }
  return ranks;
}

/** The runs of grams that one document has first, by that document, the earliest first. */
function runsByRank(positions: number, rankAt: (position: number) => number): [rank: number, runs: GramRun[]][] {
  const byRank = new Map<number, GramRun[]>();
  for (const { first, last } of runsOf(positions, (position) => rankAt(position) !== NOBODY)) {
    for (let at = first; at <= last; at++) {
      const [start, rank] = [at, rankAt(at)];
      while (at < last && rankAt(at + 1) === rank) at++;
      const known = byRank.get(rank);
      if (known) known.push({ first: start, last: at });
      else byRank.set(rank, [{ first: start, last: at }]);
    }
  }
  return [...byRank].sort(([a], [b]) => a - b);
}

interface FoundDocument {
  readonly document: EarlierDocument;
  readonly passages: readonly Omit<EarlierPassage, 'document'>[];
}

function earlierDocument(library: WordingLibrary, text: ComparedText, entry: LibraryDocument, runs: readonly GramRun[]): FoundDocument {
  const { matching, origin } = library.textOf(entry);
  const passages = runs.flatMap((run) => passagesOf(text.content.matching.text, run, matching.text));
  const date = dateOf(entry);
  return {
    document: { uri: entry.uri, displayName: entry.document.displayName, ...(date && { date }), characters: lengthOf(coverOf(runs)) },
    passages: passages.map(({ start, end, other }) => ({
      ...originalOf(text, { start, end }),
      at: moved(matching.map.toOriginal(other, other + end - start), origin.start),
    })),
  };
}

function originalOf({ content }: ComparedText, { start, end }: Range): Range {
  return content.matching.map.toOriginal(start, end);
}

/**
 * The documents that are earlier for certain, the earliest first: those whose last possible day lies before the first possible one of the text. What is of the
 * same day, or has no date, is not earlier. A text without a date is a draft: everything in the library is before it, what has no date last.
 */
function earlierDocuments(documents: readonly LibraryDocument[], { uri, date }: Pick<ComparedText, 'uri' | 'date'>): LibraryDocument[] {
  const others = documents.filter((entry) => entry.uri !== uri && fileOf(entry) !== uri);
  const earlier = date === undefined ? others : others.filter((entry) => isBefore(dateOf(entry), date));
  return earlier.sort((a, b) => compareDates(dateOf(a), dateOf(b)) || byPath(a, b));
}

function isBefore(date: string | undefined, other: string): boolean {
  return date !== undefined && date.padEnd(10, '~') < other.padEnd(10, ' ');
}

/** What has no date comes last. */
function compareDates(a = '~', b = '~'): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
