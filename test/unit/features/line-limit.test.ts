import assert from 'node:assert/strict';
import { LineLimit, MOST_LINES } from '../../../src/features/concordance/line-limit.ts';

const URI = 'tifa-concordance:/a';

describe('how many lines of a concordance are asked for', () => {
  const cases: readonly [name: string, answer: { shown: number; occurrences: number }, follows: boolean][] = [
    ['few lines', { shown: 33, occurrences: 33 }, false],
    ['just as many as are asked for first', { shown: 500, occurrences: 500 }, false],
    ['more than are asked for first', { shown: 500, occurrences: 41_243 }, true],
    ['a few of these without a line, as their texts are gone', { shown: 480, occurrences: 800 }, true],
    ['few occurrences without a line', { shown: 20, occurrences: 25 }, false],
  ];
  for (const [name, answer, follows] of cases)
    it(`${name}: ${follows ? 'all of them the next time' : 'nothing follows'}`, () => {
      const limit = new LineLimit();
      const first = limit.of(URI);
      assert.equal(limit.raise(URI, answer), follows);
      assert.equal(limit.of(URI), follows ? MOST_LINES : first);
      assert.equal(limit.of('tifa-concordance:/b'), first);
    });

  it('all are asked for once: what lacks lines then is told so', () => {
    const limit = new LineLimit();
    limit.raise(URI, { shown: 500, occurrences: 41_243 });
    assert.equal(limit.raise(URI, { shown: MOST_LINES, occurrences: 41_243 }), false);
  });

  it('one that was closed begins anew', () => {
    const limit = new LineLimit();
    limit.raise(URI, { shown: 500, occurrences: 600 });
    limit.forget(URI);
    assert.ok(limit.of(URI) < MOST_LINES);
  });
});
