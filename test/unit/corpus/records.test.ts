import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { allPhrases, highlights } from '../../../src/core/corpus/highlight.ts';
import { readFile, readParts } from '../../../src/core/corpus/read-file.ts';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import { PhraseMatcher } from '../../../src/core/phrases/phrase-matcher.ts';
import { sourceOf } from '../../../src/core/records/edited-source.ts';
import { search } from '../../../src/core/search/search.ts';
import { resultOf } from '../generator-result.ts';

const PIECE = fc.constantFrom('推进乡村振兴', '“放管服”改革', '乡村', '振兴', '，', '。', '\n', '会议强调');
const MATCHER = new PhraseMatcher(builtInPhrases());
const ALL = { order: 'path', limit: 10, offset: 0, occurrences: 10, whole: [] } as const;

const TABLE = `标题,正文,日期,来源
南沙区召开会议,"2023年4月18日，广州市南沙区召开会议，强调“放管服”改革，要抓好""十四五""规划的落实。",2023-04-19,南方日报
　,,2022-01-02,
宝安区部署工作,"会议强调，深圳市宝安区要推进乡村振兴，抓好十四五规划的落实。",2021年5月6日,宝安日报
`;

function libraryOf(files: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus([]);
  for (const [path, text] of Object.entries(files)) corpus.set(readFile({ uri: `file:///${path}`, path }, new TextEncoder().encode(text)));
  return corpus;
}

function pathsOf(corpus: Corpus): string[] {
  return corpus.documents().map(({ path }) => path);
}

describe('a file with many records', () => {
  it('is as many documents, named by their numbers in its order', () => {
    const rows = Array.from({ length: 12 }, (_, number) => `关于第${number}项工作的通知,会议要求抓好落实。\n`);
    const corpus = libraryOf({ 'f.csv': `标题,正文\n${rows.join('')}`, 'g.txt': '会议要求抓好落实。' });
    assert.deepEqual(pathsOf(corpus), [...rows.map((_, index) => `f.csv#${index + 1}`), 'g.txt']);
    assert.equal(corpus.get('file:///f.csv#2')?.document.title?.value, '关于第1项工作的通知');
  });

  it('is one document of its name where it has one record', () => {
    assert.deepEqual(pathsOf(libraryOf({ 'a.json': '{"title":"南沙区召开会议","content":"会议要求抓好落实。"}' })), ['a.json']);
  });

  it('tells date, place and outlet of each, with the evidence where it stands in the file', () => {
    const corpus = libraryOf({ 'f.csv': TABLE });
    const claims = ['file:///f.csv#1', 'file:///f.csv#3'].map((uri) => corpus.claims(uri));
    assert.deepEqual(
      claims.map((one) => [one?.title, one?.dates.date?.value, one?.outlet, one?.place?.code]),
      [
        ['南沙区召开会议', '2023-04-19', '南方日报', '440115'],
        ['宝安区部署工作', '2021-05-06', '宝安日报', '440306'],
      ],
    );
    const evidence = claims.flatMap((one) => [...(one?.dates.date?.evidence ?? []), ...(one?.place?.evidence ?? [])]);
    for (const { rule, start, end, note } of evidence.filter(({ end }) => end > 0)) assert.equal(TABLE.slice(start, end), note, rule);
    assert.ok(evidence.some(({ rule }) => rule === 'record-field'));
  });

  it('tells issuer and number, as catalogues of documents have them', () => {
    const corpus = libraryOf({
      'f.tsv': '标题\t发文机关\t文号\t正文\n关于甲项工作的通知\t国务院办公厅\t国办发〔2023〕1号\t会议要求抓好落实。\n',
    });
    const claims = corpus.claims('file:///f.tsv');
    assert.deepEqual([claims?.issuer, claims?.number], ['国务院办公厅', '国办发〔2023〕1号']);
  });

  it('is read as Excel writes it', () => {
    const corpus = new Corpus([]);
    const text = '\ufeff标题\t正文\r\n关于甲项工作的通知\t会议要求抓好落实。\r\n关于乙项工作的通知\t会议要求抓好落实。\r\n';
    const utf16 = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    corpus.set(readFile({ uri: 'f.csv', path: 'f.csv' }, utf16));
    corpus.set(readFile({ uri: 'g.csv', path: 'g.csv' }, new TextEncoder().encode(text)));
    assert.deepEqual(pathsOf(corpus), ['f.csv#1', 'f.csv#2', 'g.csv#1', 'g.csv#2']);
    assert.equal(corpus.get('g.csv#1')?.document.title?.value, '关于甲项工作的通知');
  });

  it('is found at the offsets, lines and columns of the file', () => {
    const corpus = libraryOf({ 'f.csv': TABLE });
    const { documents } = resultOf(search(corpus, { query: '十四五规划', ...ALL }));
    const found = documents.flatMap(({ occurrences }) => occurrences);
    assert.deepEqual(
      found.map(({ path, start, end, line, column }) => [
        path,
        TABLE.slice(start, end),
        TABLE.split('\n')[line]?.slice(column, column + 3),
      ]),
      [
        ['f.csv#1', '""十四五""规划', '""十'],
        ['f.csv#3', '十四五规划', '十四五'],
      ],
    );
    for (const { uri, start, end, line, column } of found) {
      assert.deepEqual([corpus.locate(uri, start, end)?.line, corpus.locate(uri, start, end)?.column], [line, column]);
    }
  });

  const DATES: readonly (readonly [what: string, written: string, date: string | undefined])[] = [
    ['a day and a time', '"2023-04-18 10:00:00"', '2023-04-18'],
    ['a day without marks', '20230418', '2023-04-18'],
    ['a day in Chinese', '"2023年4月18日"', '2023-04-18'],
    ['a month', '"2023-04"', '2023-04'],
    ['a moment in Greenwich that is the next day in China', '"2023-04-18T20:00:00Z"', '2023-04-19'],
    ['a moment as mail and feeds have it', '"Tue, 18 Apr 2023 10:00:00 +0800"', '2023-04-18'],
    ['the same in Greenwich, the next day in China', '"Tue, 18 Apr 2023 22:00:00 GMT"', '2023-04-19'],
    ['seconds since 1970', '1681776000', '2023-04-18'],
    ['milliseconds since 1970', '1681776000000', '2023-04-18'],
    ['a number that is no moment', '12345', undefined],
  ];
  for (const [what, written, date] of DATES) {
    it(`is dated by ${what}`, () => {
      const corpus = libraryOf({ 'a.json': `{"title":"某地召开会议研究工作","content":"会议要求抓好落实。","pubDate":${written}}` });
      assert.equal(corpus.claims('file:///a.json')?.dates.date?.value, date);
    });
  }

  it('has as many places of a phrase in its editor as a search finds in it', () =>
    fc.assert(
      fc.property(fc.array(fc.array(PIECE, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), (records) => {
        const file = JSON.stringify(records.map((pieces, index) => ({ content: pieces.join(''), title: `关于第${index}项工作的通知` })));
        const corpus = libraryOf({ 'f.json': file });
        const inEditor = allPhrases(highlights(sourceOf({ uri: 'file:///f.json', text: file }), MATCHER));
        for (const query of ['乡村振兴', '放管服改革']) {
          const { documents } = resultOf(search(corpus, { ...ALL, query, occurrences: 100 }));
          const found = documents.flatMap(({ occurrences }) => occurrences.map(({ start, end }) => [start, end]));
          const drawn = inEditor.filter(({ key }) => key === query).map(({ start, end }) => [start, end]);
          assert.deepEqual(drawn, found, query);
        }
      }),
      { numRuns: 100 },
    ));

  it('goes with all its documents', () => {
    const corpus = libraryOf({ 'f.csv': TABLE, 'g.txt': '会议要求抓好落实。' });
    corpus.set(readFile({ uri: 'file:///f.csv', path: 'f.csv' }, new TextEncoder().encode('标题,正文\n甲,乙\n')));
    assert.deepEqual(pathsOf(corpus), ['f.csv', 'g.txt']);
    corpus.remove('file:///f.csv');
    assert.deepEqual([pathsOf(corpus), corpus.unreadFiles()], [['g.txt'], []]);
  });

  it('says where a record is broken, and has the others', () => {
    const corpus = libraryOf({ 'f.jsonl': '{"title":"甲","content":"会议要求抓好落实。"}\n{"title": 坏}\n' });
    assert.deepEqual(pathsOf(corpus), ['f.jsonl#1']);
    assert.deepEqual(corpus.unreadFiles(), [
      {
        uri: 'file:///f.jsonl#2',
        path: 'f.jsonl#2',
        error: { code: 'bad-json', message: 'line 2, column 11: not valid JSON', place: { line: 1, column: 10 } },
      },
    ]);
    corpus.remove('file:///f.jsonl');
    assert.deepEqual(corpus.unreadFiles(), []);
  });

  it('is no document where nothing is called a title or a text', () => {
    const corpus = libraryOf({ 'package.json': '{"name":"a","description":"b"}', 'a.csv': '姓名,电话\n甲,1\n' });
    assert.deepEqual(
      corpus.unreadFiles().map(({ path, error }) => [path, error.code]),
      [
        ['a.csv', 'no-records'],
        ['package.json', 'no-records'],
      ],
    );
  });

  it('is read up to 20,000 records, and says that there are more', () => {
    const rows = (count: number) => new TextEncoder().encode(`标题\n${'甲\n'.repeat(count)}`);
    const partsOf = (count: number) => {
      const [first] = readParts({ uri: 'f.csv', path: 'f.csv' }, rows(count), {});
      return first && 'entry' in first ? first.entry.part?.parts : undefined;
    };
    assert.deepEqual([partsOf(20_000), partsOf(30_000)], [20_000, 20_001]);
  });

  it('does not hide which of its records are missing', () => {
    const corpus = libraryOf({});
    const { parts } = readFile({ uri: 'file:///f.csv', path: 'f.csv' }, new TextEncoder().encode(TABLE));
    for (const [index, part] of parts.entries()) {
      assert.deepEqual(corpus.documentsOf('file:///f.csv'), [], `${index}`);
      corpus.add(part, 'file:///f.csv');
    }
    assert.equal(corpus.documentsOf('file:///f.csv').length, 2);
  });

  it('is read with what is known of each record', () => {
    const records = { 1: { date: '2020-01-01' }, 3: { exclude: true } };
    const corpus = new Corpus([]);
    const bytes = new TextEncoder().encode(TABLE);
    corpus.set(readFile({ uri: 'f.csv', path: 'f.csv' }, bytes, { records, correction: { region: '000000' } }));
    const claims = corpus.claims('f.csv#1');
    assert.deepEqual([pathsOf(corpus), claims?.dates.date?.value, claims?.place?.code], [['f.csv#1'], '2020-01-01', '000000']);
    assert.ok(corpus.holds('f.csv', bytes, { records, correction: { region: '000000' } }));
    assert.ok(!corpus.holds('f.csv', bytes, { records: { 1: records[1] }, correction: { region: '000000' } }));
  });

  it('has each phrase where the file writes it, in whatever way', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('十四五规划', '“放管服”改革', '会议"强调"', '，', '\n', '。'), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (pieces, isAscii) => {
          const text = pieces.join('');
          const json = JSON.stringify([{ content: text }, { content: '十四五规划。' }]);
          const file = isAscii ? json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;
          const answer = resultOf(search(libraryOf({ 'f.json': file }), { query: '放管服改革', ...ALL }));
          const found = answer.documents.flatMap(({ occurrences }) => occurrences);
          assert.equal(found.length, pieces.filter((piece) => piece.startsWith('“')).length);
          for (const { start, end } of found) assert.equal(JSON.parse(`"${file.slice(start, end)}"`), '“放管服”改革');
        },
      ),
    ));
});
