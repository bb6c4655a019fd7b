import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArrayRoom } from '../../../src/core/array-room.ts';
import type { PostingList } from '../../../src/core/index/posting-list.ts';
import { decodeList, decodeMarked, keepListed, mostWords, PostingWriter } from '../../../src/core/index/posting-list.ts';

const LAST = 0x7ffffffe;

function roomFor(positions: number, last: number): ArrayRoom {
  return new ArrayRoom(2 * positions * mostWords(last));
}

function listOf(...positions: number[]): PostingList {
  const writer = new PostingWriter(positions.length, LAST, roomFor(positions.length, LAST));
  writer.begin();
  writer.add(Uint32Array.from(positions), 0, positions.length);
  return { words: writer.written(), start: 0, end: writer.length };
}

function positionsOf(list: PostingList, ahead = 0): number[] {
  const room = new Uint32Array(list.end);
  return [...room.subarray(0, decodeList(list, room, 0, ahead))];
}

function kept(candidates: readonly number[], list: PostingList, ahead: number): number[] {
  const room = Uint32Array.from([...candidates, 0]);
  return [...room.subarray(0, keepListed(room, candidates.length, list, ahead))];
}

describe('posting list', () => {
  const steps: readonly [what: string, positions: number[], words: number][] = [
    ['nothing', [], 0],
    ['the very beginning', [0], 1],
    ['steps of one word', [1, 2, 61441], 3],
    ['steps of two', [61440, 122880], 4],
    ['the longest step of two words', [251719679], 2],
    ['a longer one', [251719680], 3],
    ['the last position there can be', [LAST], 10],
  ];
  for (const [what, positions, words] of steps) {
    it(`holds ${what}`, () => {
      const list = listOf(...positions);
      assert.deepEqual(positionsOf(list), positions);
      assert.equal(list.end, words);
    });
  }

  it('stands among others', () => {
    const writer = new PostingWriter(4, 100, roomFor(4, 100));
    writer.add(Uint32Array.of(0, 5, 7, 0), 1, 3);
    const start = writer.length;
    writer.begin();
    writer.add(Uint32Array.of(3, 9), 0, 2);
    assert.deepEqual(positionsOf({ words: writer.written(), start, end: writer.length }, 2), [5, 11]);
  });

  it('keeps the candidates that it has, and all others out', () => {
    const list = listOf(2, 5, 8, 100000);
    assert.deepEqual(kept([1, 5, 8, 9, 100000, 100001], list, 0), [5, 8, 100000]);
    assert.deepEqual(kept([4, 7, 8], list, 2), [4, 7]);
    assert.deepEqual(kept([], list, 0), []);
    assert.deepEqual(kept([3], listOf(), 0), []);
  });

  it('tells those of marked blocks alone', () => {
    const list = listOf(0, 7, 8, 15, 16, 100000, 100001, 100008);
    const isMarked = new Uint8Array(100016 >>> 3);
    for (const block of [1, 12500]) isMarked[block] = 1;
    const room = new Uint32Array(list.end);
    assert.deepEqual([...room.subarray(0, decodeMarked(list, isMarked, 3, room))], [8, 15, 100000, 100001]);
  });

  it('tells any positions back, and keeps what a set of them would', () => {
    const positions = fc.uniqueArray(fc.oneof(fc.nat(60), fc.nat(200000), fc.nat(LAST - 10)), { maxLength: 40 });
    const ascending = positions.map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, ascending, fc.nat(3), (listed, candidates, ahead) => {
        const list = listOf(...listed);
        assert.deepEqual(positionsOf(list), listed);
        const moved = new Set(listed.map((position) => position + ahead));
        assert.deepEqual(
          kept(candidates, list, ahead),
          candidates.filter((position) => moved.has(position)),
        );
      }),
    );
  });
});
