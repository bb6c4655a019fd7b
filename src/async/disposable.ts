/** What is to be ended once: a listener, a timer, a watcher. */
export interface Disposable {
  dispose(): void;
}

/** Disposables that end together; what is added after the end ends at once. */
export class DisposableStore implements Disposable {
  private readonly all = new Set<Disposable>();
  private isOver = false;

  /** Whether it has ended. */
  get isDisposed(): boolean {
    return this.isOver;
  }

  /** Takes over what was just made, and gives it back. */
  add<T extends Disposable>(one: T): T {
    if (this.isOver) one.dispose();
    else this.all.add(one);
    return one;
  }

  /** Ends what is in it by now; more may be added. The last added ends first. */
  clear(): void {
    const all = [...this.all].reverse();
    this.all.clear();
    disposeAll(all);
  }

  dispose(): void {
    this.isOver = true;
    this.clear();
  }
}

/** Disposables by key. One that is put in the place of another ends that; what is set after the end ends at once. */
export class DisposableMap<K, T extends Disposable> implements Disposable {
  private readonly byKey = new Map<K, T>();
  private isOver = false;

  /** `undefined` where nothing is kept for the key. */
  get(key: K): T | undefined {
    return this.byKey.get(key);
  }

  entries(): IterableIterator<[K, T]> {
    return this.byKey.entries();
  }

  values(): IterableIterator<T> {
    return this.byKey.values();
  }

  set(key: K, one: T): T {
    const before = this.byKey.get(key);
    if (this.isOver) one.dispose();
    else this.byKey.set(key, one);
    if (before !== one) before?.dispose();
    return one;
  }

  delete(key: K): void {
    const one = this.byKey.get(key);
    this.byKey.delete(key);
    one?.dispose();
  }

  clear(): void {
    const all = [...this.byKey.values()];
    this.byKey.clear();
    disposeAll(all);
  }

  dispose(): void {
    this.isOver = true;
    this.clear();
  }
}

/** One that cannot be ended does not keep the others from it; the first error is thrown after all. */
function disposeAll(all: readonly Disposable[]): void {
  const errors: unknown[] = [];
  for (const one of all) {
    try {
      one.dispose();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
