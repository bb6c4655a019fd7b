import type { Clock } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { Latest } from '../async/latest.ts';
import type { Log } from './library-ports.ts';

/** Files that have come are looked at when others have had time to come with them, and then not again for a while; in milliseconds. */
const SETTLING_MS = 5_000;
const REST_MS = 5 * 60_000;

/** When the library of a workspace is read without being asked for: where there is Chinese prose, everywhere or nowhere. */
export type Activation = 'automatic' | 'always' | 'never';

/** `looking`: whether the workspace is worth a library is being found out. */
export type GateState = 'looking' | 'asleep' | 'awake';

/** What the gate asks of the workspace. */
export interface GatePorts {
  activation(): Activation;
  /** Whether the library of this workspace was awake before. */
  readonly memory: { get(): boolean; set(wasAwake: boolean): PromiseLike<void> };
  /** Whether there is something that only a library uses: corrections, packs, a cache. */
  hasTraces(): Promise<boolean>;
  /** Whether a quick look finds Chinese prose. */
  look(signal: AbortSignal): Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Decides whether the library of a workspace is awake, so that nothing is read where nobody wants it. Once awake it stays so, unless the setting forbids it. */
export class Gate implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly emitter = this.disposables.add(new Emitter<GateState>());
  readonly onDidChange = this.emitter.event;
  private readonly looks = this.disposables.add(new Latest());
  private readonly later: Delayer;
  private current: GateState = 'asleep';
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly ports: GatePorts) {
    this.later = this.disposables.add(new Delayer(SETTLING_MS, ports.clock));
  }

  get state(): GateState {
    return this.current;
  }

  /** Decides anew: at first, and where the setting or the folders of the workspace are others. It is awake at once where it is known that it should be. */
  decide(): void {
    const activation = this.ports.activation();
    if (activation === 'never') this.enter('asleep');
    else if (activation === 'always' || this.ports.memory.get()) this.wake();
    else if (this.current !== 'awake') void this.look();
  }

  /** Somebody asks for the library, which is remembered. */
  wake(): void {
    this.enter('awake');
    if (!this.ports.memory.get()) void this.ports.memory.set(true);
  }

  /** It was asked for no more: the next time it is looked anew. Until then it stays as it is. */
  forget(): PromiseLike<void> {
    return this.ports.memory.set(false);
  }

  /** Files have come. Those of the library itself are looked at now, others soon, and rarely. */
  notice(isTrace: boolean): void {
    if (this.current === 'awake' || this.ports.activation() !== 'automatic') return;
    const rest = this.lookedAt + REST_MS - this.ports.clock.now();
    if (isTrace) void this.look();
    else if (this.current === 'asleep' && !this.later.isTriggered) this.later.trigger(() => this.decide(), Math.max(SETTLING_MS, rest));
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async look(): Promise<void> {
    this.enter('looking');
    const isWorth = async (signal: AbortSignal) => (await this.ports.hasTraces()) || (await this.ports.look(signal));
    const settle = (isWanted: boolean) => (isWanted ? this.wake() : this.enter('asleep'));
    await this.looks.ask(isWorth, settle).catch((error: unknown) => {
      this.ports.log.warn(`the workspace could not be looked at: ${String(error)}`);
      this.enter('asleep');
    });
  }

  private enter(state: GateState): void {
    this.later.cancel();
    if (state === 'looking') this.lookedAt = this.ports.clock.now();
    else this.looks.cancel();
    if (state === this.current) return;
    this.current = state;
    this.emitter.fire(state);
  }
}
