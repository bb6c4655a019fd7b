import { countReplacements, readBytes, withoutMark } from './byte-reading.ts';
import { encodingOfMark, isBinaryFormat } from './byte-signature.ts';
import type { Encoding } from './encoding.ts';
import { encodingOfName } from './encoding.ts';
import { guessEncoding } from './encoding-guess.ts';
import { encodingStretches, mainEncoding } from './encoding-stretches.ts';
import { mixedText } from './mixed-text.ts';
import { withoutPadding } from './padded-text.ts';
import { readStrictUtf8 } from './strict-utf8.ts';
import { utf32Of } from './utf32.ts';

/** The bytes of a file as text. */
export interface Decoded {
  /** Without byte order mark; U+FFFD stands for what is invalid. */
  readonly text: string;
  readonly encoding: Encoding;
  /** 0 to 1; 1 where the caller, a byte order mark or valid UTF-8 decides. */
  readonly confidence: number;
  /** How many sequences of bytes are invalid in the encoding. */
  readonly invalid: number;
  /** Whether the file is in two encodings. Then `encoding` is that of most of it, in which an editor shows it all, and padding keeps the lines in step with that. */
  readonly isMixed: boolean;
}

/** Why bytes cannot be read as a text. */
export interface Undecodable {
  readonly error: { readonly code: 'binary' };
}

/**
 * What the caller knows about the encoding (a setting of the folder, a correction, an open editor), by any usual name. It wins over every guess, though not
 * over a byte order mark, as in VS Code; a name that is none of ours is ignored.
 */
export interface DecodeHint {
  readonly encoding?: string;
}

/** Reads the bytes of a file as text. Never throws. */
export function decode(bytes: Uint8Array, hint: DecodeHint = {}): Decoded | Undecodable {
  const known = encodingOfMark(bytes) ?? (hint.encoding === undefined ? undefined : encodingOfName(hint.encoding));
  if (known) return readValidUtf8(bytes, known) ?? readMixed(bytes, known) ?? readAs(bytes, known, 1);
  if (isBinaryFormat(bytes)) return BINARY;
  return readMarkless32(bytes) ?? readUtf8(bytes) ?? readMixed(bytes) ?? readGuessed(bytes);
}

/** The text to be written into a file: without the padding that keeps a text in two encodings in step with an editor. */
export function textToWrite({ text, isMixed }: Decoded): string {
  return isMixed ? withoutPadding(text) : text;
}

const BINARY: Undecodable = { error: { code: 'binary' } };

/** UTF-32 without a mark is as plain as UTF-8: no other text has every fourth byte 0. */
function readMarkless32(bytes: Uint8Array): Decoded | undefined {
  const encoding = utf32Of(bytes);
  return encoding && readAs(bytes, encoding, 1);
}

function readAs(bytes: Uint8Array, encoding: Encoding, confidence: number): Decoded {
  const text = readBytes(bytes, encoding);
  return { text, encoding, confidence, invalid: countReplacements(text) - ownReplacements(bytes, encoding), isMixed: false };
}

/** What is said to be UTF-8 and is valid in all of its bytes is in no second encoding. */
function readValidUtf8(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  if (encoding !== 'utf8' && encoding !== 'utf8bom') return undefined;
  const text = readStrictUtf8(bytes);
  return text === undefined ? undefined : { text: withoutMark(text), encoding, confidence: 1, invalid: 0, isMixed: false };
}

/** The U+FFFD that somebody else's decoder left in a file before it was written as UTF-8: not invalid here. */
function ownReplacements(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf8' && encoding !== 'utf8bom') return 0;
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

/** The whole file, since a sample could cut a character. NUL is valid UTF-8, but not in a text: that is UTF-16 or no text. */
function readUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = readStrictUtf8(bytes);
  if (text === undefined || text.includes('\0') || isDoubtful(bytes, text)) return undefined;
  return { text, encoding: 'utf8', confidence: 1, invalid: 0, isMixed: false };
}

/** A few characters of another encoding can happen to be valid UTF-8: then they are of two bytes each (Latin, Cyrillic, Arabic), never Han. */
const SHORT = 64;
function isDoubtful(bytes: Uint8Array, text: string): boolean {
  return bytes.length < SHORT && /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);
}

/** Somebody should look at a file in two encodings. */
const MIXED_CONFIDENCE = 0.5;

/** `known` is the encoding that an editor shows the file in, where somebody knows it. */
function readMixed(bytes: Uint8Array, known?: Encoding): Decoded | undefined {
  if (known?.startsWith('utf16') || known?.startsWith('utf32')) return undefined;
  const stretches = encodingStretches(bytes, known === 'gb18030' || known === 'big5hkscs' ? known : undefined);
  if (!stretches) return undefined;
  const encoding = known ?? mainEncoding(bytes, stretches);
  const text = mixedText(bytes, stretches, encoding === 'utf8bom' ? 'utf8' : encoding);
  const invalid = countReplacements(text) - ownReplacements(bytes, 'utf8');
  return { text, encoding, confidence: MIXED_CONFIDENCE, invalid: Math.max(0, invalid), isMixed: true };
}

function readGuessed(bytes: Uint8Array): Decoded | Undecodable {
  const { encoding, confidence } = guessEncoding(bytes);
  const decoded = readAs(bytes, encoding, confidence);
  return isText(decoded) ? decoded : BINARY;
}

/**
 * Text that is damaged has an odd character here and there; other data has them everywhere. One stray byte can put GB18030 out of step up to the next ASCII
 * character, and then every seventh is in private use: only in UTF-16 that is odd.
 */
const ODD = /(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu;
const ODD_IN_UTF16 = /(?![\t\n\v\f\r])[\p{Cc}\p{Cn}\p{Co}\ufffd]/gu;
const LOOK_AT = 0x8000;
const FEW = 4;
const ODD_SHARE = 0.12;

function isText({ text, encoding }: Decoded): boolean {
  const head = text.slice(0, LOOK_AT);
  const odd = head.match(encoding.startsWith('utf16') ? ODD_IN_UTF16 : ODD)?.length ?? 0;
  return odd <= FEW || odd / head.length < ODD_SHARE;
}
