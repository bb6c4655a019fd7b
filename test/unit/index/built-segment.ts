import type { Segment } from '../../../src/core/index/segment.ts';
import type { IndexedText } from '../../../src/core/index/segment-builder.ts';
import { segmentSteps } from '../../../src/core/index/segment-builder.ts';
import { atOnce } from '../../../src/core/slices.ts';

/** A segment, built without a pause. */
export function buildSegment(texts: readonly IndexedText[]): Segment {
  return atOnce(segmentSteps(texts));
}
