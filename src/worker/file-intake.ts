import type { CacheKeeper } from './cache-keeper.ts';
import type { CallContext } from './call-context.ts';
import type { FileOutcome, FileUpdates, ReadListener } from './file-updates.ts';
import { runInSlices } from './pacer.ts';
import type { PhraseDiscovery } from './phrase-discovery.ts';
import type { DueFile } from './pooled-files.ts';
import { isForReaders, PooledFiles } from './pooled-files.ts';
import type { FileInput, FileUpdate, UpdateCounts } from './protocol.ts';
import type { ReaderPool } from './reader-pool.ts';

/** Files between two reports of progress. */
const PROGRESS_STEP = 25;

/** Of an update, how many files it has, and how many will follow. */
interface Extent {
  readonly total: number;
  readonly toCome: number | undefined;
}

type TakeOutcome = (outcome: FileOutcome) => void;

/** Takes files into the library; what was found in it before is kept and found anew as far as that is needed. */
export class FileIntake {
  /** Without a pool every file is read here. */
  constructor(
    private readonly updates: FileUpdates,
    private readonly discovery: PhraseDiscovery,
    private readonly keeper: CacheKeeper,
    private readonly pool: ReaderPool | undefined,
    private readonly giveBackMemory: () => Promise<void> = async () => {},
  ) {}

  /** Reads those that have changed. */
  async update({ files, toCome }: FileUpdate, context: CallContext): Promise<UpdateCounts> {
    // What is damaged is among the files to read.
    await this.keeper.check();
    let read = 0;
    const take = (outcome: FileOutcome) => void (this.note(outcome) && read++);
    try {
      const due = await this.lookAt(files, context, take);
      await this.readAll(due, { total: files.length, toCome }, context, take);
    } finally {
      this.discovery.schedule();
    }
    return { read, unchanged: files.length - read };
  }

  /** Reads a file that may end the worker, and forgets it. */
  tryOut(file: FileInput, reads: CallContext['reads']): null {
    this.updates.tryOut(file, listenerOf(0, reads));
    return null;
  }

  /** Does what can be done without reading; answers what is left to be read. */
  private async lookAt(files: readonly FileInput[], { pacer }: CallContext, take: TakeOutcome): Promise<DueFile[]> {
    const due: DueFile[] = [];
    for (const [place, file] of files.entries()) {
      await pacer.yieldIfDue();
      const seen = this.updates.look(file);
      if ('outcome' in seen) take(seen.outcome);
      else due.push({ file, place, version: seen.version });
    }
    return due;
  }

  /** In the order of the files, whoever reads them: so progress tells which are done, and the library does not depend on who was faster. */
  private async readAll(due: readonly DueFile[], { total, toCome }: Extent, context: CallContext, take: TakeOutcome): Promise<void> {
    const pooled = this.pool?.isWorthwhile(due.filter(isForReaders).length, toCome)
      ? new PooledFiles(this.pool, this.updates, due, context)
      : undefined;
    try {
      for (const [done, one] of due.entries()) {
        await context.pacer.yieldIfDue();
        take((await pooled?.outcomeOf(one)) ?? (await this.readHere(one, context)));
        await runInSlices(this.updates.completeIndex(), context.signal, context.pacer);
        this.keeper.noteIndex();
        if ((done + 1) % PROGRESS_STEP === 0) context.progress(one.place + 1, total);
      }
    } finally {
      pooled?.end();
    }
    if (pooled && toCome === 0) await this.comeToRest(context);
  }

  /** After a first reading: it leaves as much garbage as library, and what asks first would wait for the rest of the index. */
  private async comeToRest({ signal, pacer }: CallContext): Promise<void> {
    await runInSlices(this.updates.completeWholeIndex(), signal, pacer);
    this.keeper.noteIndex();
    await this.giveBackMemory();
  }

  private readHere({ file, version, place }: DueFile, { pacer, signal, reads }: CallContext): Promise<FileOutcome> {
    return runInSlices(this.updates.readHere(file, version, listenerOf(place, reads)), signal, pacer);
  }

  /** Whether the library has changed. */
  private note(outcome: FileOutcome): boolean {
    if (outcome === 'touched') this.keeper.saveSoon();
    if (outcome !== 'changed') return false;
    this.discovery.stop();
    this.keeper.noteChange();
    return true;
  }
}

/** Tells of the file at a place of the request. */
function listenerOf(place: number, reads: CallContext['reads']): ReadListener {
  return { begins: (version) => reads(place, version), ends: () => reads(null) };
}
