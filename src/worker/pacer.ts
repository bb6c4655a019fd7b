import type { Clock } from '../async/clock.ts';
import { systemClock } from '../async/clock.ts';

const SLICE_MS = 12;

/** Is told when a job pauses, and when it goes on. */
export interface PauseListener {
  pauses(): void;
  goesOn(): void;
}

const NOBODY: PauseListener = { pauses: () => {}, goesOn: () => {} };

/** As browsers have it. */
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage(message: null): void };
};

/** Lets messages that wait come first. A timer would make browsers wait 4 ms; in Node a channel would let nothing else through. */
const nextTurn =
  typeof setImmediate === 'function' ? () => new Promise<void>((resume) => void setImmediate(resume)) : turnsOf(new MessageChannel());

function turnsOf({ port1, port2 }: InstanceType<typeof MessageChannel>): () => Promise<void> {
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resume) => {
      waiting.push(resume);
      port2.postMessage(null);
    });
}

/** Lets a long job in the worker pause between its steps, so that questions and cancellations get through. */
export class Pacer {
  private sliceStart: number;

  constructor(
    private readonly signal: AbortSignal,
    private readonly listener: PauseListener = NOBODY,
    private readonly clock: Pick<Clock, 'now'> = systemClock,
  ) {
    this.sliceStart = clock.now();
  }

  /** Call it between steps: pauses when the slice is used up. Throws when the job was aborted. `undefined` for no pause: to wait for nothing takes longer than most steps. */
  yieldIfDue(): Promise<void> | undefined {
    this.signal.throwIfAborted();
    return this.clock.now() - this.sliceStart >= SLICE_MS ? this.pause() : undefined;
  }

  /** Pauses now, so that a question that was taken back meanwhile costs nothing. Throws when the job was aborted. */
  async pause(): Promise<void> {
    this.listener.pauses();
    await nextTurn();
    this.sliceStart = this.clock.now();
    this.signal.throwIfAborted();
    this.listener.goesOn();
  }
}

/** Runs a job in slices, step by step, so that questions and cancellations get through. Throws when the job was aborted. */
export async function runInSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal, pacer = new Pacer(signal)): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const paused = pacer.yieldIfDue();
    if (paused) await paused;
  }
}
