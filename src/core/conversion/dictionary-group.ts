import type { Range } from '../evidence.ts';
import type { EntryList } from './entry-list.ts';
import { endOfDescription, isDescription } from './ideographic-description.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { codeUnits } from './unit-text.ts';
import { MOST_NUMBERS } from './word-pairs.ts';
import { WordTable } from './word-table.ts';

/** A text, and for each of its places marks of which one tells that an entry may begin there. */
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
  /** Of the entries of more than one unit; `undefined` where there are none. */
  private readonly table: WordTable | undefined;
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
    this.table = hasLonger ? tableOf(longer.map(([key]) => key)) : undefined;
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

  /** Finds the entries of more than one unit that stand outside some others, the longest at each place from left to right; they begin only at places with a mark. */
  find({ units, marks, mark }: MarkedUnits, others: EntryList, found: EntryList): void {
    found.clear();
    if (!this.table) return;
    for (let from = 0, next = 0; from < units.length; next++) {
      const end = next < others.count ? (others.starts[next] as number) : units.length;
      this.findBetween(this.table, { units, marks, mark }, { start: from, end }, found);
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
    let converted = '';
    for (let at = 0; at < units.length; ) {
      const match = this.longestIn(units, at, units.length);
      const end = match < 0 ? Math.max(at + 1, endOfDescription(text, at)) : at + (match & 0xff);
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

  private findBetween(table: WordTable, { units, marks, mark }: MarkedUnits, { start, end }: Range, found: EntryList): void {
    const { begins } = this;
    for (let at = start; at < end; ) {
      const mayBegin = ((marks[at] as number) & mark) !== 0 && (begins[units[at] as number] === 2 || table.mayStart(units, at));
      const match = mayBegin ? this.longestIn(units, at, end) : -1;
      if (match < 0) at++;
      else {
        const length = match & 0xff;
        found.add(at, at + length, match >> 8);
        at += length;
      }
    }
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
