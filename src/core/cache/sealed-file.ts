import { contentHash } from '../content-hash.ts';

/** Reads as something else where the bytes of numbers come in the other order: such a file is foreign too. */
const MAGIC = 0x54464c43;
/** Goes up whenever the layout changes. */
const VERSION = 7;
/** The header: 32-bit numbers at these indexes; the length of each section in bytes follows. The checksum is that of everything behind it. */
const AT_MAGIC = 0;
const AT_VERSION = 1;
const AT_CHECKSUM = 2;
const AT_SECTIONS = 3;
const HEADER_WORDS = 4;

/** Puts sections of bytes into one file with a header, a version and a checksum. */
export function seal(sections: readonly Uint8Array[]): Uint8Array {
  const start = startOfSections(sections.length);
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + aligned(section.length), start));
  const words = new Uint32Array(bytes.buffer);
  words[AT_MAGIC] = MAGIC;
  words[AT_VERSION] = VERSION;
  words[AT_SECTIONS] = sections.length;
  let at = start;
  for (const [number, section] of sections.entries()) {
    words[HEADER_WORDS + number] = section.length;
    bytes.set(section, at);
    at += aligned(section.length);
  }
  words[AT_CHECKSUM] = checksumOf(bytes);
  return bytes;
}

/** The sections as views, each aligned to four bytes; `undefined` for a file that is damaged, of another version, or none of ours. */
export function unseal(file: Uint8Array): Uint8Array[] | undefined {
  if (file.length % 4 !== 0 || file.length < 4 * HEADER_WORDS) return undefined;
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[AT_MAGIC] !== MAGIC || words[AT_VERSION] !== VERSION) return undefined;
  if (words[AT_CHECKSUM] !== checksumOf(bytes)) return undefined;
  let at = 4 * (HEADER_WORDS + (words[AT_SECTIONS] ?? 0));
  return Array.from({ length: words[AT_SECTIONS] ?? 0 }, (_, number) => {
    const length = words[HEADER_WORDS + number] ?? 0;
    at += aligned(length);
    return bytes.subarray(at - aligned(length), at - aligned(length) + length);
  });
}

/** Where the first of so many sections begins in its file. */
export function startOfSections(sections: number): number {
  return 4 * (HEADER_WORDS + sections);
}

/** A section of text. */
export function textSection(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of a section. */
export function sectionText(section: Uint8Array | undefined): string {
  return new TextDecoder().decode(section);
}

function checksumOf(bytes: Uint8Array): number {
  return contentHash(bytes.subarray(4 * (AT_CHECKSUM + 1)));
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
