import type { Corpus } from '../core/corpus/corpus.ts';
import type { Pause } from '../core/phrases/mining.ts';
import type { PauseListener } from './pacer.ts';
import { Pacer } from './pacer.ts';
import type { StepListener } from './worker-step.ts';
import { DISCOVERY, NO_STEP } from './worker-step.ts';

/** Work on a corpus that nobody waits for: one job at a time, in slices, until it is done or something else takes its place. */
export class BackgroundJob implements PauseListener {
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `failed` hears of a job that throws, unless it was stopped. */
  constructor(
    private readonly corpus: Pick<Corpus, 'generation'>,
    private readonly steps: StepListener,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Whether one is being done, or is about to begin. */
  get isUnderWay(): boolean {
    return this.running !== undefined || this.timer !== undefined;
  }

  /** Gives up what is under way or about to begin. */
  stop(): void {
    this.running?.abort();
    this.running = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Begins when so many milliseconds are over, unless it is stopped before. */
  after(ms: number, job: () => Promise<unknown>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void job();
    }, ms);
  }

  /** Whether the work came to its end; it is told when nobody wants it any more. */
  async run(begin: (signal: AbortSignal) => Generator<Pause, void>): Promise<boolean> {
    const controller = new AbortController();
    this.running = controller;
    const isDone = await this.runInSlices(begin(controller.signal), controller.signal);
    if (this.running === controller) this.running = undefined;
    return isDone;
  }

  goesOn(): void {
    this.steps.at({ ...NO_STEP, call: DISCOVERY });
  }

  pauses(): void {
    this.steps.at(NO_STEP);
  }

  private async runInSlices(work: Generator<Pause, void>, signal: AbortSignal): Promise<boolean> {
    const pacer = new Pacer(signal, this);
    const { generation } = this.corpus;
    try {
      this.goesOn();
      for (let step = work.next(); !step.done; step = work.next()) {
        await (step.value ? this.wait(step.value) : pacer.yieldIfDue());
        // What was found in the library of before is not that of this one.
        if (this.corpus.generation !== generation) return false;
      }
      return true;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
      return false;
    } finally {
      work.return();
      this.pauses();
    }
  }

  private async wait(turn: Promise<unknown>): Promise<void> {
    this.pauses();
    await turn;
    this.goesOn();
  }
}
