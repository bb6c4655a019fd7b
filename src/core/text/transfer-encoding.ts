import type { Range } from '../evidence.ts';

/** Bytes that are written in letters, and where each of them is written, in UTF-16 code units of the file. */
interface DecodedPart {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** The bytes of a range that is quoted-printable or base64 (RFC 2045); `undefined` for an encoding in which the text stands as it is. */
export function decodedPart(file: string, range: Range, encoding: string): DecodedPart | undefined {
  const decoder = encoding === 'quoted-printable' ? readQuotedPrintable : encoding === 'base64' ? readBase64 : undefined;
  if (!decoder) return undefined;
  const written = new Writer(range.end - range.start);
  decoder(file, range, written);
  return written.part();
}

class Writer {
  private readonly bytes: Uint8Array;
  private readonly offsets: Uint32Array;
  private length = 0;

  constructor(most: number) {
    this.bytes = new Uint8Array(Math.max(0, most));
    this.offsets = new Uint32Array(Math.max(0, most));
  }

  add(byte: number, offset: number): void {
    this.bytes[this.length] = byte;
    this.offsets[this.length++] = offset;
  }

  part(): DecodedPart {
    return { bytes: this.bytes.subarray(0, this.length), offsets: this.offsets.subarray(0, this.length) };
  }
}

const EQUALS = 0x3d;
const NEWLINE = 10;
const RETURN = 13;

/** `=E5` is a byte, `=` at the end of a line no line break; what is wrong stands as it is. */
function readQuotedPrintable(file: string, { start, end }: Range, written: Writer): void {
  for (let at = start; at < end; ) {
    const isEscape = file.charCodeAt(at) === EQUALS;
    const byte = isEscape ? hexByte(file, at + 1) : undefined;
    const softBreak = isEscape ? lengthOfBreak(file, at + 1) : 0;
    if (softBreak === 0) written.add(byte ?? byteOf(file.charCodeAt(at)), at);
    at += byte === undefined ? 1 + softBreak : 3;
  }
}

/** Of what cannot stand here a question mark. */
function byteOf(unit: number): number {
  return unit < 0x100 ? unit : 0x3f;
}

function hexByte(file: string, at: number): number | undefined {
  const hex = file.slice(at, at + 2);
  return /^[0-9a-f]{2}$/i.test(hex) ? Number.parseInt(hex, 16) : undefined;
}

function lengthOfBreak(file: string, at: number): number {
  const first = file.charCodeAt(at);
  if (first === NEWLINE) return 1;
  return first === RETURN ? (file.charCodeAt(at + 1) === NEWLINE ? 2 : 1) : 0;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Each byte where the digit stands in which it begins. */
function readBase64(file: string, { start, end }: Range, written: Writer): void {
  let [bits, held, begins] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const digit = DIGITS.indexOf(file.charAt(at));
    if (digit < 0) continue;
    if (held === 0) begins = at;
    bits = (bits << 6) | digit;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    written.add((bits >> held) & 0xff, begins);
    bits &= (1 << held) - 1;
    begins = at;
  }
}
