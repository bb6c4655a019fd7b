import { contentHash } from '../content-hash.ts';
import type { Correction, RecordCorrections } from '../corrections/correction.ts';

/** What the asker knows about a file beside its bytes. */
export interface FileKnowledge {
  /** The encoding that the file is known to have (VS Code's name for it); guessed where `undefined`. */
  readonly encoding?: string;
  /** What the user knows better. Its encoding wins over `encoding`. */
  readonly correction?: Correction;
  readonly records?: RecordCorrections;
  /** In the place of `records` where knowledge is kept: many documents are of one file. */
  readonly recordsHash?: number;
  /** The path without the name of its workspace folder, where the path begins with that: how somebody called a folder of the workspace is no hint. */
  readonly pathInFolder?: string;
}

/** Whether a file that was read with one would be read alike with the other. */
export function isSameKnowledge(a: FileKnowledge, b: FileKnowledge): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** In one order of fields; an empty correction says nothing. */
function normal({ encoding, pathInFolder, correction = {}, ...of }: FileKnowledge): unknown[] {
  return [encoding, pathInFolder, hashOf(of), ...Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1))];
}

function hashOf({ records, recordsHash }: Pick<FileKnowledge, 'records' | 'recordsHash'>): number | undefined {
  return records ? contentHash(new TextEncoder().encode(JSON.stringify(Object.entries(records)))) : recordsHash;
}

/** What is known, taken out of more that is said of a file. */
export function knowledgeOf({ encoding, correction, records, pathInFolder }: FileKnowledge): FileKnowledge {
  return {
    ...(encoding !== undefined && { encoding }),
    ...(correction && { correction }),
    ...(records && { records }),
    ...(pathInFolder !== undefined && { pathInFolder }),
  };
}

/** What is known, as it is kept beside each document of the file. */
export function keptKnowledge(knowledge: FileKnowledge): FileKnowledge {
  const { records, ...kept } = knowledge;
  const hash = hashOf(knowledge);
  return hash === undefined ? kept : { ...kept, recordsHash: hash };
}
