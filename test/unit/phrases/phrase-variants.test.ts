import assert from 'node:assert/strict';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { withVariants } from '../../../src/core/phrases/phrase-variants.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';

function variantsOf(texts: readonly string[]): (readonly [text: string, variants: readonly string[]])[] {
  const phrases = texts.map((text): Phrase => ({ key: matchText(text), text, source: 'pack' }));
  return resultOf(withVariants(phrases)).map(({ text, variants = [] }) => [text, variants.map((variant) => variant.text)]);
}

describe('withVariants', () => {
  it('gives each phrase the others of its family, as they are shown', () => {
    assert.deepEqual(variantsOf(['两个维护', '做到“两个维护”', '乡村振兴']), [
      ['两个维护', ['做到“两个维护”']],
      ['做到“两个维护”', ['两个维护']],
      ['乡村振兴', []],
    ]);
  });

  it('marks what has changed', () => {
    const phrases = ['自觉维护大局', '坚决维护大局'].map((text): Phrase => ({ key: text, text, source: 'discovered' }));
    assert.deepEqual(resultOf(withVariants(phrases))[0]?.variants, [
      { key: '坚决维护大局', text: '坚决维护大局', changed: [{ start: 0, end: 2 }] },
    ]);
  });

  it('forgets variants that are no longer there', () => {
    const phrase: Phrase = {
      key: '乡村振兴',
      text: '乡村振兴',
      source: 'pack',
      variants: [{ key: '振兴乡村', text: '振兴乡村', changed: [] }],
    };
    assert.deepEqual(resultOf(withVariants([phrase])), [{ key: '乡村振兴', text: '乡村振兴', source: 'pack' }]);
  });
});
