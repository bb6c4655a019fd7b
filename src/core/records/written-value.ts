import { htmlText } from '../text/html-text.ts';
import { inStep } from '../text/mhtml.ts';
import { PADDING, withoutPadding } from '../text/padded-text.ts';
import type { Writing } from './file-record.ts';
import { xmlValue } from './xml-value.ts';

/** A value as it is read, in step with how it is written: what stands for another character is that one and padding. Where it is a piece of a web page, the text of that. */
export function writtenValue(written: string, writing: Writing): string {
  const value = READERS[writing](written);
  const page = withoutPadding(value);
  return MARKUP.test(page) || REFERENCE.test(page) ? pageText(value, page) : value;
}

const READERS: Readonly<Record<Writing, (written: string) => string>> = {
  plain: (written) => written,
  csv: (written) => written.replaceAll('""', `"${PADDING}`),
  json: (written) => (written.includes('\\') ? written.replace(JSON_ESCAPE, ofJson) : written),
  xml: xmlValue,
};

/** Halves of one character stay together. */
const JSON_ESCAPE = /\\r\\n|(?:\\u[dD][89abAB][\da-fA-F]{2})?\\u[\da-fA-F]{4}|\\./gs;
const JSON_CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: ' ', f: '\f' };

function ofJson(written: string): string {
  const text = written.length > 4 ? unitsOf(written) : (JSON_CONTROLS[written.charAt(1)] ?? written.charAt(1));
  return text + PADDING.repeat(written.length - text.length);
}

/** `\\u5341`, or two of them. */
function unitsOf(escapes: string): string {
  return String.fromCharCode(
    ...escapes
      .split('\\u')
      .slice(1)
      .map((digits) => Number.parseInt(digits, 16)),
  );
}

/** Scraped texts are often pieces of a page. A text that has a mark of comparison or mentions a tag has none of these. */
const MARKUP =
  /<\/(?:p|div|span|a|strong|b|em|i|u|li|ul|ol|table|tr|td|th|h[1-6]|section|article|font|center|blockquote)>|<br ?\/?>|<(?:p|img|div)(?: [^<>]*)?>/i;
const BLOCKS = /<(?:br|\/?p|\/?div|\/?li|\/?h[1-6]|\/?td|\/?tr|\/?section|\/?article|\/?blockquote)[ />]/i;
const REFERENCE = /&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash|ndash|#\d{1,7}|#x[\da-f]{1,6});/i;
const PRE = '<pre>';

/** Line breaks count where no element makes them. */
function pageText(value: string, page: string): string {
  const before = BLOCKS.test(page) ? '' : PRE;
  const text = htmlText(before + page).text.slice(before.length);
  return page.length === value.length ? text : inStep(text, { page, offsets: offsetsIn(value, page.length) }, value.length);
}

/** Where the units of a text stand that are no padding. */
function offsetsIn(text: string, count: number): Uint32Array {
  const offsets = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== PADDING) offsets[next++] = at;
  return offsets;
}
