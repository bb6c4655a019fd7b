import assert from 'node:assert/strict';
import { Refresher } from '../../../src/async/refresher.ts';
import { FakeClock } from './fake-clock.ts';

const PATIENCE = 500;

describe('Refresher', () => {
  let made: number;
  let clock: FakeClock;
  let refresher: Refresher;

  beforeEach(() => {
    made = 0;
    clock = new FakeClock();
    refresher = new Refresher(() => made++, PATIENCE, clock);
  });

  it('has it made at once where nothing is being made', () => {
    refresher.trigger();
    assert.equal(made, 1);
  });

  it('has it made once more when it is done, however often it became stale', () => {
    for (let times = 0; times < 5; times++) refresher.trigger();
    assert.equal(made, 1);
    refresher.done();
    assert.equal(made, 2);
    refresher.done();
    assert.equal(made, 2);
  });

  it('begins at once again after the last one is done', () => {
    refresher.trigger();
    refresher.done();
    refresher.trigger();
    assert.equal(made, 2);
  });

  it('asks again where nobody was heard', async () => {
    refresher.trigger();
    refresher.trigger();
    await clock.advance(PATIENCE - 1);
    assert.equal(made, 1);
    await clock.advance(1);
    assert.equal(made, 2);
  });

  it('has nothing made that is done without being asked, and nothing after its end', async () => {
    refresher.done();
    assert.equal(made, 0);
    refresher.trigger();
    refresher.trigger();
    refresher.dispose();
    refresher.done();
    await clock.advance(PATIENCE);
    assert.equal(made, 1);
  });
});
