import assert from 'node:assert/strict';
import { holdsOffset } from '../../../src/core/ascending-ranges.ts';
import { changesWithin } from '../../../src/core/conversion/conversion-changes.ts';
import { convert } from '../../../src/core/conversion/convert.ts';
import { outside } from '../../../src/core/conversion/open-text.ts';
import type { Range } from '../../../src/core/evidence.ts';
import type { MakeText } from './adversarial-texts.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

/** Ranges of two units each, one for every four units, that count how often somebody looks at one. */
class CountedRanges {
  looks = 0;
  readonly ranges: readonly Range[];

  constructor(count: number) {
    const look = (offset: number) => {
      this.looks++;
      return offset;
    };
    this.ranges = Array.from({ length: count }, (_, index) => ({
      get start() {
        return look(4 * index);
      },
      get end() {
        return look(4 * index + 2);
      },
    }));
  }
}

const STEPS: Readonly<Record<string, (ranges: readonly Range[], at: number) => unknown>> = {
  'whether a doubtful place was chosen': (ranges, at) => holdsOffset(ranges, at),
  'what of a stretch is outside kept words': (ranges, at) => outside(ranges, { start: at, end: at + 4 }),
  'what of the changes is selected': (ranges, at) =>
    changesWithin(
      ranges.map((range) => Object.assign(Object.create(range), { text: '' })),
      [{ start: at, end: at + 4 }],
    ),
};

const again =
  (part: string): MakeText =>
  (units) =>
    part.repeat(Math.ceil(units / part.length));

describe('time that grows with a text and with what users chose for it', function () {
  this.timeout(60_000);

  for (const [name, ask] of Object.entries(STEPS)) {
    it(`is by halves: ${name}`, () => {
      const counted = new CountedRanges(4096);
      ask(counted.ranges, 8000);
      assert.ok(counted.looks > 0 && counted.looks < 100, `${counted.looks}`);
    });
  }

  it('is that of the text where both own choices and doubtful places are many', () => {
    const text = again('钟干发，里系后\n');
    assert.ok(convert(text(100), { from: 's', to: 'tw' }).doubtful.length > 10);
    const choices = [{ from: '发', to: '發' }];
    const { ratio } = growthOf((text) => convert(text, { from: 's', to: 'tw', choices }), text, { from: 1 << 16 });
    assert.ok(ratio < MOST_GROWTH, `${ratio}`);
  });

  it('is that of the text where both stretches of a script and kept words are many', () => {
    const { ratio } = growthOf((text) => convert(text, { to: 'tw', keptWords: ['后'] }), again('这里后。這裡后。'), { from: 1 << 17 });
    assert.ok(ratio < MOST_GROWTH, `${ratio}`);
  });

  for (const operators of ['⿰', '⿰⿲发', '⿲發']) {
    it(`is that of the text where descriptions of characters stand in each other: ${operators}`, () => {
      const { ratio } = growthOf((text) => convert(text, { from: 's', to: 'tw', dictionary: 'opencc' }), again(operators));
      assert.ok(ratio < MOST_GROWTH, `${ratio}`);
    });
  }
});
