import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { convertAsOpencc } from '../../../src/core/conversion/opencc.ts';
import { readByteShift } from '../../../src/core/text/byte-shift.ts';
import { cleanText } from '../../../src/core/text/clean.ts';
import { fold } from '../../../src/core/text/fold.ts';
import type { Damage } from './damage.ts';
import { damage, gbkOnly } from './damage.ts';
import { findByteShifts, findInlinePinyin } from './inline-noise.ts';

/** Characters with the readings that a converter put after them, in the order of their codes, as the damage in seed 004 shows. */
const READINGS = new Map(
  '會huì 傳chuán 優yōu 儲chǔ 兩liǎng 劃huà 動dòng 務wù 區qū 協xié 參cān 問wèn 單dān 團tuán 圍wéi 執zhí 場chǎng 實shí 審shěn 對duì 導dǎo 將jiāng 層céng 應yīng 態tài 戰zhàn 擔dān 據jù 擴kuò 數shù 時shí 書shū 權quán 構gòu 標biāo 機jī 檢jiǎn 濟jì 環huán 現xiàn 產chǎn 當dāng 發fā 積jī 穩wěn 競jìng 節jié 紀jì 級jí 組zǔ 結jié 統tǒng 經jīng 網wǎng 維wéi 續xù 織zhī 職zhí 聯lián 腦nǎo 與yǔ 號hào 衛wèi 規guī 視shì 覺jué 計jì 設shè 評píng 試shì 話huà 認rèn 調diào 議yì 護hù 讓ràng 貫guàn 責zé 資zī 質zhì 車chē 轉zhuǎn 農nóng 這zhè 進jìn 運yùn 達dá 過guò 選xuǎn 鄉xiāng 開kāi 間jiān 關guān 際jì 險xiǎn 難nán 電diàn 領lǐng 題tí 風fēng 點diǎn 黨dǎng'
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)] as const),
);

const CASES: readonly (readonly [string, string, string])[] = [
  ['a character whose last byte is a letter of ASCII', '集中到?jīng)_刺全年', '集中到沖刺全年'],
  ['a stretch until such a byte, after an annotated character', '擔(dān)當(dāng)?shù)母咚刭|(zhì)專業', '擔當的高素質專業'],
  ['a decoder that keeps the parenthesis', '到\ufffd(jīng)_刺', '到沖刺'],
  ['a reading whose parenthesis a dangling last byte swallowed', damage('當的機構', READINGS).text, '當的機構'],
  ['a digit that the last byte swallowed: the character is lost and says so', '通車?yán)锍?20公里', '通車里?20公里'],
  ['a question before a reading', '這個字怎麼讀?hǎo)', '這個字怎麼讀?hǎo)'],
  ['no damage', '什麼?經濟', '什麼?經濟'],
];

describe('byte-shifted characters', () => {
  for (const [name, damaged, restored] of CASES) {
    it(`${name}: ${damaged}`, () => assert.equal(cleanText(damaged, fold(damaged).noise).text, restored));
  }

  it('are not restored without the character before them', () => {
    assert.equal(readByteShift('?jīng)_刺', 0, 0)?.text, undefined);
    assert.equal(readByteShift('?jīng)_刺', 0, '到'.charCodeAt(0))?.text, '沖');
  });

  it('are told from inline pinyin', () => {
    const text = '當(dāng)?shù)母咚刭|(zhì)';
    assert.deepEqual(findInlinePinyin(text), [
      { kind: 'inline-pinyin', start: 1, end: 7, replacement: '' },
      { kind: 'inline-pinyin', start: 16, end: 21, replacement: '' },
    ]);
    assert.deepEqual(findByteShifts(text), [{ kind: 'byte-shifted', start: 7, end: 16, replacement: '的高素質' }]);
  });

  it('of a text damaged as the converter did are restored, and hardly ever wrongly', () => {
    const tally = { damaged: 0, restored: 0, wrong: 0 };
    for (const text of traditionalTexts()) count(tally, text, damage(text, READINGS));
    assert.ok(tally.damaged > 20, `${tally.damaged} damaged`);
    assert.ok(tally.restored / tally.damaged >= 0.9, `${tally.restored} of ${tally.damaged} restored`);
    assert.equal(tally.wrong, 0);
  });

  it('of any sentence of annotated characters are never restored wrongly', () => {
    const character = fc.constantFrom(...READINGS.keys(), ...'的到一不在人有我他中大地要以和上全高的里度制化工新');
    const tally = { damaged: 0, restored: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.array(character, { minLength: 4, maxLength: 30 }), (characters) => {
        const text = `${characters.join('')}。`;
        count(tally, text, damage(text, READINGS));
      }),
      { numRuns: 2000, seed: 3 },
    );
    assert.ok(tally.restored / tally.damaged >= 0.98, `${tally.restored} of ${tally.damaged} restored`);
    assert.ok(tally.wrong / tally.damaged < 0.001, `${tally.wrong} of ${tally.damaged} wrong`);
  });
});

/** The seeds in the converter's script. Line breaks are doubled, as in files whose lines end with CR LF. */
function traditionalTexts(): string[] {
  return readdirSync('seeds').map((name) => {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    const clean = cleanText(text, fold(text).noise).text;
    return gbkOnly(convertAsOpencc(clean, 's', 't'))
      .replace(/,/g, '，')
      .replace(/:/g, '：')
      .replace(/\n/g, '\r\n');
  });
}

/** Counts, over the repaired stretches of the damaged text, the characters that are those of the original, and those that are not; a question mark is neither. */
function count(tally: { damaged: number; restored: number; wrong: number }, original: string, { text, units, damaged }: Damage): void {
  tally.damaged += damaged.size;
  for (const { start, end, replacement = '' } of fold(text).noise.filter((noise) => noise.kind === 'byte-shifted')) {
    const origins = originsOf(units, start, end);
    const first = Math.min(...origins);
    [...replacement].forEach((character, index) => {
      if (character === original[first + index]) tally.restored += damaged.has(first + index) ? 1 : 0;
      else if (character !== '?') tally.wrong++;
    });
  }
}

function originsOf(units: Damage['units'], start: number, end: number): number[] {
  const origins: number[] = [];
  let at = 0;
  for (const unit of units) {
    if (at >= start && at < end) origins.push(...unit.origins);
    at += unit.text.length;
  }
  return origins;
}
