import type { Encoding } from './encoding.ts';

/** The mark of UTF-32 begins with that of UTF-16, and no text in UTF-16 begins with NUL. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf8bom', [0xef, 0xbb, 0xbf]],
  ['utf32le', [0xff, 0xfe, 0, 0]],
  ['utf32be', [0, 0, 0xfe, 0xff]],
  ['utf16le', [0xff, 0xfe]],
  ['utf16be', [0xfe, 0xff]],
];

/** The first bytes of formats that keep documents in a form that is not text: PDF, ZIP (docx, wps, ofd), OLE (doc), images, archives, SQLite. */
const BINARY_FORMATS = [
  '%PDF-',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1',
  '\x89PNG\r\n',
  'GIF8',
  '\xff\xd8\xff',
  'Rar!\x1a',
  '7z\xbc\xaf',
  '\x1f\x8b\x08',
  'SQLite format 3\0',
];

/** The encoding that a byte order mark tells. */
export function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** Whether the file begins like one of the usual formats that are not text. */
export function isBinaryFormat(bytes: Uint8Array): boolean {
  return BINARY_FORMATS.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) if (bytes[index] !== signature.charCodeAt(index)) return false;
  return true;
}
