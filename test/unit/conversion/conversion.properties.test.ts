import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convert } from '../../../src/core/conversion/convert.ts';
import { resultOffset, sourceOffset } from '../../../src/core/conversion/converted-run.ts';
import type { Variant } from '../../../src/core/conversion/variant.ts';
import { VARIANTS } from '../../../src/core/conversion/variant.ts';
import { BUILT_IN_PACK } from '../../../src/core/phrases/pack/index.ts';
import { isHan } from '../../../src/core/text/han.ts';

const TARGETS = VARIANTS.filter((variant) => variant !== 'jp');
const PARTS = [
  '干部',
  '发展',
  '皇后',
  '软件',
  '著名',
  '隨著',
  '乾淨',
  '裡面',
  '说明',
  '复议',
  '编制',
  '复制',
  '软盘驱动器复查',
  '𠮷',
  '\ud840',
  '“',
  '」',
  '\r\n',
  '\ufeff',
  'https://a.cn/发',
  '`后`',
  ' 12只',
  '，',
];
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PARTS, ...BUILT_IN_PACK.slice(0, 200).map(({ phrase }) => phrase)),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''));
const target = fc.constantFrom<Variant>(...TARGETS);

/** Everything but Chinese characters. */
function withoutHan(text: string): string {
  return Array.from(text, (character) => (isHan(character.codePointAt(0) ?? 0) ? '' : character)).join('');
}

describe('any conversion', () => {
  it('changes nothing but Chinese characters, where no words are replaced', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom<Variant>('s', 't', 'tw', 'hk'), (text, to) =>
        assert.equal(withoutHan(convert(text, { to }).text), withoutHan(text)),
      ),
    ));

  it('leaves compatibility ideographs alone', () =>
    assert.equal(convert('\uf92e\ufa0a发', { to: 'tw', from: 's' }).text, '\uf92e\ufa0a發'));

  it('leads from each offset outside its runs to the result and back', () =>
    fc.assert(
      fc.property(texts, target, (text, to) => {
        const { runs, text: converted } = convert(text, { to });
        for (let at = 0; at <= text.length; at++) {
          if (runs.some(({ source }) => at > source.start && at < source.end)) continue;
          assert.equal(sourceOffset(runs, resultOffset(runs, at)), at);
        }
        assert.equal(resultOffset(runs, text.length), converted.length);
      }),
    ));

  it('marks as doubtful what stands in the source and in the result', () =>
    fc.assert(
      fc.property(texts, target, (text, to) => {
        const { doubtful, text: converted } = convert(text, { to });
        for (const { source, result, readings } of doubtful) {
          assert.equal(converted.slice(result.start, result.end), readings[0]?.text);
          assert.ok(readings.length > 1 && source.end > source.start);
        }
      }),
    ));

  it('changes no Traditional text of its own region', () => {
    const originals = BUILT_IN_PACK.map(({ phrase }) => convert(phrase, { from: 's', to: 'tw' }).text);
    const traditional = originals.map((text) => `這裡說明為什麼：${text}`);
    for (const text of traditional) assert.equal(convert(text, { to: 'tw' }).text, text);
  });
});
