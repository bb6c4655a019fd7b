import type { Disposable } from './disposable.ts';

/** Only the latest question counts: another question takes the one before back, and nobody hears of its answer any more. */
export class Latest implements Disposable {
  private question: AbortController | undefined;
  private isOver = false;

  /** Whether an answer is awaited. */
  get isAsking(): boolean {
    return this.question !== undefined;
  }

  /**
   * Uses the answer, or fails as the question does; neither where another was asked meanwhile, or it was cancelled: then it settles in silence. The signal tells the
   * question that nobody waits for it any more.
   */
  async ask<T>(question: (signal: AbortSignal) => Promise<T>, use: (answer: T) => void): Promise<void> {
    this.cancel();
    if (this.isOver) return;
    const asked = new AbortController();
    this.question = asked;
    try {
      const answer = await question(asked.signal);
      if (this.end(asked)) use(answer);
    } catch (error) {
      this.end(asked);
      if (!asked.signal.aborted) throw error;
    }
  }

  /** Takes the question back. */
  cancel(): void {
    this.question?.abort();
    this.question = undefined;
  }

  dispose(): void {
    this.isOver = true;
    this.cancel();
  }

  /** False where another was asked meanwhile. */
  private end(asked: AbortController): boolean {
    if (this.question !== asked) return false;
    this.question = undefined;
    return true;
  }
}
