import type { WordingLibrary } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import { lengthOf } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import type { ComparedText } from './compared-text.ts';
import type { GramRun } from './gram.ts';
import { coverOf } from './gram.ts';
import { NO_GRAM } from './gram-table.ts';
import { passagesOf } from './passage.ts';
import { distinctiveRuns, sharedGrams, sharedRuns } from './shared-grams.ts';

/** The wording that two documents share, but for what very many documents have. */
export interface DocumentComparison {
  /** By the place where they start in the first document. */
  readonly passages: readonly SharedPassage[];
  readonly first: ComparedSide;
  readonly second: ComparedSide;
}

/** A text that stands in both documents, in offsets of each. */
export interface SharedPassage {
  readonly first: Range;
  readonly second: Range;
}

/** What one of two documents has in common with the other. */
export interface ComparedSide {
  /** In offsets of the document; ascending, apart from one another. */
  readonly shared: readonly Range[];
  /** How many characters (UTF-16 code units of folded text) these are, and what share of the document's own text, 0 to 1. */
  readonly characters: number;
  readonly share: number;
}

/** Compares two texts; in slices, as the whole library tells what wording is common. */
export function* compareDocuments(
  library: WordingLibrary,
  first: ComparedText,
  second: ComparedText,
): Generator<undefined, DocumentComparison> {
  const { grams } = first;
  const { isDistinctive } = yield* sharedGrams(library, first);
  const numbersInSecond = grams.numbersIn(second.content.matching.text);
  const isShared = new Uint8Array(grams.size);
  for (const number of numbersInSecond) if (number !== NO_GRAM) isShared[number] = 1;
  const runs = distinctiveRuns(sharedRuns(grams.numbers, isShared), grams.numbers, isDistinctive);
  return {
    passages: runs.flatMap((run) => sharedPassages(run, first.content, second.content)),
    first: sideOf(first, runs),
    second: sideOf(second, distinctiveRuns(sharedRuns(numbersInSecond, isShared), numbersInSecond, isDistinctive)),
  };
}

function sharedPassages(run: GramRun, first: SourceText, second: SourceText): SharedPassage[] {
  return passagesOf(first.matching.text, run, second.matching.text).map(({ start, end, other }) => ({
    first: first.matching.map.toOriginal(start, end),
    second: second.matching.map.toOriginal(other, other + end - start),
  }));
}

function sideOf({ content, characters }: ComparedText, runs: readonly GramRun[]): ComparedSide {
  const covered = coverOf(runs);
  const shared = lengthOf(covered);
  return {
    shared: covered.map(({ start, end }) => content.matching.map.toOriginal(start, end)),
    characters: shared,
    share: characters === 0 ? 0 : Math.min(1, shared / characters),
  };
}
