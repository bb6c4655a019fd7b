import { knowledgeOf } from '../core/corpus/file-knowledge.ts';
import { BLAME_CODES } from '../worker/blame-code.ts';
import type { Blame, FileInput, WorkerEndCode } from '../worker/protocol.ts';
import type { ReadingFile } from './worker-end.ts';

/** A file of this size, in bytes, takes so much memory to read that it is the reason where there was not enough. */
const LARGE = 4 * 1_048_576;

/** `suspected`: it is to be read once more, by a worker that has nothing else in its memory. */
export type Verdict = 'blamed' | 'suspected';

/**
 * Which files have ended a worker, so that the next one leaves them out as long as they are what they were.
 *
 * A file is blamed for what happened while it was read: at once where the worker did not get on or ended for no reason that is known. Memory may have run out because
 * of all that was read before: a small file is suspected only. The next worker tries it first, alone (`tryFile`), and it is blamed where memory runs out then, or
 * ever again while it is read.
 */
export class FileBlame {
  private readonly suspects = new Set<string>();
  private readonly blamed = new Map<string, Blame>();

  judge(code: WorkerEndCode, { input, version }: ReadingFile, reason: string): Verdict {
    const { uri } = input;
    if (code === 'memory' && (version?.bytes ?? 0) < LARGE && !this.suspects.has(uri)) {
      this.suspects.add(uri);
      return 'suspected';
    }
    if (version) {
      const givenUp = { ...version, knowledge: knowledgeOf(input) };
      this.blamed.set(uri, { error: { code: BLAME_CODES[code], message: reason }, givenUp });
    }
    return 'blamed';
  }

  isSuspected(uri: string): boolean {
    return this.suspects.has(uri);
  }

  /** Files with what is known of them, to be read. */
  mark(files: readonly FileInput[]): readonly FileInput[] {
    if (this.blamed.size === 0) return files;
    return files.map((file) => {
      const blamed = this.blamed.get(file.uri);
      return blamed ? { ...file, blamed } : file;
    });
  }

  /** All are to be tried again. */
  clear(): void {
    this.suspects.clear();
    this.blamed.clear();
  }
}
