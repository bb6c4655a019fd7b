import assert from 'node:assert/strict';
import { LatestAnswers } from '../../../src/async/latest-answers.ts';
import { settled } from './fake-clock.ts';

/** Questions that are answered from outside, in the order of their names. */
function questions() {
  const answers = new LatestAnswers<string, string>();
  const ends = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  const used: string[] = [];
  const ask = (key: string, name: string) =>
    answers.ask(
      key,
      () => new Promise<string>((resolve, reject) => void ends.set(name, { resolve, reject })),
      (answer) => used.push(answer),
    );
  const answer = (name: string) => ends.get(name)?.resolve(name);
  const fail = (name: string) => ends.get(name)?.reject(new Error(name));
  return { answers, ask, answer, fail, used };
}

describe('answers to the latest question', () => {
  for (const order of [
    ['old', 'new'],
    ['new', 'old'],
  ]) {
    it(`are given to all who have asked, answered in the order ${order.join(', ')}`, async () => {
      const { ask, answer, used } = questions();
      const all = [ask('a', 'old'), ask('a', 'new')];
      for (const name of order) {
        answer(name);
        await settled();
      }
      assert.deepEqual([await Promise.all(all), used], [['new', 'new'], ['new']]);
    });
  }

  it('are given to who has asked before although that question fails', async () => {
    const { ask, answer, fail, used } = questions();
    const all = [ask('a', 'old'), ask('a', 'new')];
    fail('old');
    await settled();
    answer('new');
    assert.deepEqual([await Promise.all(all), used], [['new', 'new'], ['new']]);
  });

  it('fail for all where the latest question fails', async () => {
    const { ask, answer, fail, used } = questions();
    const all = Promise.allSettled([ask('a', 'old'), ask('a', 'new')]);
    answer('old');
    fail('new');
    assert.deepEqual([(await all).map(({ status }) => status), used], [['rejected', 'rejected'], []]);
  });

  it('are not used where the key was forgotten, but given', async () => {
    const { answers, ask, answer, used } = questions();
    const asked = ask('a', 'old');
    answers.forget('a');
    answer('old');
    assert.deepEqual([await asked, used], ['old', []]);
  });

  it('do not mix keys, nor what was forgotten with what was asked later', async () => {
    const { answers, ask, answer, used } = questions();
    const [old, other] = [ask('a', 'old'), ask('b', 'other')];
    answers.forget('a');
    const now = ask('a', 'new');
    for (const name of ['new', 'old', 'other']) answer(name);
    assert.deepEqual(
      [await Promise.all([old, other, now]), used.sort()],
      [
        ['old', 'other', 'new'],
        ['new', 'other'],
      ],
    );
  });

  it('tell the question before that nobody waits for it any more', async () => {
    const answers = new LatestAnswers<string, string>();
    const signals: AbortSignal[] = [];
    const ask = (key: string) =>
      answers.ask(
        key,
        async (signal) => {
          signals.push(signal);
          return key;
        },
        () => {},
      );
    await Promise.all([ask('a'), ask('b'), ask('a')]);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false, false],
    );
  });
});
