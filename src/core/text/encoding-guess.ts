import { readBytes } from './byte-reading.ts';
import { likelihoodOfText } from './character-likelihood.ts';
import { declaredCharset } from './charset-declaration.ts';
import type { Encoding } from './encoding.ts';

/** The likeliest encoding. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  /** 0 to 1: how far the best reading is ahead of the next one, and how far it looks like a Chinese text at all. */
  readonly confidence: number;
}

const SAMPLE = 0x10000;
const CANDIDATES: readonly Encoding[] = ['utf8', 'gb18030', 'big5hkscs', 'utf16le', 'utf16be'];
/** What a declaration is worth, in nats: as much as two rare characters. */
const DECLARED = 30;
/** A lead of this many nats is as good as certain. */
const SURE_LEAD = 12;
/** The mean likelihood of a character, at which a reading looks like Chinese text, and at which it does not. */
const PLAUSIBLE = -9.5;
const IMPLAUSIBLE = -14;

/**
 * Reads a sample of the bytes in each encoding, errors included, and takes the reading whose characters are the most likely in Chinese text.
 * One damaged byte costs one unlikely character, so the guess holds for damaged files and for short ones.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = sampleOf(bytes);
  const declared = declaredCharset(bytes);
  const ranked = CANDIDATES.map((encoding) => score(sample, encoding, declared)).sort((a, b) => b.total - a.total);
  const [best, next] = ranked;
  if (!best || !next) return { encoding: 'utf8', confidence: 0 };
  const lead = 1 - Math.exp((next.total - best.total) / SURE_LEAD);
  return { encoding: best.encoding, confidence: lead * clamp((best.mean - IMPLAUSIBLE) / (PLAUSIBLE - IMPLAUSIBLE)) };
}

interface Score {
  readonly encoding: Encoding;
  readonly total: number;
  readonly mean: number;
}

function score(sample: Uint8Array, encoding: Encoding, declared: Encoding | undefined): Score {
  const text = readBytes(sample, encoding);
  const total = likelihoodOfText(text);
  return { encoding, total: total + (encoding === declared ? DECLARED : 0), mean: total / Math.max(1, text.length) };
}

/** The first stretch that says something: files saved from the web can begin with a long stretch of ASCII. Begins at an even offset for UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const telling = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  const start = telling < SAMPLE / 2 ? 0 : (telling - 1024) & ~1;
  return bytes.subarray(start, start + SAMPLE);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
