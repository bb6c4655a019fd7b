import { big5Table, gbkTable } from './double-byte-table.ts';

/** The encodings in which bytes of Chinese are read by mistake: code page 1252 with its five gaps, as browsers read it and as ISO 8859-1, and the two of Chinese. */
export type WrongEncoding = 'cp1252' | 'gbk' | 'big5';

/** A stretch of a text as the bytes that it was read from. */
export interface MisreadBytes {
  readonly wrong: WrongEncoding;
  /** `LOST` for one that could not be read. */
  readonly bytes: readonly number[];
  /** The offset of the unit that each byte stands in, and at last the offset where the stretch ends. */
  readonly offsets: readonly number[];
}

/** What U+FFFD stands for, and a white square for two, as some programs write it for a pair that they cannot read. */
export const LOST = -1;
const REPLACEMENT = 0xfffd;
const WHITE_SQUARE = 0x25a1;
const EURO = 0x20ac;
/** What code page 1252 has between 80 and 9F. */
const MIDDLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CP1252 = new Map(Array.from(MIDDLE, (character, index) => [character.charCodeAt(0), 0x80 + index]));

/** Whether it is a character of code page 1252 or ISO 8859-1 beyond ASCII. */
export function isOfLatin(unit: number): boolean {
  return CODES.cp1252(unit) > 0;
}

/** Hong Kong's Big5 has some characters twice. */
const AMBIGUOUS = 0x10000;

const CODES: Readonly<Record<WrongEncoding, (unit: number) => number>> = {
  cp1252: (unit) => (unit >= 0x80 && unit <= 0xff ? unit : (CP1252.get(unit) ?? 0)),
  // Code page 936 has the euro at 80.
  gbk: (unit) => (unit === EURO ? 0x80 : gbkTable().code(unit)),
  big5: (unit) => (big5Table().isAmbiguous(unit) ? AMBIGUOUS : big5Table().code(unit)),
};

/** Every stretch between two offsets of a text that the encoding can write, and that is not ASCII alone, as its bytes. */
export function bytesReadAs(wrong: WrongEncoding, text: string, start: number, end: number): MisreadBytes[] {
  const stretches: MisreadBytes[] = [];
  let stretch = new Stretch();
  for (let at = start; at <= end; at++) {
    const isWritten = at < end && stretch.write(CODES[wrong], text.charCodeAt(at), at);
    if (isWritten) continue;
    if (!stretch.isAscii) stretches.push({ wrong, bytes: stretch.bytes, offsets: [...stretch.offsets, at] });
    if (stretch.bytes.length > 0) stretch = new Stretch();
  }
  return stretches;
}

/** Where the stretch ends that the encoding can write from an offset on; not beyond `end`. */
export function endOfWritten(wrong: WrongEncoding, text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWritten(wrong, text.charCodeAt(at))) at++;
  return at;
}

/** Where the stretch begins that the encoding can write up to an offset; not before `start`. */
export function startOfWritten(wrong: WrongEncoding, text: string, start: number, to: number): number {
  let at = to;
  while (at > start && isWritten(wrong, text.charCodeAt(at - 1))) at--;
  return at;
}

function isWritten(wrong: WrongEncoding, unit: number): boolean {
  return unit < 0x80 || unit === REPLACEMENT || unit === WHITE_SQUARE || CODES[wrong](unit) !== 0;
}

class Stretch {
  readonly bytes: number[] = [];
  readonly offsets: number[] = [];
  isAscii = true;

  /** Appends the bytes of a unit; `false` where the encoding has none. */
  write(codeOf: (unit: number) => number, unit: number, at: number): boolean {
    if (unit < 0x80) this.push(unit, at);
    else if (unit === REPLACEMENT) this.push(LOST, at);
    else if (unit === WHITE_SQUARE) this.pushPair(LOST, LOST, at);
    else return this.writeCode(codeOf(unit), at);
    return true;
  }

  private writeCode(code: number, at: number): boolean {
    if (code === 0) return false;
    this.isAscii &&= code === AMBIGUOUS;
    if (code === AMBIGUOUS) this.pushPair(LOST, LOST, at);
    else if (code > 0xff) this.pushPair(code >> 8, code & 0xff, at);
    else this.push(code, at);
    return true;
  }

  private pushPair(first: number, second: number, at: number): void {
    this.push(first, at);
    this.push(second, at);
  }

  private push(byte: number, at: number): void {
    this.bytes.push(byte);
    this.offsets.push(at);
  }
}
