import { Trie } from '../trie.ts';
import { endOfDescription, isDescription } from './ideographic-description.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { UnitSink } from './unit-sink.ts';

/** Bits of the filter, a power of two: some twenty for every two units that long entries begin with. */
const PAIRS = 1 << 20;
/** So many units more than a text has are kept ready for what becomes longer. */
const ROOM = 1024;

/** Dictionaries that are looked into at once, the longest entry at each place; of entries alike the earlier dictionary's counts, as in opencc-js. */
export class DictionaryGroup {
  private readonly trie: Trie<string>;
  private readonly values: readonly string[];
  /** What every code unit becomes where no longer entry stands: itself where it is no entry. */
  readonly single = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  /** 1 for every code unit that more than its single form may come of: it begins a longer entry, or a description. */
  readonly isOpen = new Uint8Array(0x10000);
  /** A bit for the first two units of every longer entry. */
  private readonly pairs = new Uint8Array(PAIRS >> 3);
  /** Entries of one unit: places of `forEachMatch` for who asks for them too. */
  private readonly sink = new UnitSink();

  constructor(dictionaries: readonly string[]) {
    const entries = new Map(dictionaries.toReversed().flatMap(pairsOf));
    for (const [key, value] of entries) if (key.length === 1 && value.length === 1) this.single[key.charCodeAt(0)] = value.charCodeAt(0);
    const longer = [...entries].filter(([key, value]) => key.length > 1 || value.length > 1);
    this.trie = new Trie(longer);
    this.values = longer.map(([, value]) => value);
    for (const [key] of longer) this.mark(key);
    for (let unit = 0; unit < 0x10000; unit++) if (isDescription(unit)) this.isOpen[unit] = 1;
  }

  /** The longest entry of more than one unit at an offset, as `Trie.longestKeyAt()` tells it. */
  longestAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (!this.isOpen[unit]) return -1;
    const bit = pairOf(unit, text.charCodeAt(at + 1));
    return (this.pairs[bit >> 3] as number) & (1 << (bit & 7)) ? this.trie.longestKeyAt(text, at) : -1;
  }

  /** What the entry at a place becomes. */
  valueAt(place: number): string {
    return this.values[place] as string;
  }

  convert(text: string): string {
    const { sink, single, isOpen, values } = this;
    let units = sink.reserve(0, text.length + ROOM);
    let length = 0;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (!isOpen[unit]) {
        units[length++] = single[unit] as number;
        at++;
        continue;
      }
      const match = this.longestAt(text, at);
      if (match < 0 && !isDescription(unit)) {
        units[length++] = single[unit] as number;
        at++;
        continue;
      }
      const end = match < 0 ? Math.max(at + 1, endOfDescription(text, at)) : at + (match & 0xff);
      const value = match < 0 ? text.slice(at, end) : (values[match >>> 8] as string);
      if (length + value.length + text.length - end > units.length) units = sink.reserve(length, value.length + text.length - end + ROOM);
      for (let index = 0; index < value.length; index++) units[length++] = value.charCodeAt(index);
      at = end;
    }
    sink.length = length;
    return sink.toString();
  }

  /** An entry of one unit whose value is longer is found whatever stands behind it. */
  private mark(key: string): void {
    this.isOpen[key.charCodeAt(0)] = 1;
    if (key.length === 1) this.pairs.fill(0xff);
    const bit = pairOf(key.charCodeAt(0), key.charCodeAt(1));
    this.pairs[bit >> 3] = (this.pairs[bit >> 3] as number) | (1 << (bit & 7));
  }
}

function pairOf(first: number, second: number): number {
  return ((first << 4) ^ (second * 0x2f)) & (PAIRS - 1);
}
