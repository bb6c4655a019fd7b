import assert from 'node:assert/strict';
import { highlights } from '../../../src/core/corpus/highlight.ts';
import { cleanDocument } from '../../../src/core/document/clean-document.ts';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import { PhraseMatcher } from '../../../src/core/phrases/phrase-matcher.ts';
import { sourceOf } from '../../../src/core/records/edited-source.ts';
import { recordAddress } from '../../../src/core/records/record-address.ts';

const matcher = new PhraseMatcher(builtInPhrases());

/** What is highlighted in a text in an editor, as it stands there. */
function highlighted(uri: string, text: string): string[] {
  return highlights(sourceOf({ uri, text }), matcher).map(({ start, end }) => text.slice(start, end));
}

describe('an editor with records', () => {
  const table = '标题,正文,备注\n甲,推进乡村振兴,一带一路\n乙,"抓好""放管服""改革",\n';

  it('has highlights in what is read of them, where they stand', () => {
    assert.deepEqual(highlighted('file:///a.csv', table), ['乡村振兴', '""放管服""改革']);
    const json = String.raw`[{"title":"甲","content":"\u4e61\u6751\u632f\u5174"},{"content":"一带<b>一路</b>"},{"url":"乡村振兴"}]`;
    assert.deepEqual(highlighted('file:///a.json', json), [String.raw`\u4e61\u6751\u632f\u5174`, '一带<b>一路']);
    assert.deepEqual(
      highlighted('file:///a.srt', '1\n00:00:01,000 --> 00:00:02,000\n推进乡村\n\n2\n00:00:02,000 --> 00:00:03,000\n振兴\n').length,
      1,
    );
  });

  it('has only those of the record that is named', () => assert.deepEqual(highlighted('file:///a.csv#1', table), ['乡村振兴']));

  it('has none where nothing is called a text', () => assert.deepEqual(highlighted('file:///a.json', '{"name":"乡村振兴"}'), []));

  it('reads a page that is written in XML as a page', () =>
    assert.deepEqual(highlighted('file:///a.xml', '<?xml version="1.0"?><html><body><p>推进乡村振兴</p></body></html>'), ['乡村振兴']));
});

describe('cleaning a file with records', () => {
  const CASES: readonly (readonly [what: string, path: string, file: string, clean: string])[] = [
    [
      'notes inside a text go',
      'a.json',
      '[{"content":"南沙區(qū)發(fā)展","note":"區(qū)"}]',
      '[{"content":"南沙區發展","note":"區(qū)"}]',
    ],
    ['notes inside a cell go', 'a.csv', '标题,正文\n甲,南沙區(qū)\n', '标题,正文\n甲,南沙區\n'],
    ['escapes stay', 'a.json', String.raw`[{"content":"\u5340(q\u016b)"}]`, String.raw`[{"content":"\u5340(q\u016b)"}]`],
    ['lines of the site stay', 'a.jsonl', '{"content":"首页 > 新闻 > 正文"}\n', '{"content":"首页 > 新闻 > 正文"}\n'],
    ['what is no record stays', 'a.json', '{"a":"首页 > 新闻 > 正文\n區(qū)"}', '{"a":"首页 > 新闻 > 正文\n區(qū)"}'],
    ['what is broken stays', 'a.csv', '首页 > 新闻 > 正文\n', '首页 > 新闻 > 正文\n'],
    [
      'cues keep their lines',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n首页 > 新闻\n區(qū)域\n',
      '1\n00:00:01,000 --> 00:00:02,000\n首页 > 新闻\n區域\n',
    ],
  ];
  for (const [what, path, file, clean] of CASES) it(`is safe: ${what}`, () => assert.equal(cleanDocument(file, path), clean));
});

describe('the name of a record', () => {
  it('has a number only behind a file with records', () => {
    const named = ['file:///a.csv#17', 'b/a.json#1', 'a.txt#17', 'a.csv', 'a#1.csv', 'a.csv#x'].map(recordAddress);
    assert.deepEqual(
      named.map(({ file, number }) => [file, number]),
      [
        ['file:///a.csv', 17],
        ['b/a.json', 1],
        ['a.txt#17', undefined],
        ['a.csv', undefined],
        ['a#1.csv', undefined],
        ['a.csv#x', undefined],
      ],
    );
  });
});
