import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecords } from '../../../src/core/records/read-records.ts';
import type { RecordFormat } from '../../../src/core/records/record-format.ts';
import { recordFormatOf } from '../../../src/core/records/record-format.ts';
import { saidIn, sourcesIn, textsIn } from './records-of.ts';

type TextCase = readonly [what: string, format: RecordFormat, file: string, texts: readonly string[]];

const ITEM = (inner: string) => `<rss><channel><title>站</title><image><title>图</title></image><item>${inner}</item></channel></rss>`;

const TEXTS: readonly TextCase[] = [
  ['a table with English headings', 'csv', 'Title,Content,Date\n甲,乙,2023-04-18\n', ['甲|乙']],
  ['a table with Traditional headings', 'csv', '標題,內容,時間\n甲,乙,2023\n', ['甲|乙']],
  ['headings with marks and blanks', 'csv', ' 标题：, 正 文\n甲,乙\n', ['甲|乙']],
  ['columns in another order', 'csv', '正文,标题\n乙,甲\n', ['乙|甲']],
  ['doubled quotes', 'csv', 'title,text\n甲,"他说""好""，走了"\n', ['甲|他说"好"，走了']],
  ['a text of several lines in quotes', 'csv', 'title,text\r\n甲,"一,二\r\n三"\r\n乙,丙\r\n', ['甲|一,二|三', '乙|丙']],
  ['blanks between a quote and what divides', 'csv', 'title,text,date\n"甲" ,"乙" ,2023\n', ['甲|乙']],
  ['semicolons', 'csv', '标题;正文\n甲，1;乙\n', ['甲，1|乙']],
  ['tabs', 'csv', '标题\t正文\n甲\t乙, 丙\n', ['甲|乙, 丙']],
  ['the line that tells Excel what divides', 'csv', 'sep=;\n标题;正文\n甲;乙\n', ['甲|乙']],
  ['columns that nobody knows', 'csv', 'id,标题,浏览量\n17,甲,200\n', ['甲']],
  ['a row without a text', 'csv', '标题,正文,日期\n,,2023\n甲,乙,2023\n', ['甲|乙']],
  ['a row with too few cells', 'csv', '标题,正文\n甲\n', ['甲']],
  ['a table without a heading for a text', 'csv', '姓名,电话\n甲,1\n', []],
  ['a summary beside a text is not read', 'csv', '标题,摘要,正文\n甲,乙,丙\n', ['甲|丙']],
  ['a summary without a text is', 'csv', '标题,摘要,正文\n甲,乙,\n', ['甲|乙']],
  ['an object', 'json', '{"title":"甲","content":"乙"}', ['甲|乙']],
  ['a list', 'json', '[{"title":"甲","content":"乙"},{"title":"丙","content":"丁"}]', ['甲|乙', '丙|丁']],
  ['a list in an object', 'json', '{"code":0,"data":[{"title":"甲","content":"乙"}]}', ['甲|乙']],
  ['a list further below', 'json', '{"data":{"list":[{"标题":"甲","正文":"乙"}]}}', ['甲|乙']],
  ['objects by a key', 'json', '{"a":{"title":"甲","text":"乙"},"b":{"title":"丙","text":"丁"}}', ['甲|乙', '丙|丁']],
  ['a list with a title of its own', 'json', '{"title":"专题","items":[{"title":"甲","content":"乙"}]}', ['甲|乙']],
  ['comments below a text', 'json', '{"title":"甲","content":"乙","comments":[{"content":"好"}]}', ['甲|乙']],
  ['a list of paragraphs', 'json', '{"title":"甲","content":["一段","二段"]}', ['甲|一段|二段']],
  [
    'paragraphs that are things',
    'json',
    '{"title":"甲","content":[{"type":"text","text":"乙"},{"type":"image"},{"type":"text","text":"丙"}]}',
    ['甲|乙|丙'],
  ],
  ['what an editor nests', 'json', '[{"content":{"content":[{"content":[{"text":"乙"},{"text":"丙"}]}]},"title":"甲"}]', ['乙|丙|甲']],
  [
    'a page of a list that is called content',
    'json',
    '{"content":[{"title":"甲","text":"乙"},{"title":"丙","text":"丁"}],"total":2}',
    ['甲|乙', '丙|丁'],
  ],
  ['a list of texts without titles', 'json', '{"content":[{"text":"甲"},{"text":"乙"}]}', ['甲', '乙']],
  ['escapes', 'json', String.raw`{"title":"\u7532\"","content":"一\n二\r\n三\t四\/\ud83d\ude00"}`, ['甲"|一|二|三\t四/😀']],
  ['a piece of a page', 'json', String.raw`{"content":"<p class=\"a\">一&nbsp;段<\/p><p>二段<br>三<\/p>"}`, ['一\u00a0段|二段|三']],
  ['references and line breaks', 'json', String.raw`{"content":"一&ldquo;段&rdquo;\n二段"}`, ['一“段”|二段']],
  ['a mark of comparison is no tag', 'json', '{"content":"若 a<b 且 c>d"}', ['若 a<b 且 c>d']],
  ['comments and a comma at the end', 'json', '// 注\n[{"title":"甲","content":"乙",},]', ['甲|乙']],
  ['settings of a program', 'json', '{"name":"a","description":"b","scripts":{"test":"c"},"files":["d"]}', []],
  ['titles of commands deep in a program’s file', 'json', '{"contributes":{"commands":[{"command":"a","title":"b"}]}}', []],
  ['a value alone', 'json', '"甲"', []],
  ['an empty file', 'json', ' \n', []],
  [
    'lines of JSON in a file that is called JSON',
    'json',
    '{"title":"甲","content":"乙"}\n{"title":"丙","content":"丁"}\n',
    ['甲|乙', '丙|丁'],
  ],
  ['lines with empty ones between', 'jsonl', '{"title":"甲"}\r\n\r\n{"title":"乙"}\r\n', ['甲', '乙']],
  ['a line around its object', 'jsonl', '{"data":{"title":"甲","content":"乙"}}\n', ['甲|乙']],
  ['an item of RSS', 'xml', ITEM('<title>甲</title><description>乙</description>'), ['甲|乙']],
  ['references', 'xml', ITEM('<title>甲&amp;&#20057;&#x4e19;</title>'), ['甲&乙丙']],
  ['literal text', 'xml', ITEM('<title><![CDATA[甲<乙]]></title>'), ['甲<乙']],
  ['a page in literal text', 'xml', ITEM('<content:encoded><![CDATA[<p>一</p><p>二&nbsp;三</p>]]></content:encoded>'), ['一|二\u00a0三']],
  ['a page in references', 'xml', ITEM('<title>甲</title><description>&lt;p&gt;一&lt;/p&gt;二</description>'), ['甲|一|二']],
  ['the text wins over the summary', 'xml', ITEM('<description>乙</description><content:encoded>丙</content:encoded>'), ['丙']],
  ['pictures have titles too', 'xml', ITEM('<title>甲</title><media:content/><media:title>图</media:title>'), ['甲']],
  ['comments', 'xml', ITEM('<title>甲<!-- 注 -->乙</title>'), ['甲乙']],
  [
    'Atom',
    'xml',
    '<feed><title>F</title><entry><title>甲</title><content type="xhtml"><div><p>一</p><p>二</p></div></content></entry></feed>',
    ['甲|一|二'],
  ],
  [
    'an entry with the feed that it is from',
    'xml',
    '<feed><entry><title>甲</title><summary>乙</summary><source><title>S</title></source></entry></feed>',
    ['甲|乙'],
  ],
  ['elements with Chinese names', 'xml', '<文档集><文档><标题>甲</标题><正文><段>一</段><段>二</段></正文></文档></文档集>', ['甲|一|二']],
  ['one record at the top', 'xml', '<?xml version="1.0"?><doc><title>甲</title><body>乙</body></doc>', ['甲|乙']],
  ['elements of another kind', 'xml', '<project><name>a</name><version>1</version></project>', []],
];

describe('the records of a file', () => {
  for (const [what, format, file, texts] of TEXTS) {
    it(`${format}: ${what}`, () => assert.deepEqual(textsIn(file, format), texts));
  }

  it('say what they are', () => {
    assert.deepEqual(saidIn('题名,正文,发布时间,媒体,作者,网址\n甲,乙,2023-04-18,新华社,张三,https://a.cn/b\n', 'csv'), [
      ['title: 甲', 'published: 2023-04-18', 'outlet: 新华社'],
    ]);
    assert.deepEqual(
      saidIn(
        '{"title":"甲","content":"乙","source":{"name":"人民网","id":1},"author":[{"name":"某某日报社"}],"tags":[{"name":"新闻网"}]}',
        'json',
      ),
      [['title: 甲', 'outlet: 人民网', 'outlet: 某某日报社']],
    );
    assert.deepEqual(saidIn('[{"标题":"甲","正文":"乙","日期":20230418,"来源":"人民网","作者":"某市人民政府办公室"}]', 'json'), [
      ['title: 甲', 'date: 20230418', 'outlet: 人民网', 'outlet: 某市人民政府办公室'],
    ]);
    assert.deepEqual(
      saidIn(ITEM('<title>甲</title><pubDate>Tue, 18 Apr 2023 10:00:00 +0800</pubDate><source url="u">人民网</source>'), 'xml'),
      [['title: 甲', 'published: Tue, 18 Apr 2023 10:00:00 +0800', 'outlet: 人民网']],
    );
  });

  const NUMBERS: readonly [what: string, format: RecordFormat, file: string, numbers: readonly number[]][] = [
    ['rows that are not empty, below the headings', 'csv', '标题\n甲\n\n" "\n乙\n', [1, 2]],
    ['rows without a text', 'csv', '标题,日期\n甲,1\n,2\n乙,3\n', [1, 3]],
    ['rows that are broken', 'csv', '标题,正文\n甲,1\n"坏,2\n乙,3\n', [1, 3]],
    ['objects with a text or a title', 'json', '[{"title":"甲"},{"id":1},{"title":"乙"}]', [1, 2]],
    ['lines that are not empty, with those that are broken', 'jsonl', '{"title":"甲"}\n\n{"title":\n{"id":1}\n{"title":"乙"}\n', [1, 4]],
  ];
  for (const [what, format, file, numbers] of NUMBERS) {
    it(`are counted in their file: ${what}`, () =>
      assert.deepEqual(
        readRecords(file, format).records.map(({ number }) => number),
        numbers,
      ));
  }

  const BROKEN: readonly [what: string, format: RecordFormat, file: string, texts: readonly string[], places: readonly string[]][] = [
    ['a line', 'jsonl', '{"title":"甲"}\n{"title": 坏}\n{"title":"乙"}\n', ['甲', '乙'], ['2:11 #2']],
    ['a file that ends too early', 'json', '[{"title":"甲"},\n{"title":"乙","cont', ['甲'], ['2:14']],
    ['a quote that is never closed', 'csv', '标题,正文\n甲,乙\n丙,"丁\n戊,己\n', ['甲|乙', '戊|己'], ['3:1 #2']],
    ['a table whose headings are broken', 'csv', '"标题,正文\n甲,乙\n', [], ['1:1 #0']],
    [
      'an element that is never closed',
      'xml',
      '<a>\n<b><title>甲</title><text>乙</b>\n<b><title>丙</title></b></a>',
      ['甲|乙', '丙'],
      ['2:20'],
    ],
    ['what is no XML', 'xml', '甲乙', [], ['1:1']],
    ['a nest', 'json', `${'['.repeat(200)}1${']'.repeat(200)}`, [], ['1:101']],
    ['a nest of elements', 'xml', '<a>'.repeat(300) + '</a>'.repeat(300), [], ['1:601']],
  ];
  for (const [what, format, file, texts, _places] of BROKEN) {
    it(`are read beside what is broken: ${what}`, () => {
      const { broken } = readRecords(file, format);
      const places = broken.map(({ line, column, number }) => `${line + 1}:${column + 1}${number === undefined ? '' : ` #${number}`}`);
      assert.deepEqual([textsIn(file, format), places], [texts, places]);
    });
  }

  it('begin at a line and a column of their file', () => {
    const { records } = readRecords('[\n{"title":"甲"}, {"title":"乙"}]', 'json');
    assert.deepEqual(
      records.map(({ line, column, start }) => [line, column, start]),
      [
        [1, 0, 2],
        [1, 15, 17],
      ],
    );
  });

  it('are those of the formats that a name tells', () => {
    const names = [
      'a.csv',
      'a.TSV',
      'a.json',
      'a.jsonl',
      'a.ndjson',
      'file:///b/a.xml',
      'a.rss',
      'a.txt',
      'a.json.txt',
      'csv',
      'a.geojson',
    ];
    assert.deepEqual(names.map(recordFormatOf), [
      'csv',
      'csv',
      'json',
      'jsonl',
      'jsonl',
      'xml',
      'xml',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

/** Anything that somebody may write, with what formats take for marks. */
const TEXT = fc
  .array(
    fc.oneof(fc.constantFrom('甲', '乙', '"', '\\', '<', '&', '，', ',', '\n', '\t', ' ', '😀', '“', '”', 'a', ']]>', "'"), fc.string()),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join('').replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u200b\ufeff]/gu, ''))
  .filter((text) => text.trim() !== '');

const WRITERS: Readonly<Record<RecordFormat, (texts: readonly string[], isAscii: boolean) => string>> = {
  csv: (texts) => `正文\r\n${texts.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join('')}`,
  json: (texts, isAscii) => asciiIf(isAscii, JSON.stringify(texts.map((text) => ({ content: text })))),
  jsonl: (texts, isAscii) => texts.map((text) => `${asciiIf(isAscii, JSON.stringify({ content: text }))}\n`).join(''),
  xml: (texts) => `<all>${texts.map((text) => `<item><content>${xml(text)}</content></item>`).join('')}</all>`,
};

function asciiIf(isAscii: boolean, json: string): string {
  return isAscii ? json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;
}

function xml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '');
}

/** A text in which a browser would see elements or references is read as one. */
function isPlain(text: string): boolean {
  return !/<[/a-z]|&[#a-z]/i.test(text);
}

describe('every text of a record', () => {
  for (const format of ['csv', 'json', 'jsonl', 'xml'] as const) {
    it(`stands in its file where it says, and comes back as it was: ${format}`, () =>
      fc.assert(
        fc.property(fc.array(TEXT.filter(isPlain), { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, isAscii) => {
          const file = WRITERS[format](texts, isAscii);
          const sources = sourcesIn(file, format);
          assert.deepEqual(
            sources.map(({ reading }) => reading.replaceAll('\u200b', '').replaceAll('\r\n', '\n')),
            texts.map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')),
          );
          for (const { file: part, reading, origin } of sources) {
            assert.equal(reading.length, part.length);
            assert.equal(file.slice(origin.start, origin.start + part.length), part);
          }
        }),
      ));
  }

  it('is never lost to what stands beside it, whatever the file: nothing throws, and each reading is as long as its part', () =>
    fc.assert(
      fc.property(fc.constantFrom<RecordFormat>('csv', 'json', 'jsonl', 'xml'), pieces(), (format, file) => {
        for (const { file: part, reading } of sourcesIn(file, format)) assert.equal(reading.length, part.length);
      }),
      { numRuns: 500 },
    ));
});

function pieces(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '{"title":"甲","content":"',
    '"}',
    '[',
    ']',
    ',',
    '\n',
    '"',
    '""',
    '\\',
    '标题,正文\n',
    '<item><title>',
    '</title>',
    '<content><![CDATA[',
    ']]>',
    '</content></item>',
    '<!--',
    '-->',
    '&amp;',
    '&#x',
    ';',
    '<p>',
    '</p>',
    '<br>',
    '甲乙',
    '\\u5341',
    '\r',
    '\t',
    '<a/>',
    '</a>',
  );
  return fc.array(piece, { maxLength: 30 }).map((all) => all.join(''));
}
