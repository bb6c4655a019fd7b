import type { Disposable } from './disposable.ts';

/** Time, and what happens later. Tests hand in one that they move on themselves. */
export interface Clock {
  /** In milliseconds since some moment; never goes back. For durations. */
  now(): number;
  /** In milliseconds since 1970, for people. */
  date(): number;
  /** Does something in so many milliseconds, unless it is disposed before. */
  after(ms: number, job: () => void): Disposable;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after: (ms, job) => {
    const timer = setTimeout(job, ms);
    return { dispose: () => clearTimeout(timer) };
  },
};

/** Waits for so many milliseconds. Fails with the signal's reason as soon as that is aborted. */
export function pause(ms: number, signal?: AbortSignal, clock: Clock = systemClock): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      timer.dispose();
      reject(signal?.reason);
    };
    const timer = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
