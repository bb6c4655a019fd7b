import type { Clock } from './clock.ts';
import type { Disposable } from './disposable.ts';

/** So often a worker that has something to do is asked whether it gets on. */
const TICK_MS = 1_000;
/** Who is called so late has slept, or was held up: what the worker did meanwhile, nobody knows. */
const LATE_MS = 3_000;

/** What is watched. */
export interface Watched {
  /** To be answered with `answered`, as soon as no other code runs. */
  ping(): void;
  /** Asked once a second while it says nothing, with for how long, in milliseconds: whether that is too much of what it does now. */
  isOver(silence: number): boolean;
}

/**
 * Notices when a worker does not get on. While it has something to do it is asked once a second, and can answer whenever no other code runs: between two slices of a
 * long job, or while it waits for the host or a disk. So whatever is silent runs one piece of code for all that time. Silence is counted in the seconds of this end: a
 * machine that was asleep, or an extension host that was held up, begins to count anew.
 */
export class Watchdog implements Disposable {
  private timer: Disposable | undefined;
  private isBusy = false;
  private isAsked = false;
  /** Since when it has said nothing, in milliseconds on our clock, without what is not to be counted. */
  private silence = 0;
  private lastTick = 0;
  private isOver = false;

  constructor(
    private readonly watched: Watched,
    private readonly clock: Clock,
  ) {}

  /** It has something to do. */
  watch(): void {
    this.isBusy = true;
    if (!this.timer) this.schedule();
  }

  /** It has said something. */
  heard(): void {
    this.silence = 0;
  }

  /** It has answered: whether it goes on doing something. */
  answered(isBusy: boolean): void {
    this.isAsked = false;
    this.isBusy = isBusy;
  }

  dispose(): void {
    this.isOver = true;
    this.timer?.dispose();
  }

  private schedule(): void {
    if (this.isOver) return;
    this.lastTick = this.clock.now();
    this.timer = this.clock.after(TICK_MS, () => this.tick());
  }

  private tick(): void {
    this.timer = undefined;
    if (this.isAsked) this.count(this.clock.now() - this.lastTick);
    else if (this.isBusy) this.ask();
    else return;
    this.schedule();
  }

  private ask(): void {
    this.isAsked = true;
    this.silence = 0;
    this.watched.ping();
  }

  private count(passed: number): void {
    this.silence = passed > LATE_MS ? 0 : this.silence + passed;
    if (this.watched.isOver(this.silence)) this.dispose();
  }
}
