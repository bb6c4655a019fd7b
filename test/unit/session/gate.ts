import { settled } from '../async/fake-clock.ts';

/** A place where others wait until it is opened. */
export class Gate {
  private opened: Promise<void> = Promise.resolve();
  private letThrough: () => void = () => {};

  close(): void {
    this.opened = new Promise((resolve) => {
      this.letThrough = resolve;
    });
  }

  open(): void {
    this.letThrough();
  }

  pass(): Promise<void> {
    return this.opened;
  }
}

/** A place that lets those who wait go on one by one, the last that has come first. */
export class LastFirst {
  private readonly waiting: (() => void)[] = [];
  isHolding = false;

  pass(): Promise<void> {
    return this.isHolding ? new Promise((resolve) => void this.waiting.push(resolve)) : Promise.resolve();
  }

  async release(): Promise<void> {
    for (let last = this.waiting.pop(); last; last = this.waiting.pop()) {
      last();
      await settled();
    }
    this.isHolding = false;
  }
}
