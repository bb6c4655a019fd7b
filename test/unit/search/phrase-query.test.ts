import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery, phraseQuery } from '../../../src/core/search/parse-query.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';

describe('phraseQuery', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['a word', '高质量发展', '高质量发展'],
    ['white space around it', '  高质量发展\n', '高质量发展'],
    ['words', '高质量 发展', '"高质量 发展"'],
    ['lines', '高质量\n发展', '"高质量 发展"'],
    ['what looks like a filter', '来源:新华社', '"来源:新华社"'],
    ['what looks like a word to leave out', '-5℃', '"-5℃"'],
    ['quotes inside', '坚持“两个毫不动摇”', '坚持“两个毫不动摇”'],
    ['quotes around it', '“十四五”', '“十四五”'],
    ['quotes of several kinds', '"a" “b”', '「"a" “b”」'],
    ['nothing', '', ''],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(phraseQuery(text), expected));

  it('looks for just the text', () => {
    const text = fc.stringMatching(/^[乡村“”「」 :：,.\-a2place\n]{1,12}$/);
    fc.assert(
      fc.property(text, (selected) => {
        const phrase = matchText(selected.trim().replace(/\s+/g, ' '));
        fc.pre(phrase !== '');
        const { words, without, filters, problems } = parseQuery(phraseQuery(selected));
        assert.deepEqual([words.map(({ folded }) => folded), without.length, filters.length, problems.length], [[phrase], 0, 0, 0]);
      }),
    );
  });
});
