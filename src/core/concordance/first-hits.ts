import type { PlacedHit } from './concordance-row.ts';

/** An occurrence and what the group that it belongs to is sorted by. */
export interface RankedHit extends PlacedHit {
  readonly rank: string;
}

/** Of any number of occurrences the first `most` by their groups and, within a group, in an order; never holds more than twice as many. */
export class FirstHits {
  private hits: RankedHit[] = [];
  /** What does not come before it is not among the first. */
  private last: RankedHit | undefined;

  constructor(
    private readonly most: number,
    private readonly orderInGroup: (a: PlacedHit, b: PlacedHit) => number,
  ) {}

  add(hit: RankedHit): void {
    if (this.last && this.order(hit, this.last) >= 0) return;
    this.hits.push(hit);
    if (this.hits.length >= 2 * this.most) this.cut();
  }

  inOrder(): readonly RankedHit[] {
    this.cut();
    return this.hits;
  }

  private cut(): void {
    this.hits = this.hits.sort((a, b) => this.order(a, b)).slice(0, this.most);
    if (this.hits.length === this.most) this.last = this.hits.at(-1);
  }

  private order(a: RankedHit, b: RankedHit): number {
    return a.rank === b.rank ? this.orderInGroup(a, b) : a.rank < b.rank ? -1 : 1;
  }
}
