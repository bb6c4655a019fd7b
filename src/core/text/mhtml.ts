import type { Range } from '../evidence.ts';
import { readBytes } from './byte-reading.ts';
import { declaredCharset } from './charset-declaration.ts';
import { isDigit } from './digit.ts';
import type { Encoding } from './encoding.ts';
import { encodingOfName } from './encoding.ts';
import { guessEncoding } from './encoding-guess.ts';
import { PADDING } from './padded-text.ts';
import { readStrictUtf8 } from './strict-utf8.ts';
import { decodedPart } from './transfer-encoding.ts';

/** The page that a web archive holds, and where each of its UTF-16 code units is written in the archive. */
export interface ArchivedPage {
  readonly page: string;
  /** As many as `page` has units, ascending, in UTF-16 code units of the archive. */
  readonly offsets: Uint32Array;
}

/** How far into an archive its page is looked for, and how long the lines above a part may be, in UTF-16 code units. */
const REACH = 65_536;
const BLANK_LINE = /\r?\n\r?\n/g;
const HTML = /^content-type:\s{0,9}(?:text\/html|application\/xhtml\+xml)\b/im;
const MULTIPART = /^content-type:\s{0,9}multipart\//im;
const BOUNDARY = /\bboundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i;
const CHARSET = /\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i;
const ENCODING = /^content-transfer-encoding:\s{0,9}([\w-]{1,40})/im;

/** The page in a web archive (MHTML, RFC 2557); `undefined` where there is none. Never throws. */
export function archivedPage(file: string): ArchivedPage | undefined {
  const head = headAt(file, 0);
  if (!head) return undefined;
  const part = MULTIPART.test(head.text) ? htmlPart(file, head) : { head, end: file.length };
  if (!part || !HTML.test(part.head.text)) return undefined;
  const body = { start: part.head.end, end: part.end };
  const transfer = ENCODING.exec(part.head.text)?.[1]?.toLowerCase() ?? '8bit';
  const { bytes, offsets } = decodedPart(file, body, transfer) ?? {};
  if (!bytes || !offsets) return asItStands(file, body);
  return read(bytes, offsets, CHARSET.exec(part.head.text)?.[1]);
}

/** A text as long as the archive, each unit of a text as long as the page at its offset, padding elsewhere. */
export function inStep(text: string, { offsets }: ArchivedPage, length: number): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const offset = offsets[at] ?? length;
    if (text[at] === PADDING || offset < done) continue;
    parts.push(PADDING.repeat(offset - done), text.charAt(at));
    done = offset + 1;
  }
  return parts.join('') + PADDING.repeat(length - done);
}

interface Head {
  /** The fields, each on one line. */
  readonly text: string;
  /** Where the body begins. */
  readonly end: number;
}

function headAt(file: string, start: number): Head | undefined {
  BLANK_LINE.lastIndex = start;
  const blank = BLANK_LINE.exec(file.slice(0, start + REACH));
  return blank ? { text: file.slice(start, blank.index).replace(/\r?\n[ \t]+/g, ' '), end: blank.index + blank[0].length } : undefined;
}

/** The first part that is a page: the others are its pictures and styles. */
function htmlPart(file: string, head: Head): { head: Head; end: number } | undefined {
  const [, quoted, bare] = BOUNDARY.exec(head.text) ?? [];
  const mark = `--${quoted ?? bare ?? ''}`;
  let start = mark.length > 2 ? file.indexOf(mark, head.end - 1) : -1;
  for (let parts = 0; start >= 0 && parts < 100; parts++) {
    const next = file.indexOf(`\n${mark}`, start + mark.length);
    const part = headAt(file, start + mark.length);
    if (part && HTML.test(part.text)) return { head: part, end: next < 0 ? file.length : next };
    start = next < 0 ? -1 : next + 1;
  }
  return undefined;
}

function asItStands(file: string, { start, end }: Range): ArchivedPage {
  return { page: file.slice(start, end), offsets: Uint32Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at) };
}

function read(bytes: Uint8Array, places: Uint32Array, charset: string | undefined): ArchivedPage {
  const encoding = encodingOf(bytes, charset);
  const page = readBytes(bytes, encoding);
  const offsets = new Uint32Array(page.length);
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = 0; at < page.length; ) {
    const units = (page.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    for (let unit = 0; unit < units; unit++) offsets[at + unit] = (places[Math.min(byte, places.length - 1)] ?? 0) + unit;
    byte += LENGTHS[encoding](bytes, byte);
    at += units;
  }
  return { page, offsets };
}

/** What the archive declares is checked, as it is of any file. */
function encodingOf(bytes: Uint8Array, charset: string | undefined): Encoding {
  if (readStrictUtf8(bytes) !== undefined) return 'utf8';
  return (charset && encodingOfName(charset)) || (declaredCharset(bytes) ?? guessEncoding(bytes).encoding);
}

type LengthAt = (bytes: Uint8Array, at: number) => number;
const always =
  (length: number): LengthAt =>
  () =>
    length;

/** How many bytes the character has that begins at one. */
const LENGTHS: Readonly<Record<Encoding, LengthAt>> = {
  utf8: utf8Length,
  utf8bom: utf8Length,
  utf16le: always(2),
  utf16be: always(2),
  utf32le: always(4),
  utf32be: always(4),
  gb18030: (bytes, at) => (isLead(bytes[at]) ? (isDigit(bytes[at + 1]) ? 4 : 2) : 1),
  big5hkscs: (bytes, at) => (isLead(bytes[at]) ? 2 : 1),
};

function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function isLead(byte = 0): boolean {
  return byte > 0x80 && byte < 0xff;
}
