import type { Clock } from '../../../src/async/clock.ts';
import type { Disposable } from '../../../src/async/disposable.ts';

interface Timer {
  readonly at: number;
  readonly job: () => void;
}

/** A clock that goes on only when it is told to. */
export class FakeClock implements Clock {
  private time = 0;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  date(): number {
    return this.time;
  }

  after(ms: number, job: () => void): Disposable {
    const timer = { at: this.time + ms, job };
    this.timers.add(timer);
    return { dispose: () => void this.timers.delete(timer) };
  }

  /** How many timers run. */
  get waiting(): number {
    return this.timers.size;
  }

  /** Lets so many milliseconds pass: what is due is done in its order, and what follows from it at once comes to its end in between. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.time = Math.max(this.time, next.at);
      this.timers.delete(next);
      next.job();
      await settled();
    }
    this.time = end;
  }

  /** Sleeps for so many milliseconds: what was due meanwhile is done late, on waking up. */
  async sleep(ms: number): Promise<void> {
    this.time += ms;
    await this.advance(0);
  }

  /** Does what is due next, be it in a year; false where nothing is. */
  runNext(): boolean {
    const next = this.next(Number.POSITIVE_INFINITY);
    if (!next) return false;
    this.time = next.at;
    this.timers.delete(next);
    next.job();
    return true;
  }

  /** The first timer until a moment; of two at the same moment the one that was set first. */
  private next(end: number): Timer | undefined {
    return [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** When all promises that wait for no timer have settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
