import type { Encoding } from './encoding.ts';
import { encodingOfName } from './encoding.ts';
import { isHtml } from './html-detection.ts';

/** How far into a file a declaration is looked for: HTML asks for it in the first 1,024 bytes, real pages are laxer. */
const REACH_IN_BYTES = 2048;
const DECLARATIONS = [/<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)["']/i, /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i];

/** The encoding that an XML prolog or an HTML meta element names; a claim to be checked, as pages are often saved in another one. */
export function declaredCharset(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.subarray(0, REACH_IN_BYTES).includes(LESS_THAN)) return undefined;
  const head = asciiHead(bytes);
  for (const declaration of DECLARATIONS) {
    const name = declaration.exec(head)?.[1];
    if (name) return encodingOfName(name);
  }
  return undefined;
}

const LESS_THAN = 0x3c;

function asciiHead(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, REACH_IN_BYTES)) if (byte > 0 && byte < 0x80) head += String.fromCharCode(byte);
  return head;
}

/** What browsers call an encoding. */
const LABELS: Readonly<Record<Encoding, string>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  gb18030: 'gb18030',
  big5hkscs: 'big5-hkscs',
};
/** How far into a page its head reaches, in UTF-16 code units, where it does not end before. */
const REACH_IN_TEXT = 20_000;
const END_OF_HEAD = /<\/head\b|<body\b/i;
const DECLARATION =
  /(<\?xml[^<>]{0,100}?encoding\s{0,9}=\s{0,9}["']|<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}(?:["']\s{0,9})?)([\w.:-]{1,40})/gi;

/**
 * A page whose head declares the encoding that it is written in, by any usual name; text that is no page, declares nothing, or is written in an encoding that
 * is none of ours stays as it is. A browser believes what a page declares.
 */
export function withCharset(text: string, encoding: string): string {
  const written = encodingOfName(encoding);
  if (written === undefined || !(isHtml(text, 'other') || text.startsWith('<?xml'))) return text;
  const end = headEnd(text);
  const head = text
    .slice(0, end)
    .replace(DECLARATION, (whole, before: string, name: string) => (isSame(name, written) ? whole : before + LABELS[written]));
  return head + text.slice(end);
}

function headEnd(text: string): number {
  const end = text.slice(0, REACH_IN_TEXT).search(END_OF_HEAD);
  return end < 0 ? Math.min(REACH_IN_TEXT, text.length) : end;
}

/** A mark at the beginning makes no other encoding. */
function isSame(name: string, written: Encoding): boolean {
  const declared = encodingOfName(name);
  return declared !== undefined && LABELS[declared] === LABELS[written];
}
