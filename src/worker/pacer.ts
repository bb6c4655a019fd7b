const SLICE_MS = 12;

/** Is told when a job pauses, and when it goes on. */
export interface PauseListener {
  pauses(): void;
  goesOn(): void;
}

const NOBODY: PauseListener = { pauses: () => {}, goesOn: () => {} };

/** Lets a long job in the worker pause between its steps, so that questions and cancellations get through. */
export class Pacer {
  private sliceStart = performance.now();

  constructor(
    private readonly signal: AbortSignal,
    private readonly listener: PauseListener = NOBODY,
  ) {}

  /** Call it between steps: pauses when the slice is used up. Throws when the job was aborted. */
  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.sliceStart >= SLICE_MS) await this.pause();
    this.signal.throwIfAborted();
  }

  /** Pauses now, so that a question that was taken back meanwhile costs nothing. Throws when the job was aborted. */
  async pause(): Promise<void> {
    this.listener.pauses();
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.sliceStart = performance.now();
    this.signal.throwIfAborted();
    this.listener.goesOn();
  }
}

/** Runs a job in slices, step by step, so that questions and cancellations get through. Throws when the job was aborted. */
export async function runInSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal, pacer = new Pacer(signal)): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pacer.yieldIfDue();
  }
}
