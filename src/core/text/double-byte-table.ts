import { readBytes } from './byte-reading.ts';
import type { Encoding } from './encoding.ts';

const FIRST_LEAD = 0x81;
const LEADS = 0x7e;
const FIRST_TRAIL = 0x40;
const TRAILS = 0xbf;
const IDEOGRAPHIC_SPACE = 0x3000;
const REPLACEMENT = '\ufffd';

/** The double-byte part of an encoding in both directions, with its user-defined areas as private-use characters. */
export class DoubleByteTable {
  private readonly units = new Uint16Array(LEADS * TRAILS);
  private readonly codes = new Uint16Array(0x10000);
  private readonly isTwofold = new Uint8Array(0x10000);

  /** Nothing is typed in: decoding every pair once, each on a line of its own, gives the table. */
  constructor(encoding: Encoding) {
    const texts = readBytes(everyPair(), encoding).split('\n');
    for (let index = 0; index < this.units.length; index++) this.add(index, texts[index] ?? '');
  }

  /** The character of a pair of bytes as a UTF-16 code unit; 0 where the encoding has none. */
  unit(lead: number, trail: number): number {
    if (lead < FIRST_LEAD || lead >= FIRST_LEAD + LEADS || trail < FIRST_TRAIL || trail >= FIRST_TRAIL + TRAILS) return 0;
    return this.units[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] ?? 0;
  }

  /** The pair of bytes of a UTF-16 code unit, the lead byte in the upper half; 0 where the encoding has none. Of two pairs it is the first: A1A1 before A3A0, a space in GBK. */
  code(unit: number): number {
    return this.codes[unit] ?? 0;
  }

  /** Whether a unit is written by more than one pair of bytes. A second one for the ideographic space is in GBK, but in no file. */
  isAmbiguous(unit: number): boolean {
    return this.isTwofold[unit] === 1 && unit !== IDEOGRAPHIC_SPACE;
  }

  private add(index: number, text: string): void {
    if (text.length !== 1 || text === REPLACEMENT) return;
    const unit = text.charCodeAt(0);
    this.units[index] = unit;
    if (this.codes[unit] !== 0) this.isTwofold[unit] = 1;
    this.codes[unit] ||= ((FIRST_LEAD + Math.floor(index / TRAILS)) << 8) | (FIRST_TRAIL + (index % TRAILS));
  }
}

function everyPair(): Uint8Array {
  const bytes = new Uint8Array(LEADS * TRAILS * 3);
  for (let index = 0; index < LEADS * TRAILS; index++) {
    bytes.set([FIRST_LEAD + Math.floor(index / TRAILS), FIRST_TRAIL + (index % TRAILS), 0x0a], index * 3);
  }
  return bytes;
}

let gbk: DoubleByteTable | undefined;
let big5: DoubleByteTable | undefined;

/** GBK, made on first use and then shared. */
export function gbkTable(): DoubleByteTable {
  gbk ??= new DoubleByteTable('gb18030');
  return gbk;
}

/** Big5 with the characters of Hong Kong, made on first use and then shared. */
export function big5Table(): DoubleByteTable {
  big5 ??= new DoubleByteTable('big5hkscs');
  return big5;
}
