import assert from 'node:assert/strict';
import { VersionedAnswers } from '../../../src/session/versioned-answers.ts';
import { settled } from '../async/fake-clock.ts';

describe('answers about versions of a text', () => {
  it('are asked for once per version', async () => {
    const answers = new VersionedAnswers<number>();
    let asked = 0;
    const ask = async () => ++asked;
    assert.deepEqual(await Promise.all([answers.of('a', 1, ask), answers.of('a', 1, ask), answers.of('b', 1, ask)]), [1, 1, 2]);
    assert.deepEqual([await answers.of('a', 2, ask), await answers.of('a', 1, ask)], [3, 4]);
  });

  it('are asked for again where they have failed', async () => {
    const answers = new VersionedAnswers<string>();
    await assert.rejects(answers.of('a', 1, () => Promise.reject(new Error('failed'))));
    assert.equal(await answers.of('a', 1, async () => 'good'), 'good');
  });

  it('stay although that of the version before fails later', async () => {
    const answers = new VersionedAnswers<string>();
    let fail: (error: Error) => void = () => {};
    const first = answers.of(
      'a',
      1,
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    let asked = 0;
    const ask = async () => {
      asked++;
      return 'second';
    };
    await answers.of('a', 2, ask);
    fail(new Error('late'));
    await assert.rejects(first);
    await settled();
    await answers.of('a', 2, ask);
    assert.equal(asked, 1);
  });

  it('are asked for again where they were forgotten', async () => {
    const answers = new VersionedAnswers<number>();
    let asked = 0;
    const ask = async () => ++asked;
    await answers.of('a', 1, ask);
    answers.forget('a');
    await answers.of('a', 1, ask);
    answers.clear();
    assert.equal(await answers.of('a', 1, ask), 3);
  });
});
