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

/** Compares a text with all documents before it, in slices. */
export function* firstSeen(library: WordingLibrary, text: ComparedText): Generator<undefined, FirstSeen> {
  const first = yield* earliestDocuments(library, text);
  const { numbers } = text.grams;
  const firstAt = (position: number) => (numbers[position] === NO_GRAM ? undefined : first[numbers[position] as number]);
  const covered = coverOf(runsOf(numbers.length, (position) => firstAt(position) !== undefined));
  const found: FoundDocument[] = [];
  for (const [entry, runs] of runsByDocument(numbers.length, firstAt)) {
    yield undefined;
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

/** By the number of each gram the earliest of the documents before the text that have it. */
function* earliestDocuments(library: WordingLibrary, text: ComparedText): Generator<undefined, (LibraryDocument | undefined)[]> {
  const { grams } = text;
  const first = new Array<LibraryDocument | undefined>(grams.size).fill(undefined);
  const isEarlier = earlierThan(text);
  yield* library.findStretches(grams, (entry, units, stretches) => {
    if (!isEarlier(entry)) return;
    // Grams that stand side by side are mostly of one document.
    let other: LibraryDocument | undefined;
    let isBeforeOther = true;
    grams.scanAll(units, stretches, (number) => {
      const known = first[number];
      if (known !== other) isBeforeOther = known === undefined || byAge(entry, known) < 0;
      other = known;
      if (isBeforeOther) first[number] = entry;
    });
  });
  return first;
}

/** The runs of grams that one document has first, by that document, the earliest first. */
function runsByDocument(
  positions: number,
  firstAt: (position: number) => LibraryDocument | undefined,
): [entry: LibraryDocument, runs: GramRun[]][] {
  const byDocument = new Map<LibraryDocument, GramRun[]>();
  for (let at = 0; at < positions; at++) {
    const [start, entry] = [at, firstAt(at)];
    if (!entry) continue;
    while (at + 1 < positions && firstAt(at + 1) === entry) at++;
    const known = byDocument.get(entry);
    if (known) known.push({ first: start, last: at });
    else byDocument.set(entry, [{ first: start, last: at }]);
  }
  return [...byDocument].sort(([a], [b]) => byAge(a, b));
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
 * Whether a document is earlier for certain: its last possible day lies before the first possible one of the text. What is of the same day, or has no date, is not
 * earlier. A text without a date is a draft: everything in the library is before it.
 */
function earlierThan({ uri, date }: Pick<ComparedText, 'uri' | 'date'>): (entry: LibraryDocument) => boolean {
  const isAnother = (entry: LibraryDocument) => entry.uri !== uri && fileOf(entry) !== uri;
  if (date === undefined) return isAnother;
  const firstDay = date.padEnd(DAY, ' ');
  return (entry) => isBefore(dateOf(entry), firstDay) && isAnother(entry);
}

/** The length of a day as it is written, of which a date may have a beginning alone. */
const DAY = 10;

function isBefore(date: string | undefined, firstDay: string): boolean {
  return date !== undefined && (date.length < DAY ? date.padEnd(DAY, '~') : date) < firstDay;
}

/** The earliest first, those without a date last. */
function byAge(one: LibraryDocument, other: LibraryDocument): number {
  const [a, b] = [dateOf(one) ?? '~', dateOf(other) ?? '~'];
  return a === b ? byPath(one, other) : a < b ? -1 : 1;
}
