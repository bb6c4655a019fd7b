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

  const LARGE = 2 * 1_048_576;

  it('is in the memory of one that was released, with zeros again', () => {
    const first = new ArrayRoom(LARGE);
    const words = first.words(4).fill(7);
    first.release();
    const next = new ArrayRoom(LARGE).words(4);
    assert.deepEqual([next.buffer === words.buffer, [...next]], [true, [0, 0, 0, 0]]);
  });

  it('is in the memory of one that was released and is a little smaller, as the next segment of an index needs about as much', () => {
    const first = new ArrayRoom(40 * 1_048_576);
    const { buffer } = first.words(4);
    first.release();
    assert.equal(new ArrayRoom(41 * 1_048_576).words(4).buffer, buffer);
  });

  it('is never in the memory of one that is in use', () => {
    const first = new ArrayRoom(LARGE);
    first.release();
    const [second, third] = [new ArrayRoom(LARGE).words(4), new ArrayRoom(LARGE).words(4)];
    assert.notEqual(second.buffer, third.buffer);
  });
});
