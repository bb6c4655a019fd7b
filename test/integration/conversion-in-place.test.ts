import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './support/answers.ts';
import { closeEditors, fileUri, openLibrary, remove, until, write } from './support/library.ts';
import { inPreview } from './support/preview.ts';

const TEXTS = { '一.txt': '发展\n干部', '二.txt': '改革开放', '三.txt': '經濟', '四.txt': '里程碑' };
const CONVERTED = { '一.txt': '發展\n幹部', '二.txt': '改革開放', '三.txt': '經濟', '四.txt': '里程碑' };

type Way = 'itself' | 'copies';

/** Answers where to write, and records what is said; a report is shown where one is offered. */
function answers(way: Way, said: string[]): Parameters<typeof answering>[0] {
  return {
    showQuickPick: async (items: Thenable<readonly { readonly way: Way }[]>) => (await items).find((item) => item.way === way),
    showInformationMessage: async (message: string, ...buttons: string[]) => {
      said.push(message);
      return buttons.find((button) => button === 'Show Report');
    },
  };
}

/** A progress that somebody stops when so many files are done. */
function stoppedAfter(files: number): Parameters<typeof answering>[0] {
  return {
    withProgress: (_: unknown, task: (progress: vscode.Progress<object>, token: vscode.CancellationToken) => Thenable<unknown>) => {
      const source = new vscode.CancellationTokenSource();
      let done = 0;
      return task({ report: () => ++done === files && source.cancel() }, source.token);
    },
  };
}

async function contents(...folder: string[]): Promise<Record<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(fileUri(...folder));
  const texts = entries
    .filter(([, type]) => type === vscode.FileType.File)
    .map(async ([name]) => [name, new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(...folder, name)))]);
  return Object.fromEntries(await Promise.all(texts));
}

function report(): string | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tifa-conversion-report')?.document.getText();
}

describe('conversion of several files where they are', () => {
  const COMMAND = 'tifa.convertToTraditional';
  /** Another one for each test: VS Code may still have what stood in a file before. */
  let folder = '';
  let tests = 0;
  const file = (name: string) => fileUri(folder, name);
  const files = () => Object.keys(TEXTS).map(file);
  const nodes = () => files().map((uri) => ({ kind: 'document', summary: { uri: uri.toString() } }));

  before(openLibrary);
  beforeEach(async () => {
    folder = `in-place-${++tests}`;
    for (const [name, text] of Object.entries(TEXTS)) await write(file(name), text);
  });
  afterEach(async () => {
    await closeEditors();
    await Promise.resolve(remove(fileUri('converted'))).catch(() => {});
    await remove(fileUri(folder));
  });

  const ways: readonly (readonly [name: string, given: () => unknown[]])[] = [
    ['those that are selected in the explorer', () => [files()[0], files()]],
    ['a folder of the explorer', () => [fileUri(folder), [fileUri(folder)]]],
    ['a group of a tree', () => [{ kind: 'group', children: nodes() }]],
    ['those that are selected in a tree', () => [nodes()[0], nodes()]],
  ];
  for (const [name, given] of ways) {
    it(`is written after one preview: ${name}`, async () => {
      const said: string[] = [];
      await answering(answers('itself', said), () => inPreview(COMMAND, 'apply', ...given()));
      await until('the files are converted', async () => JSON.stringify(await contents(folder)) === JSON.stringify(sorted(CONVERTED)));
      assert.deepEqual(said.at(-1), '2 files were converted; files left as they are: 2.');
      await until('the report is shown', () => report() !== undefined);
      assert.match(report() ?? '', /三\.txt.*already\n.*四\.txt.*already|四\.txt.*already\n.*三\.txt.*already/);
      assert.match(report() ?? '', /Converted\n.*[一二]\.txt\n.*[一二]\.txt\n/);
    });
  }

  it('leaves everything as it was where the preview is discarded, and says nothing of it', async () => {
    const said: string[] = [];
    await answering(answers('itself', said), () => inPreview(COMMAND, 'discard', files()[0], files().slice(0, 2)));
    assert.deepEqual([await contents(folder), said], [sorted(TEXTS), []]);
  });

  it('writes nothing, and shows no preview, where it is stopped before all files are read', async () => {
    const said: string[] = [];
    const stopped = { ...answers('itself', said), ...stoppedAfter(1) };
    await answering(stopped, () => vscode.commands.executeCommand(COMMAND, files()[0], files()));
    assert.deepEqual([await contents(folder), said], [sorted(TEXTS), ['0 files were converted; files left as they are: 4.']]);
    assert.match(report() ?? '', /二\.txt.*it was stopped before/);
  });

  it('into copies has whole copies of what was done when it is stopped, and all originals', async () => {
    const said: string[] = [];
    const stopped = { ...answers('copies', said), ...stoppedAfter(2) };
    await answering(stopped, () => vscode.commands.executeCommand(COMMAND, files()[0], files()));
    const copies = await contents('converted', '繁體', folder);
    const done = Object.keys(sorted(TEXTS)).slice(0, 2);
    assert.deepEqual(copies, Object.fromEntries(Object.entries(sorted(CONVERTED)).filter(([name]) => done.includes(name))));
    assert.deepEqual(await contents(folder), sorted(TEXTS));
    assert.deepEqual(said, ['2 files were converted; files left as they are: 2.']);
    assert.strictEqual(report()?.match(/it was stopped before/g)?.length, 2);
  });

  it('leaves a file that is no text, and converts the others', async () => {
    const said: string[] = [];
    await vscode.workspace.fs.writeFile(file('图.txt'), new Uint8Array([0, 1, 2, 3, 0, 0, 255, 0]));
    const chosen = [file('图.txt'), file('一.txt')];
    await answering(answers('itself', said), () => inPreview(COMMAND, 'apply', chosen[0], chosen));
    await until('the text is converted', async () => (await contents(folder))['一.txt'] === CONVERTED['一.txt']);
    assert.deepEqual(said.at(-1), 'One file was converted; files left as they are: 1.');
  });

  it('leaves a file in another encoding that no editor shows, and converts the others', async () => {
    const said: string[] = [];
    const bytes = await vscode.workspace.encode('为了进一步发展经济，各级干部必须认真学习。', { encoding: 'gbk' });
    await vscode.workspace.fs.writeFile(file('国标.txt'), bytes);
    const chosen = [file('国标.txt'), file('一.txt')];
    await answering(answers('itself', said), () => inPreview(COMMAND, 'apply', chosen[0], chosen));
    await until('the text is converted', async () => (await contents(folder))['一.txt'] === CONVERTED['一.txt']);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(file('国标.txt')))], [...bytes]);
    assert.deepEqual(said.at(-1), 'One file was converted; files left as they are: 1.');
    await until('the report is shown', () => report() !== undefined);
    assert.match(report() ?? '', /国标\.txt.*does not open it in its encoding/);
  });

  it('converts more files than VS Code has open at once, and tells of them all', async () => {
    const said: string[] = [];
    const many = Array.from({ length: 65 }, (_, number) => file(`多${number}.txt`));
    for (const uri of many) await write(uri, '发展');
    await answering(answers('itself', said), () => inPreview(COMMAND, 'apply', many[0], many));
    await until('all are converted', async () => Object.values(await contents(folder)).filter((text) => text === '發展').length === 65);
    assert.deepEqual(said.at(-1), '65 files were converted.');
  });
});

/** As a folder has its files: by their names. */
function sorted(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
