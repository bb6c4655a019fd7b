import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BitSet } from '../../../src/core/index/bit-set.ts';
import { LiveSegment } from '../../../src/core/index/live-segment.ts';
import { PositionalIndex } from '../../../src/core/index/positional-index.ts';
import type { Segment } from '../../../src/core/index/segment.ts';
import { mergeSegments } from '../../../src/core/index/segment-merge.ts';
import { positionsIn } from '../../../src/core/index/segment-search.ts';
import { segmentUnits } from '../../../src/core/index/segment-units.ts';
import { sharedStretches } from '../../../src/core/index/shared-stretches.ts';
import type { StoredBytes } from '../../../src/core/index/stored-bytes.ts';
import { atOnce } from '../../../src/core/slices.ts';
import { buildSegment } from './built-segment.ts';

/** Bytes as of a file, and how many of them were read. */
class CountedBytes implements StoredBytes {
  reads = 0;
  count = 0;
  isGone = false;

  constructor(private readonly bytes: Uint8Array) {}

  get length(): number {
    return this.bytes.length;
  }

  read(start: number, end: number): Uint8Array<ArrayBuffer> {
    if (this.isGone) throw new Error('it is gone');
    this.reads++;
    this.count += end - start;
    return new Uint8Array(this.bytes.slice(start, end));
  }

  fill(into: Uint8Array, start: number): void {
    into.set(this.read(start, start + into.length));
  }
}

function pairOf(texts: readonly string[]): { readonly held: Segment; readonly moved: Segment; readonly stored: CountedBytes } {
  const indexed = texts.map((text, id) => [id, text] as const);
  const [held, moved] = [buildSegment(indexed), buildSegment(indexed)];
  const stored = new CountedBytes(moved.bytes.slice());
  moved.moveTo(stored);
  return { held, moved, stored };
}

function wordsOf({ words, start, end }: { words: Uint16Array; start: number; end: number }): number[] {
  return [...words.subarray(start, end)];
}

const TEXTS = fc.array(fc.string({ unit: fc.constantFrom('发', '展', '高', '质', '\n'), maxLength: 30 }), { maxLength: 6 });
const PART = 3;
const WANTED = fc.string({ unit: fc.constantFrom('发', '展', '高', '质'), minLength: PART, maxLength: 12 });
const PHRASE = fc.string({ unit: fc.constantFrom('发', '展', '高', '质', '无'), maxLength: 4 });

describe('a segment whose bytes are elsewhere', () => {
  it('answers every question as one in memory does', () => {
    fc.assert(
      fc.property(TEXTS, PHRASE, (texts, phrase) => {
        const { held, moved } = pairOf(texts);
        assert.deepEqual(positionsIn(moved, phrase, new BitSet()), positionsIn(held, phrase, new BitSet()));
        const first = phrase.charCodeAt(0);
        const [inMemory, elsewhere] = [held, moved].map((one) => [one.count(first), one.count(first, phrase.charCodeAt(1))]);
        assert.deepEqual(elsewhere, inMemory);
        assert.deepEqual(moved.listsOf(first).map(wordsOf), held.listsOf(first).map(wordsOf));
        assert.deepEqual(atOnce(segmentUnits(moved)), atOnce(segmentUnits(held)));
        assert.deepEqual(moved.bytes, held.bytes);
        assert.deepEqual([moved.documents, moved.span, moved.bigrams], [held.documents, held.span, held.bigrams]);
      }),
    );
  });

  it('is merged with others as one in memory is', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, fc.nat(5), (texts, others, dead) => {
        const merged = ['held', 'moved'].map((kind) => {
          const inputs = [pairOf(texts), pairOf(others)].map((one) => new LiveSegment(one[kind as 'held' | 'moved']));
          if (inputs[0] && dead < texts.length) inputs[0].bury(dead);
          return atOnce(mergeSegments(inputs)).segment.bytes;
        });
        assert.deepEqual(merged[1], merged[0]);
      }),
    );
  });

  it('holds nothing, and reads for a phrase its lists alone', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at) % 3_001))).join('');
    const { moved, stored } = pairOf([text, '推动高质量发展']);
    assert.equal(moved.heldBytes, 0);
    assert.equal(positionsIn(moved, '高质量发展', new BitSet()).length, 1);
    assert.ok(stored.count < stored.length / 100, `${stored.count} of ${stored.length}`);
    assert.ok(stored.reads <= 12, `${stored.reads}`);
  });

  it('is found in by whoever looks for the wording of a text, one segment after the other in the same room', () => {
    fc.assert(
      fc.property(fc.array(TEXTS, { maxLength: 3 }), WANTED, (segments, text) => {
        const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
        const wanted = { units, partLength: PART, numbers: Int32Array.from(units, (_, at) => (at + PART <= units.length ? at : -1)) };
        const found = (kind: 'held' | 'moved') => {
          const lives = segments.map((texts) => new LiveSegment(pairOf(texts)[kind]));
          const all: number[][] = [];
          atOnce(sharedStretches(lives, wanted, (id, _, stretches) => void all.push([id, ...stretches])));
          return all;
        };
        assert.deepEqual(found('moved'), found('held'));
      }),
    );
  });

  it('says so where its bytes are gone, and gives no wrong answer', () => {
    const { moved, stored } = pairOf(['推动高质量发展']);
    stored.isGone = true;
    assert.throws(() => positionsIn(moved, '发展', new BitSet()), /gone/);
    assert.throws(() => moved.loaded(), /gone/);
  });

  it('may be moved while somebody goes through its texts', () => {
    const index = new PositionalIndex();
    for (const [id, text] of ['推动高质量发展', '优化营商环境'].entries()) index.add(id, text);
    const found: string[] = [];
    for (const text of index.texts()) {
      for (const segment of index.segments()) if (segment.heldBytes > 0) segment.moveTo(new CountedBytes(segment.bytes.slice()));
      if (text) found.push(String.fromCharCode(...text.units.subarray(text.start, text.end)));
    }
    assert.deepEqual(found, ['推动高质量发展', '优化营商环境']);
  });
});
