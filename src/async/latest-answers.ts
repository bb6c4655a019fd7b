interface Asked<T> {
  latest: Promise<T>;
  /** How many have asked and have no answer yet. */
  waiting: number;
  /** Of the latest question. */
  asker: AbortController;
}

/** By key, the answer to the latest question; earlier callers get that answer too, so that all have the same. */
export class LatestAnswers<K, T> {
  private readonly asked = new Map<K, Asked<T>>();

  /**
   * `use` gets the answer unless the key was forgotten before it was there, or somebody has asked again: then the question is told by its signal. Fails as the latest question
   * does.
   */
  async ask(key: K, question: (signal: AbortSignal) => Promise<T>, use: (answer: T) => void): Promise<T> {
    const asker = new AbortController();
    const mine = question(asker.signal);
    const asked = this.asked.get(key) ?? { latest: mine, waiting: 0, asker };
    this.asked.set(key, asked);
    asked.latest = mine;
    if (asked.asker !== asker) asked.asker.abort();
    asked.asker = asker;
    asked.waiting++;
    try {
      const answer = await latestOf(asked);
      if (asked.latest === mine && this.asked.get(key) === asked) use(answer);
      return answer;
    } finally {
      if (--asked.waiting === 0 && this.asked.get(key) === asked) this.asked.delete(key);
    }
  }

  /** Nobody is to use the answer any more; callers that wait get it all the same. */
  forget(key: K): void {
    this.asked.delete(key);
  }
}

async function latestOf<T>(asked: Asked<T>): Promise<T> {
  for (;;) {
    const { latest } = asked;
    const answer = await latest.catch((error: unknown) => {
      if (latest === asked.latest) throw error;
    });
    if (latest === asked.latest) return answer as T;
  }
}
