import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { cleanDocument } from '../../../src/core/document/clean-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { findMisread, restoredInPlace } from '../../../src/core/text/misread.ts';
import { withoutPadding } from '../../../src/core/text/padded-text.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const HANS = '江城市人民政府关于加强基层治理的通知';
const HANT = '江城市人民政府關於加強基層治理的通知';
const BODY = '各级各部门要提高政治站位，压实工作责任，推动高质量发展，2024年3月18日起施行。';

/** What a text in the one encoding is, read in the other. */
function misread(text: string, right: string, wrong: string): string {
  const bytes = iconv.encode(text, right);
  return wrong === 'cp1252' ? new TextDecoder('windows-1252').decode(bytes) : iconv.decode(bytes, wrong);
}

const WHOLE: readonly (readonly [text: string, right: string, wrong: string])[] = [
  [HANS, 'utf8', 'cp1252'],
  [BODY, 'utf8', 'latin1'],
  [HANT, 'utf8', 'latin1'],
  [HANS, 'utf8', 'gbk'],
  [HANS, 'gbk', 'cp1252'],
  [BODY, 'gbk', 'latin1'],
  [HANT, 'gbk', 'latin1'],
  [HANT, 'big5', 'latin1'],
  [HANT, 'big5', 'gbk'],
];

/** Nothing was read wrongly here. */
const PLAIN: readonly (readonly [what: string, text: string])[] = [
  ['Chinese in both scripts', `${HANS}\n${HANT}\n${BODY}`],
  ['rare characters', '禤甯、濮熷、姹煄与昝浠三人在郾城、瀍河、汨罗'],
  ['dashes and dots', '…………——————————····“”‘’“”‘’'],
  ['French', 'L’élève a été reçu à l’école « Étoile », où l’œuvre naïve côtoie l’âme créée. « Il a répété… »'],
  ['French quotations one after the other', '«é»…é»… «à»… été’» où’» créé”»'],
  ['German', 'Die größten Straßen führen über Köln, Düsseldorf und Münster; „Ärger“ heißt Übel.'],
  ['Vietnamese', 'Đảng Cộng sản Việt Nam lãnh đạo Nhà nước; Quốc hội họp ở Hà Nội, Đà Nẵng, Huế.'],
  ['Icelandic', 'Það er óþægilegt að þýða æðstu ráðin; Þjóðviljinn, Öxarfjörður.'],
  ['the letters with accents', 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'],
  ['Russian in the wrong one of two', 'Ïîñòàíîâëåíèå Ïðàâèòåëüñòâà Ðîññèéñêîé Ôåäåðàöèè î ðàçâèòèè'],
  ['pinyin with tones', 'Jiāngchéng shì rénmín zhèngfǔ, lǜsè fāzhǎn, nǚxìng'],
  ['signs', '±0.5℃ × 3 ÷ 2 = ¼ §12 ¶ © ® ° · ¥100 £5 µm²'],
  ['nothing', ''],
];

describe('what was read in a wrong encoding', () => {
  for (const [text, right, wrong] of WHOLE) {
    const now = misread(text, right, wrong);
    it(`${right} as ${wrong}: a whole line`, () => assertRestored(now, text));
    it(`${right} as ${wrong}: a line among others`, () => assertRestored(`${BODY}\n${now}\n${BODY}`, `${BODY}\n${text}\n${BODY}`));
  }

  it('a short part of a line', () => {
    assertRestored('我们鎴戝浗的', '我们我国的');
    assertRestored('a æˆ‘å›½ b', 'a 我国 b');
    assertRestored('（½­³ÇÊÐÈËÃñÕþ¸®）', '（江城市人民政府）');
  });

  it('names that say nothing alone, where others are read so', () => {
    assert.deepEqual(findMisread('½­³Ç'), []);
    assertRestored(`½­³Ç\n${misread(HANS, 'gbk', 'latin1')}`, `江城\n${HANS}`);
  });

  it('a no-break space that an editor made a space', () => assertRestored('åŠ å¼ºåŸºå±‚', '加强基层'));

  it('is only marked where bytes are lost, and restored around them', () => {
    const now = '涓鸿疮褰昏惤瀹炲厷鐨勪簩鍗佸ぇ绮剧\ufffd烇紝鍧氭寔浠ヤ汉姘';
    assert.deepEqual(findMisread(now), [
      { kind: 'misread', start: 0, end: 15, replacement: '为贯彻落实党的二十大' },
      { kind: 'misread', start: 15, end: 20 },
      { kind: 'misread', start: 20, end: 26, replacement: '坚持以人' },
    ]);
    assert.equal(withoutPadding(restoredInPlace(now)), '为贯彻落实党的二十大精\ufffd，坚持以人姘');
  });

  for (const [what, text] of PLAIN) {
    it(`is not found in ${what}`, () => assert.deepEqual(findMisread(text), []));
  }

  it('is read as it was, each character where what stands for it begins', () => {
    const [title, body] = [misread(HANS, 'utf8', 'cp1252'), misread(BODY, 'utf8', 'latin1')];
    const source = new SourceText(`${title}\n${body}\n`);
    const read = readDocument(source, {});
    assert.equal(read.title?.value, HANS);
    assert.deepEqual(read.noise, findMisread(source.file));
    const at = source.matching.text.indexOf(matchText('压实工作责任'));
    const { start, end } = source.matching.map.toOriginal(at, at + 6);
    assert.equal(source.file.slice(start, end), misread('压实工作责任', 'utf8', 'latin1').slice(0, -2));
  });

  it('is as long as it was, and is cleaned to what it was', () => {
    const piece = fc.constantFrom(
      ...WHOLE.map((one) => misread(...one)),
      HANS,
      BODY,
      'é',
      '鎴',
      '戝',
      'Ã',
      '€',
      '\ufffd',
      '□',
      '\n',
      ' ',
      '1',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(restoredInPlace(text).length, text.length);
        const cleaned = cleanDocument(text, 'a.txt', new Set(['misread']));
        assert.equal(cleanDocument(cleaned, 'a.txt', new Set(['misread'])), cleaned);
      }),
    );
  });
});

function assertRestored(now: string, before: string): void {
  assert.equal(withoutPadding(restoredInPlace(now)), before);
  assert.equal(restoredInPlace(now).length, now.length);
  assert.equal(cleanDocument(now, 'a.txt', new Set(['misread'])), before);
}

describe('what is written in HZ', () => {
  const written = '~{=-3GJPHKCqU~8.9XSZ~}';

  it('is read', () => {
    const { reading, noise } = { reading: withoutPadding(restoredInPlace(written)), noise: findMisread(written) };
    assert.equal(reading, '江城市人民政府关于');
    assert.deepEqual(noise, [{ kind: 'misread', start: 0, end: written.length, replacement: '江城市人民政府关于' }]);
  });
  for (const text of ['~{abc}~', '~{"a":1}~}', '~{~}', 'x~{!!!!~}']) it(`is not ${text}`, () => assert.equal(restoredInPlace(text), text));
});
