import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import type { LibraryState, ReadingProgress } from './library-state.ts';

/** Checking files is not worth a word unless it takes so long, in milliseconds. */
const QUIET_MS = 2000;
/** Progress is not reported more often than this, in milliseconds. */
const PROGRESS_MS = 100;

/** What the library is doing at this moment; reports each change of it. */
export class LibraryStatus implements Disposable {
  private readonly emitter = new Emitter<LibraryState>();
  readonly onDidChange = this.emitter.event;
  private state: LibraryState = { kind: 'indexing', done: 0, total: 0 };
  private reportedAt = Number.NEGATIVE_INFINITY;
  /** Why there is no worker any more; `undefined` while there is one. */
  private workerFailure: string | undefined;

  constructor(private readonly clock: Clock) {}

  get current(): LibraryState {
    return this.state;
  }

  /** All files are to be read: nothing is known of them yet. */
  startIndexing(): void {
    this.set({ kind: 'indexing', done: 0, total: 0 });
  }

  /** While documents are shown already, what is being read is worth a word only when it takes long. `age` is that of the pass, in milliseconds. */
  report(progress: ReadingProgress, age: number): void {
    const now = this.clock.now();
    const { state } = this;
    if (now - this.reportedAt < PROGRESS_MS || state.kind === 'failed') return;
    if (state.kind === 'indexing') this.set({ kind: 'indexing', ...progress });
    else if (age > QUIET_MS) this.set({ ...state, checking: progress });
    this.reportedAt = now;
  }

  set(state: LibraryState): void {
    this.state = state;
    this.emitter.fire(state);
  }

  /** There is a worker again. */
  noteWorker(): void {
    this.workerFailure = undefined;
  }

  /** No other worker follows. */
  failForGood(reason: string): void {
    this.workerFailure = reason;
    this.set({ kind: 'failed', reason });
  }

  /** A pass has failed with the worker that it asked: that is of interest only where no other worker follows. */
  failWithWorker(): void {
    if (this.workerFailure !== undefined) this.set({ kind: 'failed', reason: this.workerFailure });
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
