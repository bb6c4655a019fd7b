import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { sourceOf } from '../../../src/core/records/edited-source.ts';
import type { MakeText } from './adversarial-texts.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const encoder = new TextEncoder();

/** A file that is one thing again and again between a beginning and an end. */
function around(before: string, unit: string, after = ''): MakeText {
  return (units) => before + unit.repeat(Math.ceil(units / unit.length)) + after;
}

const FILES: Readonly<Record<string, readonly (readonly [what: string, make: MakeText])[]>> = {
  'a.csv': [
    ['rows', around('标题,正文\n', '甲,乙\n')],
    ['doubled quotes', around('标题,正文\n甲,"', '乙""', '"\n')],
    ['quotes that nothing closes', around('标题,正文\n', '"甲\n')],
    ['cells', around('标题,正文\n', '甲,')],
    ['columns', around('标题', ',正文', '\n甲\n')],
    ['line breaks in a cell', around('标题\n"', '\r\n')],
  ],
  'a.json': [
    ['records on one line', around('[', '{"title":"甲","content":"乙"},', '{}]')],
    ['lists in lists', around('', '[')],
    ['objects in objects', around('', '{"data":')],
    ['escapes', around('{"content":"', '\\u5341', '"}')],
    ['escaped quotes', around('{"content":"', '\\"', '"}')],
    ['tags', around('{"content":"', '<p>甲', '"}')],
    ['tags that are not closed', around('{"content":"<br>', '<p ', '"}')],
    ['references', around('{"content":"', '&nbsp;', '"}')],
    ['paragraphs', around('{"content":[', '"甲",', '"乙"]}')],
    ['errors', around('[', '{]')],
  ],
  'a.jsonl': [
    ['lines', around('', '{"title":"甲","content":"乙"}\n')],
    ['broken lines', around('', '{"title":\n')],
  ],
  'a.xml': [
    ['items', around('<rss>', '<item><title>甲</title></item>', '</rss>')],
    ['elements in elements', around('', '<a>')],
    ['ends of nothing', around('<a>', '</b>')],
    ['comments that nothing closes', around('<a><title>', '<!--', '</title></a>')],
    ['literal text that nothing closes', around('<a><title>甲', '<![CDATA[', '</title></a>')],
    ['references', around('<a><text>', '&lt;p&gt;', '</text></a>')],
    ['ampersands', around('<a><text>', '&', '</text></a>')],
    ['elements of no page in a text', around('<a><text>', '<b1>甲</b1>', '</text></a>')],
    ['marks of tags in a text', around('<a><text>', '<<', '</text></a>')],
    ['attributes', around('<a ', 'b="1" ', '><title>甲</title></a>')],
  ],
  'a.srt': [
    ['cues', around('', '1\n00:00:01,000 --> 00:00:02,000\n甲\n\n')],
    ['times', around('', '00:00:01,000 --> 00:00:02,000\n')],
    ['tags that nothing closes', around('00:00:01,000 --> 00:00:02,000\n', '<i')],
    ['lines of blanks', around('00:00:01,000 --> 00:00:02,000\n甲', ' \n')],
    ['blanks', around('00:00:01,000 --> 00:00:02,000\n- ', ' ', '甲')],
  ],
};

describe('time that grows with a file of records', function () {
  this.timeout(60_000);

  for (const [path, files] of Object.entries(FILES)) {
    for (const [what, make] of files) {
      it(`${path}: ${what}`, () => {
        const { ratio, units, milliseconds } = growthOf(
          (text) => {
            readFile({ uri: path, path }, encoder.encode(text));
            void sourceOf({ uri: path, text }).matching;
          },
          make,
          { to: 1 << 17 },
        );
        assert.ok(ratio < MOST_GROWTH, `${ratio.toFixed(1)} times as long for twice the text, ${milliseconds} ms for ${units} units`);
      });
    }
  }
});
