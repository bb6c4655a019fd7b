import assert from 'node:assert/strict';
import type { Activation, GateState } from '../../../src/session/gate.ts';
import { Gate } from '../../../src/session/gate.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';

/** Files have come and settled. */
const SOON = 6_000;
const RARELY = 6 * 60_000;

/** A workspace that answers when it is told to. */
class FakeWorkspace {
  activation: Activation = 'automatic';
  wasAwake = false;
  hasTraces = false;
  isChinese = false;
  looks = 0;
  signals: AbortSignal[] = [];
  /** Where it is set, a look waits for it. */
  answer: Promise<boolean> | undefined;
  readonly warnings: string[] = [];
  readonly clock = new FakeClock();
  readonly states: GateState[] = [];
  readonly gate = new Gate({
    activation: () => this.activation,
    memory: {
      get: () => this.wasAwake,
      set: async (wasAwake) => {
        this.wasAwake = wasAwake;
      },
    },
    hasTraces: async () => this.hasTraces,
    look: (signal) => {
      this.looks++;
      this.signals.push(signal);
      return this.answer ?? Promise.resolve(this.isChinese);
    },
    clock: this.clock,
    log: { debug: () => {}, info: () => {}, warn: (message) => void this.warnings.push(message), error: () => {} },
  });

  constructor(facts: Partial<Pick<FakeWorkspace, 'activation' | 'wasAwake' | 'hasTraces' | 'isChinese'>> = {}) {
    Object.assign(this, facts);
    this.gate.onDidChange((state) => this.states.push(state));
  }

  /** Opens the workspace and waits until it is decided. */
  async open(): Promise<GateState> {
    this.gate.decide();
    await settled();
    return this.gate.state;
  }
}

describe('the gate of a workspace', () => {
  for (const [name, facts, state, looks] of [
    ['leaves English notes alone', {}, 'asleep', 1],
    ['wakes for Chinese prose', { isChinese: true }, 'awake', 1],
    ['wakes for corrections, packs or a cache without a look', { hasTraces: true }, 'awake', 0],
    ['wakes where it was awake before, without a look', { wasAwake: true }, 'awake', 0],
    ['wakes always where the setting says so', { activation: 'always' }, 'awake', 0],
    ['wakes never where the setting says so', { activation: 'never', isChinese: true, hasTraces: true, wasAwake: true }, 'asleep', 0],
  ] as const) {
    it(name, async () => {
      const workspace = new FakeWorkspace(facts);
      assert.deepEqual([await workspace.open(), workspace.looks], [state, looks]);
      assert.equal(workspace.wasAwake, 'wasAwake' in facts || state === 'awake');
    });
  }

  it('is awake at once where nothing has to be found out', () => {
    const workspace = new FakeWorkspace({ wasAwake: true });
    workspace.gate.decide();
    assert.equal(workspace.gate.state, 'awake');
  });

  it('wakes for somebody who asks, and remembers it', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    workspace.gate.wake();
    assert.deepEqual([workspace.states, workspace.wasAwake], [['looking', 'asleep', 'awake'], true]);
  });

  it('wakes for somebody who asks though the setting says never, for this time', async () => {
    const workspace = new FakeWorkspace({ activation: 'never' });
    await workspace.open();
    workspace.gate.wake();
    assert.equal(workspace.gate.state, 'awake');
    const next = new FakeWorkspace({ activation: 'never', wasAwake: workspace.wasAwake });
    assert.equal(await next.open(), 'asleep');
  });

  it('stays awake when a look that somebody was quicker than comes to its end', async () => {
    const workspace = new FakeWorkspace();
    const { promise, resolve } = withResolvers();
    workspace.answer = promise;
    workspace.gate.decide();
    await settled();
    workspace.gate.wake();
    assert.equal(workspace.signals[0]?.aborted, true);
    resolve(false);
    await settled();
    assert.equal(workspace.gate.state, 'awake');
  });

  it('sleeps where the look fails, and says why in the log', async () => {
    const workspace = new FakeWorkspace();
    workspace.answer = Promise.reject(new Error('no worker'));
    assert.equal(await workspace.open(), 'asleep');
    assert.deepEqual(workspace.warnings, ['the workspace could not be looked at: Error: no worker']);
  });

  it('looks anew after it was told to forget', async () => {
    const workspace = new FakeWorkspace({ wasAwake: true });
    await workspace.open();
    await workspace.gate.forget();
    assert.equal(workspace.gate.state, 'awake');
    const next = new FakeWorkspace({ wasAwake: workspace.wasAwake });
    assert.deepEqual([await next.open(), next.looks], ['asleep', 1]);
  });

  it('follows the setting', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    workspace.activation = 'always';
    workspace.gate.decide();
    workspace.activation = 'never';
    workspace.gate.decide();
    assert.deepEqual(workspace.states, ['looking', 'asleep', 'awake', 'asleep']);
  });

  it('stays awake where the folders are others', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    workspace.gate.wake();
    workspace.wasAwake = false;
    workspace.gate.decide();
    assert.deepEqual([workspace.gate.state, workspace.looks], ['awake', 1]);
  });

  it('looks again when files have come: once for many, and rarely', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    for (let file = 0; file < 100; file++) workspace.gate.notice(false);
    await workspace.clock.advance(SOON);
    assert.equal(workspace.looks, 1);
    await workspace.clock.advance(RARELY);
    assert.equal(workspace.looks, 2);
    workspace.isChinese = true;
    workspace.gate.notice(false);
    await workspace.clock.advance(RARELY);
    assert.deepEqual([workspace.looks, workspace.gate.state], [3, 'awake']);
  });

  it('looks soon where it has not looked for long', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    await workspace.clock.advance(RARELY);
    workspace.gate.notice(false);
    await workspace.clock.advance(SOON);
    assert.equal(workspace.looks, 2);
  });

  it('wakes at once for corrections and packs that come, also while it looks', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    workspace.hasTraces = true;
    workspace.gate.notice(true);
    await settled();
    assert.equal(workspace.gate.state, 'awake');
    const looking = new FakeWorkspace();
    looking.answer = new Promise(() => {});
    await looking.open();
    looking.hasTraces = true;
    looking.gate.notice(true);
    await settled();
    assert.equal(looking.gate.state, 'awake');
  });

  for (const activation of ['always', 'never'] as const)
    it(`does not look at files that come where the setting says ${activation}`, async () => {
      const workspace = new FakeWorkspace({ activation });
      await workspace.open();
      workspace.gate.notice(true);
      workspace.gate.notice(false);
      await workspace.clock.advance(RARELY);
      assert.equal(workspace.looks, 0);
    });

  it('leaves no timer behind', async () => {
    const workspace = new FakeWorkspace();
    await workspace.open();
    workspace.gate.notice(false);
    workspace.gate.dispose();
    assert.equal(workspace.clock.waiting, 0);
  });
});

/** As `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers(): { readonly promise: Promise<boolean>; readonly resolve: (value: boolean) => void } {
  let resolve: (value: boolean) => void = () => {};
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
