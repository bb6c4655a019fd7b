import type { MinedText } from './mined-text.ts';
import { documentAt, QUOTE_CLOSE, QUOTE_OPEN } from './mined-text.ts';
import type { Repeat } from './repeat.ts';

/** What stands on one side of a repeat, as shares of its occurrences. */
export interface Side {
  /** Where a sentence ends, a clause or an enumeration; a quotation mark that opens before the repeat or closes behind it. */
  readonly open: number;
  /** The most frequent neighbour that is none of these. */
  readonly dominant: number;
  /** The most frequent unit behind a comma: where it is always the same, the repeat is a part of an enumeration that recurs as a whole. */
  readonly dominantBeyond: number;
  /** An enumeration comma. */
  readonly listed: number;
  /** How evenly the neighbours are spread, 0 (always the same) to 1 (never the same). */
  readonly variety: number;
}

/** What a repeat has to do with figures, as shares of its occurrences. */
export interface Figures {
  /** Digits begin right behind it, or a year in Chinese numerals. */
  readonly beside: number;
  /** Digits stand a few units behind it, before any punctuation. */
  readonly near: number;
}

/** How a repeat stands for itself. */
export interface Standing {
  /** In how many documents both sides are open somewhere. */
  readonly documentsAlone: number;
  /** In how many of these no enumeration goes on beside it there: 培育文化创意、旅游 breaks off what it begins. */
  readonly documentsNamed: number;
  /** In how many documents it stands in quotation marks somewhere. */
  readonly documentsQuoted: number;
}

const UNITS = 0x10000;
const COMMA = ','.charCodeAt(0);
const ENUMERATION_COMMA = '、'.charCodeAt(0);
const OPEN_LEFT = unitSet('\u0000,、\u201c([)…-·');
const OPEN_RIGHT = unitSet('\u0000,、\u201d)](…-·');

const NUMERALS = unitSet('〇零一二三四五六七八九十百');
const YEAR = '年'.charCodeAt(0);
/** A year in numerals is so long (九十年, 一百一十三年); shorter ones are rather times (三年行动). */
const SHORTEST_YEAR = 2;
const LONGEST_YEAR = 5;

/** How far behind the name of a measure its figure is looked for (工业增加值年均增长8%). */
const NEAR = 6;

function unitSet(characters: string): Uint8Array {
  const set = new Uint8Array(UNITS);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** Looks at what stands beside repeats of one text. What it counts with is kept between them: there are hundreds of thousands. */
export class EdgeReader {
  private readonly counts = new Uint32Array(UNITS);
  private readonly found = new Uint16Array(UNITS);
  private readonly countsBeyond = new Uint32Array(UNITS);
  private readonly foundBeyond: number[] = [];

  constructor(private readonly text: MinedText) {}

  left(repeat: Repeat): Side {
    return this.side(repeat.positions, -1, OPEN_LEFT);
  }

  right(repeat: Repeat): Side {
    return this.side(repeat.positions, repeat.length, OPEN_RIGHT);
  }

  standing({ positions, length }: Repeat): Standing {
    const { units } = this.text;
    const alone = new DocumentCount();
    const named = new DocumentCount();
    const quoted = new DocumentCount();
    for (const position of positions) {
      const before = units[position - 1] as number;
      const after = units[position + length] as number;
      if (!OPEN_LEFT[before] || !OPEN_RIGHT[after]) continue;
      const document = documentAt(this.text, position);
      alone.add(document);
      if (before !== ENUMERATION_COMMA && after !== ENUMERATION_COMMA) named.add(document);
      if (before === QUOTE_OPEN && after === QUOTE_CLOSE) quoted.add(document);
    }
    return { documentsAlone: alone.count, documentsNamed: named.count, documentsQuoted: quoted.count };
  }

  figures({ positions, length }: Repeat): Figures {
    const { units } = this.text;
    let beside = 0;
    let near = 0;
    for (const position of positions) {
      if (isFigure(units, position + length)) beside++;
      if (isFigureNear(units, position + length)) near++;
    }
    return { beside: beside / positions.length, near: near / positions.length };
  }

  private side(positions: Uint32Array, offset: number, open: Uint8Array): Side {
    const { counts, found } = this;
    const { units } = this.text;
    let distinct = 0;
    let opened = 0;
    let listed = 0;
    const beyond = offset < 0 ? offset - 1 : offset + 1;
    for (const position of positions) {
      const unit = units[position + offset] as number;
      if (unit === ENUMERATION_COMMA) listed++;
      if (unit === COMMA || unit === ENUMERATION_COMMA) this.countBeyond(units[position + beyond] as number);
      if (open[unit]) opened++;
      else if ((counts[unit] as number)++ === 0) found[distinct++] = unit;
    }
    const n = positions.length;
    const spread = this.spread(distinct, n);
    const variety = (spread.entropy + (opened / n) * Math.log2(n)) / (Math.log2(n) || 1);
    const dominantBeyond = this.mostBeyond() / n;
    return { open: opened / n, listed: listed / n, dominant: spread.most / n, dominantBeyond, variety };
  }

  private countBeyond(unit: number): void {
    if ((this.countsBeyond[unit] as number)++ === 0) this.foundBeyond.push(unit);
  }

  /** Forgets the counts. */
  private mostBeyond(): number {
    let most = 0;
    for (const unit of this.foundBeyond) {
      most = Math.max(most, this.countsBeyond[unit] as number);
      this.countsBeyond[unit] = 0;
    }
    this.foundBeyond.length = 0;
    return most;
  }

  /** The most frequent of the counted units, and the entropy of all in bits; forgets the counts. */
  private spread(distinct: number, n: number): { most: number; entropy: number } {
    const { counts, found } = this;
    let most = 0;
    let entropy = 0;
    for (let index = 0; index < distinct; index++) {
      const count = counts[found[index] as number] as number;
      counts[found[index] as number] = 0;
      if (count > most) most = count;
      entropy -= (count / n) * Math.log2(count / n);
    }
    return { most, entropy };
  }
}

/** What is always followed by a year is the era of a date (民国), not a phrase. */
function isFigure(units: Uint16Array, at: number): boolean {
  if (isDigit(units[at] as number)) return true;
  let end = at;
  while (NUMERALS[units[end] as number] && end - at < LONGEST_YEAR) end++;
  return end - at >= SHORTEST_YEAR && units[end] === YEAR;
}

function isFigureNear(units: Uint16Array, from: number): boolean {
  for (let at = from; at < from + NEAR; at++) {
    if (isDigit(units[at] as number)) return true;
    if (OPEN_RIGHT[units[at] as number]) return false;
  }
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Counts documents that come in order. */
class DocumentCount {
  count = 0;
  private last = -1;

  add(document: number): void {
    if (document !== this.last) this.count++;
    this.last = document;
  }
}
