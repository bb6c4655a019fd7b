import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { LibraryForms } from '../../../src/core/conversion/library-forms.ts';
import { resultOf } from '../generator-result.ts';
import type { MakeText } from './adversarial-texts.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

/** Of the characters that these tell of some are weighed where they stand in other surroundings, others are not. */
const DOCUMENT = '臺灣的游泳池在里面幹部後來製造複雜發展只有準備系統計畫';
const DOCUMENTS = Array.from({ length: 30 }, (_, number) => DOCUMENT.repeat(20) + number);
const SENTENCE = '他在里面干了一只只有后来的复制系统发只面条里干后制复准系只发';

const TEXTS: Readonly<Record<string, MakeText>> = {
  'many runs of characters': (units) => `${SENTENCE}，`.repeat(units / 31),
  'one run of characters': (units) => SENTENCE.repeat(units / 30),
};

describe('time that grows with a text that a library tells the forms of', function () {
  this.timeout(60_000);

  const library = { counts: undefined, forms: resultOf(LibraryForms.learn(DOCUMENTS, 'tw')) };
  for (const [what, make] of Object.entries(TEXTS)) {
    it(what, () => {
      const work = (text: string) => convert(text, { from: 's', to: 'tw' }, library);
      // What is looked up in a list costs little before it is long.
      const { ratio, units, milliseconds } = growthOf(work, make, { from: 1 << 14, enough: 200 });
      assert.ok(
        ratio < MOST_GROWTH,
        `${ratio.toFixed(1)} times as long for twice the text, ${Math.round(milliseconds)} ms for ${units} units`,
      );
    });
  }
});
