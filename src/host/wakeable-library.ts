import { DisposableStore } from '../async/disposable.ts';
import type { Gate } from '../session/gate.ts';
import type { Library } from '../session/library.ts';
import type { WorkerClient } from '../session/worker-client.ts';
import type { Ask } from './brief-worker.ts';
import { withWorker } from './brief-worker.ts';

/** What is there while the library is awake, and what stands in for it otherwise. Who registers something puts it into the store that is handed over. */
export interface WakeableParts {
  readonly gate: Gate;
  startWorker(): WorkerClient;
  awaken(disposables: DisposableStore): Library;
  rest(disposables: DisposableStore): void;
}

/** The library of the workspace, as far as its gate lets it be there. */
export class WakeableLibrary {
  private readonly disposables = new DisposableStore();
  /** What was registered for the state of now. */
  private readonly registered = this.disposables.add(new DisposableStore());
  private current: Library | undefined;
  private isResting = false;

  constructor(private readonly parts: WakeableParts) {}

  get gate(): Gate {
    return this.parts.gate;
  }

  /** `undefined` while it is asleep. */
  get library(): Library | undefined {
    return this.current;
  }

  /** Asks the worker of the library, or one for this question alone: of what concerns no other document. */
  readonly ask: Ask = (method, params, options) =>
    this.current?.ask(method, params, options) ?? withWorker(this.parts.startWorker, (ask) => ask(method, params, options));

  /** Lets the gate decide for the first time. */
  start(): void {
    this.disposables.add(this.gate.onDidChange(() => this.follow()));
    this.gate.decide();
    this.follow();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private follow(): void {
    if (this.gate.state === 'awake') this.awaken();
    else this.rest();
  }

  private awaken(): void {
    if (this.current) return;
    this.registered.clear();
    this.isResting = false;
    this.current = this.parts.awaken(this.registered);
  }

  private rest(): void {
    if (this.isResting) return;
    this.registered.clear();
    this.isResting = true;
    this.current = undefined;
    this.parts.rest(this.registered);
  }
}
