import { overview } from '../core/analysis/overview.ts';
import { gazetteer } from '../core/places/gazetteer.ts';
import type { AskedLibrary } from './asked-library.ts';
import { BackgroundJob } from './background-job.ts';
import type { StepListener } from './worker-step.ts';

/** What a window asks for as it opens comes first. */
const REST_MS = 1500;

/**
 * Makes ready what the first question of a session would wait for: the phrases of a cache, the table of divisions, and the code of measures, which engines compile when
 * it first runs. Once: whatever changes the library later leaves little to be done.
 */
export class FirstAnswers {
  private readonly job: BackgroundJob;

  constructor(
    private readonly library: Readied,
    steps: StepListener,
    private readonly rest = REST_MS,
  ) {
    // Of what cannot be made ready the question itself will tell.
    this.job = new BackgroundJob(library.corpus, steps, () => {});
  }

  /** To be called when a library has been opened and shown. */
  schedule(): void {
    this.job.stop();
    this.job.after(this.rest, () => this.job.run(() => madeReady(this.library)));
  }
}

type Readied = Pick<AskedLibrary, 'corpus' | 'today'>;

function* madeReady({ corpus, today }: Readied): Generator<undefined, void> {
  gazetteer();
  yield undefined;
  yield* corpus.phraseBook.ready();
  yield* overview(corpus, { today, most: 1 });
}
