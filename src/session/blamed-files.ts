import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { DocumentFiles } from './document-files.ts';
import type { Restart } from './library-worker.ts';

type FileError = UnreadFile['error'];

interface BlamedFile {
  readonly error: FileError;
  /** How the file was when it ended the worker. */
  readonly stamp: Promise<string>;
}

const ERRORS: Readonly<Record<Restart['code'], FileError['code']>> = {
  stuck: 'takes-too-long',
  memory: 'takes-too-much-memory',
  crashed: 'ended-reading',
  revived: 'failed',
};

/** Files that a worker did not survive. Each is read again when it has become another one. */
export class BlamedFiles {
  private readonly files = new Map<string, BlamedFile>();

  constructor(private readonly stampOf: DocumentFiles['stampOf']) {}

  /** A worker has ended; blames the file that it was reading. */
  note({ code, reason, file }: Restart): void {
    if (file !== undefined) this.files.set(file, { error: { code: ERRORS[code], message: reason }, stamp: this.stampOf(file) });
  }

  /** Somebody has changed the file: it may be read again. */
  forgive(uri: string): void {
    this.files.delete(uri);
  }

  /** Why a file is not to be read; `undefined` for one that is. */
  async errorOf(uri: string): Promise<FileError | undefined> {
    const blamed = this.files.get(uri);
    if (!blamed) return undefined;
    const [before, now] = await Promise.all([blamed.stamp, this.stampOf(uri)]);
    if (before === now) return blamed.error;
    // Another one may be to blame for by now.
    if (this.files.get(uri) === blamed) this.forgive(uri);
    return undefined;
  }
}
