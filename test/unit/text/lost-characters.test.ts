import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { lostCharacters } from '../../../src/core/text/lost-characters.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** A text and what of it was lost. */
const CASES: readonly (readonly [name: string, text: string, lost: readonly string[]])[] = [
  ['what a decoder writes', '全市\ufffd\ufffd组织要强化\ufffd线思维', ['\ufffd\ufffd', '\ufffd']],
  ['two of these read as GBK', '全市锟斤拷锟斤拷组织要强化锟斤拷线', ['锟斤拷锟斤拷', '锟斤拷']],
  ['an odd number of them', '全市锟斤拷锟斤,组织', ['锟斤拷锟斤']],
  ['the words in quotation marks', '“锟斤拷”是常见的乱码', []],
  ['a text in question marks', '????????????\n????,????2024?3?18?', ['????????????', '????', '????']],
  ['a text that asks', '这是为什么???谁能回答????', []],
  ['a word that has two pounds', '锟斤拷锟斤拷\n不要斤斤计较', ['锟斤拷锟斤拷']],
  ['nothing', '', []],
];

describe('lost characters', () => {
  for (const [name, text, lost] of CASES)
    it(`are found in ${name}`, () =>
      assert.deepEqual(
        lostCharacters(text).map(({ start, end }) => text.slice(start, end)),
        lost,
      ));

  it('are told for a thousand places', () => assert.equal(lostCharacters('\ufffd甲'.repeat(5000)).length, 1000));

  it('are marked in a document, but not where they belong to other noise', () => {
    const { noise } = readDocument(new SourceText('江城市通知\n\n强化\ufffd线思维，集中到\ufffdjīng)_刺。\n'), {});
    assert.deepEqual(
      noise.map(({ kind }) => kind),
      ['lost', 'byte-shifted'],
    );
  });
});
