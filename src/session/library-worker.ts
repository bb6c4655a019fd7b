import type { Event } from '../async/emitter.ts';
import type { LibraryEvent, Method, Params, Result, WorkerEndCode } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';

/** Why there is another worker now; it knows nothing of what the one before knew. */
export interface Restart {
  /** `revived`: it was given up, and somebody asked for another. */
  readonly code: WorkerEndCode | 'revived';
  /** In English, as it goes into the log. */
  readonly reason: string;
  /**
   * The uri of the file that is blamed; `undefined` where it was doing something else than to read one. The next workers leave it out and tell it among the unread,
   * as long as it is the same file.
   */
  readonly file?: string;
}

/** The worker that holds the library, as the session sees it. */
export interface LibraryWorker {
  /** Told before any call to the new worker is answered. */
  readonly onDidRestart: Event<Restart>;
  /** It ended too often and is not started again; with the last reason. */
  readonly onDidFail: Event<string>;
  readonly onEvent: Event<LibraryEvent>;
  /** Fails with a `CallError`. */
  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>>;
  /** The worker has done what it was started for: earlier ends do not count any more. */
  confirm(): void;
  /** Starts another worker after it was given up. */
  revive(): void;
}
