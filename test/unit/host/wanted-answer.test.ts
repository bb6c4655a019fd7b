import assert from 'node:assert/strict';
import { wantedAnswer } from '../../../src/host/wanted-answer.ts';

/** A token of an editor, and what cancels it. */
function tokenSource(isCancellationRequested = false) {
  const listeners: (() => void)[] = [];
  const token = {
    isCancellationRequested,
    onCancellationRequested: (listener: () => void) => {
      listeners.push(listener);
      return { dispose: () => {} };
    },
  };
  const cancel = () => {
    token.isCancellationRequested = true;
    for (const listener of listeners) listener();
  };
  return { token: token as unknown as Parameters<typeof wantedAnswer>[0], cancel };
}

/** Fails as soon as it is taken back. */
function asked({ signal }: { readonly signal?: AbortSignal }): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('cancelled'));
    if (signal?.aborted) fail();
    signal?.addEventListener('abort', fail);
    setTimeout(() => resolve('answer'), 5);
  });
}

describe('an answer that a token may take back', () => {
  it('is the answer where nobody does', async () => assert.equal(await wantedAnswer(tokenSource().token, asked), 'answer'));

  it('is none where somebody has before', async () => assert.equal(await wantedAnswer(tokenSource(true).token, asked), undefined));

  it('is none where somebody does meanwhile, and the question hears of it', async () => {
    const { token, cancel } = tokenSource();
    const answer = wantedAnswer(token, asked);
    cancel();
    assert.equal(await answer, undefined);
  });

  it('fails as the question does', async () => {
    await assert.rejects(
      wantedAnswer(tokenSource().token, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
  });
});
