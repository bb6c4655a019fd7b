import type { Clock } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { WorkerPlatform } from './worker-platform.ts';

/** What is asked after a long job comes first, and the cache is written by then. */
const REST_MS = 4_000;
/** For less, in bytes, nobody is kept waiting. */
const LEAST_GROWTH = 32 * 1_048_576;

/** Of a heap of so many bytes the garbage is collected in about a tenth of a second. */
const QUICK_HEAP = 128 * 1_048_576;

/** Gives back what a first reading has left, as much again as it has made, before anything else is asked; where that takes long, it is left for when the library is at rest. */
export async function giveBackAtOnce({ memory, giveBackMemory }: Pick<WorkerPlatform, 'memory' | 'giveBackMemory'>): Promise<void> {
  if ((memory?.().heap ?? Number.POSITIVE_INFINITY) <= QUICK_HEAP) await giveBackMemory?.();
}

/**
 * Gives the memory back that a long job has used, when a library has come to rest: an engine in a thread without work does not do so by itself, and keeps up to twice what
 * it needs.
 */
export class RestingMemory {
  private readonly delayer: Delayer;
  /** What was in use when it was last given back, in bytes. */
  private before = 0;

  constructor(
    private readonly platform: Pick<WorkerPlatform, 'memory' | 'giveBackMemory'>,
    private readonly isBusy: () => boolean,
    clock?: Clock,
  ) {
    this.delayer = new Delayer(REST_MS, clock);
  }

  /** To be called when a long job has come to its end. Where nothing can be given back all stays as it is. */
  schedule(): void {
    if (this.platform.giveBackMemory) this.delayer.trigger(() => void this.look().catch(() => {}));
  }

  private async look(): Promise<void> {
    if (this.isBusy()) this.schedule();
    else if (this.used() - this.before >= LEAST_GROWTH) {
      await this.platform.giveBackMemory?.();
      this.before = this.used();
    }
  }

  private used(): number {
    const { heap = 0, buffers = 0 } = this.platform.memory?.() ?? {};
    return heap + buffers;
  }
}
