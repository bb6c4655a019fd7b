import { sourceOf } from '../records/edited-source.ts';
import { cleanText } from '../text/clean.ts';
import { afterLineBreak, isLineBreakAt } from '../text/line-break.ts';
import type { Noise, NoiseKind } from '../text/noise.ts';
import { findNoise } from './find-noise.ts';

/** Removing one line can uncover another. Real texts are clean after three rounds; one that is made of lines that uncover each other is cleaned no further. */
const MOST_ROUNDS = 8;

/**
 * A text without its noise of some kinds (all of them where `kinds` is left out): notes removed, characters repaired, lines of the site dropped with their line
 * breaks. What can only be marked stays. `path` is a path or a uri, which tells how the text is written. Cleaning the result again changes nothing, unless there was more to do than eight rounds over the text.
 */
export function cleanDocument(text: string, path: string, kinds?: ReadonlySet<NoiseKind>): string {
  let now = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const noise = findNoise(sourceOf({ uri: path, text: now })).filter(({ kind }) => !kinds || kinds.has(kind));
    const next = cleanText(
      now,
      noise.map((one) => withItsLine(now, one)),
    ).text;
    if (next === now || next.length > now.length) break;
    now = next;
  }
  return now;
}

/** Noise to be removed that has its line for itself takes the line break along. */
function withItsLine(text: string, noise: Noise): Noise {
  if (noise.replacement !== '') return noise;
  const start = startOfBlanks(text, noise.start);
  const end = endOfBlanks(text, noise.end);
  const isAlone = (start === 0 || isLineBreakAt(text, start - 1)) && (end === text.length || isLineBreakAt(text, end));
  return isAlone ? { ...noise, start, end: afterLineBreak(text, end) } : noise;
}

const BLANK = /[^\S\n\r\v\f\u2028\u2029]/;

/** Only what stands beside the noise is looked at: a line with a thousand notes is not gone through a thousand times. */
function startOfBlanks(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start--;
  return start;
}

function endOfBlanks(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && BLANK.test(text.charAt(end))) end++;
  return end;
}
