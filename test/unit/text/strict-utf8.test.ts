import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStrictUtf8 } from '../../../src/core/text/strict-utf8.ts';

/** The oracle. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const TABLE: readonly [what: string, bytes: number[]][] = [
  ['nothing', []],
  ['ASCII with NUL', [0x00, 0x41, 0x7f]],
  ['two, three and four bytes', [0xc2, 0x80, 0xdf, 0xbf, 0xe4, 0xb8, 0xad, 0xf0, 0xa0, 0xae, 0xb7, 0xf4, 0x8f, 0xbf, 0xbf]],
  ['a byte order mark, which is kept', [0xef, 0xbb, 0xbf, 0x41]],
  ['the last before and the first after the surrogates', [0xed, 0x9f, 0xbf, 0xee, 0x80, 0x80]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['an overlong form of two bytes', [0xc1, 0xbf]],
  ['an overlong form of three bytes', [0xe0, 0x9f, 0xbf]],
  ['an overlong form of four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
  ['a code point beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ['a lead byte that no code point has', [0xf8, 0x88, 0x80, 0x80, 0x80]],
  ['a continuation byte alone', [0x41, 0x80]],
  ['a character cut off after one byte', [0xe4]],
  ['a character cut off after two bytes', [0x41, 0xe4, 0xb8]],
  ['a character of four bytes cut off', [0xf0, 0xa0, 0xae]],
  ['a character broken by a letter', [0xe4, 0x41, 0xad]],
];

describe('strict UTF-8', () => {
  for (const [what, bytes] of TABLE) {
    it(`reads ${what}`, () => {
      assert.equal(readStrictUtf8(Uint8Array.from(bytes)), decoded(Uint8Array.from(bytes)));
    });
  }

  it('reads what a fatal TextDecoder reads, and refuses what it refuses', () => {
    const text = fc
      .constantFrom('A', 'é', '中', '\ufeff', '\uffff', '𠮷', '\u{10ffff}')
      .map((units) => [...new TextEncoder().encode(units)]);
    const piece = fc.oneof(text, fc.array(fc.integer({ min: 0x70, max: 0xff }), { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        assert.equal(readStrictUtf8(bytes), decoded(bytes));
      }),
    );
  });
});
