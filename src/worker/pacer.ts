const SLICE_MS = 12;

/** Lets a long job in the worker pause between its steps, so that questions and cancellations get through. */
export class Pacer {
  private sliceStart = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Call it between steps: pauses when the slice is used up. Throws when the job was aborted. */
  async breathe(): Promise<void> {
    if (performance.now() - this.sliceStart >= SLICE_MS) {
      await new Promise<void>((resume) => setTimeout(resume, 0));
      this.sliceStart = performance.now();
    }
    this.signal.throwIfAborted();
  }
}
