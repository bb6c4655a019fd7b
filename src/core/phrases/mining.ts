import type { Candidate } from './candidate.ts';
import { CandidateReader } from './candidate.ts';
import type { CohesionTable } from './cohesion.ts';
import { Cohesion } from './cohesion.ts';
import { mayBegin } from './edge-words.ts';
import type { MinedText } from './mined-text.ts';
import type { MinedRange } from './position-lists.ts';
import { countFirsts, minedRanges } from './position-lists.ts';
import { repeatsIn } from './repeat.ts';

const MIN_LENGTH = 3;
const MAX_LENGTH = 40;
/** How much is done between two pauses, in positions that are looked at: a few milliseconds. A repeat with few positions counts as so many too. */
const STEP = 1 << 15;
const REPEAT_WORK = 16;
/** Into so many parts a large text is cut; none of fewer positions, or of more than are held at a time. */
const PARTS = 16;
const FEWEST = 1 << 20;
const MOST = 1 << 23;

/** A text in which phrases are looked for, with what every part of the search needs. Plain data: arrays over memory that threads share need not be copied. */
export interface MiningTask {
  readonly text: MinedText;
  readonly cohesion: CohesionTable;
  readonly minDocuments: number;
  /** How often a repeat may begin with each unit. */
  readonly firsts: Uint32Array<ArrayBuffer>;
}

/** `undefined` for a short pause, else what has to come before there is more to do. */
export type Pause = undefined | Promise<unknown>;

/** Finds the candidates that begin with the units of each of some ranges, in their order, whoever does it. */
export type Miner = (task: MiningTask, ranges: readonly MinedRange[]) => Generator<Pause, readonly (readonly Candidate[])[]>;

/** Prepares the search in a text, in slices. */
export function* miningTask(text: MinedText, minDocuments: number): Generator<undefined, MiningTask> {
  const cohesion = yield* Cohesion.of(text);
  return { text, minDocuments, cohesion: cohesion.table, firsts: yield* countFirsts(text, mayBegin) };
}

/** The parts of a search: the same for one text whoever does them. */
export function partsOf({ firsts }: MiningTask): MinedRange[] {
  const positions = firsts.reduce((sum, count) => sum + count, 0);
  return [...minedRanges(firsts, Math.min(MOST, Math.max(FEWEST, Math.ceil(positions / PARTS))))];
}

/** Does all parts here. */
export function* mineHere(task: MiningTask, ranges: readonly MinedRange[]): Generator<undefined, readonly (readonly Candidate[])[]> {
  const found: Candidate[][] = [];
  for (const range of ranges) found.push(yield* minedIn(task, range));
  return found;
}

/** The candidates that begin with the units of a range, in slices. */
export function* minedIn({ text, cohesion, minDocuments, firsts }: MiningTask, range: MinedRange): Generator<undefined, Candidate[]> {
  const reader = new CandidateReader(text, new Cohesion(cohesion));
  const found: Candidate[] = [];
  let work = 0;
  for (const repeat of repeatsIn(text, { minDocuments, minLength: MIN_LENGTH, maxLength: MAX_LENGTH }, firsts, range)) {
    const candidate = repeat && reader.candidate(repeat);
    if (candidate) found.push(candidate);
    work += repeat ? repeat.positions.length + REPEAT_WORK : STEP;
    if (work < STEP) continue;
    work = 0;
    yield undefined;
  }
  return found;
}
