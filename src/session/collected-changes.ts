import type { Clock } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import type { WatchAudience } from './watch-ports.ts';

const COLLECT_MS = 80;

/** Changes of files, told together after a moment. */
export class CollectedChanges implements Disposable {
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly delayer: Delayer;

  constructor(
    clock: Clock,
    private readonly audience: WatchAudience,
  ) {
    this.delayer = new Delayer(COLLECT_MS, clock);
  }

  touched(uri: string): void {
    this.removed.delete(uri);
    this.changed.add(uri);
    this.tellSoon();
  }

  gone(uri: string): void {
    this.changed.delete(uri);
    this.removed.add(uri);
    this.tellSoon();
  }

  dispose(): void {
    this.delayer.dispose();
  }

  /** More changes do not put it off. */
  private tellSoon(): void {
    if (!this.delayer.isTriggered) this.delayer.trigger(() => this.tell());
  }

  private tell(): void {
    const changes = { changed: [...this.changed], removed: [...this.removed] };
    this.changed.clear();
    this.removed.clear();
    this.audience.report(changes);
  }
}
