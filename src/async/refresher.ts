import type { Clock } from './clock.ts';
import { Delayer } from './delayer.ts';
import type { Disposable } from './disposable.ts';

/**
 * Has something made anew as soon as it is stale: at once where nothing is being made, else once more when that is done, however often it became stale meanwhile.
 * So the first of many changes waits for nobody, and the last one is never missed.
 */
export class Refresher implements Disposable {
  private isMaking = false;
  private isStale = false;
  private readonly impatience: Delayer;

  /** `patience` in milliseconds: whoever was asked and is not done then may have overheard it, and is asked again. */
  constructor(
    private readonly make: () => void,
    patience: number,
    clock?: Clock,
  ) {
    this.impatience = new Delayer(patience, clock);
  }

  /** What was made last is no longer right. */
  trigger(): void {
    this.isStale = true;
    if (this.isMaking) this.impatience.trigger(() => this.begin());
    else this.begin();
  }

  /** It was made, or cannot be. */
  done(): void {
    this.impatience.cancel();
    this.isMaking = false;
    if (this.isStale) this.begin();
  }

  dispose(): void {
    this.impatience.dispose();
    this.isStale = false;
  }

  private begin(): void {
    this.isMaking = true;
    this.isStale = false;
    this.make();
  }
}
