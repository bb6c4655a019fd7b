import assert from 'node:assert/strict';
import { once } from 'node:events';
import { pause } from '../../../src/async/clock.ts';
import { Delayer } from '../../../src/async/delayer.ts';
import type { Disposable } from '../../../src/async/disposable.ts';
import { DisposableMap, DisposableStore } from '../../../src/async/disposable.ts';
import { Emitter } from '../../../src/async/emitter.ts';
import { Latest } from '../../../src/async/latest.ts';
import { Sequencer } from '../../../src/async/sequencer.ts';
import { FakeClock, settled } from './fake-clock.ts';

/** Notes in `ended` that it has ended. */
function noted(ended: string[], name: string): Disposable {
  return { dispose: () => void ended.push(name) };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** A promise that is settled from outside. */
function deferred<T>(): Deferred<T> {
  let [resolve, reject]: [Deferred<T>['resolve'], Deferred<T>['reject']] = [() => {}, () => {}];
  const promise = new Promise<T>((...ends) => {
    [resolve, reject] = ends;
  });
  return { promise, resolve, reject };
}

describe('a store of disposables', () => {
  it('ends what is in it once, the last first', () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    for (const name of ['a', 'b', 'c']) store.add(noted(ended, name));
    store.dispose();
    store.dispose();
    assert.deepEqual(ended, ['c', 'b', 'a']);
  });

  it('ends at once what comes after the end', () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    store.dispose();
    store.add(noted(ended, 'late'));
    assert.deepEqual([ended, store.isDisposed], [['late'], true]);
  });

  it('takes more after it was cleared', () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    store.add(noted(ended, 'a'));
    store.clear();
    store.add(noted(ended, 'b'));
    assert.deepEqual([ended, store.isDisposed], [['a'], false]);
    store.dispose();
    assert.deepEqual(ended, ['a', 'b']);
  });

  it('ends all although one cannot be ended, and throws its error', () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    store.add(noted(ended, 'a'));
    store.add({ dispose: () => assert.fail('broken') });
    store.add(noted(ended, 'c'));
    assert.throws(() => store.dispose(), /broken/);
    assert.deepEqual(ended, ['c', 'a']);
  });
});

describe('a map of disposables', () => {
  it('ends what is replaced, deleted, or set after the end', () => {
    const ended: string[] = [];
    const map = new DisposableMap<number, Disposable>();
    const kept = map.set(2, noted(ended, 'kept'));
    map.set(1, noted(ended, 'replaced'));
    map.set(1, noted(ended, 'deleted'));
    assert.deepEqual(ended, ['replaced']);
    map.delete(1);
    map.delete(1);
    assert.deepEqual([ended, map.get(1), map.get(2), [...map.values()]], [['replaced', 'deleted'], undefined, kept, [kept]]);
    map.dispose();
    map.set(3, noted(ended, 'late'));
    assert.deepEqual([ended, map.get(3)], [['replaced', 'deleted', 'kept', 'late'], undefined]);
  });

  it('does not end what is put in its own place', () => {
    const ended: string[] = [];
    const map = new DisposableMap<number, Disposable>();
    map.set(1, map.set(1, noted(ended, 'a')));
    assert.deepEqual(ended, []);
  });
});

describe('an emitter', () => {
  it('tells all listeners in their order, each as often as it listens', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    const listener = (value: string) => heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.event((value) => heard.push(`${value}!`));
    emitter.fire('a');
    first.dispose();
    first.dispose();
    emitter.fire('b');
    assert.deepEqual(heard, ['a', 'a', 'a!', 'b', 'b!']);
  });

  it('does not tell whoever has gone or comes while it tells', () => {
    const heard: string[] = [];
    const emitter = new Emitter<void>();
    emitter.event(() => {
      second.dispose();
      emitter.event(() => heard.push('late'));
    });
    const second = emitter.event(() => heard.push('gone'));
    emitter.fire();
    assert.deepEqual(heard, []);
  });

  it('tells nobody after its end, be it of before or new', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    emitter.event((value) => heard.push(value));
    emitter.dispose();
    emitter.event((value) => heard.push(value));
    emitter.fire('a');
    assert.deepEqual(heard, []);
  });

  it('tells the others although one throws; the error is nobody’s who has fired', async () => {
    const heard: string[] = [];
    const emitter = new Emitter<void>();
    emitter.event(() => assert.fail('broken'));
    emitter.event(() => heard.push('told'));
    const uncaught = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const thrown = once(process, 'uncaughtException');
    emitter.fire();
    assert.match(String((await thrown)[0]), /broken/);
    for (const listener of uncaught) process.on('uncaughtException', listener);
    assert.deepEqual(heard, ['told']);
  });
});

describe('a sequencer', () => {
  it('begins a job when the one before has settled, even where that has failed', async () => {
    const steps: string[] = [];
    const sequencer = new Sequencer();
    const slow = deferred<string>();
    const first = sequencer.queue(() => slow.promise);
    const second = sequencer.queue(async () => {
      steps.push('second');
      return 'b';
    });
    await settled();
    assert.deepEqual(steps, []);
    slow.reject(new Error('a'));
    await assert.rejects(first, /a/);
    assert.equal(await second, 'b');
  });

  it('fails as a job that throws at once does', async () => {
    const sequencer = new Sequencer();
    await assert.rejects(
      sequencer.queue(() => assert.fail('at once')),
      /at once/,
    );
    assert.equal(await sequencer.queue(async () => 1), 1);
  });
});

describe('the latest question', () => {
  it('is answered; the one before is taken back, whatever its answer', async () => {
    const used: string[] = [];
    const latest = new Latest();
    const [slow, quick] = [deferred<string>(), deferred<string>()];
    let isTakenBack = false;
    const first = latest.ask(
      (signal) => {
        signal.addEventListener('abort', () => {
          isTakenBack = true;
        });
        return slow.promise;
      },
      (answer) => used.push(answer),
    );
    const second = latest.ask(
      () => quick.promise,
      (answer) => used.push(answer),
    );
    assert.equal(isTakenBack, true);
    quick.resolve('new');
    await second;
    slow.resolve('old');
    await first;
    assert.deepEqual([used, latest.isAsking], [['new'], false]);
  });

  it('fails where it is the latest, and in silence where it is not', async () => {
    const latest = new Latest();
    const slow = deferred<string>();
    const use = () => assert.fail('used');
    const first = latest.ask(() => slow.promise, use);
    await assert.rejects(
      latest.ask(() => Promise.reject(new Error('new')), use),
      /new/,
    );
    assert.equal(latest.isAsking, false);
    slow.reject(new Error('old'));
    await first;
  });

  it('fails where its answer cannot be used', async () => {
    const latest = new Latest();
    await assert.rejects(
      latest.ask(
        async () => 1,
        () => assert.fail('of no use'),
      ),
      /of no use/,
    );
  });

  for (const [end, how] of [
    ['cancelled', (latest: Latest) => latest.cancel()],
    ['disposed', (latest: Latest) => latest.dispose()],
  ] as const) {
    it(`is of no use when it is ${end}`, async () => {
      const latest = new Latest();
      const slow = deferred<string>();
      const asked = latest.ask(
        () => slow.promise,
        () => assert.fail('used'),
      );
      how(latest);
      assert.equal(latest.isAsking, false);
      slow.resolve('late');
      await asked;
    });
  }

  it('is not asked at all after the end', async () => {
    const latest = new Latest();
    latest.dispose();
    await latest.ask(
      () => assert.fail('asked'),
      () => assert.fail('used'),
    );
  });
});

describe('a delayer', () => {
  it('does the last that was asked for, after a whole pause without another', async () => {
    const done: string[] = [];
    const clock = new FakeClock();
    const delayer = new Delayer(100, clock);
    delayer.trigger(() => done.push('a'));
    await clock.advance(99);
    delayer.trigger(() => done.push('b'));
    await clock.advance(99);
    assert.deepEqual([done, delayer.isTriggered], [[], true]);
    await clock.advance(1);
    assert.deepEqual([done, delayer.isTriggered, clock.waiting], [['b'], false, 0]);
  });

  it('takes another pause where it is told to', async () => {
    const done: string[] = [];
    const clock = new FakeClock();
    const delayer = new Delayer(100, clock);
    delayer.trigger(() => done.push('a'), 10);
    await clock.advance(10);
    assert.deepEqual(done, ['a']);
  });

  it('may be triggered by what it does', async () => {
    const clock = new FakeClock();
    const delayer = new Delayer(100, clock);
    let times = 0;
    const again = () => {
      if (++times < 3) delayer.trigger(again);
    };
    delayer.trigger(again);
    await clock.advance(1000);
    assert.deepEqual([times, delayer.isTriggered], [3, false]);
  });

  it('does nothing once it is cancelled, and nothing new once it is disposed', async () => {
    const clock = new FakeClock();
    const delayer = new Delayer(100, clock);
    delayer.trigger(() => assert.fail('cancelled'));
    delayer.cancel();
    delayer.trigger(() => assert.fail('disposed'));
    delayer.dispose();
    delayer.trigger(() => assert.fail('late'));
    await clock.advance(1000);
    assert.deepEqual([delayer.isTriggered, clock.waiting], [false, 0]);
  });
});

describe('a pause', () => {
  it('ends when it is over', async () => {
    const clock = new FakeClock();
    const paused = pause(100, new AbortController().signal, clock);
    await clock.advance(100);
    await paused;
  });

  it('fails with the reason of who breaks it off, before or meanwhile', async () => {
    const clock = new FakeClock();
    const stop = new AbortController();
    const paused = pause(100, stop.signal, clock);
    stop.abort(new Error('enough'));
    await assert.rejects(paused, /enough/);
    await assert.rejects(pause(100, stop.signal, clock), /enough/);
    assert.equal(clock.waiting, 0);
  });
});
