import { abortable } from '../async/abortable.ts';
import type { Clock } from '../async/clock.ts';
import { systemClock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { RecentMap } from '../core/recent-map.ts';
import type { Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';

/** So many are kept: the answers to all that can be chosen in a page, and to some of what was chosen before. */
const MOST = 64;

/** Whoever can be asked. */
export interface Asked {
  ask<M extends Method>(method: M, params: Params<M>, options?: Pick<CallOptions, 'signal'>): Promise<Result<M>>;
}

/** A question that was asked. */
interface KeptAnswer {
  readonly answer: Promise<unknown>;
  readonly asker: AbortController;
  isAnswered: boolean;
  /** How many wait for it. */
  waiting: number;
}

/**
 * Asks each question once, until the answers are forgotten, as the library is another one: whoever chooses something else on a page, and goes back, gets the same objects again. A
 * question that nobody waits for any more is taken back.
 */
export class KeptAnswers implements Asked, Disposable {
  /** By question. */
  private readonly kept = new RecentMap<KeptAnswer>(MOST);

  constructor(
    private readonly library: Asked,
    private readonly clock: Pick<Clock, 'after'> = systemClock,
  ) {}

  /** Fails as the question does, which is asked anew the next time; or with the signal's reason. */
  ask<M extends Method>(method: M, params: Params<M>, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<Result<M>> {
    const name = JSON.stringify([method, params]);
    const one = this.kept.get(name) ?? this.asked(name, method, params);
    return this.answered(name, one, signal) as Promise<Result<M>>;
  }

  /** What is asked from now on is asked of another library. */
  forget(): void {
    this.kept.clear();
  }

  /** Takes back what has no answer yet. */
  dispose(): void {
    for (const { asker, isAnswered } of this.kept.values()) if (!isAnswered) asker.abort();
    this.forget();
  }

  private asked<M extends Method>(name: string, method: M, params: Params<M>): KeptAnswer {
    const asker = new AbortController();
    const one: KeptAnswer = { answer: this.library.ask(method, params, { signal: asker.signal }), asker, isAnswered: false, waiting: 0 };
    const settle = () => {
      one.isAnswered = true;
    };
    this.kept.set(name, one);
    one.answer.then(settle, () => this.kept.delete(name, one));
    return one;
  }

  private async answered(name: string, one: KeptAnswer, signal: AbortSignal | undefined): Promise<unknown> {
    one.waiting++;
    try {
      return await (signal ? abortable(one.answer, signal) : one.answer);
    } finally {
      one.waiting--;
      // What is asked instead may need it too.
      if (one.waiting === 0 && !one.isAnswered) this.clock.after(0, () => this.takeBack(name, one));
    }
  }

  private takeBack(name: string, one: KeptAnswer): void {
    if (one.waiting > 0 || one.isAnswered) return;
    one.asker.abort();
    this.kept.delete(name, one);
  }
}
