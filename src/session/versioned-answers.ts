interface Answer<T> {
  readonly version: number;
  readonly value: Promise<T>;
}

/** Answers about texts that change, by what each is called: asked for once per version. */
export class VersionedAnswers<T> {
  private readonly answers = new Map<string, Answer<T>>();

  /** Fails as the question does; the next one asks again then. */
  of(key: string, version: number, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known?.version === version) return known.value;
    const answer = { version, value: ask() };
    this.answers.set(key, answer);
    // Another version may have been asked for meanwhile, which stays.
    answer.value.catch(() => this.answers.get(key) === answer && this.answers.delete(key));
    return answer.value;
  }

  /** For a text that is not there any more. */
  forget(key: string): void {
    this.answers.delete(key);
  }

  /** For when the same text would be answered differently. */
  clear(): void {
    this.answers.clear();
  }
}
