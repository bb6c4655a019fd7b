import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { Disposable } from './disposable.ts';

/** Does something after a pause. What is asked for within the pause takes the place of what was asked before, and the pause begins anew. */
export class Delayer implements Disposable {
  private timer: Disposable | undefined;
  private isOver = false;

  /** `delay` in milliseconds is the default of `trigger`. */
  constructor(
    private readonly delay: number,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Whether something is about to be done. */
  get isTriggered(): boolean {
    return this.timer !== undefined;
  }

  trigger(job: () => void, delay: number = this.delay): void {
    this.cancel();
    if (this.isOver) return;
    this.timer = this.clock.after(delay, () => {
      this.timer = undefined;
      job();
    });
  }

  /** Forgets what was to be done. */
  cancel(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }

  dispose(): void {
    this.isOver = true;
    this.cancel();
  }
}
