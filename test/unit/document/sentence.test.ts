import assert from 'node:assert/strict';
import { sentenceAround } from '../../../src/core/document/found.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const CASES: readonly (readonly [name: string, text: string, at: string, sentence: string])[] = [
  ['between full stops', '会议开始。要推动发展，抓好落实。会议结束。', '发展', '要推动发展，抓好落实。'],
  ['with the quotation mark that closes it', '他说：“要推动发展。”会议结束。', '发展', '他说：“要推动发展。”'],
  ['across a line break within it', '要推动高质\n量发展。会议结束。', '高质', '要推动高质 量发展。'],
  ['up to a blank line', '关于发展的意见\n\n各单位：', '发展', '关于发展的意见'],
  ['without inline pinyin', '推動高質(zhì)量發(fā)展。結束。', '高質', '推動高質量發展。'],
  ['at the end of a text without a stop', '第一句。要推动发展', '发展', '要推动发展'],
  ['of half-width marks', '第一句!要推动发展?第三句', '发展', '要推动发展?'],
];

describe('sentence', () => {
  for (const [name, text, at, sentence] of CASES) {
    it(`is found ${name}`, () => {
      const start = text.indexOf(at);
      assert.equal(sentenceAround(new SourceText(text), { start, end: start + at.length }), sentence);
    });
  }

  it('is two where the range reaches into the next', () => {
    assert.equal(sentenceAround(new SourceText('第一句。第二句。第三句。'), { start: 1, end: 6 }), '第一句。第二句。');
  });

  it('is the one at a place without length, and none in an empty text', () => {
    assert.equal(sentenceAround(new SourceText('第一句。第二句。'), { start: 5, end: 5 }), '第二句。');
    assert.equal(sentenceAround(new SourceText(''), { start: 0, end: 0 }), '');
  });
});
