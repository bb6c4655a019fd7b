import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldText } from '../../../src/core/text/fold.ts';
import { itHoldsFor, rangeOf, textsOf } from './fold-properties.ts';

const CASES: readonly (readonly [string, string, string])[] = [
  ['Traditional', '高質量發展', '高质量发展'],
  ['variants of Taiwan and Hong Kong', '台灣爲裡衞生', '台湾为里卫生'],
  ['what OpenCC leaves alone', '著力 甚麼', '着力什么'],
  ['characters beyond the basic plane', '𠮷野', '𠮷野'],
  ['full width', '２０２３年ＧＤＰ，增长５％', '2023年gdp,增长5%'],
  ['quotes of either script', '「五區」“五区”＂五区＂', '"五区""五区""五区"'],
  ['angle and lenticular brackets', '〈决定〉【通知】〔2023〕', '《决定》[通知][2023]'],
  ['circles for zero', '二○二三 二〇二三', '二〇二三二〇二三'],
  ['spaces between Han characters', '中 国　共产党', '中国共产党'],
  ['a space beside Latin letters stays', '中国 GDP  增长', '中国 gdp 增长'],
  ['a single line break inside a phrase', '高质量\n发展\r\n阶段', '高质量发展阶段'],
  ['a line break beside a digit stays', '2023\n年', '2023\n年'],
  ['a blank line is a boundary', '第一段\n\n第二段', '第一段\n\n第二段'],
  ['a blank line of spaces, with CR LF', '一段\r\n 　\r\n二段', '一段\n\n二段'],
  ['zero-width characters and variation selectors', '发\u200b展\ufeff葛\u{e0100}', '发展葛'],
  ['inline pinyin', '區(qū)發(fā)展', '区发展'],
  ['inline pinyin in full width', '區（qū）發（ｆā）展', '区发展'],
  ['inline pinyin with decomposed and lookalike letters', '發(fa\u0304)廣(ɡuǎnɡ)', '发广'],
  ['several notes after one character', '區(qū)(qū)內', '区内'],
  ['a real parenthesis', '世卫组织(WHO)拼音(pīnyīn)第(a)项', '世卫组织(who)拼音(pīnyīn)第(a)项'],
  ['a note after the letter that is left of a character', '互联W(wǎng)建设', '互联w建设'],
  ['pinyin after a blank', 'W (wǎng)', 'w (wǎng)'],
  ['pinyin after a letter with a mark of its own', 'nǐ(nǐ)', 'nǐ(nǐ)'],
  ['pinyin that follows no character', '5(qū)', '5(qū)'],
  ['a byte shift of one character', '集中到?jīng)_刺', '集中到冲刺'],
  ['a byte shift over several characters', '擔(dān)當(dāng)?shù)母咚刭|(zhì)', '担当的高素质'],
  ['a byte shift that only can be marked', '不?jīng)', '不?'],
  ['a question is not damaged', '怎么办?(一)', '怎么办?(一)'],
  ['one character that becomes several', '㈱…ﬁ', '(株)…fi'],
  ['a spacing accent', 'a ¨b', 'a \u0308b'],
  ['half of a surrogate pair', '中\ud800国', '中\ufffd国'],
  ['nothing', '', ''],
];

/** Pieces that the rules of the fold turn on, so that random texts are near them. */
const TEXT = textsOf(
  fc.constantFrom(
    '區',
    '到',
    '當',
    '干',
    '𠮷',
    '\u{2f800}',
    '(',
    '（',
    'qū',
    'jīng',
    'shù',
    'fa\u0304',
    ')',
    '）',
    '?',
    '？',
    '\ufffd',
    '_',
    '|',
    '的',
    '母',
    '咚',
  ),
  fc.constantFrom(
    ' ',
    '　',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u2028',
    '\u200b',
    '\ufe0f',
    '\u{e0100}',
    '\ud800',
    '\udc00',
    '¨',
    '⁇',
    '㈱',
    '℡',
    'İ',
    'Ａ',
    '1',
    '，',
  ),
);

describe('fold', () => {
  for (const [name, text, folded] of CASES) {
    it(`${name}: ${JSON.stringify(text)}`, () => assert.equal(foldText(text), folded));
  }

  itHoldsFor(fold, TEXT);

  it('of every character that Unicode has changes nothing the second time', () => {
    for (let first = 0; first < 0x30000; first += 0x1000) {
      const points = Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(first + index)).join('-');
      assert.equal(foldText(foldText(points)), foldText(points), first.toString(16));
    }
  });

  it('takes every byte-like string without hanging', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => fold(String.fromCharCode(...bytes)).text.length >= 0));
    assert.equal(foldText('('.repeat(100_000)).length, 100_000);
    assert.equal(foldText('到?jīng)'.repeat(20_000)).includes('jīng'), false);
    assert.equal(foldText('\u200b'.repeat(100_000)), '');
  });

  it('reports the noise that it reads through, with what should stand there', () => {
    const { noise } = fold('當(dāng)?shù)母咚刭|(zhì)');
    assert.deepEqual(noise, [
      { kind: 'inline-pinyin', start: 1, end: 7, replacement: '' },
      { kind: 'byte-shifted', start: 7, end: 16, replacement: '的高素質' },
      { kind: 'inline-pinyin', start: 16, end: 21, replacement: '' },
    ]);
  });
});

describe('the offset map', () => {
  it('finds a match across noise in the original', () => {
    const text = '把精力集中到?jīng)_刺全年的目标';
    const { text: folded, map } = fold(text);
    const at = folded.indexOf('到冲刺');
    const range = map.toOriginal(at, at + 3);
    assert.equal(text.slice(range.start, range.end), '到?jīng)_刺');
  });

  it('finds the characters of an inline note in the original, without the last note', () => {
    const text = '經(jīng)濟(jì)發(fā)展';
    const { text: folded, map } = fold(text);
    const range = map.toOriginal(0, folded.indexOf('发') + 1);
    assert.equal(text.slice(range.start, range.end), '經(jīng)濟(jì)發');
    assert.deepEqual(map.toFolded(0, text.length), { start: 0, end: 4 });
  });

  it('maps every range that cuts nothing to a piece of the original that folds to it', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), fc.nat(), (text, first, second) => rangeFoldsToItself(text, first, second)),
      { numRuns: 5000 },
    );
  });
});

/** A range that begins with repaired characters is left out: without the character before, nobody can repair them. */
function rangeFoldsToItself(text: string, first: number, second: number): boolean {
  const { text: folded, map, noise } = fold(text);
  const { start, end } = rangeOf(folded, first, second);
  if (start === end || !map.isExact(start, end)) return true;
  const original = map.toOriginal(start, end);
  if (noise.some((one) => one.kind === 'byte-shifted' && one.start === original.start)) return true;
  assert.ok(original.end > original.start);
  assert.equal(foldText(text.slice(original.start, original.end)), folded.slice(start, end));
  return true;
}
