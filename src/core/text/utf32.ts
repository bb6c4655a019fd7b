import type { Encoding } from './encoding.ts';

type Utf32 = Extract<Encoding, 'utf32le' | 'utf32be'>;

const UNIT = 4;
/** A file needs so many bytes to be recognised: one character alone could be a number. */
const SHORTEST = 2 * UNIT;
/** So much of a file is looked at. */
const SAMPLE = 0x4000;

/** The text of bytes in UTF-32; U+FFFD for what is no character, and for what is left of one at the end. A byte order mark is kept. */
export function readUtf32(bytes: Uint8Array, encoding: Utf32): string {
  const characters: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += UNIT) {
    const codePoint = at + UNIT <= bytes.length ? view.getUint32(at, encoding === 'utf32le') : INVALID;
    characters.push(isCharacter(codePoint) ? String.fromCodePoint(codePoint) : '\ufffd');
  }
  return characters.join('');
}

/** Which UTF-32 the bytes of a file without a mark are, as every fourth of them is 0 and the next one hardly more; `undefined` for anything else. */
export function utf32Of(bytes: Uint8Array): Utf32 | undefined {
  if (bytes.length < SHORTEST) return undefined;
  return ORDERS.find((encoding) => isUtf32(bytes, encoding === 'utf32le'));
}

const ORDERS = ['utf32le', 'utf32be'] as const;
const INVALID = 0x110000;
/** One in so many may be damaged. */
const DAMAGED_SHARE = 1 / 6;

/** Control characters are none: small numbers look like them. */
function isUtf32(bytes: Uint8Array, littleEndian: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE) & ~(UNIT - 1));
  let damaged = 0;
  const most = (DAMAGED_SHARE * view.byteLength) / UNIT;
  for (let at = 0; at < view.byteLength && damaged <= most; at += UNIT) {
    const codePoint = view.getUint32(at, littleEndian);
    if (!isCharacter(codePoint) || (codePoint < 0x20 && !(codePoint >= 0x09 && codePoint <= 0x0d))) damaged++;
  }
  return damaged <= most;
}

function isCharacter(codePoint: number): boolean {
  return codePoint < INVALID && (codePoint & ~0x7ff) !== 0xd800;
}
