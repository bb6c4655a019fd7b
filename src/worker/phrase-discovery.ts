import type { Corpus } from '../core/corpus/corpus.ts';
import type { PauseListener } from './pacer.ts';
import { Pacer } from './pacer.ts';
import type { DiscoveryReport } from './worker-report.ts';
import type { StepListener } from './worker-step.ts';
import { DISCOVERY, NO_STEP } from './worker-step.ts';

/** How long the library must be still before its phrases are found anew, in milliseconds; longer where the last search took long. */
const REST_MS = 150;
const REST_PER_WORK = 2;
const SMALL_LIBRARY = { documents: 10, minDocuments: 2 };
const USUAL_MIN_DOCUMENTS = 3;

/** Finds the recurring phrases of the library again in the background after it has changed, and tidies its index. Another change starts it over. */
export class PhraseDiscovery implements PauseListener {
  /** As in the settings: 0 for what suits the size of the library. */
  minDocuments = 0;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastDuration = 0;
  /** It has ended a worker: the phrases that are known hold, until the library is read anew. */
  private isGivenUp = false;
  /** How many have asked it to wait and have not let it go on. */
  private holds = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly onFound: () => void,
    private readonly onFailed: (error: unknown) => void,
    private readonly steps: StepListener,
  ) {}

  /** Whether it searches or counts, or is about to. */
  get isUnderWay(): boolean {
    return this.running !== undefined || this.timer !== undefined;
  }

  /** Gives up what is under way or about to begin. */
  stop(): void {
    this.running?.abort();
    this.running = undefined;
    this.forgetTimer();
  }

  /** Nothing is searched until `goOn`: another library is about to take the place of this one, whatever happens to it meanwhile. */
  hold(): void {
    this.holds++;
    this.stop();
  }

  goOn(): void {
    this.holds--;
    this.schedule();
  }

  giveUp(): void {
    this.isGivenUp = true;
    this.stop();
  }

  tryAgain(): void {
    this.isGivenUp = false;
    this.schedule();
  }

  /** Searches where the library has changed since the last search; where only other phrases are established now, they are counted. */
  schedule(): void {
    const { phraseBook } = this.corpus;
    if (this.holds > 0 || this.isGivenUp || (!this.isSearchDue() && !phraseBook.isCountDue)) return;
    this.stop();
    if (this.isSearchDue()) this.after(REST_MS + this.lastDuration * REST_PER_WORK, () => this.search());
    else this.after(0, () => this.run(phraseBook.recount()));
  }

  goesOn(): void {
    this.steps.at({ ...NO_STEP, call: DISCOVERY });
  }

  pauses(): void {
    this.steps.at(NO_STEP);
  }

  report(): DiscoveryReport {
    return { isDue: this.isSearchDue(), minDocuments: this.effectiveMinDocuments(), duration: this.lastDuration || null };
  }

  private after(ms: number, job: () => Promise<unknown>): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void job();
    }, ms);
  }

  private forgetTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
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
    if (this.running === controller) this.running = undefined;
    if (isDone) this.onFound();
    return isDone;
  }

  private async finish(steps: Generator<undefined, void>, signal: AbortSignal): Promise<boolean> {
    const pacer = new Pacer(signal, this);
    const { generation } = this.corpus;
    try {
      this.goesOn();
      while (!steps.next().done) {
        await pacer.breathe();
        // What was found in the library of before is not that of this one.
        if (this.corpus.generation !== generation) return false;
      }
      return true;
    } catch (error) {
      if (!signal.aborted) this.onFailed(error);
      return false;
    } finally {
      this.pauses();
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
