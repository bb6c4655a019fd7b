import type { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { WorkerEndCode } from './protocol.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';

/** What ended a reader, and how. */
export interface ReaderBlame {
  readonly code: WorkerEndCode;
  /** In English, as it goes into the log. */
  readonly message: string;
}

/** Something that several do at a time, part by part; each part has a place. */
export interface PoolJob {
  /** With what readers are to count; `undefined` where nothing is counted. */
  readonly counts?: PhraseCounts;
  /** The places of the parts that one of so many readers is to do now, and nobody else; none where there are none, or nobody wants them any more. */
  take(readers: number, isNobodyBusy: boolean): readonly number[];
  /** What a reader is asked for that is to do parts. */
  request(id: number, places: readonly number[]): ToReader;
  /** A reader has done parts. */
  receive(places: readonly number[], message: FromReader): void;
  /** A part has ended the reader that did it. */
  blame(place: number, end: ReaderBlame): void;
  /** They are to be done by another one, each in a request of its own. */
  giveBack(places: readonly number[]): void;
  /** Memory ran out while a part was done: whether it is suspected for the first time. */
  suspect(place: number): boolean;
  isSuspected(place: number): boolean;
  /** How much is gone through for a part, such as a file, in bytes. */
  sizeOf(place: number): number;
  /** Whoever waits is to look anew: what was left to readers may not be left to them any more. */
  wake(): void;
}
