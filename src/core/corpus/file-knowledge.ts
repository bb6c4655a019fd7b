import type { Correction } from '../corrections/correction.ts';

/** What the asker knows about a file beside its bytes. */
export interface FileKnowledge {
  /** The encoding that the file is known to have (VS Code's name for it); guessed where `undefined`. */
  readonly encoding?: string;
  /** What the user knows better. Its encoding wins over `encoding`. */
  readonly correction?: Correction;
}

/** Whether a file that was read with one would be read alike with the other. */
export function isSameKnowledge(a: FileKnowledge, b: FileKnowledge): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** In one order of fields; an empty correction says nothing. */
function normal({ encoding, correction = {} }: FileKnowledge): unknown[] {
  return [encoding, ...Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1))];
}
