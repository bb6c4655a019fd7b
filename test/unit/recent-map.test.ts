import assert from 'node:assert/strict';
import { RecentMap } from '../../src/core/recent-map.ts';

describe('a map of what was asked for of late', () => {
  it('lets go of what was asked for longest ago', () => {
    const map = new RecentMap<number>(2).set('one', 1).set('two', 2);
    assert.equal(map.get('one'), 1);
    map.set('three', 3);
    assert.deepEqual([map.get('one'), map.get('two'), map.get('three')], [1, undefined, 3]);
  });

  it('has one value of each name', () => {
    const map = new RecentMap<number>(2).set('one', 1).set('two', 2).set('one', 3);
    assert.deepEqual([map.get('one'), map.get('two')], [3, 2]);
  });
});
