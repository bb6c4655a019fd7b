import type { Segment } from './segment.ts';

/** A segment with its tombstones: documents in it that are removed, or indexed anew elsewhere, are dead. */
export class LiveSegment {
  private readonly dead: Uint8Array;
  private deadDocuments = 0;
  private deadUnits = 0;

  constructor(readonly segment: Segment) {
    this.dead = new Uint8Array(segment.documents);
  }

  /** Marks a document as dead, once. */
  bury(document: number): void {
    this.dead[document] = 1;
    this.deadDocuments++;
    this.deadUnits += this.segment.lengthOf(document);
  }

  isDead(document: number): boolean {
    return this.dead[document] === 1;
  }

  get isEmpty(): boolean {
    return this.deadDocuments === this.segment.documents;
  }

  /** How many positions the living documents take. */
  get size(): number {
    return this.segment.span - this.deadDocuments - this.deadUnits;
  }
}
