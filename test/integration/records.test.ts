import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, fileUri, openLibrary, remove, searchFor, until, write } from './support/library.ts';

const INCLUDE = ['**/*.{txt,csv,jsonl,srt}'];
/** Seventeen notices of as many days. */
const ROWS = Array.from(
  { length: 17 },
  (_, index) => `关于第${index + 1}项工作的通知,"会议强调，要抓好第${index + 1}项""放管服""改革。",2021-03-${index + 1}\n`,
);
const TABLE = `标题,正文,日期\n${ROWS.join('')}`;

function include(globs: readonly string[] | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('tifa').update('include', globs, vscode.ConfigurationTarget.Workspace);
}

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return `${editor.document.uri.path.split('/').at(-1)}${editor.document.uri.fragment} ${editor.selection.start.line}: ${editor.document.getText(editor.selection)}`;
}

async function hoversAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

describe('a file with many records', () => {
  let library: Library;
  const table = () => fileUri('news.csv');
  const paths = () => library.documents().flatMap(({ path }) => (path.startsWith('news.') ? path : []));
  const record = (number: number) => `${table()}#${number}`;

  before(async () => {
    library = await openLibrary();
    await include(INCLUDE);
    await write(table(), TABLE);
    await until('its records are documents', () => paths().length === 17);
  });
  afterEach(closeEditors);
  after(async () => {
    await remove(table());
    await include(undefined);
    await until('its records are gone', () => paths().length === 0);
  });

  it('opens at the record', async () => {
    await vscode.commands.executeCommand('tifa.openDocument', record(17));
    assert.strictEqual(selected(), 'news.csv 17: ');
  });

  it('opens at what a search finds in a record', async () => {
    const { documents } = await searchFor(library, '"第17项放管服改革"');
    const found = documents.flatMap(({ occurrences }) => occurrences);
    assert.deepEqual(
      found.map(({ path }) => path),
      ['news.csv#17'],
    );
    for (const { uri, line, column, endLine, endColumn } of found)
      await vscode.commands.executeCommand('tifa.openOccurrence', uri, line, column, endLine, endColumn);
    assert.strictEqual(selected(), 'news.csv 17: 第17项""放管服""改革');
  });

  it('shows where a claim of a record stands', async () => {
    const [claims] = await library.ask('claims', { uris: [record(5)] });
    const [evidence] = claims?.dates.date?.evidence ?? [];
    await vscode.commands.executeCommand('tifa.openRange', record(5), evidence?.start, evidence?.end);
    assert.strictEqual(selected(), 'news.csv 5: 2021-03-5');
  });

  it('has hovers for the title of each record and for its phrases', async () => {
    const document = await vscode.workspace.openTextDocument(table());
    const line = document.lineAt(5).text;
    assert.include(await hoversAt(table(), new vscode.Position(5, 3)), '2021-03-05');
    assert.include(await hoversAt(table(), new vscode.Position(5, line.indexOf('放管服'))), '放管服');
    assert.notInclude(await hoversAt(table(), new vscode.Position(5, line.indexOf('放管服'))), '2021-03-05');
  });

  it('is corrected record by record', async () => {
    const correctionsFile = fileUri('.tifa', 'corrections.json');
    await write(correctionsFile, JSON.stringify({ 'news.csv#3': { date: '2020-01-02' }, 'news.csv#4': { exclude: true } }));
    await until('the date is corrected', () => library.document(record(3))?.date?.value === '2020-01-02');
    assert.deepEqual([library.document(record(4)), library.document(record(5))?.date?.value], [undefined, '2021-03-05']);
    await remove(fileUri('.tifa'));
    await until('the correction is gone', () => library.document(record(3))?.date?.value === '2021-03-03' && paths().length === 17);
  });

  it('has other records when it has changed, and tells the broken one', async () => {
    await write(fileUri('news.jsonl'), '{"title":"关于甲项工作的通知","content":"会议要求抓好落实。"}\n{"title": 坏}\n');
    await until('its records are read', () => paths().includes('news.jsonl#1') && library.unread().length === 1);
    assert.deepEqual(
      library.unread().map(({ path, error }) => [path, error.code, error.message]),
      [['news.jsonl#2', 'bad-json', 'line 2, column 11: not valid JSON']],
    );
    await remove(fileUri('news.jsonl'));
    await until('they are gone', () => !paths().includes('news.jsonl#1') && library.unread().length === 0);
  });
});
