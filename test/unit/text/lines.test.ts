import assert from 'node:assert/strict';
import { fold } from '../../../src/core/text/fold.ts';
import { splitLines } from '../../../src/core/text/line.ts';

describe('the lines of a text with very many', () => {
  const text = `第一行\n${'中间\n'.repeat(150_000)}倒数第二行\n最后一行`;
  const lines = splitLines(text, fold(text));

  it('are no more than are told apart', () => assert.equal(lines.length, 101_001));

  it('are all in the text, in its order', () => {
    for (const [index, { start }] of lines.entries()) if (index > 0) assert.ok(start === (lines[index - 1]?.end ?? 0) + 1);
    assert.deepEqual([lines[0]?.start, lines.at(-1)?.end], [0, text.length]);
  });

  it('are told apart at both ends', () => {
    assert.deepEqual(
      [0, 1, -2, -1].map((index) => lines.at(index)?.folded),
      ['第一行', '中间', '倒数第二行', '最后一行'],
    );
  });

  it('are one between the ends, of which no word is lost', () => {
    assert.ok(lines.some(({ folded }) => folded.startsWith('中间中间')));
    assert.equal(
      lines.map(({ folded }) => folded).join('').length,
      [...'第一行', ...'中间'.repeat(150_000), ...'倒数第二行最后一行'].length,
    );
  });
});
