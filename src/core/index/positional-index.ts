import { atOnce } from '../slices.ts';
import { BitSet } from './bit-set.ts';
import { LiveSegment } from './live-segment.ts';
import { FULL, mergeable } from './merge-policy.ts';
import type { Occurrences } from './occurrences.ts';
import { locate } from './occurrences.ts';
import type { TakeTogether } from './placed-together.ts';
import { takeTogether } from './placed-together.ts';
import type { Segment } from './segment.ts';
import { SegmentBuild } from './segment-build.ts';
import type { Merged, Origin } from './segment-merge.ts';
import { mergeSegments } from './segment-merge.ts';
import { positionsIn } from './segment-search.ts';
import type { IndexedUnits } from './segment-units.ts';
import { segmentUnits } from './segment-units.ts';
import type { TakeStretches } from './shared-stretches.ts';
import { sharedStretches } from './shared-stretches.ts';
import type { WantedText } from './wanted-text.ts';

/**
 * Finds every occurrence of any phrase in a changing set of folded texts, exactly and without the texts: where every bigram stands, in immutable segments. What
 * is added makes a new segment, what is removed or replaced is only marked; `merge()` tidies up in the background.
 */
export class PositionalIndex {
  /** Oldest first: a document that stands in several is that of the last. */
  private live: LiveSegment[] = [];
  private readonly origins = new Map<number, Origin>();
  /** A segment of what was added until it was enough for one. */
  private build: SegmentBuild | undefined;
  /** What was added since then, and since the last question. */
  private readonly pending = new Map<number, string | Uint16Array>();
  private pendingUnits = 0;
  private readonly found = new BitSet();

  /** `segments` as `segments()` gave them; of a document that stands in several of them the last counts. */
  constructor(segments: Iterable<Segment> = []) {
    for (const segment of segments) this.append(segment);
  }

  /** Adds a document or puts it in the place of the one with this id, a whole number of 32 bits. The text is let go with the next question, or when there are enough of them for a segment: see `complete`. */
  add(id: number, folded: string | Uint16Array): void {
    this.remove(id);
    this.pending.set(id, folded);
    this.pendingUnits += folded.length;
    if (this.pendingUnits >= FULL) this.begin();
  }

  /** Builds the segment that is due as there is enough for one, in slices, so that the caller may pause; may be given up between them. Where nobody calls it, the next question waits for all of it. */
  *complete(): Generator<undefined, void> {
    while (this.build) {
      this.stepOf(this.build);
      yield undefined;
    }
  }

  /** The same of all that was added, however little it is. */
  *completeAll(): Generator<undefined, void> {
    yield* this.complete();
    if (this.pending.size === 0) return;
    this.begin();
    yield* this.complete();
  }

  /** Forgets a document; one that is not known is no error. */
  remove(id: number): void {
    const origin = this.origins.get(id);
    this.pendingUnits -= this.pending.get(id)?.length ?? 0;
    this.pending.delete(id);
    this.build?.ids.delete(id);
    this.origins.delete(id);
    if (!origin) return;
    origin.from.bury(origin.document);
    if (origin.from.isEmpty) this.live = this.live.filter((live) => live !== origin.from);
  }

  has(id: number): boolean {
    return this.pending.has(id) || this.origins.has(id) || this.build?.ids.has(id) === true;
  }

  /** The documents' ids, in no particular order. */
  ids(): number[] {
    return [...this.origins.keys(), ...(this.build?.ids ?? []), ...this.pending.keys()];
  }

  /** Every occurrence of a phrase as it stands in folded text; overlapping ones too. An empty phrase stands nowhere. */
  find(phrase: string): Occurrences {
    this.flush();
    return this.findIn(this.live, phrase, []);
  }

  /** The same, without those that one of the units `apart` stands beside; a part of the documents that were there at the start at a time, so that the caller may pause. */
  *findEach(phrase: string, apart: readonly number[]): Generator<Occurrences, void> {
    this.flush();
    for (const live of [...this.live]) yield this.findIn([live], phrase, apart);
  }

  /** Calls `take` for each document that was there at the start and has all of some phrases, with every occurrence of each. In slices. */
  *findTogether(phrases: readonly string[], take: TakeTogether): Generator<undefined, void> {
    yield* this.completeAll();
    for (const [index, live] of [...this.live].entries()) {
      if (index > 0) yield undefined;
      const lists: Uint32Array[] = [];
      for (const phrase of phrases) if (lists.at(-1)?.length !== 0) lists.push(positionsIn(live.segment, phrase, this.found));
      if (lists.at(-1)?.length !== 0) takeTogether(live, lists, take);
    }
  }

  private findIn(segments: readonly LiveSegment[], phrase: string, apart: readonly number[]): Occurrences {
    const found = segments.map((live) => ({ live, positions: positionsIn(live.segment, phrase, this.found, apart) }));
    const most = found.reduce((sum, { positions }) => sum + positions.length, 0);
    const [ids, starts] = [new Uint32Array(most), new Uint32Array(most)];
    let length = 0;
    for (const { live, positions } of found) length = locate(live, positions, ids, starts, length);
    return { ids: ids.subarray(0, length), starts: starts.subarray(0, length) };
  }

  /** How often one unit, or two one after the other, stand in the texts; of documents that are gone it may count for a while. */
  count(first: number, second?: number): number {
    this.flush();
    return this.live.reduce((sum, { segment }) => sum + segment.count(first, second), 0);
  }

  /** The folded texts of all documents that were there at the start, in no particular order: what stands where tells the texts too. `undefined` is a pause, about every millisecond. */
  *texts(): Generator<IndexedUnits | undefined, void> {
    yield* this.completeAll();
    for (const live of [...this.live]) {
      const { parts } = live.segment;
      const units = yield* segmentUnits(live.segment);
      for (const [document, id] of parts.ids.entries()) {
        const start = parts.starts[document] as number;
        if (!live.isDead(document)) yield { id, units, start, end: start + live.segment.lengthOf(document) };
      }
    }
  }

  /** Calls `take` with where in the texts that were there at the start parts of another one may stand, document by document, in no particular order. In slices. */
  *findStretches(text: WantedText, take: TakeStretches): Generator<undefined, void> {
    yield* this.completeAll();
    yield* sharedStretches([...this.live], text, take);
  }

  /** How many segments are complete. */
  get completedCount(): number {
    return this.live.length;
  }

  /** Those, oldest first: documents that were added last are in none. */
  completed(): Segment[] {
    return this.live.map(({ segment }) => segment);
  }

  /** What to keep in a cache, in this order. The documents that were removed may still be in them: remove them again after reading. */
  segments(): Segment[] {
    this.flush();
    return this.live.map(({ segment }) => segment);
  }

  /**
   * Merges segments of like size and drops what is dead, until there is no more to gain. Yields about every millisecond; documents may be added, removed and
   * looked for meanwhile, and a stop in between leaves everything as it was before the current merge.
   */
  *merge(): Generator<undefined, void> {
    yield* this.completeAll();
    for (let inputs = mergeable(this.live); inputs.length > 0; inputs = mergeable(this.live)) {
      this.replace(inputs, yield* mergeSegments(inputs));
    }
  }

  /** Makes segments of all that was added. */
  private flush(): void {
    atOnce(this.completeAll());
  }

  /** Begins with a segment of what was added since the last one. */
  private begin(): void {
    atOnce(this.complete());
    this.build = new SegmentBuild([...this.pending]);
    this.pending.clear();
    this.pendingUnits = 0;
  }

  private stepOf(build: SegmentBuild): void {
    const segment = this.segmentOf(build);
    if (!segment) return;
    this.build = undefined;
    const from = new LiveSegment(segment);
    for (const [document, id] of segment.parts.ids.entries()) {
      if (build.ids.has(id)) this.origins.set(id, { from, document });
      else from.bury(document);
    }
    if (!from.isEmpty) this.live.push(from);
  }

  /** One that fails is not gone on with. */
  private segmentOf(build: SegmentBuild): Segment | undefined {
    try {
      return build.step();
    } catch (error) {
      this.build = undefined;
      throw error;
    }
  }

  private append(segment: Segment): void {
    const from = new LiveSegment(segment);
    this.live.push(from);
    for (const [document, id] of segment.parts.ids.entries()) {
      this.remove(id);
      this.origins.set(id, { from, document });
    }
  }

  /** The merged segment takes the place of its last input. Documents that were removed or changed meanwhile are dead in it too. */
  private replace(inputs: readonly LiveSegment[], { segment, origins }: Merged): void {
    if (!inputs.every((input) => this.live.includes(input))) return;
    const merged = new LiveSegment(segment);
    this.live = this.live.map((live) => (live === inputs.at(-1) ? merged : live)).filter((live) => !inputs.includes(live));
    for (const [document, id] of segment.parts.ids.entries()) {
      const [now, then] = [this.origins.get(id), origins[document]];
      if (now && now.from === then?.from && now.document === then.document) this.origins.set(id, { from: merged, document });
      else merged.bury(document);
    }
    if (merged.isEmpty) this.live = this.live.filter((live) => live !== merged);
  }
}
