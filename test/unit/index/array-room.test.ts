import assert from 'node:assert/strict';
import { ArrayRoom } from '../../../src/core/array-room.ts';

describe('room for arrays', () => {
  it('has arrays of zeros side by side, each aligned, of odd lengths too', () => {
    const room = new ArrayRoom(2 * 3 + 4 * 2 + 2);
    const arrays = [room.units(3), room.words(2), room.units(1)];
    for (const [number, array] of arrays.entries()) array.fill(number + 1);
    assert.deepEqual(
      arrays.map((array) => [...array]),
      [[1, 1, 1], [2, 2], [3]],
    );
    assert.equal(new Set(arrays.map(({ buffer }) => buffer)).size, 1);
  });

  it('refuses an array that it has no room for', () => {
    assert.throws(() => new ArrayRoom(8).words(1_000));
  });
});
