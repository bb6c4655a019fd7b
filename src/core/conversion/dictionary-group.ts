import type { Range } from '../evidence.ts';
import type { EntryList } from './entry-list.ts';
import { descriptionEnds, isDescription } from './ideographic-description.ts';
import { JoinedPairs } from './joined-pairs.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { codeUnits } from './unit-text.ts';
import { MOST_NUMBERS } from './word-pairs.ts';
import { WordTable } from './word-table.ts';

/** A text, and for each of its places marks of which one tells where to look. */
interface MarkedUnits {
  readonly units: Uint16Array;
  readonly marks: Uint16Array;
  readonly mark: number;
}

/** Dictionaries that are looked into at once, the longest entry at each place; of entries alike the earlier dictionary's counts, as in opencc-js. */
export class DictionaryGroup {
  /** What every code unit becomes where no longer entry stands: itself where it is no entry. */
  readonly single = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  /** 1 for every code unit that one unit in its place does not answer: a description of a character begins with it, or it becomes several where no entry is more than a unit. */
  readonly isOdd = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isDescription(unit) ? 1 : 0));
  /** 1 for every code unit that an entry of more than one unit has. */
  readonly isInLonger = new Uint8Array(0x10000);
  /** By place, of the entries that are more than one unit or become more; where no entry is more, all are by unit. */
  readonly values: readonly string[];
  /** By place, 1 for an entry that becomes what its units become by themselves. */
  readonly isPlain: Uint8Array;
  /** 1 for some code units, of which every other entry has one. */
  readonly tells: Uint8Array;
  /** Of the entries of more than one unit; `undefined` where there are none. */
  private readonly table: WordTable | undefined;
  private readonly joined: JoinedPairs;
  /** 1 for every code unit that one of these begins with, 2 for one that becomes several by itself. */
  private readonly begins = new Uint8Array(0x10000);
  /** By code unit, the places of these. */
  private readonly units = new Map<number, number>();
  private readonly several = new Map<number, string>();
  private readonly match = new Int32Array(MOST_NUMBERS);

  constructor(dictionaries: readonly string[]) {
    const entries = [...new Map(dictionaries.toReversed().flatMap(pairsOf))];
    const hasLonger = entries.some(([key]) => key.length > 1);
    for (const [key, value] of entries) if (key.length === 1 && !(hasLonger && value.length > 1)) this.addUnit(key.charCodeAt(0), value);
    const longer = entries.filter(([key, value]) => key.length > 1 || (hasLonger && value.length > 1));
    this.values = longer.map(([, value]) => value);
    this.isPlain = Uint8Array.from(longer, ([key, value]) => (this.singly(key) === value ? 1 : 0));
    for (const [place, [key]] of longer.entries()) this.addLonger(key, place);
    this.tells = this.tellingUnits(longer);
    this.table = hasLonger ? tableOf(longer.map(([key]) => key)) : undefined;
    this.joined = new JoinedPairs(longer.map(([key]) => key));
    for (let unit = 0; unit < 0x10000; unit++) this.begins[unit] = this.units.has(unit) ? 2 : (this.table?.isFirst[unit] ?? 0);
  }

  /** Whether entries of more than one unit are there. */
  get hasLonger(): boolean {
    return this.table !== undefined;
  }

  /** Whether an entry that is more than a unit, or becomes more, may begin with a code unit. */
  mayBegin(unit: number): boolean {
    return this.begins[unit] !== 0;
  }

  /** Finds the entries of more than one unit, the longest at each place from left to right; they begin only at places with a mark. */
  find({ units, marks, mark }: MarkedUnits, found: EntryList): void {
    found.clear();
    for (let at = 0; at < units.length; ) at = (marks[at] as number) & mark ? this.findAt(units, at, units.length, found) : at + 1;
  }

  /**
   * Finds the same of what stands outside some others, but for plain entries which none of the rest depends on. A place with a mark has a unit that tells: from the
   * last place before it that no entry reaches across one entry follows the other as from the beginning of the text.
   */
  findTold(marked: MarkedUnits, others: EntryList, found: EntryList): void {
    found.clear();
    const { length } = marked.units;
    for (let from = 0, next = 0; from < length; next++) {
      const end = next < others.count ? (others.starts[next] as number) : length;
      this.findToldBetween(marked, { start: from, end }, found);
      from = next < others.count ? (others.ends[next] as number) : end;
    }
  }

  /** The longest entry of those between `at` and `end` that starts at `at`: its place shifted by 8 bits, and its length; -1 for none. */
  longestIn(units: Uint16Array, at: number, end: number): number {
    const { table, match } = this;
    if (table?.longestIn(units, at, end, match)) return ((match[0] as number) << 8) | ((match[1] as number) - at);
    const place = this.begins[units[at] as number] === 2 ? this.units.get(units[at] as number) : undefined;
    return place === undefined ? -1 : (place << 8) | 1;
  }

  /** Puts the single form of every unit into its place. */
  writeSingles(units: Uint16Array): void {
    const { single } = this;
    for (let at = 0; at < units.length; at++) units[at] = single[units[at] as number] as number;
  }

  /** Any text, place by place. */
  convert(text: string): string {
    const units = codeUnits(text);
    const descriptions = descriptionEnds(text);
    let converted = '';
    for (let at = 0; at < units.length; ) {
      const match = this.longestIn(units, at, units.length);
      const end = match < 0 ? (descriptions.get(at) ?? at + 1) : at + (match & 0xff);
      converted += match < 0 ? this.withoutEntry(text, at, end) : this.values[match >> 8];
      at = end;
    }
    return converted;
  }

  /** A unit by itself, or a description, of which nothing is looked up. */
  private withoutEntry(text: string, at: number, end: number): string {
    const unit = text.charCodeAt(at);
    if (isDescription(unit)) return text.slice(at, end);
    return this.several.get(unit) ?? String.fromCharCode(this.single[unit] as number);
  }

  private findToldBetween({ units, marks, mark }: MarkedUnits, { start, end }: Range, found: EntryList): void {
    for (let at = start, from = start; at < end; at++) {
      if (((marks[at] as number) & mark) === 0) continue;
      from = this.joined.startBefore(units, at, from);
      while (from <= at) from = this.findAt(units, from, end, found);
      at = from - 1;
    }
  }

  /** Adds the longest entry at an offset where there is one; returns where the next one may begin. */
  private findAt(units: Uint16Array, at: number, end: number, found: EntryList): number {
    const mayBegin = this.begins[units[at] as number] === 2 || (this.table?.mayStart(units, at) ?? false);
    const match = mayBegin ? this.longestIn(units, at, end) : -1;
    if (match < 0) return at + 1;
    const after = at + (match & 0xff);
    found.add(at, after, match >> 8);
    return after;
  }

  private addUnit(unit: number, value: string): void {
    if (value.length === 1) this.single[unit] = value.charCodeAt(0);
    else {
      this.isOdd[unit] = 1;
      this.several.set(unit, value);
    }
  }

  private addLonger(key: string, place: number): void {
    if (key.length === 1) this.units.set(key.charCodeAt(0), place);
    for (let at = 0; at < key.length; at++) this.isInLonger[key.charCodeAt(at)] = 1;
  }

  /** Of each entry that is not plain the first unit that it does not write as by itself, or where it is not as long the first one. */
  private tellingUnits(entries: readonly (readonly [key: string, value: string])[]): Uint8Array {
    const tells = new Uint8Array(0x10000);
    for (const [key, value] of entries) {
      const singly = this.singly(key);
      const at = key.length === value.length ? Array.from({ length: key.length }, (_, at) => at).find((at) => singly[at] !== value[at]) : 0;
      if (at !== undefined) tells[key.charCodeAt(at)] = 1;
    }
    return tells;
  }

  private singly(key: string): string {
    return String.fromCharCode(...Array.from({ length: key.length }, (_, at) => this.single[key.charCodeAt(at)] as number));
  }
}

function tableOf(keys: readonly string[]): WordTable {
  const longer = [...keys.entries()].filter(([, key]) => key.length > 1);
  return new WordTable(
    longer.map(([, key]) => key),
    longer.map(([place]) => place),
  );
}
