import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PositionalIndex } from '../../../src/core/index/positional-index.ts';
import type { WantedText } from '../../../src/core/index/wanted-text.ts';
import { atOnce } from '../../../src/core/slices.ts';

/** Every part of a text but those that begin at `without`. */
function wanted(text: string, partLength: number, without: readonly number[] = []): WantedText {
  const numbers = Int32Array.from(text, (_, at) => (at + partLength <= text.length && !without.includes(at) ? at : -1));
  return { units: Uint16Array.from(text, (unit) => unit.charCodeAt(0)), partLength, numbers };
}

function partsOf({ units, partLength, numbers }: WantedText): string[] {
  const text = String.fromCharCode(...units);
  return Array.from(numbers).flatMap((number, at) => (number < 0 ? [] : text.slice(at, at + partLength)));
}

/** Each stretch as its document and its text. */
function stretches(index: PositionalIndex, text: WantedText): [id: number, stretch: string][] {
  const all: [number, string][] = [];
  const found = index.findStretches(text, (id, units, ends) => {
    for (let at = 0; at < ends.length; at += 2) all.push([id, String.fromCharCode(...units.slice(ends[at], ends[at + 1]))]);
  });
  atOnce(found);
  return all;
}

function indexOf(texts: readonly string[]): PositionalIndex {
  const index = new PositionalIndex();
  for (const [id, text] of texts.entries()) {
    index.add(id, text);
    // Each is a segment of its own, so that there are several.
    if (id % 2 === 0) index.segments();
  }
  return index;
}

describe('the stretches of an index that may have parts of a text', () => {
  const cases: readonly [name: string, texts: readonly string[], text: string, expected: [number, string][]][] = [
    ['are around what both have', ['前面甲乙丙丁后面', '别的'], '一甲乙丙丁二', [[0, '甲乙丙丁']]],
    ['are none where only shorter pieces are the same', ['甲乙丙x', 'x乙丙丁'], '甲乙丙丁', []],
    ['do not reach from one document into the next', ['前甲乙', '丙丁后'], '甲乙丙丁', []],
    [
      'are several in one document',
      ['甲乙丙丁，，，，甲乙丙丁'],
      '甲乙丙丁',
      [
        [0, '甲乙丙丁'],
        [0, '甲乙丙丁'],
      ],
    ],
    ['are at the very beginning and the very end', ['甲乙丙丁'], '甲乙丙丁', [[0, '甲乙丙丁']]],
    ['have units that stand for nothing else', ['\uffff甲乙丙\uffff'], '\uffff甲乙丙\uffff', [[0, '\uffff甲乙丙\uffff']]],
    ['are none for an empty text', ['甲乙丙丁', ''], '', []],
  ];
  for (const [name, texts, text, expected] of cases) {
    it(name, () => assert.deepEqual(stretches(indexOf(texts), wanted(text, 4)), expected));
  }

  it('are not in documents that are gone', () => {
    const index = indexOf(['甲乙丙丁', '甲乙丙丁', '甲乙丙丁']);
    index.remove(1);
    assert.deepEqual(
      stretches(index, wanted('甲乙丙丁', 4)).map(([id]) => id),
      [0, 2],
    );
  });

  it('have every place of a part, each once, and are parts of their documents', () => {
    const unit = fc.constantFrom('甲', '乙', '丙', '丁', '\n', '\0');
    const text = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        text,
        fc.integer({ min: 2, max: 5 }),
        fc.array(fc.nat(60)),
        (texts, asked, length, without) => {
          const question = wanted(asked, length, without);
          const parts = new Set(partsOf(question));
          const found = stretches(indexOf(texts), question);
          for (const [id, stretch] of found) assert.ok(texts[id]?.includes(stretch));
          const placesIn = (some: string) =>
            Array.from(some, (_, at) => some.slice(at, at + length))
              .filter((part) => parts.has(part))
              .sort();
          for (const [id, whole] of texts.entries()) {
            assert.deepEqual(found.flatMap(([own, stretch]) => (own === id ? placesIn(stretch) : [])).sort(), placesIn(whole));
          }
        },
      ),
    );
  });
});
