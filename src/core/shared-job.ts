/** A job that several wait for: whoever's turn it is takes its next step, so that it is done once, and goes on where some of them give up. */
export class SharedJob<T> {
  private outcome: { readonly value: T } | { readonly error: unknown } | undefined;

  constructor(private readonly steps: Generator<undefined, T>) {}

  /** Whether it has thrown: it will not come to an end. */
  get hasFailed(): boolean {
    return this.outcome !== undefined && 'error' in this.outcome;
  }

  /** What comes of it, in slices, as often as it is asked for; throws what it threw. */
  *result(): Generator<undefined, T> {
    for (;;) {
      this.step();
      if (!this.outcome) yield undefined;
      else if ('error' in this.outcome) throw this.outcome.error;
      else return this.outcome.value;
    }
  }

  private step(): void {
    if (this.outcome) return;
    try {
      const step = this.steps.next();
      if (step.done) this.outcome = { value: step.value };
    } catch (error) {
      this.outcome = { error };
    }
  }
}
