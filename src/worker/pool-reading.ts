import type { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { PoolJob, ReaderBlame } from './pool-job.ts';
import type { FileAnswer, FromReader, ReaderFile, ToReader } from './reader-protocol.ts';
import { answersIn } from './reader-protocol.ts';

/** Together so many files, or so many bytes, are read at most before anything is heard of them. */
const MOST_FILES = 16;
const MOST_BYTES = 524_288;
/** The last files of a reading are shared out, so that no reader has much to do when the others have nothing. */
const SHARES = 4;

/** What came of one file, or whom it ended. */
export type PoolAnswer = FileAnswer & { readonly blame?: ReaderBlame };

/** With what files are read. */
export interface PoolSettings {
  /** Larger files are not read. */
  readonly maxBytes: number;
  /** What is counted in each document. */
  readonly counts: PhraseCounts;
}

/** A file to be read, and how large it was when somebody looked last. */
export interface PoolFile extends ReaderFile {
  readonly size: number;
}

/** Some files that several read at a time, in any order; the answers are asked for in the order of the files. */
export class PoolReading implements PoolJob {
  private readonly answers = new Map<number, PoolAnswer>();
  /** Those from here on nobody has begun to read. */
  private next = 0;
  /** Those that were given back by a reader that has ended, in their order. */
  private returned: readonly number[] = [];
  private readonly suspects = new Set<number>();
  private resume = () => {};

  constructor(
    readonly files: readonly PoolFile[],
    readonly settings: PoolSettings,
    private readonly signal: AbortSignal,
  ) {}

  get counts(): PhraseCounts {
    return this.settings.counts;
  }

  /** The answer to a file, once; `undefined` where there is none yet. */
  answerOf(place: number): PoolAnswer | undefined {
    const answer = this.answers.get(place);
    this.answers.delete(place);
    return answer;
  }

  /** Until there are more answers, or more to be read. */
  async changed(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.resume = resolve;
    });
  }

  wake(): void {
    this.resume();
  }

  /**
   * The places of the files that one of so many readers is to read now, and nobody else; none where all are being read, or nobody wants them any more. What is suspected to take
   * all memory is for when no other reader reads anything: there is nothing new until then.
   */
  take(readers: number, isNobodyReading: boolean): readonly number[] {
    if (this.signal.aborted) return [];
    if (this.returned.length > 0) return this.takeReturned((one) => isNobodyReading || !this.suspects.has(one));
    return this.takeNext(Math.min(MOST_FILES, this.share(readers)));
  }

  /** The same for whoever asks for the answers: one at a time. What is suspected to take all memory is left to a reader, where any is to be expected. */
  takeOne(areReadersComing: boolean): number | undefined {
    const [place] = this.takeReturned((one) => !areReadersComing || !this.suspects.has(one));
    return place ?? this.takeNext(1)[0];
  }

  /** Somebody has read a file, or was ended by it. */
  answer(place: number, answer: PoolAnswer): void {
    this.answers.set(place, answer);
    this.wake();
  }

  request(id: number, places: readonly number[]): ToReader {
    return { kind: 'read', id, files: places.flatMap((place) => this.files[place] ?? []), maxBytes: this.settings.maxBytes };
  }

  receive(places: readonly number[], message: FromReader): void {
    if (message.kind !== 'read') return;
    for (const [index, answer] of answersIn(message).entries()) {
      const place = places[index];
      if (place !== undefined) this.answer(place, answer);
    }
  }

  blame(place: number, end: ReaderBlame): void {
    this.answer(place, { blame: end });
  }

  sizeOf(place: number): number {
    return this.files[place]?.size ?? 0;
  }

  giveBack(places: readonly number[]): void {
    this.returned = [...this.returned, ...places].sort((a, b) => a - b);
    this.wake();
  }

  /** Memory ran out while a file was read, be it for that or for another one: whether it is suspected for the first time. */
  suspect(place: number): boolean {
    if (this.suspects.has(place)) return false;
    this.suspects.add(place);
    return true;
  }

  /** Whether memory has run out while a file was read. */
  isSuspected(place: number): boolean {
    return this.suspects.has(place);
  }

  private takeReturned(isWanted: (place: number) => boolean): readonly number[] {
    const place = this.returned.find(isWanted);
    this.returned = this.returned.filter((one) => one !== place);
    return place === undefined ? [] : [place];
  }

  private share(readers: number): number {
    return Math.ceil((this.files.length - this.next) / (readers * SHARES));
  }

  private takeNext(most: number): readonly number[] {
    const from = this.next;
    const end = Math.min(this.files.length, from + most);
    for (let bytes = 0; this.next < end && bytes < MOST_BYTES; this.next++) bytes += this.files[this.next]?.size ?? 0;
    return Array.from({ length: this.next - from }, (_, index) => from + index);
  }
}
