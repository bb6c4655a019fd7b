import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';

/** One character of the damaged text with the original characters that its bytes came from (by index; none for a byte of a note). */
interface DamagedUnit {
  readonly text: string;
  readonly origins: readonly number[];
}

export interface Damage {
  readonly text: string;
  readonly units: readonly DamagedUnit[];
  /** Indices of the original characters that cannot be read any more. */
  readonly damaged: ReadonlySet<number>;
}

interface Byte {
  readonly value: number;
  readonly origin: number;
}

const encodeGbk = createMultibyteEncoder('gbk');
const gb18030 = new TextDecoder('gb18030');

/**
 * Damages a text as the converter did: takes its GBK bytes, goes through the annotated characters one after the other, and puts the reading after each pair of
 * bytes that is this character, whether or not a character begins there; then reads the bytes as GBK again, with a question mark for a lead byte and what
 * follows it where the two are no character. `readings` gives the annotated characters in the converter's order. The text must be within GBK and the basic plane.
 */
export function damage(text: string, readings: ReadonlyMap<string, string>): Damage {
  let bytes = bytesOf(text);
  for (const [character, reading] of readings) bytes = annotate(bytes, character, reading);
  const units = readBack(bytes);
  const intact = new Set(units.filter(isIntact).map((unit) => unit.origins[0]));
  const damaged = new Set([...[...text].keys()].filter((index) => !intact.has(index)));
  return { text: units.map((unit) => unit.text).join(''), units, damaged };
}

/** The part of a text that GBK can write. */
export function gbkOnly(text: string): string {
  return [...text].filter(inGbk).join('');
}

function inGbk(character: string): boolean {
  try {
    return encodeGbk(character).length <= 2;
  } catch {
    return false;
  }
}

function bytesOf(text: string): Byte[] {
  return [...text].flatMap((character, origin) => [...encodeGbk(character)].map((value) => ({ value, origin })));
}

function annotate(bytes: readonly Byte[], character: string, reading: string): Byte[] {
  const [first, second] = encodeGbk(character);
  const note = [...encodeGbk(`(${reading})`)].map((value) => ({ value, origin: -1 }));
  const out: Byte[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const [byte, next] = bytes.slice(index, index + 2);
    if (byte) out.push(byte);
    if (byte?.value !== first || next?.value !== second || !next) continue;
    out.push(next, ...note);
    index++;
  }
  return out;
}

function readBack(bytes: readonly Byte[]): DamagedUnit[] {
  const units: DamagedUnit[] = [];
  for (let index = 0; index < bytes.length; ) {
    const taken = bytes.slice(index, index + ((bytes[index]?.value ?? 0) <= SINGLE_BYTES ? 1 : 2));
    units.push({ text: readPair(taken), origins: taken.map((byte) => byte.origin).filter((origin) => origin >= 0) });
    index += taken.length;
  }
  return units;
}

/** ASCII, and 80, which is the euro in code page 936. */
const SINGLE_BYTES = 0x80;

function readPair(bytes: readonly Byte[]): string {
  if (bytes[0]?.value === SINGLE_BYTES) return '€';
  const text = gb18030.decode(Uint8Array.from(bytes, (byte) => byte.value));
  return text.length === 1 && text !== '\ufffd' ? text : '?';
}

function isIntact({ text, origins }: DamagedUnit): boolean {
  return origins.length > 0 && (origins.length === 1 ? text.charCodeAt(0) < 0x80 : origins[0] === origins[1]);
}
