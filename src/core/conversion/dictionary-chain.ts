import type { Range } from '../evidence.ts';
import { chainTables, EntryMark, MARK_SHIFT, markOfGroup } from './chain-table.ts';
import { ConversionDraft } from './conversion-draft.ts';
import type { DictionaryGroup } from './dictionary-group.ts';
import { EntryList } from './entry-list.ts';
import { descriptionEnds } from './ideographic-description.ts';
import { codeUnits } from './unit-text.ts';

/** How a configuration of OpenCC goes through a text. */
export interface ChainSteps {
  /** Compatibility ideographs are what this is about; it comes first. */
  readonly normalization: DictionaryGroup | undefined;
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
  /** As it is after all groups. */
  readonly draft: ConversionDraft;
  /** As it comes to the group whose turn it is. */
  readonly units: Uint16Array;
  /** Of every place. */
  readonly marks: Uint16Array;
  readonly segments: EntryList;
  /** By its start, a stretch that does not keep its length. */
  readonly stretches: Map<number, Range & { readonly text: string }>;
}

const NONE = new EntryList();

/**
 * Groups of dictionaries one after the other: every unit is written at once as all of them together write it by itself, and entries that are as long as before over
 * that. What becomes longer or shorter is worked out by itself, from there to the next units on both sides that are in no entry, which nothing reaches across.
 */
export class DictionaryChain {
  /** For every code unit 1 where no entry has what it becomes on its way. */
  private readonly isInert: Uint8Array;
  private readonly tables: readonly Uint32Array[];
  /** By place of an entry of the segmentation what the groups make of it, as far as it was needed. */
  private readonly entries: (string | undefined)[] = [];
  private readonly segments = new EntryList();
  private readonly found = new EntryList();

  constructor(private readonly steps: ChainSteps) {
    this.isInert = inertUnits(steps.groups);
    this.tables = chainTables(steps);
  }

  convert(text: string): string {
    const { normalization } = this.steps;
    const work = this.begin(text);
    const seen = this.scan(work);
    if (seen & EntryMark.compatibility && normalization) return this.convertNormal(normalization.convert(text));
    return this.finish(work, seen);
  }

  /** What the normalization has been through. */
  private convertNormal(text: string): string {
    const work = this.begin(text);
    return this.finish(work, this.scan(work));
  }

  private begin(text: string): Work {
    const units = codeUnits(text);
    const draft = new ConversionDraft(text, new Uint16Array(units.length));
    const segments = this.steps.segmentation ? this.segments : NONE;
    return { draft, units, marks: new Uint16Array(units.length), segments, stretches: new Map() };
  }

  /** Writes every unit as all groups together write it, with its marks; returns all marks that were seen. */
  private scan({ draft, units, marks }: Work): number {
    const table = this.tables[0] as Uint32Array;
    const written = draft.units;
    let seen = 0;
    for (let at = 0; at < units.length; at++) {
      const number = table[units[at] as number] as number;
      written[at] = number;
      marks[at] = number >>> MARK_SHIFT;
      seen |= number;
    }
    return seen >>> MARK_SHIFT;
  }

  private finish(work: Work, seen: number): string {
    const { segmentation, groups } = this.steps;
    if (seen & EntryMark.odd) return this.convertSlowly(work.draft.source);
    segmentation?.find({ ...work, mark: EntryMark.segmentation }, work.segments);
    if (!groups.every((group, place) => this.apply(group, place, work))) return this.convertSlowly(work.draft.source);
    for (const { start, end, text: written } of work.stretches.values()) work.draft.write(start, end, written);
    if (segmentation) this.writeSegments(segmentation, work);
    return work.draft.finish().text;
  }

  /** Whether one unit answers every other, also in what entries become. */
  private apply(group: DictionaryGroup, place: number, work: Work): boolean {
    const { found } = this;
    const next = this.tables[place + 1];
    group.findTold({ ...work, mark: markOfGroup(place) }, work.segments, found);
    if (next) group.writeSingles(work.units);
    for (let index = 0; index < found.count; index++) {
      const entry = found.places[index] as number;
      if (group.isPlain[entry]) continue;
      const start = found.starts[index] as number;
      const value = group.values[entry] as string;
      if (value.length !== (found.ends[index] as number) - start) this.addStretch(work, start, found.ends[index] as number);
      else if (!next) work.draft.write(start, start + value.length, value);
      else if (writeThrough(work, start, value, next) & EntryMark.odd) return false;
    }
    return true;
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
    const descriptions = descriptionEnds(text);
    let converted = '';
    let done = 0;
    for (let at = 0; segmentation?.hasLonger && at < units.length; ) {
      const match = segmentation.longestIn(units, at, units.length);
      const end = match < 0 ? (descriptions.get(at) ?? at + 1) : at + (match & 0xff);
      if (match >= 0) {
        converted += through(groups, text.slice(done, at)) + this.convertEntry(segmentation, match >> 8, text.slice(at, end));
        done = end;
      }
      at = end;
    }
    return converted + through(groups, text.slice(done));
  }
}

/** Writes what an entry becomes for the groups that follow, and as these write it unit by unit; returns the marks of its units. */
function writeThrough({ draft, units, marks }: Work, start: number, value: string, table: Uint32Array): number {
  let seen = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    const number = table[unit] as number;
    units[start + at] = unit;
    draft.units[start + at] = number;
    marks[start + at] = number >>> MARK_SHIFT;
    seen |= number;
  }
  return seen >>> MARK_SHIFT;
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
