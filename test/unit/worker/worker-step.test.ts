import assert from 'node:assert/strict';
import type { WorkerStep } from '../../../src/worker/worker-step.ts';
import { NO_STEP, StepBoard } from '../../../src/worker/worker-step.ts';

const STEPS: Readonly<Record<string, WorkerStep>> = {
  'no request': NO_STEP,
  'a request': { call: 7, file: -1, version: undefined },
  'a file of which nothing is known': { call: 7, file: 0, version: undefined },
  'a file of the file system': { call: 7, file: 499, version: { bytes: 0, modified: 1_700_000_000_000.25 } },
  'a file whose bytes were sent': { call: 2 ** 40, file: 1, version: { bytes: 20e6, hash: 2 ** 32 - 1 } },
};

describe('StepBoard', () => {
  for (const [name, step] of Object.entries(STEPS)) {
    it(`shows ${name} to whoever has the same memory`, () => {
      const board = new StepBoard();
      board.at({ call: 1, file: 1, version: { bytes: 1, modified: 1, hash: 1 } });
      board.at(step);
      assert.deepEqual(new StepBoard(board.memory).read(), step);
    });
  }

  it('tells which of the last two calls are called off', () => {
    const board = new StepBoard();
    const isCalledOff = (call: number) => new StepBoard(board.memory).isCalledOff(call);
    assert.deepEqual([1, 2, 3].map(isCalledOff), [false, false, false]);
    board.callOff(2);
    board.callOff(3);
    assert.deepEqual([1, 2, 3, 4, 5].map(isCalledOff), [false, true, true, false, false]);
  });

  it('keeps the step while a call is called off', () => {
    const board = new StepBoard();
    const step: WorkerStep = { call: 7, file: 1, version: { bytes: 1, modified: 2, hash: 3 } };
    board.at(step);
    board.callOff(7);
    assert.deepEqual(board.read(), step);
  });

  it('shows no request before anything was written', () => {
    assert.equal(new StepBoard().read().call, NO_STEP.call);
  });
});
