import type { Clock } from '../async/clock.ts';
import { systemClock } from '../async/clock.ts';

/** Nobody reads new items and chooses among them in less time. */
const SETTLING_MS = 120;
/** So long after they were handed over new items are taken to be in the list, even if the editor has not said what is active in it. */
const LATEST_DRAWN_MS = 1000;

/**
 * Which items a list shows that are handed over to it, and since when. The editor draws them some time later; what is selected before that is of the items before,
 * by its place in the list.
 */
export class DrawnItems<T> {
  /** The item that is active because it was proposed; `undefined` once the user went elsewhere. */
  proposed: T | undefined;
  private first: T | undefined;
  private text: string | undefined;
  /** When they are in the list at the latest: the editor tells what is active there once it has drawn them. */
  private drawnAt = 0;

  /** `clock` defaults to that of the system. */
  constructor(private readonly clock: Clock = systemClock) {}

  /** The items of a text are on their way to the list, where one of them is to be active. */
  handOver(items: readonly T[], proposed: T | undefined, text: string): void {
    this.proposed = proposed;
    this.first = items[0];
    this.text = text;
    this.drawnAt = this.clock.now() + LATEST_DRAWN_MS;
  }

  /** The editor says what is active. */
  activate(active: T | undefined): void {
    if (active === this.proposed) this.drawnAt = Math.min(this.drawnAt, this.clock.now());
  }

  /** Whether an item of this text is selected that one can have seen, or to which one must have gone. Who types and confirms at once means what was typed. */
  isSeen(selected: T, text: string): boolean {
    const age = this.clock.now() - this.drawnAt;
    const isChosen = selected !== this.proposed && selected !== this.first;
    return text === this.text && (age > SETTLING_MS || (age >= 0 && isChosen));
  }
}
