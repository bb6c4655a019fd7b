import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { ExportFormat } from '../../../src/core/export/export-format.ts';
import { ExportText, exportFormatOf } from '../../../src/core/export/export-format.ts';
import type { Exported, ExportRequest } from '../../../src/core/export/export-library.ts';
import { exportLibrary } from '../../../src/core/export/export-library.ts';
import type { ExportRecord } from '../../../src/core/export/export-record.ts';
import { occurrenceRecord, phraseRecord } from '../../../src/core/export/export-record.ts';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import { plainText } from '../../../src/core/text/plain-text.ts';

const COLUMNS = ['phrase', 'documents', 'variants'];
const escapeFormula = (text: string) => plainText(text, 'csv');
const RECORD = { phrase: '高质量发展', documents: 5, variants: ['一', '二'], firstSeen: null };

function exportText(records: readonly ExportRecord[], columns: readonly string[], format: ExportFormat): string {
  const text = new ExportText(columns, format);
  for (const record of records) text.add(record);
  assert.equal(text.count, records.length);
  return text.finish();
}

describe('ExportText', () => {
  it('writes CSV with a byte order mark, CR LF and the columns in their order', () => {
    assert.equal(exportText([RECORD], COLUMNS, 'csv'), '\ufeffphrase,documents,variants\r\n高质量发展,5,一; 二\r\n');
  });

  it('writes JSON with all fields, as it is usually laid out', () => {
    for (const records of [[], [RECORD], [RECORD, { ...RECORD, phrase: '"\n[' }]])
      assert.equal(exportText(records, COLUMNS, 'json'), `${JSON.stringify(records, null, 2)}\n`);
  });

  it('writes a Markdown table, numbers to the right', () => {
    assert.equal(
      exportText([RECORD], COLUMNS, 'md'),
      '| phrase | documents | variants |\n| --- | ---: | ---: |\n| 高质量发展 | 5 | 一; 二 |\n',
    );
  });

  it('writes the headings where there is nothing', () => {
    assert.equal(exportText([], ['a', 'b'], 'csv'), '\ufeffa,b\r\n');
    assert.equal(exportText([], ['a', 'b'], 'json'), '[]\n');
  });

  const formulas = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', ' =1', '\ufeff=1', '\u200b\u2003@a'];
  for (const formula of formulas) {
    it(`lets no spreadsheet run ${JSON.stringify(formula)}`, () => assert.equal(escapeFormula(formula), `'${formula}`));
  }

  it('leaves other texts as they are', () => {
    for (const text of ['', '高质量发展', "'=", '1-2', '（=）']) assert.equal(escapeFormula(text), text);
  });

  const cells: [name: string, text: string, cell: string][] = [
    ['a bar', 'a|b', 'a\\|b'],
    ['a line break', 'a\r\nb', 'a b'],
    ['markup', '*a* [b](c) <d> `e`', '\\*a\\* \\[b\\]\\(c\\) \\<d\\> \\`e\\`'],
    ['a backslash before a bar', 'a\\|b', 'a\\\\\\|b'],
  ];
  for (const [name, text, cell] of cells) {
    it(`keeps ${name} in a cell of a Markdown table`, () => {
      assert.equal(exportText([{ text }], ['text'], 'md').split('\n')[2], `| ${cell} |`);
    });
  }

  it('writes CSV that another parser reads as the same rows', () => {
    const text = fc.string({ unit: fc.constantFrom(...'高a,"\r\n\t =+-@;|\'，“'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text, c: fc.nat() }), { maxLength: 5 }), (records) => {
        const { data } = Papa.parse<string[]>(exportText(records, ['a', 'b', 'c'], 'csv').slice(1).replace(/\r\n$/, ''), {
          delimiter: ',',
          newline: '\r\n',
        });
        assert.deepEqual(data, [['a', 'b', 'c'], ...records.map(({ a, b, c }) => [escapeFormula(a), escapeFormula(b), String(c)])]);
      }),
    );
  });
});

describe('exportFormatOf', () => {
  const cases: [path: string, format: ExportFormat][] = [
    ['/a/b.csv', 'csv'],
    ['/a/b.JSON', 'json'],
    ['/a/b.md', 'md'],
    ['/a.md/b', 'csv'],
    ['/a/b.txt', 'csv'],
  ];
  for (const [path, format] of cases) it(`of ${path} is ${format}`, () => assert.equal(exportFormatOf(path), format));
});

describe('exportLibrary', () => {
  const corpus = new Corpus(builtInPhrases());
  const text = '2024年3月1日，宝安区召开会议，推动高质量发展。';
  for (let day = 1; day <= 60; day++)
    corpus.set(
      readFile({ uri: `file:///${day}.txt`, path: `${day}.txt` }, new TextEncoder().encode(`${text}第${day}次会议由某局${day}处主办。`)),
    );

  function exported(request: ExportRequest): { readonly answer: Exported; readonly steps: number; readonly progress: [number, number][] } {
    const progress: [number, number][] = [];
    const all = exportLibrary(corpus, request, (done, total) => progress.push([done, total]));
    for (let steps = 0; ; steps++) {
      const { done, value } = all.next();
      if (done) return { answer: value, steps, progress };
    }
  }

  it('has the phrases of the library', () => {
    const { answer } = exported({ kind: 'phrases', format: 'json' });
    const records: { phrase: string }[] = JSON.parse(answer.text);
    assert.ok(answer.count === records.length && records.some(({ phrase }) => phrase === '高质量发展'));
  });

  it('has the occurrences of a phrase with the date and place of their documents', () => {
    const { text, count } = exported({ kind: 'occurrences', key: '高质量发展', format: 'csv' }).answer;
    assert.equal(count, corpus.originals().length);
    assert.match(text, /\r\n2024-03-01,广东省深圳市宝安区,.*,高质量发展,1\.txt,1,21,440306\r\n/);
  });

  it('has what is known of the documents that are named, in their order, without those that are gone', () => {
    const uris = ['file:///2.txt', 'file:///gone.txt', 'file:///1.txt'];
    const { text, count } = exported({ kind: 'documents', uris, format: 'csv' }).answer;
    assert.equal(count, 2);
    const [columns, ...lines] = text.slice(1).trimEnd().split('\r\n');
    assert.equal(columns, 'file,date,datePrecision,dateCertainty,region,place,level,title,outlet,issuer,number,characters');
    assert.match(lines.join('\n'), /^2\.txt,2024-03-01,day,stated,440306,广东省深圳市宝安区,.*\n1\.txt,2024-03-01,/);
    assert.equal(exported({ kind: 'documents', uris: [], format: 'json' }).answer.text, '[]\n');
  });

  it('tells of each fiftieth document that is named', () => {
    const uris = corpus.documents().map(({ uri }) => uri);
    assert.deepEqual(exported({ kind: 'documents', uris, format: 'md' }).progress, [
      [0, 60],
      [50, 60],
    ]);
  });

  it('pauses at each document, tells how many are done, and may be given up', () => {
    const { steps, progress } = exported({ kind: 'occurrences', key: '高质量发展', format: 'csv' });
    const total = corpus.originals().length;
    assert.ok(total > 50 && steps >= total);
    assert.deepEqual(progress, [
      [0, total],
      [50, total],
    ]);
  });
});

describe('records', () => {
  it('say null where nothing is known of a phrase', () => {
    const record = phraseRecord({ key: 'k', text: 't', source: 'discovered', documents: 2, occurrences: 3, regions: 1, score: 4 });
    assert.deepEqual([record.phrase, record.firstSeen, record.english, record.group, record.variants], ['t', null, null, null, []]);
  });

  it('count lines and columns from 1', () => {
    const place = { start: 7, end: 9, line: 0, column: 7, endLine: 0, endColumn: 9 };
    const record = occurrenceRecord({ uri: 'file:///a', path: 'a', text: 't', context: 'c', ...place }, undefined);
    assert.deepEqual([record.line, record.column, record.start, record.date, record.place], [1, 8, 7, null, null]);
  });
});
