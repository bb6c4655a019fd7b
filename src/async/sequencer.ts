/** Does one job after the other, in the order in which they were asked for. A job that fails rejects its own promise, and does not stop the next. */
export class Sequencer {
  private last: Promise<unknown> = Promise.resolve();

  /** Settles as the job does, which begins when all before it have settled. */
  queue<T>(job: () => Promise<T>): Promise<T> {
    const done = this.last.then(job);
    this.last = done.catch(() => {});
    return done;
  }
}
