/** At most so many values by name: what was asked for longest ago goes. */
export class RecentMap<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  /** `undefined` where there is none, or none any more. */
  get(name: string): T | undefined {
    const value = this.kept.get(name);
    if (value !== undefined) this.set(name, value);
    return value;
  }

  set(name: string, value: T): this {
    this.kept.delete(name);
    this.kept.set(name, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return this;
  }

  /** Removes a value if it is the one of that name. */
  delete(name: string, value: T): void {
    if (this.kept.get(name) === value) this.kept.delete(name);
  }

  clear(): void {
    this.kept.clear();
  }

  /** What was asked for longest ago comes first. */
  values(): Iterable<T> {
    return this.kept.values();
  }
}
