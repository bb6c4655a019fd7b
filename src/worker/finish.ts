import { Pacer } from './pacer.ts';

/** Does a job step by step, so that questions and cancellations get through. Throws when the job was aborted. */
export async function finish<T>(steps: Generator<undefined, T>, signal: AbortSignal, pacer = new Pacer(signal)): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pacer.breathe();
  }
}
