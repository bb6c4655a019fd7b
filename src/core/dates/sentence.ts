import type { Range } from '../evidence.ts';
import type { Page } from './page.ts';

const LONGEST_SENTENCE = 240;

/** The sentence in which something stands. */
export function sentenceAt({ folded }: Page, at: number): Range {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  const before = folded.slice(from, at);
  const after = folded.slice(at, at + LONGEST_SENTENCE).search(/[。\n]/);
  return {
    start: from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
    end: after < 0 ? at + LONGEST_SENTENCE : at + after,
  };
}

/** In the title, or in the sentence that has the day. */
export function isNear({ lines }: Page, sentence: Range, start: number): boolean {
  const endOfTitle = (lines[0]?.start ?? 0) + (lines[0]?.text.length ?? 0);
  return start < endOfTitle || (start >= sentence.start && start < sentence.end);
}
