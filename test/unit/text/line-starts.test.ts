import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forEachLineBetween, LINE_BREAKS } from '../../../src/core/text/line-break.ts';
import { lineStartsOf } from '../../../src/core/text/line-starts.ts';

/** The oracle. */
function splitAtBreaks(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  forEachLineBetween(text, LINE_BREAKS, (start, end) => lines.push(text.slice(start, end)));
  return lines;
}

const TABLE: readonly [what: string, text: string, starts: number[]][] = [
  ['an empty text', '', [0]],
  ['one line', '一行', [0]],
  ['a line break at the end', '一\n', [0, 2]],
  ['blank lines', '\n\n', [0, 1, 2]],
  ['line feeds', '一\n二\n三', [0, 2, 4]],
  ['carriage returns', '一\r二\r三', [0, 2, 4]],
  ['both together as one', '一\r\n二', [0, 3]],
  ['both the other way round as two', '一\n\r二', [0, 2, 3]],
  ['all of them', '一\r二\r\n三\n四', [0, 2, 5, 7]],
  ['what only readers break lines at', '一\v二\f三\u0085四\u2028五\u2029六', [0]],
];

describe('lines of an editor', () => {
  for (const [what, text, starts] of TABLE) {
    it(`begin where they should in ${what}`, () => assert.deepEqual([...lineStartsOf(text)], starts));
  }
});

describe('lines of a reader', () => {
  it('are what a text splits into at its line breaks', () => {
    const texts = fc
      .array(fc.constantFrom('\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', ' ', '中', ''), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(texts, (text) => assert.deepEqual(linesOf(text), splitAtBreaks(text))));
  });
});
