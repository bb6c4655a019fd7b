import type { Range } from '../evidence.ts';
import { IntList } from '../int-list.ts';
import type { TextMap } from './text-map.ts';

/**
 * Relates offsets in a folded text to offsets in its original, both in UTF-16 code units. Sparse: a segment is a run in which both sides advance unit by unit,
 * or a block (`originalLength` > 0) in which a stretch of one side as a whole stands for a stretch of the other. What was dropped lies between segments.
 */
export class OffsetMap implements TextMap {
  private readonly foldedStarts = new IntList();
  private readonly originalStarts = new IntList();
  private readonly blockLengths = new IntList();
  private foldedLength = 0;
  /** The segment of the last question: lines and phrases are asked for one after the other, so that the next one is mostly there or right after it. */
  private lastSegment = 0;

  /** Appends folded units `at…at+length` that stand one to one for original units from `original`. */
  addRun(at: number, original: number, length: number): void {
    if (length === 0) return;
    const last = this.foldedStarts.length - 1;
    if (last < 0 || this.blockLengths.at(last) !== 0 || original - at !== this.shift(last)) this.push(at, original, 0);
    this.foldedLength = at + length;
  }

  /** Appends folded units `at…at+length` that as a whole stand for `originalLength` original units from `original`. */
  addBlock(at: number, length: number, original: number, originalLength: number): void {
    this.push(at, original, originalLength);
    this.foldedLength = at + length;
  }

  toOriginal(start: number, end: number): Range {
    if (this.foldedStarts.length === 0) return { start: 0, end: 0 };
    const from = this.originalStart(start);
    return { start: from, end: end > start ? this.originalEnd(end - 1) : from };
  }

  toFolded(start: number, end: number): Range {
    const from = this.firstFoldedAtOrAfter(start);
    return { start: from, end: Math.max(from, this.firstFoldedAtOrAfter(end, true)) };
  }

  isExact(start: number, end: number): boolean {
    return !this.cutsBlock(start) && !this.cutsBlock(end);
  }

  cuts(): number[] {
    const cuts: number[] = [];
    for (let segment = 0; segment < this.foldedStarts.length; segment++) {
      if (this.blockLengths.at(segment) === 0) continue;
      for (let at = this.foldedStarts.at(segment) + 1; at < this.segmentEnd(segment); at++) cuts.push(at);
    }
    return cuts;
  }

  private push(at: number, original: number, blockLength: number): void {
    this.foldedStarts.push(at);
    this.originalStarts.push(original);
    this.blockLengths.push(blockLength);
  }

  private shift(segment: number): number {
    return this.at(this.originalStarts, segment) - this.at(this.foldedStarts, segment);
  }

  private at(list: IntList, index: number): number {
    return index >= 0 && index < list.length ? list.at(index) : 0;
  }

  private segmentEnd(segment: number): number {
    return segment + 1 < this.foldedStarts.length ? this.foldedStarts.at(segment + 1) : this.foldedLength;
  }

  private originalStart(folded: number): number {
    if (folded >= this.foldedLength) return this.originalEnd(this.foldedLength - 1);
    const segment = lastAtOrBefore(this.foldedStarts, folded);
    const within = this.at(this.blockLengths, segment) > 0 ? 0 : folded - this.at(this.foldedStarts, segment);
    return this.at(this.originalStarts, segment) + within;
  }

  private originalEnd(folded: number): number {
    if (folded < 0) return 0;
    const segment = lastAtOrBefore(this.foldedStarts, folded);
    const block = this.at(this.blockLengths, segment);
    const start = this.at(this.originalStarts, segment);
    return block > 0 ? start + block : start + folded - this.at(this.foldedStarts, segment) + 1;
  }

  /** The first folded unit whose original does not end before `original`; with `asEnd`, the first whose original starts at or after it. */
  private firstFoldedAtOrAfter(original: number, asEnd = false): number {
    const segment = this.segmentOf(original);
    if (segment < 0) return 0;
    const within = original - this.at(this.originalStarts, segment);
    const start = this.at(this.foldedStarts, segment);
    const block = this.at(this.blockLengths, segment);
    if (block === 0) return Math.min(start + within, this.segmentEnd(segment));
    return within === 0 || (!asEnd && within < block) ? start : this.segmentEnd(segment);
  }

  /** The last segment whose original starts at or before an offset, or -1. */
  private segmentOf(original: number): number {
    const { originalStarts, lastSegment } = this;
    for (let segment = lastSegment; segment < Math.min(lastSegment + 3, originalStarts.length); segment++) {
      if (originalStarts.at(segment) > original) break;
      if (segment + 1 === originalStarts.length || original < originalStarts.at(segment + 1)) {
        this.lastSegment = segment;
        return segment;
      }
    }
    const found = lastAtOrBefore(originalStarts, original);
    this.lastSegment = Math.max(0, found);
    return found;
  }

  private cutsBlock(folded: number): boolean {
    const segment = lastAtOrBefore(this.foldedStarts, folded);
    if (segment < 0 || folded >= this.foldedLength) return false;
    return this.at(this.blockLengths, segment) > 0 && folded !== this.at(this.foldedStarts, segment);
  }
}

/** The index of the last element that is not greater than `value`, or -1. The list ascends. */
function lastAtOrBefore(list: IntList, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
