import { abortable } from '../async/abortable.ts';
import type { FileVersion } from '../core/corpus/unread-file.ts';
import { recordFormatOf } from '../core/records/record-format.ts';
import { BLAME_CODES } from './blame-code.ts';
import type { CallContext } from './call-context.ts';
import type { FileOutcome, FileUpdates } from './file-updates.ts';
import type { PoolAnswer, PoolFile, PoolSettings } from './pool-reading.ts';
import { PoolReading } from './pool-reading.ts';
import type { FileInput } from './protocol.ts';
import type { ReaderPool } from './reader-pool.ts';

/** Larger files, in bytes, need more memory than a reader has. */
const MOST_BYTES = 8 * 1_048_576;

/** A file that has to be read, with its place in the request, and as it was before that. */
export interface DueFile {
  readonly file: FileInput;
  readonly place: number;
  /** `undefined` where nobody can tell. */
  readonly version: FileVersion | undefined;
}

interface PooledFile extends DueFile {
  readonly file: PoolFile;
  readonly version: FileVersion;
}

/** The files of an update that readers read: local ones that are one text each. What they say is taken into the library in the order in which it is asked for. */
export class PooledFiles {
  private readonly files: readonly PooledFile[];
  /** Of each place in the request where it stands in `files`. */
  private readonly indexes: ReadonlyMap<number, number>;
  private readonly settings: PoolSettings;
  private readonly reading: PoolReading;

  /** `end` is to be called whatever becomes of it. */
  constructor(
    private readonly pool: ReaderPool,
    private readonly updates: FileUpdates,
    due: readonly DueFile[],
    private readonly context: Pick<CallContext, 'signal' | 'pacer' | 'reads'>,
  ) {
    this.files = due.flatMap((one) =>
      isForReaders(one) ? { ...one, file: { ...updates.forReader(one.file), size: one.version.bytes } } : [],
    );
    this.indexes = new Map(this.files.map(({ place }, index) => [place, index]));
    this.settings = updates.readerSettings();
    const files = this.files.map(({ file }) => file);
    this.reading = new PoolReading(files, this.settings, context.signal);
    pool.begin(this.reading);
  }

  /** `undefined` for a file that no reader can read, so that the caller has to. Throws when the update was aborted. */
  async outcomeOf({ place }: DueFile): Promise<FileOutcome | undefined> {
    const index = this.indexes.get(place);
    const pooled = index === undefined ? undefined : this.files[index];
    return index === undefined || !pooled ? undefined : this.take(pooled, await this.answerOf(index));
  }

  /** Nobody wants any more of them. */
  end(): void {
    this.pool.end(this.reading);
  }

  /** Nobody waits for readers while there is something left to be read: what they have not begun with is read here. */
  private async answerOf(index: number): Promise<PoolAnswer> {
    const { signal, pacer } = this.context;
    for (;;) {
      await pacer.yieldIfDue();
      const answer = this.reading.answerOf(index);
      if (answer) return answer;
      const own = this.reading.takeOne(this.pool.isOfUse);
      if (own === undefined) await abortable(this.reading.changed(), signal);
      else this.readHere(own);
    }
  }

  private readHere(index: number): void {
    const pooled = this.files[index];
    if (!pooled) return;
    const { reads } = this.context;
    reads(pooled.place, pooled.version);
    this.reading.answer(index, this.updates.answerOf(pooled.file, this.settings));
    reads(null);
  }

  private take({ file, version }: PooledFile, answer: PoolAnswer): FileOutcome | undefined {
    const { blame } = answer;
    if (!blame) return this.updates.adopt(file, answer, this.settings);
    return this.updates.blame(file, { code: BLAME_CODES[blame.code], message: blame.message }, version);
  }
}

/** Whether a reader may read it: another one has to know its size, and that it is one text. */
export function isForReaders(due: DueFile): due is DueFile & { readonly version: FileVersion } {
  const { file, version } = due;
  const isLocal = file.localPath !== undefined && !file.bytes && !file.error;
  return isLocal && version !== undefined && version.bytes <= MOST_BYTES && recordFormatOf(file.path) === undefined;
}
