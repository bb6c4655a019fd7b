import type { Corpus } from '../core/corpus/corpus.ts';
import { Pacer } from './pacer.ts';

/** How long the library must be still before its phrases are found anew, in milliseconds; longer where the last search took long. */
const REST_MS = 150;
const REST_PER_WORK = 2;
const SMALL_LIBRARY = { documents: 10, minDocuments: 2 };
const USUAL_MIN_DOCUMENTS = 3;

/** Finds the recurring phrases of the library again in the background after it has changed, and tidies its index. Another change starts it over. */
export class PhraseDiscovery {
  /** As in the settings: 0 for what suits the size of the library. */
  minDocuments = 0;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastDuration = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly onFound: () => void,
  ) {}

  /** Gives up what is under way. */
  stop(): void {
    this.running?.abort();
    clearTimeout(this.timer);
  }

  schedule(): void {
    this.stop();
    this.timer = setTimeout(() => void this.run(), REST_MS + this.lastDuration * REST_PER_WORK);
  }

  private async run(): Promise<void> {
    const controller = new AbortController();
    this.running = controller;
    const start = performance.now();
    if (!(await this.finish(controller.signal))) return;
    this.lastDuration = performance.now() - start;
    this.onFound();
  }

  /** Whether the search came to its end. */
  private async finish(signal: AbortSignal): Promise<boolean> {
    const pacer = new Pacer(signal);
    try {
      for (const steps of [this.corpus.rediscover(this.effectiveMinDocuments()), this.corpus.tidy()]) {
        while (!steps.next().done) await pacer.breathe();
      }
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  private effectiveMinDocuments(): number {
    if (this.minDocuments > 0) return this.minDocuments;
    return this.corpus.size < SMALL_LIBRARY.documents ? SMALL_LIBRARY.minDocuments : USUAL_MIN_DOCUMENTS;
  }
}
