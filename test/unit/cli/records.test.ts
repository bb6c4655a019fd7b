import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objects, tifa } from './run.ts';

const TABLE = '标题,正文,日期\n关于甲项工作的通知,会议要求推进乡村振兴。,2021-03-05\n关于乙项工作的通知,会议要求抓好落实。,2022-03-05\n';

describe('files with records, on the command line', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-records-'));
    writeFileSync(at('1.txt'), '南沙区召开会议。');
    writeFileSync(at('news.csv'), TABLE);
    writeFileSync(at('package.json'), '{"name":"a"}');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function filesOf(...args: string[]): unknown[] {
    return objects(tifa('documents', ...args, '--json')).map(({ file }) => file);
  }

  it('are none below a folder unless somebody asks for them', () => {
    assert.deepEqual(filesOf(folder), [at('1.txt')]);
    assert.deepEqual(filesOf(folder, '--include', '**/*.csv'), [at('news.csv#1'), at('news.csv#2')]);
    assert.deepEqual(filesOf(folder, '--include', '**/*.txt', '--include', '**/*.csv'), [at('1.txt'), at('news.csv#1'), at('news.csv#2')]);
  });

  it('are read where they are named', () => {
    const run = tifa('documents', at('news.csv'), '--json');
    assert.deepEqual(
      objects(run).map(({ file, title, date }) => [file, title, date]),
      [
        [at('news.csv#1'), '关于甲项工作的通知', '2021-03-05'],
        [at('news.csv#2'), '关于乙项工作的通知', '2022-03-05'],
      ],
    );
    assert.equal(run.status, 0);
  });

  it('have their finds at the places of the file', () => {
    const [found] = objects(tifa('search', at('news.csv'), '乡村振兴', '--json'));
    const start = TABLE.indexOf('乡村振兴');
    const column = (TABLE.split('\n')[1] ?? '').indexOf('乡村振兴') + 1;
    assert.deepEqual([found?.file, found?.start, found?.end, found?.line, found?.column], [at('news.csv#1'), start, start + 4, 2, column]);
  });

  it('that programs have written are none', () => assert.deepEqual(filesOf(folder, '--include', '**/*.json'), []));

  it('say that nothing in them is a text', () => {
    const run = tifa('documents', at('package.json'), '--json');
    assert.deepEqual(
      [objects(run)[0], run.status],
      [{ file: at('package.json'), error: { code: 'no-records', message: at('package.json') } }, 1],
    );
  });

  it('say where a record is broken, and have the others', () => {
    writeFileSync(at('a.jsonl'), '{"title":"关于甲项工作的通知","content":"会议要求抓好落实。"}\n{"title": 坏}\n');
    const run = tifa('documents', at('a.jsonl'), '--json');
    assert.deepEqual(
      objects(run).map(({ file, error }) => [file, error]),
      [
        [at('a.jsonl#1'), undefined],
        [at('a.jsonl#2'), { code: 'bad-json', message: 'line 2, column 11: not valid JSON', place: { line: 1, column: 10 } }],
      ],
    );
    assert.equal(run.status, 1);
  });

  it('are corrected record by record', () => {
    mkdirSync(at('.tifa'));
    writeFileSync(at('.tifa', 'corrections.json'), '{"news.csv#1":{"date":"2020-01-02"},"news.csv#2":{"exclude":true}}');
    const [first, ...others] = objects(tifa('documents', folder, '--include', '**/*.csv', '--json'));
    assert.deepEqual([first?.date, others], ['2020-01-02', []]);
  });

  it('are converted in their script, and cleaned of notes alone', () => {
    writeFileSync(at('b.csv'), '标题,正文\n首页 > 新闻,南沙區(qū)的"营商环境"\n');
    assert.deepEqual(tifa('clean', at('b.csv')).lines, ['标题,正文', '首页 > 新闻,南沙區的"营商环境"']);
    assert.match(tifa('convert', '--to', 't', at('news.csv')).lines.join('\n'), /^標題,正文,日期\n/);
  });
});
