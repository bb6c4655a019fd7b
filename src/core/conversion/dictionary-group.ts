import { UnitTrie } from '../unit-trie.ts';
import type { EntryList } from './entry-list.ts';
import { endOfDescription, isDescription } from './ideographic-description.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { codeUnits } from './unit-text.ts';

/** Dictionaries that are looked into at once, the longest entry at each place; of entries alike the earlier dictionary's counts, as in opencc-js. */
export class DictionaryGroup {
  /** What every code unit becomes where no longer entry stands: itself where it is no entry. */
  readonly single = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  /** 1 for every code unit that one unit in its place does not answer: a description of a character begins with it, or it becomes several where no entry is more than a unit. */
  readonly isOdd = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isDescription(unit) ? 1 : 0));
  /** By place, of the entries that are more than one unit or become more; where no entry is more, all are by unit. */
  readonly values: readonly string[];
  /** Of the same; `undefined` where there are none. */
  readonly trie: UnitTrie | undefined;
  private readonly several = new Map<number, string>();

  constructor(dictionaries: readonly string[]) {
    const entries = [...new Map(dictionaries.toReversed().flatMap(pairsOf))];
    const isTrie = entries.some(([key]) => key.length > 1);
    for (const [key, value] of entries) if (key.length === 1 && !(isTrie && value.length > 1)) this.addUnit(key.charCodeAt(0), value);
    const longer = entries.filter(([key, value]) => key.length > 1 || (isTrie && value.length > 1));
    this.values = longer.map(([, value]) => value);
    this.trie = longer.length > 0 ? new UnitTrie(longer.map(([key]) => key)) : undefined;
  }

  /** Finds the entries of more than one unit that stand outside some others, the longest at each place from left to right. */
  find(units: Uint16Array, others: EntryList, found: EntryList): void {
    const { trie } = this;
    found.clear();
    if (!trie) return;
    for (let from = 0, next = 0; from < units.length; next++) {
      const end = next < others.count ? (others.starts[next] as number) : units.length;
      findBetween(trie, units, from, end, found);
      from = next < others.count ? (others.ends[next] as number) : end;
    }
  }

  /** Puts the single form of every unit into its place; whether none of them was odd. */
  writeSingles(units: Uint16Array): boolean {
    const { single, isOdd } = this;
    let odd = 0;
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] as number;
      odd |= isOdd[unit] as number;
      units[at] = single[unit] as number;
    }
    return odd === 0;
  }

  /** Any text, place by place. */
  convert(text: string): string {
    const units = codeUnits(text);
    let converted = '';
    for (let at = 0; at < units.length; ) {
      const match = this.trie?.longestIn(units, at, units.length) ?? -1;
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

  private addUnit(unit: number, value: string): void {
    if (value.length === 1) this.single[unit] = value.charCodeAt(0);
    else {
      this.isOdd[unit] = 1;
      this.several.set(unit, value);
    }
  }
}

function findBetween(trie: UnitTrie, units: Uint16Array, start: number, end: number, found: EntryList): void {
  for (let at = trie.nextStart(units, start, end); at < end; at = trie.nextStart(units, at, end)) {
    const match = trie.longestIn(units, at, end);
    const length = match < 0 ? 1 : match & 0xff;
    if (match >= 0) found.add(at, at + length, match >> 8);
    at += length;
  }
}
