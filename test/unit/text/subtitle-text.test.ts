import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { withoutPadding } from '../../../src/core/text/padded-text.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { subtitleText } from '../../../src/core/text/subtitle-text.ts';

/** Cues of SubRip, a second each, one right after the other. */
function srt(...cues: readonly string[]): string {
  return cues.map((cue, index) => `${index + 1}\n00:00:${pad(index)},000 --> 00:00:${pad(index + 1)},000\n${cue}\n`).join('\n');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const CASES: readonly (readonly [what: string, file: string, said: string])[] = [
  ['cues that go on with a sentence', srt('会议强调，', '要抓好落实。'), '会议强调， 要抓好落实。'],
  ['cues that end one', srt('会议开始。', '会议强调'), '会议开始。\n会议强调'],
  ['lines of a cue', srt('会议强调，\n要抓好落实。'), '会议强调， 要抓好落实。'],
  ['lines with CR LF', srt('会议强调，', '要抓好落实。').replaceAll('\n', '\r\n'), '会议强调， 要抓好落实。'],
  ['two speakers', srt('- 你好。\n- 谢谢'), '你好。\n\n谢谢'],
  ['two speakers who do not end', srt('- 你好\n- 谢谢'), '你好\n\n谢谢'],
  ['tags', srt('{\\an8}<i>会议</i><font color="#fff">强调</font>'), '会议强调'],
  ['a pause', '1\n00:00:01,000 --> 00:00:02,000\n甲\n\n2\n00:00:09,000 --> 00:00:10,000\n乙\n', '甲\n\n乙'],
  ['a number that is said', srt('2023', '年'), '2023 年'],
  ['cues without empty lines between', '1\n00:00:01,000 --> 00:00:02,000\n甲\n2\n00:00:02,000 --> 00:00:03,000\n乙\n', '甲 乙'],
  [
    'WebVTT',
    'WEBVTT - 标题\nKind: captions\n\nNOTE 注\n二\n\nSTYLE\n::cue { color: red }\n\n开头\n00:01.000 --> 00:02.000 align:start\n<v 张三>会议<00:01.500><c.a>强调</c>&nbsp;&amp;\n',
    '会议强调 &',
  ],
  ['an aside behind a line of blanks', '00:01.000 --> 00:02.000\n甲\n \nNOTE 注\n', '甲'],
  ['lines that the next cue shows again', srt('会议强调', '会议强调\n要抓好', '要抓好\n落实'), '会议强调 要抓好 落实'],
  ['a file without times', '甲\n\n乙\n', '甲\n\n乙\n'],
  ['an empty file', '', ''],
];

describe('subtitles', () => {
  for (const [what, file, said] of CASES) {
    it(`are read: ${what}`, () => {
      assert.equal(withoutPadding(subtitleText(file)), said);
      assert.equal(subtitleText(file).length, file.length);
    });
  }

  it('have a phrase that two cues share', () => {
    const file = srt('要推进“放管', '服”改革，', '抓好落实');
    const { matching } = new SourceText(file, 'subtitles');
    const at = matching.text.indexOf(matchText('放管服改革'));
    const { start, end } = matching.map.toOriginal(at, at + 5);
    assert.deepEqual([file.slice(start, start + 2), file.slice(end - 2, end)], ['放管', '改革']);
  });

  it('do not have one that a pause divides', () => {
    const file = '00:01.000 --> 00:02.000\n乡村\n\n00:09.000 --> 00:10.000\n振兴\n';
    assert.ok(!new SourceText(file, 'subtitles').matching.text.includes('乡村振兴'));
  });

  it('keep every character at its own offset, whatever the file', () => {
    const piece = fc.constantFrom(
      '1',
      '\n',
      '\r\n',
      '00:00:01,000 --> 00:00:02,000',
      '甲乙',
      '<i>',
      '</i>',
      '{\\an8}',
      '&amp;',
      '- ',
      '。',
      'NOTE',
      'WEBVTT',
      ' ',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const file = pieces.join('');
        const text = subtitleText(file);
        assert.equal(text.length, file.length);
        for (let at = 0; at < text.length; at++) if (/[甲乙。]/.test(text.charAt(at))) assert.equal(text[at], file[at]);
      }),
      { numRuns: 500 },
    );
  });
});
