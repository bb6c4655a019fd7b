import type { Corpus } from '../core/corpus/corpus.ts';
import { Pacer } from './pacer.ts';
import type { DiscoveryReport } from './worker-report.ts';

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
    private readonly onFailed: (error: unknown) => void,
  ) {}

  /** Gives up what is under way or about to begin. */
  stop(): void {
    this.running?.abort();
    clearTimeout(this.timer);
  }

  /** Searches where the library has changed since the last search; where only other phrases are established now, they are counted. */
  schedule(): void {
    const { phraseBook } = this.corpus;
    if (!this.isSearchDue() && !phraseBook.isCountDue) return;
    this.stop();
    if (this.isSearchDue()) this.timer = setTimeout(() => void this.search(), REST_MS + this.lastDuration * REST_PER_WORK);
    else this.timer = setTimeout(() => void this.run(phraseBook.recount()));
  }

  report(): DiscoveryReport {
    return { isDue: this.isSearchDue(), minDocuments: this.effectiveMinDocuments(), duration: this.lastDuration || null };
  }

  private async search(): Promise<void> {
    const start = performance.now();
    if (await this.run(this.searchSteps())) this.lastDuration = performance.now() - start;
  }

  private *searchSteps(): Generator<undefined, void> {
    yield* this.corpus.compare();
    yield* this.corpus.phraseBook.rediscover(this.effectiveMinDocuments());
    yield* this.corpus.tidy();
  }

  /** Whether the work came to its end. */
  private async run(steps: Generator<undefined, void>): Promise<boolean> {
    const controller = new AbortController();
    this.running = controller;
    const isDone = await this.finish(steps, controller.signal);
    if (isDone) this.onFound();
    return isDone;
  }

  private async finish(steps: Generator<undefined, void>, signal: AbortSignal): Promise<boolean> {
    const pacer = new Pacer(signal);
    try {
      while (!steps.next().done) await pacer.breathe();
      return true;
    } catch (error) {
      if (!signal.aborted) this.onFailed(error);
      return false;
    }
  }

  private isSearchDue(): boolean {
    return this.corpus.phraseBook.discoveredWith !== this.effectiveMinDocuments();
  }

  private effectiveMinDocuments(): number {
    if (this.minDocuments > 0) return this.minDocuments;
    return this.corpus.size < SMALL_LIBRARY.documents ? SMALL_LIBRARY.minDocuments : USUAL_MIN_DOCUMENTS;
  }
}
