import type { Clock } from '../async/clock.ts';
import type { LibraryRun } from './pass.ts';

/** Takes down what a pass does while it is under way. */
export class RunRecord {
  readonly counts = { found: 0, read: 0, unchanged: 0 };
  private readonly startedAt: number;
  private readonly start: number;
  private readonly times = { opening: 0, finding: 0, reading: 0 };

  constructor(
    private readonly kind: LibraryRun['kind'],
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.date();
    this.start = clock.now();
  }

  /** How long ago the pass began, in milliseconds. */
  age(): number {
    return this.clock.now() - this.start;
  }

  /** Does a part of the pass, and takes down how long that took, even where it fails. */
  async timed<T>(part: keyof RunRecord['times'], job: () => Promise<T>): Promise<T> {
    const start = this.clock.now();
    try {
      return await job();
    } finally {
      this.times[part] = this.clock.now() - start;
    }
  }

  /** What the pass has done by now. */
  record(isStopped: boolean): LibraryRun {
    const { kind, startedAt, times, counts } = this;
    return { kind, startedAt, ...times, ...counts, total: this.age(), isStopped };
  }
}
