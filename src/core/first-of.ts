/** Of any number of things the first `most` in an order, in time that grows with how many there are; never holds more than twice as many as are wanted. */
export class FirstOf<T> {
  private held: T[] = [];
  /** What does not come before it is not among the first. */
  private last: T | undefined;

  constructor(
    private readonly most: number,
    private readonly order: (a: T, b: T) => number,
  ) {}

  /** Whether this one may be among the first of all. */
  takes(one: T): boolean {
    return this.last === undefined || this.order(one, this.last) < 0;
  }

  add(one: T): void {
    if (!this.takes(one)) return;
    this.held.push(one);
    if (this.held.length >= 2 * this.most) this.cut();
  }

  /** In their order. */
  first(): readonly T[] {
    this.cut();
    return this.held;
  }

  private cut(): void {
    this.held = this.held.sort(this.order).slice(0, this.most);
    if (this.held.length === this.most) this.last = this.held.at(-1);
  }
}
