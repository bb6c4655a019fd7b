import { originalSet } from '../corpus/original-set.ts';
import type { WordingLibrary } from '../corpus/searchable-library.ts';
import type { ComparedText } from './compared-text.ts';
import type { GramRun } from './gram.ts';
import { runsOf } from './gram.ts';
import { GramLists } from './gram-lists.ts';
import { NO_GRAM } from './gram-table.ts';

/** Wording in more than this share of the documents is common, but never wording in ten documents or fewer. */
const COMMON_SHARE = 0.05;
const COMMON_DOCUMENTS = 10;

/** Which grams of a text stand in which other documents. */
export interface SharedGrams {
  /** By document the numbers of the grams that it has, each once. */
  readonly byDocument: GramLists;
  /** By number whether the gram says something of the text: few documents have it. */
  readonly isDistinctive: Uint8Array;
}

/** Looks through the library but for the document of the text itself, in slices. Copies do not make wording common. */
export function* sharedGrams(library: WordingLibrary, { uri, grams }: ComparedText): Generator<undefined, SharedGrams> {
  const originals = originalSet(library);
  const byDocument = new GramLists();
  const counts = new Uint32Array(grams.size);
  const isSeen = new Uint8Array(grams.size);
  yield* library.findStretches(grams, (entry, units, stretches) => {
    if (entry.uri === uri) return;
    grams.scanAll(units, stretches, (number) => {
      if (isSeen[number] === 0) byDocument.add(number);
      isSeen[number] = 1;
    });
    const counted = originals.has(entry) ? 1 : 0;
    for (const number of byDocument.end(entry)) {
      isSeen[number] = 0;
      counts[number] = (counts[number] as number) + counted;
    }
  });
  const limit = Math.max(COMMON_DOCUMENTS, originals.size * COMMON_SHARE);
  return { byDocument, isDistinctive: Uint8Array.from(counts, (count) => (count <= limit ? 1 : 0)) };
}

/** The runs of grams that two texts share. `numbers` are the grams by position in either text, `isShared` tells for each whether the other text has it. */
export function sharedRuns(numbers: Int32Array, isShared: Uint8Array): GramRun[] {
  return runsOf(numbers.length, (position) => numbers[position] !== NO_GRAM && isShared[numbers[position] ?? 0] === 1);
}

/** Those of some runs that are not common through and through. */
export function distinctiveRuns(runs: readonly GramRun[], numbers: Int32Array, isDistinctive: Uint8Array): GramRun[] {
  return runs.filter((run) => isDistinctiveRun(run, numbers, isDistinctive));
}

function isDistinctiveRun({ first, last }: GramRun, numbers: Int32Array, isDistinctive: Uint8Array): boolean {
  for (let at = first; at <= last; at++) if (isDistinctive[numbers[at] ?? 0] === 1) return true;
  return false;
}
