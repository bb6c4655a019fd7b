import type { CallContext } from './call-context.ts';
import type { PauseListener } from './pacer.ts';
import { Pacer } from './pacer.ts';
import type { FromWorker, Method, Params, RequestError, Result, ToWorker } from './protocol.ts';
import type { Port } from './rpc.ts';
import { kindOf } from './rpc.ts';
import type { StepListener } from './worker-step.ts';
import { NO_STEP } from './worker-step.ts';

/** What answers each request. */
export type Handlers = {
  readonly [M in Method]: (params: Params<M>, context: CallContext) => Result<M> | Promise<Result<M>>;
};

/** What answers some of the requests. */
export type HandlersOf<M extends Method> = Pick<Handlers, M>;

/** What the answering end does besides answering. */
export interface Background {
  /** Is told for which request code runs, as long as it does, so that the asker knows what has ended or stopped it. */
  readonly steps: StepListener;
  /** Whether something is under way that nobody has asked for. */
  isBusy(): boolean;
  /** A message was not understood, in English, as it goes into the log. */
  log(message: string): void;
}

/** The answering end: runs the handler of every request and sends its result or its error; a cancelled request aborts its handler's signal. */
export function serveRpc(port: Port<FromWorker, ToWorker>, handlers: Handlers, background: Background): void {
  const server = new RpcServer(port, handlers, background);
  port.listen((message) => server.receive(message));
}

class RpcServer {
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly port: Port<FromWorker, ToWorker>,
    private readonly handlers: Handlers,
    private readonly background: Background,
  ) {}

  receive(message: ToWorker): void {
    const { port, running, background } = this;
    switch (message.kind) {
      case 'request':
        void this.answer(message.id, message.method, message.params);
        break;
      case 'cancel':
        running.get(message.id)?.abort();
        break;
      case 'ping':
        void port.post({ kind: 'pong', isBusy: running.size > 0 || background.isBusy() });
        break;
      case 'stored':
        break;
      default:
        background.log(`a message of unknown kind: ${kindOf(message)}`);
    }
  }

  private async answer<M extends Method>(id: number, method: M, params: Params<M>): Promise<void> {
    const { port, running } = this;
    const controller = new AbortController();
    const turn = new Turn(id, this.background.steps);
    running.set(id, controller);
    try {
      turn.goesOn();
      const result = this.handlers[method](params, this.contextOf(id, controller.signal, turn));
      if (result instanceof Promise) turn.pauses();
      port.post({ kind: 'reply', id, result: await result });
    } catch (error) {
      port.post({ kind: 'failure', id, error: asRequestError(error, controller.signal) });
    } finally {
      running.delete(id);
    }
  }

  private contextOf(id: number, signal: AbortSignal, turn: Turn): CallContext {
    return {
      signal,
      pacer: new Pacer(signal, turn),
      progress: (done, total) => this.port.post({ kind: 'progress', id, done, total }),
      reads: (file, version) => this.background.steps.at({ call: id, file: file ?? -1, version }),
    };
  }
}

/** While code runs for a request. */
class Turn implements PauseListener {
  private isOn = false;

  constructor(
    private readonly call: number,
    private readonly steps: StepListener,
  ) {}

  goesOn(): void {
    this.isOn = true;
    this.steps.at({ ...NO_STEP, call: this.call });
  }

  pauses(): void {
    if (this.isOn) this.steps.at(NO_STEP);
    this.isOn = false;
  }
}

function asRequestError(error: unknown, signal: AbortSignal): RequestError {
  const message = error instanceof Error ? error.message : String(error);
  return { code: signal.aborted ? 'cancelled' : 'failed', message };
}
