import type { CacheKeeper } from './cache-keeper.ts';
import type { FileOutcome, FileUpdates, ReadListener } from './file-updates.ts';
import { runInSlices } from './pacer.ts';
import type { PhraseDiscovery } from './phrase-discovery.ts';
import type { FileInput, UpdateCounts } from './protocol.ts';
import type { CallContext } from './serve-rpc.ts';

/** Files between two reports of progress. */
const PROGRESS_STEP = 25;

/** Takes files into the library; what was found in it before is kept and found anew as far as that is needed. */
export class FileIntake {
  constructor(
    private readonly updates: FileUpdates,
    private readonly discovery: PhraseDiscovery,
    private readonly keeper: CacheKeeper,
  ) {}

  /** Reads those that have changed. */
  async update(files: readonly FileInput[], { pacer, progress, reads, signal }: CallContext): Promise<UpdateCounts> {
    let read = 0;
    try {
      for (const [done, file] of files.entries()) {
        await pacer.yieldIfDue();
        if (this.note(await runInSlices(this.updates.take(file, listenerOf(done, reads)), signal, pacer))) read++;
        if ((done + 1) % PROGRESS_STEP === 0) progress(done + 1, files.length);
      }
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
