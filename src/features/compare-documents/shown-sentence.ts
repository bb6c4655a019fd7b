import type { Range } from '../../core/evidence.ts';
import { plainText } from '../../core/text/plain-text.ts';

/** A sentence as one line. */
export interface ShownSentence {
  readonly text: string;
  /** Which characters of it are other ones. */
  readonly marked: readonly Range[];
}

const BREAKS = /\s+/g;
const ASCII = /[!-~]/;

/** A sentence on one line, with the marks moved along: what breaks it is left out, or one blank between Latin letters. */
export function shownSentence(sentence: string, marked: readonly Range[]): ShownSentence {
  const cuts = [...sentence.matchAll(BREAKS)].map(({ 0: run, index }) => {
    const isWanted = ASCII.test(sentence[index - 1] ?? '') && ASCII.test(sentence[index + run.length] ?? '');
    return { start: index, end: index + run.length, kept: isWanted ? ' ' : '' };
  });
  let [text, at] = ['', 0];
  for (const { start, end, kept } of cuts) {
    text += sentence.slice(at, start) + kept;
    at = end;
  }
  text += sentence.slice(at);
  const lost = (offset: number) =>
    cuts.reduce(
      (sum, { start, end, kept }) => (start < offset ? sum + Math.min(end, offset) - start - (end <= offset ? kept.length : 0) : sum),
      0,
    );
  const moved = marked.map(({ start, end }) => ({ start: start - lost(start), end: end - lost(end) }));
  return { text: plainText(text, 'line'), marked: moved.filter(({ start, end }) => start < end) };
}
