import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { utf8toStringLoose } from '@exodus/bytes/utf8.js';
import { utf16toStringLoose } from '@exodus/bytes/utf16.js';
import type { Encoding } from './encoding.ts';
import { readUtf32 } from './utf32.ts';

const REPLACEMENT = '\ufffd';

/** The text of `bytes` in one encoding, with U+FFFD for what is invalid. A byte order mark of the encoding is left out, as in an editor. */
export function readBytes(bytes: Uint8Array, encoding: Encoding): string {
  return withoutMark(READERS[encoding](bytes));
}

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** How many U+FFFD a text has. */
export function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  return count;
}

/** UTF-16 has an even number of bytes; an odd last one becomes U+FFFD. */
function readUtf16(bytes: Uint8Array, format: 'uint8-le' | 'uint8-be'): string {
  const even = bytes.length & ~1;
  const text = utf16toStringLoose(bytes.subarray(0, even), format);
  return even === bytes.length ? text : text + REPLACEMENT;
}

// TextDecoder is not used for Big5: Node's gives private-use characters for Hong Kong's (nodejs/node#40091).
const READERS: Readonly<Record<Encoding, (bytes: Uint8Array) => string>> = {
  utf8: utf8toStringLoose,
  utf8bom: utf8toStringLoose,
  utf16le: (bytes) => readUtf16(bytes, 'uint8-le'),
  utf16be: (bytes) => readUtf16(bytes, 'uint8-be'),
  utf32le: (bytes) => readUtf32(bytes, 'utf32le'),
  utf32be: (bytes) => readUtf32(bytes, 'utf32be'),
  gb18030: (bytes) => createMultibyteDecoder('gb18030', true)(bytes),
  big5hkscs: (bytes) => createMultibyteDecoder('big5', true)(bytes),
};
