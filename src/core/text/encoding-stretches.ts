import { readBytes } from './byte-reading.ts';
import { likelihoodOfText } from './character-likelihood.ts';
import type { EncodingStretch, StretchEncoding } from './encoding-path.ts';
import { EncodingPath, isContinuation } from './encoding-path.ts';

const LINE_FEED = 0x0a;
/** So much of what is no UTF-8 tells which other encoding it is. */
const SAMPLE = 0x10000;

/**
 * The stretches of a file that is partly UTF-8 and partly in one of the other two; `undefined` where it is all in one. `other` is that one where it is known. Of all ways to
 * read the bytes in the two, the likeliest in Chinese text is taken, where a change of the encoding is as unlikely as a few unlikely characters (the Viterbi algorithm).
 */
export function encodingStretches(bytes: Uint8Array, other?: StretchEncoding): EncodingStretch[] | undefined {
  if (!hasHanInUtf8(bytes)) return undefined;
  const second = other ?? likelierOther(bytes);
  const stretches = plausible(bytes, new EncodingPath(bytes, ['utf8', second]).stretches());
  return stretches.length > 1 ? stretches : undefined;
}

const ENOUGH_HAN = 3;

/** Whether so many characters of three bytes stand side by side as hardly ever happens in another encoding. */
function hasHanInUtf8(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const isHan = isHanAt(bytes, at);
    count = isHan ? count + 1 : 0;
    if (count === ENOUGH_HAN) return true;
    at += isHan ? 3 : 1;
  }
  return false;
}

function isHanAt(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number;
  return lead >= 0xe4 && lead <= 0xe9 && isContinuation(bytes[at + 1]) && isContinuation(bytes[at + 2]);
}

/** The encoding of the lines that are no UTF-8. */
function likelierOther(bytes: Uint8Array): StretchEncoding {
  const foreign: number[] = [];
  for (let start = 0; start < bytes.length && foreign.length < SAMPLE; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, start);
    const end = Math.min(lineFeed < 0 ? bytes.length : lineFeed + 1, start + SAMPLE);
    const line = bytes.subarray(start, end);
    if (readBytes(line, 'utf8').includes('\ufffd')) foreign.push(...line);
    start = end;
  }
  const sample = Uint8Array.from(foreign);
  return likelihoodOfText(readBytes(sample, 'big5hkscs')) > likelihoodOfText(readBytes(sample, 'gb18030')) ? 'big5hkscs' : 'gb18030';
}

/** How many characters a stretch has at least that is in another encoding than most of the file, and how likely they are on average: those of UTF-8 come about by no accident. */
const SHORTEST = { utf8: 3, gb18030: 6, big5hkscs: 6 } as const;
const LIKELY = { utf8: -10.5, gb18030: -9.6, big5hkscs: -9.6 } as const;

/** The stretches without those that say nothing in an encoding of their own, as damaged bytes do in each. */
function plausible(bytes: Uint8Array, stretches: readonly EncodingStretch[]): EncodingStretch[] {
  const sure = new Set(stretches.filter((stretch) => isChinese(bytes, stretch)));
  const main = mainEncoding(bytes, [...sure]);
  const joined: EncodingStretch[] = [];
  for (const stretch of stretches) {
    const encoding = sure.has(stretch) ? stretch.encoding : main;
    const last = joined.at(-1);
    if (last?.encoding === encoding) joined.splice(-1, 1, { ...last, end: stretch.end });
    else joined.push({ ...stretch, encoding });
  }
  return joined;
}

function isChinese(bytes: Uint8Array, { start, end, encoding }: EncodingStretch): boolean {
  const beyondAscii = readBytes(bytes.subarray(start, end), encoding).replace(/[^\u0080-\uffff]/g, '');
  return beyondAscii.length >= SHORTEST[encoding] && likelihoodOfText(beyondAscii) / beyondAscii.length >= LIKELY[encoding];
}

/** The encoding that most characters are in. */
export function mainEncoding(bytes: Uint8Array, stretches: readonly EncodingStretch[]): StretchEncoding {
  const counts = new Map<StretchEncoding, number>();
  for (const { start, end, encoding } of stretches) {
    let count = 0;
    for (let at = start; at < end; at++) if ((bytes[at] as number) > 0x7f) count++;
    counts.set(encoding, (counts.get(encoding) ?? 0) + count / (encoding === 'utf8' ? 3 : 2));
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['utf8', 0] as [StretchEncoding, number])[0];
}
