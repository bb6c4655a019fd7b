import type { Corpus } from '../core/corpus/corpus.ts';
import type { Miner, Pause } from '../core/phrases/mining.ts';
import { BackgroundJob } from './background-job.ts';
import type { DiscoveryReport } from './worker-report.ts';
import type { StepListener } from './worker-step.ts';

/** How long the library must be still before its phrases are found anew, in milliseconds; longer where the last search took long. */
const REST_MS = 150;
const REST_PER_WORK = 2;
const SMALL_LIBRARY = { documents: 10, minDocuments: 2 };
const USUAL_MIN_DOCUMENTS = 3;

/** Hears what the work in the background has come to. */
export interface DiscoveryListener {
  /** Documents have other dates now, or other originals. */
  settled(): void;
  /** Phrases were found or counted anew. */
  found(): void;
  failed(error: unknown): void;
  /** There is nothing more to know, of what somebody may wait for. */
  nothingFound(): void;
}

/**
 * What is done in the background after the library has changed: years that follow from a folder are settled, the index is tidied, and the recurring phrases are found
 * again. Another change starts it over.
 */
export class PhraseDiscovery {
  /** As in the settings: 0 for what suits the size of the library. */
  minDocuments = 0;
  private readonly job: BackgroundJob;
  private lastDuration = 0;
  /** Of what the corpus has found out of documents that are the same, how much the listener knows of. */
  private reported = 0;
  /** It has ended a worker: the phrases and years that are known hold, until the library is read anew. */
  private isGivenUp = false;
  /** How many have asked it to wait and have not let it go on. */
  private holds = 0;
  /** Somebody was told that there will be more to know. */
  private isPromised = false;

  /** `minerOf` has others help with a search that has such a name. */
  constructor(
    private readonly corpus: Corpus,
    private readonly listener: DiscoveryListener,
    steps: StepListener,
    private readonly minerOf?: (search: string, signal: AbortSignal) => Miner,
  ) {
    this.job = new BackgroundJob(corpus, steps, (error) => listener.failed(error));
  }

  /** Whether it searches or counts, or is about to. */
  get isUnderWay(): boolean {
    return this.job.isUnderWay;
  }

  /** Whether there will be more to know of phrases and years without another change. */
  private get isAwaited(): boolean {
    return this.isUnderWay || (this.holds > 0 && !this.isGivenUp && this.isDue());
  }

  /** The same for somebody who waits for it then: the listener hears when it is over, though nothing came of it. */
  promise(): boolean {
    const { isAwaited } = this;
    this.isPromised ||= isAwaited;
    return isAwaited;
  }

  /** Gives up what is under way or about to begin. */
  stop(): void {
    this.job.stop();
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
    const { isAwaited } = this;
    this.isGivenUp = true;
    this.stop();
    if (isAwaited) this.listener.nothingFound();
  }

  tryAgain(): void {
    this.isGivenUp = false;
    this.schedule();
  }

  /** Searches where the library has changed since the last search; where only other phrases are established now, they are counted. */
  schedule(): void {
    if (this.holds > 0 || this.isGivenUp || !this.isDue()) return;
    this.stop();
    if (this.isSearchDue()) this.job.after(REST_MS, () => this.tidyAndSearch());
    else if (this.corpus.phraseBook.isCountDue) this.job.after(0, () => this.findBy(() => this.countSteps()));
    else this.job.after(0, () => this.settleAlone());
  }

  report(): DiscoveryReport {
    return {
      isDue: this.isSearchDue() || !this.corpus.isSettled,
      minDocuments: this.effectiveMinDocuments(),
      duration: this.lastDuration || null,
    };
  }

  /** The index is tidied however soon the next change comes: of a library in which somebody edits without a rest it would grow with each edit. */
  private async tidyAndSearch(): Promise<void> {
    if (await this.job.run(() => this.tidySteps())) this.job.after(this.lastDuration * REST_PER_WORK, () => this.search());
  }

  private async settleAlone(): Promise<void> {
    if (!(await this.job.run(() => this.settle())) || !this.isPromised) return;
    this.isPromised = false;
    this.listener.nothingFound();
  }

  private async search(): Promise<void> {
    const start = performance.now();
    if (await this.findBy((signal) => this.searchSteps(signal))) this.lastDuration = performance.now() - start;
  }

  private *searchSteps(signal: AbortSignal): Generator<Pause, void> {
    yield* this.corpus.compareAll();
    this.tellOthers();
    const { minerOf } = this;
    yield* this.corpus.phraseBook.rediscover(this.effectiveMinDocuments(), minerOf && ((search) => minerOf(search, signal)));
  }

  private *tidySteps(): Generator<undefined, void> {
    yield* this.settle();
    yield* this.corpus.tidy();
  }

  private *countSteps(): Generator<undefined, void> {
    yield* this.settle();
    yield* this.corpus.phraseBook.recount();
  }

  /** Reports the years as soon as they are known: phrases may take long. */
  private *settle(): Generator<undefined, void> {
    yield* this.corpus.settle();
    this.tellOthers();
  }

  private tellOthers(): void {
    const { otherFindings } = this.corpus;
    if (otherFindings === this.reported) return;
    this.reported = otherFindings;
    this.listener.settled();
  }

  private async findBy(steps: (signal: AbortSignal) => Generator<Pause, void>): Promise<boolean> {
    const isDone = await this.job.run(steps);
    if (isDone) this.listener.found();
    return isDone;
  }

  private isDue(): boolean {
    return this.isSearchDue() || this.corpus.phraseBook.isCountDue || !this.corpus.isSettled;
  }

  private isSearchDue(): boolean {
    return this.corpus.phraseBook.discoveredWith !== this.effectiveMinDocuments();
  }

  private effectiveMinDocuments(): number {
    if (this.minDocuments > 0) return this.minDocuments;
    return this.corpus.size < SMALL_LIBRARY.documents ? SMALL_LIBRARY.minDocuments : USUAL_MIN_DOCUMENTS;
  }
}
