import { abortable } from '../async/abortable.ts';
import type { Candidate } from '../core/phrases/candidate.ts';
import type { Miner, MiningTask, Pause } from '../core/phrases/mining.ts';
import { minedIn } from '../core/phrases/mining.ts';
import type { MinedRange } from '../core/phrases/position-lists.ts';
import type { PoolJob } from './pool-job.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';

/** For fewer parts the start of readers takes longer than it saves. */
const FEWEST_PARTS = 4;

/** Where parts that are done are kept, for whoever does the same search again. */
export interface KeptParts {
  /** What is kept, by the places of the parts. Never fails. */
  load(): Promise<ReadonlyMap<number, readonly Candidate[]>>;
  keep(place: number, candidates: readonly Candidate[]): void;
}

/** The parts of a search for phrases, which readers and the library do in any order. */
class PoolMining implements PoolJob {
  private readonly found: Map<number, readonly Candidate[]>;
  private left: readonly number[];
  /** They have ended readers: nobody else is asked for them. */
  private readonly own: number[] = [];
  private resume = () => {};
  private isOver = false;

  constructor(
    private readonly task: MiningTask,
    private readonly ranges: readonly MinedRange[],
    private readonly signal: AbortSignal,
    known: ReadonlyMap<number, readonly Candidate[]>,
    private readonly keep: KeptParts['keep'],
  ) {
    this.found = new Map(known);
    this.left = [...ranges.keys()].filter((place) => !known.has(place));
  }

  take(): readonly number[] {
    return this.signal.aborted ? [] : this.shift();
  }

  request(id: number, places: readonly number[]): ToReader {
    return { kind: 'mine', id, task: this.task, ranges: places.flatMap((place) => this.ranges[place] ?? []) };
  }

  receive(places: readonly number[], message: FromReader): void {
    // Of what was called off a reader answers less than there is.
    if (this.isOver || message.kind !== 'mined') return;
    const found: readonly (readonly Candidate[])[] = JSON.parse(message.candidates);
    for (const [index, place] of places.entries()) this.note(place, found[index] ?? []);
    this.wake();
  }

  /** Nobody wants any more of it. */
  end(): void {
    this.isOver = true;
  }

  blame(place: number): void {
    this.own.push(place);
    this.wake();
  }

  giveBack(places: readonly number[]): void {
    this.left = [...places, ...this.left];
    this.wake();
  }

  suspect(): boolean {
    return false;
  }

  isSuspected(): boolean {
    return false;
  }

  /** Each part goes through the whole text. */
  sizeOf(): number {
    return this.task.text.units.byteLength;
  }

  wake(): void {
    this.resume();
  }

  /** Does parts, and waits for those that others do. */
  *run(): Generator<Pause, readonly (readonly Candidate[])[]> {
    while (this.found.size < this.ranges.length) {
      const [place = -1] = this.own.length > 0 ? this.own.splice(0, 1) : this.shift();
      const range = this.ranges[place];
      if (range) this.note(place, yield* minedIn(this.task, range));
      else yield abortable(new Promise<void>((resume) => (this.resume = resume)), this.signal);
    }
    return this.ranges.map((_, place) => this.found.get(place) ?? []);
  }

  private note(place: number, candidates: readonly Candidate[]): void {
    this.found.set(place, candidates);
    if (!this.signal.aborted) this.keep(place, candidates);
  }

  private shift(): readonly number[] {
    const first = this.left.slice(0, 1);
    this.left = this.left.slice(1);
    return first;
  }
}

/** Has readers help with a search until it is given up; parts that are kept are not done again. */
export function minerOf(pool: Pick<ReaderPool, 'isOfUse' | 'begin' | 'end'>, signal: AbortSignal, kept?: KeptParts): Miner {
  return function* mine(task, ranges) {
    const isLong = ranges.length >= FEWEST_PARTS;
    let known: ReadonlyMap<number, readonly Candidate[]> = new Map();
    if (isLong && kept) yield kept.load().then((found) => (known = found));
    const mining = new PoolMining(task, ranges, signal, known, (place, candidates) => isLong && kept?.keep(place, candidates));
    const isShared = pool.isOfUse && isLong && known.size < ranges.length;
    if (isShared) pool.begin(mining);
    try {
      return yield* mining.run();
    } finally {
      mining.end();
      if (isShared) pool.end(mining);
    }
  };
}
