/** At most so many values by name: what was asked for longest ago goes. */
export class RecentMap<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly most: number) {}

  /** `undefined` where there is none, or none any more. */
  get(name: string): T | undefined {
    const value = this.values.get(name);
    if (value !== undefined) this.set(name, value);
    return value;
  }

  set(name: string, value: T): this {
    this.values.delete(name);
    this.values.set(name, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
    return this;
  }
}
