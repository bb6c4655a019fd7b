import type { Correction } from '../corrections/correction.ts';

/** What the asker knows about a file beside its bytes. */
export interface FileKnowledge {
  /** The encoding that the file is known to have (VS Code's name for it); guessed where `undefined`. */
  readonly encoding?: string;
  /** What the user knows better. Its encoding wins over `encoding`. */
  readonly correction?: Correction;
  /** The path without the name of its workspace folder, where the path begins with that: how somebody called a folder of the workspace is no hint. */
  readonly pathInFolder?: string;
}

/** Whether a file that was read with one would be read alike with the other. */
export function isSameKnowledge(a: FileKnowledge, b: FileKnowledge): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** In one order of fields; an empty correction says nothing. */
function normal({ encoding, pathInFolder, correction = {} }: FileKnowledge): unknown[] {
  return [encoding, pathInFolder, ...Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** What is known, taken out of more that is said of a file. */
export function knowledgeOf({ encoding, correction, pathInFolder }: FileKnowledge): FileKnowledge {
  return {
    ...(encoding !== undefined && { encoding }),
    ...(correction && { correction }),
    ...(pathInFolder !== undefined && { pathInFolder }),
  };
}
