import assert from 'node:assert/strict';
import type { ConvertedRun } from '../../../src/core/conversion/converted-run.ts';
import { resultOffset, sourceOffset } from '../../../src/core/conversion/converted-run.ts';

/** 数[据库]的[软件]: two units became three, two became one. */
const RUNS: readonly ConvertedRun[] = [
  { source: { start: 1, end: 3 }, result: { start: 1, end: 4 } },
  { source: { start: 4, end: 6 }, result: { start: 5, end: 6 } },
];

const OFFSETS: readonly (readonly [string, number, number])[] = [
  ['before all runs', 0, 0],
  ['where a run starts', 1, 1],
  ['where a run ends', 3, 4],
  ['where the next one starts', 4, 5],
  ['after all runs', 7, 7],
];

describe('offsets of a conversion', () => {
  for (const [name, source, result] of OFFSETS) {
    it(`are the same place both ways: ${name}`, () => {
      assert.equal(resultOffset(RUNS, source), result);
      assert.equal(sourceOffset(RUNS, result), source);
    });
  }

  it('within a run lead to its start, or to its end where they end a range', () => {
    assert.deepEqual([resultOffset(RUNS, 2), resultOffset(RUNS, 2, true)], [1, 4]);
    assert.deepEqual([sourceOffset(RUNS, 2), sourceOffset(RUNS, 2, true)], [1, 3]);
  });

  it('stay where nothing changed its length', () => assert.equal(resultOffset([], 5), 5));
});
