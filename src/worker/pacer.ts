const SLICE_MS = 12;

/** Lets a long job in the worker pause between its steps, so that questions and cancellations get through. */
export class Pacer {
  private sliceStart = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Call it between steps: pauses when the slice is used up. Throws when the job was aborted. */
  async breathe(): Promise<void> {
    if (performance.now() - this.sliceStart >= SLICE_MS) await this.pause();
    this.signal.throwIfAborted();
  }

  /** Pauses now, so that a question that was taken back meanwhile costs nothing. Throws when the job was aborted. */
  async pause(): Promise<void> {
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.sliceStart = performance.now();
    this.signal.throwIfAborted();
  }
}
