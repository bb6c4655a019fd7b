import type { Range } from '../evidence.ts';
import { ConversionDraft } from './conversion-draft.ts';
import type { DictionaryGroup } from './dictionary-group.ts';
import { EntryList } from './entry-list.ts';
import { endOfDescription } from './ideographic-description.ts';
import { codeUnits } from './unit-text.ts';

/** How a configuration of OpenCC goes through a text. */
export interface ChainSteps {
  /** Divides the text first: an entry goes through the groups by itself, and so does what is between two of them. */
  readonly segmentation: DictionaryGroup | undefined;
  /** For what is between two entries, and for text that is not divided. */
  readonly groups: readonly DictionaryGroup[];
  /** For what an entry becomes by itself, or for the entry where the segmentation has no say in that. */
  readonly afterEntry: readonly DictionaryGroup[];
  readonly isEntryConverted: boolean;
}

/** What is made of one text. */
interface Work {
  readonly draft: ConversionDraft;
  readonly segments: EntryList;
  /** By its start, a stretch that does not keep its length. */
  readonly stretches: Map<number, Range & { readonly text: string }>;
}

const NONE = new EntryList();

/**
 * Groups of dictionaries one after the other, all of them on one array of code units: entries that are as long as before are written in place. What becomes longer
 * or shorter is worked out by itself, from there to the next units on both sides that are in no entry, which nothing reaches across.
 */
export class DictionaryChain {
  /** For every code unit 1 where no entry has what it becomes on its way. */
  private readonly isInert: Uint8Array;
  /** By place of an entry of the segmentation what the groups make of it, as far as it was needed. */
  private readonly entries: (string | undefined)[] = [];
  private readonly segments = new EntryList();
  private readonly found = new EntryList();

  constructor(private readonly steps: ChainSteps) {
    this.isInert = inertUnits(steps.groups);
  }

  convert(text: string): string {
    const { segmentation, groups } = this.steps;
    const work: Work = { draft: new ConversionDraft(text), segments: segmentation ? this.segments : NONE, stretches: new Map() };
    segmentation?.find(work.draft.units, NONE, work.segments);
    if (!groups.every((group) => this.apply(group, work))) return this.convertSlowly(text);
    for (const { start, end, text: written } of work.stretches.values()) work.draft.write(start, end, written);
    if (segmentation) this.writeSegments(segmentation, work);
    return work.draft.finish().text;
  }

  /** Whether one unit answers every other. */
  private apply(group: DictionaryGroup, work: Work): boolean {
    group.find(work.draft.units, work.segments, this.found);
    const isAnswered = group.writeSingles(work.draft.units);
    const { count, starts, ends, places } = this.found;
    for (let index = 0; index < count; index++) {
      const place = places[index] as number;
      if (group.isPlain[place]) continue;
      const start = starts[index] as number;
      const end = ends[index] as number;
      const value = group.values[place] as string;
      if (value.length === end - start) work.draft.write(start, end, value);
      else this.addStretch(work, start, end);
    }
    return isAnswered;
  }

  private addStretch({ draft: { source }, segments, stretches }: Work, start: number, end: number): void {
    const gap = segments.gapAround(start, source.length);
    let from = start;
    let to = end;
    while (from > gap.start && !this.isInert[source.charCodeAt(from - 1)]) from--;
    while (to < gap.end && !this.isInert[source.charCodeAt(to)]) to++;
    if (!stretches.has(from)) stretches.set(from, { start: from, end: to, text: through(this.steps.groups, source.slice(from, to)) });
  }

  private writeSegments(segmentation: DictionaryGroup, { draft, segments: { count, starts, ends, places } }: Work): void {
    for (let index = 0; index < count; index++) {
      const start = starts[index] as number;
      const end = ends[index] as number;
      const place = places[index] as number;
      draft.write(start, end, this.entries[place] ?? this.convertEntry(segmentation, place, draft.source.slice(start, end)));
    }
  }

  private convertEntry(segmentation: DictionaryGroup, place: number, entry: string): string {
    const converted = through(this.steps.afterEntry, this.steps.isEntryConverted ? (segmentation.values[place] as string) : entry);
    this.entries[place] = converted;
    return converted;
  }

  /** Any text, piece by piece. */
  private convertSlowly(text: string): string {
    const { segmentation, groups } = this.steps;
    const units = codeUnits(text);
    let converted = '';
    let done = 0;
    for (let at = 0; segmentation?.hasLonger && at < units.length; ) {
      const match = segmentation.longestIn(units, at, units.length);
      const end = match < 0 ? Math.max(at + 1, endOfDescription(text, at)) : at + (match & 0xff);
      if (match >= 0) {
        converted += through(groups, text.slice(done, at)) + this.convertEntry(segmentation, match >> 8, text.slice(at, end));
        done = end;
      }
      at = end;
    }
    return converted + through(groups, text.slice(done));
  }
}

function through(groups: readonly DictionaryGroup[], text: string): string {
  return groups.reduce((converted, group) => group.convert(converted), text);
}

function inertUnits(groups: readonly DictionaryGroup[]): Uint8Array {
  const forms = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const isInert = new Uint8Array(0x10000).fill(1);
  for (const { isInLonger, single, isOdd } of groups) {
    for (let unit = 0; unit < 0x10000; unit++) {
      const form = forms[unit] as number;
      if (isInLonger[form] || isOdd[form]) isInert[unit] = 0;
      forms[unit] = single[form] as number;
    }
  }
  return isInert;
}
