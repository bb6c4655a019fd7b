import type { Segment } from './segment.ts';
import type { IndexedText } from './segment-builder.ts';
import { segmentSteps } from './segment-builder.ts';

/** A segment that is being built. Documents may be removed from it meanwhile. */
export class SegmentBuild {
  /** The documents in it that are still wanted. */
  readonly ids: Set<number>;
  private readonly steps: Generator<undefined, Segment>;

  constructor(texts: readonly IndexedText[]) {
    this.ids = new Set(texts.map(([id]) => id));
    this.steps = segmentSteps(texts);
  }

  /** Does a little more; the segment once it is complete, not to be called any more then. */
  step(): Segment | undefined {
    const step = this.steps.next();
    return step.done ? step.value : undefined;
  }
}
