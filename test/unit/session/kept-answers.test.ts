import assert from 'node:assert/strict';
import type { Asked } from '../../../src/session/kept-answers.ts';
import { KeptAnswers } from '../../../src/session/kept-answers.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';

/** A library that is asked which query finds a text, and answers when it is told to. */
class SlowLibrary {
  readonly asked: { readonly text: string; readonly signal: AbortSignal | undefined; answer(query: string): void; fail(): void }[] = [];

  readonly ask = ((_method: string, { text }: { text: string }, options?: { signal?: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new Error('failed'));
      this.asked.push({ text, signal: options?.signal, answer: resolve, fail });
      options?.signal?.addEventListener('abort', fail);
    })) as Asked['ask'];

  get texts(): string[] {
    return this.asked.map(({ text }) => text);
  }
}

describe('kept answers', () => {
  let library: SlowLibrary;
  let clock: FakeClock;
  let answers: KeptAnswers;
  beforeEach(() => {
    library = new SlowLibrary();
    clock = new FakeClock();
    answers = new KeptAnswers(library, clock);
  });

  const ask = (text: string, signal?: AbortSignal) => answers.ask('phraseQuery', { text }, signal && { signal });

  it('are asked for once, by how many ever, and stay', async () => {
    const both = [ask('一'), ask('一')];
    library.asked[0]?.answer('found');
    assert.deepEqual(await Promise.all([...both, ask('一')]), ['found', 'found', 'found']);
    assert.deepEqual(library.texts, ['一']);
  });

  it('are asked for each question, and by its parameters', async () => {
    void ask('一');
    void ask('二');
    assert.deepEqual(library.texts, ['一', '二']);
  });

  it('are asked for again once they are forgotten', async () => {
    void ask('一');
    library.asked[0]?.answer('before');
    answers.forget();
    const now = ask('一');
    library.asked[1]?.answer('now');
    assert.equal(await now, 'now');
  });

  it('are asked for again where the question has failed', async () => {
    const first = ask('一');
    library.asked[0]?.fail();
    await assert.rejects(first);
    void ask('一');
    assert.equal(library.asked.length, 2);
  });

  it('that nobody waits for any more are taken back', async () => {
    const asker = new AbortController();
    const question = ask('一', asker.signal);
    asker.abort();
    await assert.rejects(question);
    await clock.advance(0);
    assert.equal(library.asked[0]?.signal?.aborted, true);
    void ask('一');
    assert.equal(library.asked.length, 2);
  });

  it('that the next question needs too are not', async () => {
    const asker = new AbortController();
    const question = ask('一', asker.signal);
    asker.abort();
    await assert.rejects(question);
    const next = ask('一');
    await clock.advance(0);
    library.asked[0]?.answer('found');
    assert.equal(await next, 'found');
    assert.equal(library.asked.length, 1);
  });

  it('that are there already are not taken back, whoever gives up', async () => {
    const asker = new AbortController();
    void ask('一', asker.signal);
    library.asked[0]?.answer('found');
    await settled();
    asker.abort();
    await clock.advance(0);
    assert.equal(await ask('一'), 'found');
  });

  it('are bounded: what was asked for longest ago is asked again', async () => {
    for (let number = 0; number <= 64; number++) void ask(`${number}`);
    void ask('64');
    assert.equal(library.asked.length, 65);
    void ask('0');
    assert.equal(library.asked.length, 66);
  });

  it('end with who asks: what has no answer yet is taken back', async () => {
    const question = ask('一');
    answers.dispose();
    await assert.rejects(question);
    assert.equal(library.asked[0]?.signal?.aborted, true);
  });
});
