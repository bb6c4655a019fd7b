import type { Disposable } from '../async/disposable.ts';
import type { Port } from './rpc.ts';
import type { WorkerStep } from './worker-step.ts';

/** How a thread has ended by itself. */
export interface ThreadEnd {
  readonly code: 'memory' | 'crashed';
  /** In English, as it goes into the log. */
  readonly reason: string;
}

/** A running thread, whatever the platform calls it. Disposing of it ends it, whatever it is doing. */
export interface Thread<Out, In> extends Disposable {
  readonly port: Port<Out, In>;
  /** Called once when the thread ends by itself, after all that it has said. */
  onExit(listener: (end: ThreadEnd) => void): void;
  /** What its code does now, also after its end. */
  step(): WorkerStep;
  /** Whether a debugger may hold it up. Not there where nobody can tell. */
  isInspected?(): boolean;
  /** The memory of the process that it runs in, in bytes. Not there where nobody can tell. */
  memory?(): number;
}
