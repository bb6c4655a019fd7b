import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readBytes } from '../../../src/core/text/byte-reading.ts';
import type { Decoded } from '../../../src/core/text/decode.ts';
import { decode } from '../../../src/core/text/decode.ts';
import { lineStartsOf } from '../../../src/core/text/line-starts.ts';
import { withoutPadding } from '../../../src/core/text/padded-text.ts';

const HANS = '为贯彻落实党的二十大精神，坚持以人民为中心的发展思想，推动高质量发展。';
const HANT = '為推動行政效率，落實各項措施，特修正本辦法，自發布日施行，請查照並轉知所屬。';

type Part = readonly [encoding: string, text: string];

const MIXED: readonly (readonly [what: string, encoding: string, parts: readonly Part[]])[] = [
  [
    'UTF-8 with GBK lines behind it',
    'utf8',
    [
      ['utf8', `${HANS}\n${HANS}\n`],
      ['gbk', `${HANS}\n`],
    ],
  ],
  [
    'UTF-8 with GBK lines before it',
    'utf8',
    [
      ['gbk', `${HANS}\r\n`],
      ['utf8', `${HANS}\r\n${HANS}`],
    ],
  ],
  [
    'UTF-8 with Big5 lines in it',
    'utf8',
    [
      ['utf8', `${HANT}\n${HANT}\n`],
      ['big5', `${HANT}\n`],
      ['utf8', `${HANT}\n`],
    ],
  ],
  [
    'GBK with a UTF-8 line in it',
    'gb18030',
    [
      ['gbk', `${HANS}\n${HANS}\n`],
      ['utf8', `${HANS}\n`],
      ['gbk', HANS],
    ],
  ],
  [
    'GBK with UTF-8 within a line',
    'gb18030',
    [
      ['gbk', `${HANS}${HANS}`],
      ['utf8', '扎实做好各项工作'],
      ['gbk', HANS],
    ],
  ],
  [
    'UTF-8 with GBK within a line',
    'utf8',
    [
      ['utf8', HANS],
      ['gbk', '扎实做好各项工作'],
      ['utf8', HANS],
    ],
  ],
  [
    'Big5 with a UTF-8 line',
    'big5hkscs',
    [
      ['big5', `${HANT}\n${HANT}\n${HANT}\n`],
      ['utf8', '更多內容請登入網站 www.example.org 下載\n'],
    ],
  ],
  [
    'UTF-8 with a mark and GBK',
    'utf8bom',
    [
      ['utf8', `\ufeff${HANS}\n${HANS}\n`],
      ['gbk', `${HANS}\n`],
    ],
  ],
];

describe('a file in two encodings', () => {
  for (const [what, encoding, parts] of MIXED) {
    const bytes = join(parts);
    const decoded = read(bytes);
    it(`reads each stretch of ${what} in its own`, () => {
      assert.equal(
        withoutPadding(decoded.text),
        parts
          .map(([, text]) => text)
          .join('')
          .replace('\ufeff', ''),
      );
      assert.deepEqual([decoded.encoding, decoded.invalid, decoded.isMixed], [encoding, 0, true]);
    });
    it(`is doubtful: ${what}`, () => assert.ok(decoded.confidence < 0.8));
    it(`has its lines where an editor has them: ${what}`, () => {
      const shown = readBytes(bytes, decoded.encoding);
      assert.deepEqual(lineStartsOf(decoded.text), lineStartsOf(shown));
      assert.equal(decoded.text.length, shown.length);
    });
    it(`reads the same again: ${what}`, () => assert.deepEqual(read(bytes, decoded.encoding), decoded));
  }

  const PURE: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['GBK', iconv.encode(`${HANS}\n${HANT}`, 'gbk')],
    ['Big5', iconv.encode(`${HANT}\n`.repeat(20), 'big5')],
    ['UTF-8 with damaged bytes', withBytes(Buffer.from(`${HANS}\n`.repeat(5)), [40, 41, 90, 150, 151, 152], 0xff)],
    ['UTF-8 with a character cut', Buffer.from(HANS.repeat(3)).subarray(1, -1)],
    ['GBK with damaged bytes', withBytes(iconv.encode(`${HANS}\n`.repeat(5), 'gbk'), [40, 41, 90, 150], 0xff)],
    ['GBK with a few words that could be UTF-8', iconv.encode(`${HANS}\n${'鎴戝浗'}\n${HANS}`, 'gbk')],
  ];
  for (const [what, bytes] of PURE) it(`is not ${what}`, () => assert.equal(read(bytes).isMixed, false));

  it('is read whatever its bytes, the same once more', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...['utf8', 'gbk', 'big5'].flatMap((encoding) => [HANS, HANT, '\n', 'a'].map((text) => iconv.encode(text, encoding))),
      ),
      fc.uint8Array({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const bytes = Buffer.concat(parts);
        const decoded = decode(bytes);
        if ('error' in decoded) return;
        if (decoded.isMixed) assert.deepEqual(decode(bytes, { encoding: decoded.encoding }), decoded);
      }),
    );
  });
});

function join(parts: readonly Part[]): Uint8Array {
  return Buffer.concat(parts.map(([encoding, text]) => iconv.encode(text, encoding)));
}

function read(bytes: Uint8Array, encoding?: string): Decoded {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  assert.ok('text' in decoded, 'read as a text');
  return decoded;
}

function withBytes(bytes: Uint8Array, at: readonly number[], value: number): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (const offset of at) damaged[offset] = value;
  return damaged;
}
