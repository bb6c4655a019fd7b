import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Decoded, DecodeHint } from '../../../src/core/text/decode.ts';
import { decode } from '../../../src/core/text/decode.ts';

const HANS = '全市上下要深入学习领会重要讲话精神，推动高质量发展，扎实做好各项工作，奋力谱写现代化建设新篇章。';
const HANT = '全市上下要深入學習領會重要講話精神，推動高質量發展，紮實做好各項工作，奮力譜寫現代化建設新篇章。';
const CANTONESE = '佢哋嘅會議喺香港舉行，冇咗啲文件，係噉樣。';

/** Encoding as iconv-lite names it, and as `decode` answers. */
const ENCODINGS: readonly (readonly [string, string, string])[] = [
  ['utf8', 'utf8', HANS],
  ['utf16le', 'utf16le', HANS],
  ['utf16be', 'utf16be', HANS],
  ['gb2312', 'gb18030', HANS],
  ['gbk', 'gb18030', HANT],
  ['gb18030', 'gb18030', `${HANS}𠮷㐂`],
  ['big5', 'big5hkscs', HANT],
  ['cp950', 'big5hkscs', `${HANT}碁恒裏銹粧嫺`],
  ['big5hkscs', 'big5hkscs', CANTONESE],
];

const BINARY: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [...Buffer.from('%PDF-1.7\n全市')]],
  ['ZIP, as docx is', [0x50, 0x4b, 3, 4, 20, 0]],
  ['OLE, as doc is', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
  ['numbers', Array.from({ length: 600 }, (_, index) => (index * index * 31 + index * 7) & 0xff)],
  ['zeros', new Array(100).fill(0)],
  ['small numbers of four bytes', Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? index % 9 : 0))],
];

describe('decode', () => {
  for (const [encoding, answer, text] of ENCODINGS) {
    const bytes = iconv.encode(text, encoding);
    it(`${encoding}, whole`, () => assertRead(bytes, answer, text));
    it(`${encoding}, eight characters`, () => assertRead(iconv.encode(text.slice(0, 8), encoding), answer, text.slice(0, 8)));
    it(`${encoding} with one stray byte`, () => assert.equal(read(withByte(bytes, 30, 0xff)).encoding, answer));
    it(`${encoding} with its last byte cut off`, () => {
      const cut = read(bytes.subarray(0, -1));
      assert.equal(cut.encoding, answer);
      assert.equal(cut.invalid, 1);
    });
  }

  it('UTF-8 with damaged bytes stays UTF-8, and says how many sequences are invalid', () => {
    const decoded = read(withByte(withByte(Buffer.from(HANS), 30, 0xff), 60, 0xff));
    assert.equal(decoded.encoding, 'utf8');
    assert.equal(decoded.invalid, decoded.text.split('\ufffd').length - 1);
    assert.ok(decoded.invalid >= 2);
  });

  it('a replacement character that stands in the file is not invalid', () => assert.equal(read(Buffer.from('经\ufffd开')).invalid, 0));

  it('a character that the end of the sample would cut', () => {
    const long = `a${HANS.repeat(2000)}`;
    assertRead(Buffer.from(long), 'utf8', long);
    assertRead(iconv.encode(long, 'gb18030'), 'gb18030', long);
  });

  it('Chinese that begins after a long stretch of ASCII', () => {
    const page = `<html>${'<br class="line">'.repeat(8000)}${HANS}</html>`;
    assertRead(iconv.encode(page, 'gbk'), 'gb18030', page);
  });

  for (const [encoding, swap] of [
    ['utf32le', false],
    ['utf32be', true],
  ] as const) {
    it(`${encoding}, with and without a mark, and cut`, () => {
      const text = `${HANS}𠮷\r\n`;
      assertRead(utf32(text, swap), encoding, text);
      assertRead(utf32(`\ufeff${text}`, swap), encoding, text);
      assertRead(utf32('通知', swap), encoding, '通知');
      assert.equal(read(withByte(utf32(text, swap), swap ? 40 : 43, 0xff)).encoding, encoding);
      assert.deepEqual(read(utf32(HANS, swap).subarray(0, -1)).text, `${HANS.slice(0, -1)}\ufffd`);
    });
  }

  it('byte order marks, which are no part of the text', () => {
    assertRead(Buffer.from(`\ufeff${HANS}`), 'utf8bom', HANS);
    assertRead(iconv.encode(`\ufeff${HANS}`, 'utf16le'), 'utf16le', HANS);
    assertRead(iconv.encode(`\ufeff${HANS}`, 'utf16be'), 'utf16be', HANS);
    assertRead(Buffer.from(`\ufeff${HANS}`), 'utf8bom', HANS, { encoding: 'gb18030' });
  });

  it('what the caller knows wins', () => {
    const bytes = iconv.encode('經濟', 'big5');
    for (const encoding of ['big5hkscs', 'cp950', 'Big5']) assertRead(bytes, 'big5hkscs', '經濟', { encoding });
    assert.equal(read(bytes, { encoding: 'gbk' }).encoding, 'gb18030');
    assert.equal(read(Buffer.from(HANS), { encoding: 'shiftjis' }).encoding, 'utf8');
  });

  it('a declared charset decides where the bytes do not, and loses where they do', () => {
    const page = (charset: string, text: string) =>
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>${text}</p>`;
    assertRead(iconv.encode(page('gb2312', '经'), 'gbk'), 'gb18030', page('gb2312', '经'));
    assertRead(Buffer.from(page('gb2312', HANS)), 'utf8', page('gb2312', HANS));
    assertRead(iconv.encode(page('utf-8', HANS), 'gbk'), 'gb18030', page('utf-8', HANS));
    const xml = `<?xml version="1.0" encoding="Big5"?><p>${HANT}</p>`;
    assertRead(iconv.encode(xml, 'big5'), 'big5hkscs', xml);
  });

  it('ASCII and nothing', () => {
    assertRead(Buffer.from('Report 2023'), 'utf8', 'Report 2023');
    assertRead(new Uint8Array(), 'utf8', '');
  });

  it('is sure of what is valid, less sure of what is short, and not at all of another script', () => {
    assert.equal(read(Buffer.from(HANS)).confidence, 1);
    const long = read(iconv.encode(HANS, 'gbk')).confidence;
    const short = read(iconv.encode('通告', 'gbk')).confidence;
    const russian = read(iconv.encode('Постановление правительства', 'win1251')).confidence;
    assert.ok(long > 0.9 && short < long && russian < 0.5, `${long} ${short} ${russian}`);
  });

  for (const [name, bytes] of BINARY) {
    it(`no text: ${name}`, () => assert.deepEqual(decode(Uint8Array.from(bytes)), { error: { code: 'binary' } }));
  }

  it('takes any bytes with any hint', () => {
    const hint = fc.option(fc.record({ encoding: fc.oneof(fc.string(), fc.constantFrom('gbk', 'utf8', 'utf16be', 'big5')) }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), hint, (bytes, encoding) => {
        const decoded = decode(bytes, encoding);
        return 'error' in decoded || (decoded.confidence >= 0 && decoded.confidence <= 1 && decoded.invalid >= 0);
      }),
    );
  });
});

function utf32(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer([...text].length * 4));
  for (const [index, character] of [...text].entries()) view.setUint32(index * 4, character.codePointAt(0) ?? 0, !bigEndian);
  return new Uint8Array(view.buffer);
}

function read(bytes: Uint8Array, hint?: DecodeHint): Decoded {
  const decoded = decode(bytes, hint);
  assert.ok('text' in decoded, 'read as a text');
  return decoded;
}

function assertRead(bytes: Uint8Array, encoding: string, text: string, hint?: DecodeHint): void {
  const decoded = read(bytes, hint);
  assert.equal(decoded.encoding, encoding);
  assert.equal(decoded.text, text);
  assert.equal(decoded.invalid, 0);
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  damaged[at] = value;
  return damaged;
}
