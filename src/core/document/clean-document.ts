import type { Range } from '../evidence.ts';
import { cleanText } from '../text/clean.ts';
import type { Noise, NoiseKind } from '../text/noise.ts';
import { findNoise } from './find-noise.ts';

/**
 * A text without its noise of some kinds (all of them where `kinds` is left out): notes removed, characters repaired, lines of the site dropped with their line
 * breaks. What can only be marked stays. Cleaning the result again changes nothing: it goes on until nothing is left, as removing one line can uncover another.
 */
export function cleanDocument(text: string, kinds?: ReadonlySet<NoiseKind>): string {
  for (let now = text; ; ) {
    const noise = findNoise(now).filter(({ kind }) => !kinds || kinds.has(kind));
    const next = cleanText(
      now,
      noise.map((one) => withItsLine(now, one)),
    ).text;
    // Every change shortens the text, which is what makes this end.
    if (next.length >= now.length) return now;
    now = next;
  }
}

/** Noise to be removed that has its line for itself takes the line break along. */
function withItsLine(text: string, noise: Noise): Noise {
  if (noise.replacement !== '') return noise;
  const line = lineAround(text, noise);
  const isAlone = text.slice(line.start, noise.start).trim() === '' && text.slice(noise.end, line.end).trim() === '';
  return isAlone ? { ...noise, ...line } : noise;
}

/** The lines that a range touches, with the line break after them. */
function lineAround(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start).search(/[^\r\n]*$/);
  const after = /[^\r\n]*(\r\n|\r|\n)?/.exec(text.slice(end));
  return { start: before, end: end + (after?.[0].length ?? 0) };
}
