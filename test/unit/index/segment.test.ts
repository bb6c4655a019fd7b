import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArrayRoom } from '../../../src/core/array-room.ts';
import { BitSet } from '../../../src/core/index/bit-set.ts';
import { Segment } from '../../../src/core/index/segment.ts';
import { positionsIn } from '../../../src/core/index/segment-search.ts';
import { buildSegment } from './built-segment.ts';

const SEGMENT = buildSegment([
  [7, '推动高质量发展'],
  [3, ''],
  [4294967295, '高质量发展是首要任务'],
]);

describe('segment', () => {
  it('knows its documents by the numbers they were given', () => {
    assert.deepEqual([...SEGMENT.parts.ids], [7, 3, 4294967295]);
    assert.deepEqual(
      [0, 1, 2].map((document) => SEGMENT.lengthOf(document)),
      [7, 0, 10],
    );
  });

  it('is the same after a way through bytes, wherever they lie', () => {
    for (const shift of [0, 1, 2, 4]) {
      const bytes = new Uint8Array(SEGMENT.bytes.length + shift);
      bytes.set(SEGMENT.bytes, shift);
      const again = Segment.fromBytes(bytes.subarray(shift));
      assert.deepEqual(again?.parts, SEGMENT.parts);
      assert.equal(again?.checksum, SEGMENT.checksum);
    }
  });

  it('is the same whatever the memory held that it is built in', () => {
    const texts = Array.from({ length: 40 }, (_, id): [number, string] => [
      id,
      '推动高质量发展，𠮷野家。'.repeat(400 + id) + '\n'.repeat(id),
    ]);
    const bytes = buildSegment(texts).bytes;
    for (const rubbish of [0xffffffff, 0x01010101]) {
      const room = new ArrayRoom(32_000_000);
      room.words(8_000_000).fill(rubbish);
      room.release();
      assert.deepEqual(buildSegment(texts).bytes, bytes);
    }
  });

  it('is made of no documents too', () => {
    const empty = buildSegment([]);
    assert.deepEqual([empty.documents, empty.span, positionsIn(empty, '发', new BitSet()).length], [0, 0, 0]);
    assert.ok(Segment.fromBytes(empty.bytes));
  });

  it('holds gaps between positions of any size', () => {
    const gaps = [1, 126, 127, 128, 16383, 16384, 16385, 2097151, 2097152, 2097153];
    const text = gaps.map((gap) => '发展'.padEnd(gap + 2, '一')).join('');
    const starts = gaps.map((_, index) => gaps.slice(0, index).reduce((sum, gap) => sum + gap + 2, 0));
    assert.deepEqual([...positionsIn(buildSegment([[1, text]]), '发展', new BitSet())], starts);
  });

  it('refuses bytes of nothing, of another version, cut short or too long', () => {
    const { bytes } = SEGMENT;
    const older = bytes.slice();
    older[4] = 0;
    for (const wrong of [
      new Uint8Array(0),
      new Uint8Array(64),
      older,
      bytes.slice(0, -4),
      bytes.slice(0, 32),
      new Uint8Array([...bytes, 0, 0, 0, 0]),
    ])
      assert.equal(Segment.fromBytes(wrong), undefined);
  });

  it('refuses bytes with any bit changed', () => {
    fc.assert(
      fc.property(fc.nat(SEGMENT.bytes.length * 8 - 1), (bit) => {
        const bytes = SEGMENT.bytes.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        assert.equal(Segment.fromBytes(bytes), undefined);
      }),
    );
  });

  it('refuses any other bytes without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (tail, headed) => {
        const bytes = headed ? new Uint8Array([...SEGMENT.bytes.slice(0, 8), ...tail]) : tail;
        assert.equal(Segment.fromBytes(bytes), undefined);
      }),
    );
  });
});
