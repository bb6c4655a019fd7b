import type { Range } from '../evidence.ts';
import type { Noise } from './noise.ts';

interface Edit extends Range {
  readonly replacement: string;
}

/** A text without its noise. */
export interface Cleaned {
  readonly text: string;
  /** What was done, in the order of the text, with offsets into the text before. */
  readonly edits: readonly Edit[];
}

/** Removes or repairs the noise that has a replacement; what can only be marked stays. Of overlapping noise the first is taken. */
export function cleanText(text: string, noise: readonly Noise[]): Cleaned {
  const edits = editsOf(noise);
  let cleaned = '';
  let done = 0;
  for (const { start, end, replacement } of edits) {
    cleaned += text.slice(done, start) + replacement;
    done = end;
  }
  return { text: cleaned + text.slice(done), edits };
}

function editsOf(noise: readonly Noise[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, replacement } of [...noise].sort((a, b) => a.start - b.start)) {
    if (replacement !== undefined && start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, replacement });
  }
  return edits;
}
