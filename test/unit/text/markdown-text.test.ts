import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownText } from '../../../src/core/text/markdown-text.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { PADDING, withoutPadding } from '../../../src/core/text/padded-text.ts';

/** By name: a file, and what a reader sees of it. */
const READ: Record<string, readonly [file: string, text: string]> = {
  'a heading': ['# 一、总体要求 #\n文', ' 一、总体要求 \n文'],
  'a heading without a blank': ['##总体要求\n文', '总体要求\n文'],
  'a heading that is underlined': ['总体要求\n====\n文', '总体要求\n\n文'],
  emphasis: ['**高质量**发展，*乡村*振兴，__营商__环境', '高质量发展，乡村振兴，__营商__环境'],
  'emphasis beside punctuation, which CommonMark does not see': ['推进**“双碳”**工作', '推进“双碳”工作'],
  'emphasis of a label': ['**来源：**江城日报', '来源：江城日报'],
  'text that is struck out, and marked text': ['~~乡村~~振兴==高质量==发展', '乡村振兴高质量发展'],
  'a link with a title': ['优化[营商](https://a.example/1 "甲")环境', '优化营商环境'],
  'a link with a label': ['优化[营商][1]环境\n\n[1]: https://a.example/1', '优化营商环境\n\n'],
  'an address alone': ['见<https://a.example/1>。', '见。'],
  'a wiki link': ['[[江城日报]]和[[notes/a|高质量]]发展', '江城日报和高质量发展'],
  'an image, one in a link, and one that is embedded': ['![图](a.jpg)[![图](a.jpg)](b)![[a.png]]文', '文'],
  'a quotation': ['> 推动高\n> 质量发展', ' 推动高\n 质量发展'],
  'a callout': ['> [!note] 提示\n> 文', '  提示\n 文'],
  'items, each a paragraph': ['- 甲\n- [x] 乙\n1. 丙', '\n 甲\n\n  乙\n1. 丙'],
  code: ['`高质量`发展\n\n```\n**甲**\n```', '高质量发展\n\n\n**甲**\n'],
  'a hard break': ['推动高\\\n质量', '推动高\n质量'],
  'a rule': ['甲\n\n***\n\n乙', '甲\n\n\n\n乙'],
  'marks of notes': ['“放管服”[^1]改革\n\n[^1]: 甲', '“放管服”改革\n\n 甲'],
  'an escaped blank': ['到2035\\ 年', '到2035 年'],
  escapes: ['1\\. 甲\\*乙\\*', '1. 甲*乙*'],
  comments: ['甲<!-- 注 -->乙%%注%%', '甲乙'],
  'tags in a cell': ['| 甲<br>乙 | <b>丙</b> |', ' 甲\n乙 | 丙 '],
  'a note that is linked': ['长效[[3]](#fn3)机制', '长效机制'],
  'the name of a heading': ['# 通知 {#a}\n文', ' 通知 \n文'],
  'emphasis of a quotation by one star': ['落实*“三孩”*政策', '落实“三孩”政策'],
  'the frame of a table': ['| 发布时间 | 甲 |\n|:---|---:|\n| 来源 | 乙 |', ' 发布时间 | 甲 \n\n 来源 | 乙 '],
  'emphasis by underscores between characters': ['推进__乡村__振兴', '推进乡村振兴'],
  'numbers of notes above the line': [
    '“放管服”<sup>1</sup>改革，乡村<sup>[2]</sup>振兴，10<sup>4</sup>亩',
    '“放管服”改革，乡村振兴，104亩',
  ],
  'a table in tags': ['<table><tr><td>高</td><td>质量</td></tr></table>', '\n\n\n高\n\n质量\n\n\n'],
  'a paragraph that is indented': ['    要推动**高质量**发展。', '    要推动高质量发展。'],
  'character references': ['甲&nbsp;乙&lt;', '甲 乙<'],
};

/** What looks like a mark and is text. */
const KEPT: readonly string[] = [
  '国发[2021]5号',
  '[1]: 中共中央文件',
  '[甲][乙]',
  '2*3',
  '2 * 3',
  '#话题#',
  '甲 == 乙',
  '1. 甲\n2. 乙',
  '（一）甲_乙_丙',
  '甲__乙',
  '|x|甲',
  '甲-|-乙',
  '5 < 6 > 4',
];

describe('the text of Markdown', () => {
  for (const [name, [file, text]] of Object.entries(READ)) {
    it(`is without ${name}`, () => {
      const read = markdownText(file).text;
      assert.equal(withoutPadding(read), text);
      assert.equal(read.length, file.length);
    });
  }
  for (const text of KEPT) it(`keeps ${JSON.stringify(text)}`, () => assert.equal(markdownText(text).text, text));

  it('lets a phrase go on through marks, not from one item or cell into the next', () => {
    assert.ok(matchText(markdownText('> 推动**高**\n> [质量](a)发展').text).includes('高质量发展'));
    for (const file of ['- 推动高\n- 质量发展', '<tr><td>高</td><td>质量</td></tr>', '| 高 | 质量 |']) {
      assert.ok(!matchText(markdownText(file).text).includes('高质量'), file);
    }
  });

  it('tells where somebody is quoted', () => {
    assert.deepEqual(markdownText('甲\n\n> 乙\n> > 丙\n\n丁\n\n> 戊').quotations, [
      { start: 3, end: 12 },
      { start: 17, end: 20 },
    ]);
  });

  it('has every character at its own offset, whatever the file', () => {
    const pieces = [
      '#',
      ' ',
      '\n',
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '[[',
      '!',
      '`',
      '```\n',
      '>',
      '- ',
      '1. ',
      '<b>',
      '</b>',
      '<br>',
      '&amp;',
      '\\',
      '高质量',
      'a',
      '|',
      '~~',
      '==',
      '[^1]',
      '\ud800',
      '\r',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const file = parts.join('');
        const { text } = markdownText(file);
        assert.equal(text.length, file.length);
        for (const [at, unit] of text.split('').entries()) assert.ok([PADDING, '\n', ' ', '&', file[at]].includes(unit));
      }),
    );
  });
});
