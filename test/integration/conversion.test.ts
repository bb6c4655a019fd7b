import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, fileUri, openEditor, openLibrary, openText, remove, until, write } from './support/library.ts';
import { inPreview, undoTo } from './support/preview.ts';

const FILE = ['convert', '报告.txt'] as const;
const TEXT = '推动高质量发展\n干部下乡调研\nno change here\n';
const CONVERTED = '推動高質量發展\n幹部下鄉調研\nno change here\n';

function select(editor: vscode.TextEditor, ...texts: string[]): void {
  const { document } = editor;
  editor.selections = texts.map((text) => {
    const start = document.getText().indexOf(text);
    return new vscode.Selection(document.positionAt(start), document.positionAt(start + text.length));
  });
}

describe('conversion of a file', () => {
  before(openLibrary);
  beforeEach(() => write(fileUri(...FILE), TEXT));
  afterEach(async () => {
    await closeEditors();
    await remove(fileUri(FILE[0]));
  });

  it('is written after a preview, and one undo takes it back', async () => {
    const { document } = await openEditor(fileUri(...FILE));
    await inPreview('tifa.convertToTraditional', 'apply');
    assert.strictEqual(document.getText(), CONVERTED);
    await undoTo(document, TEXT);
  });

  it('is not written where the preview is discarded', async () => {
    const { document } = await openEditor(fileUri(...FILE));
    const { version } = document;
    await inPreview('tifa.convertToTraditional', 'discard');
    assert.deepEqual([document.getText(), document.version], [TEXT, version]);
  });

  it('is about several selections, each with what stands around it', async () => {
    const editor = await openEditor(fileUri(...FILE));
    select(editor, '发', '干');
    await inPreview('tifa.convertToTraditional', 'apply');
    assert.strictEqual(editor.document.getText(), TEXT.replace('发', '發').replace('干', '幹'));
  });

  it('is a page that declares the encoding that it is written in', async () => {
    const page = (charset: string, text: string) => `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;
    await write(fileUri('convert', 'page.html'), page('gb2312', '发展'));
    const { document } = await openEditor(fileUri('convert', 'page.html'));
    await inPreview('tifa.convertToTraditional', 'apply');
    assert.strictEqual(document.getText(), page('utf-8', '發展'));
  });

  it('is refused where its encoding lacks characters of the result', async () => {
    const uri = fileUri('convert', 'big5.txt');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode('這個問題', { encoding: 'big5hkscs' }));
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'big5hkscs' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('tifa.convertToSimplified');
    assert.deepEqual([document.getText(), document.isDirty], ['這個問題', false]);
  });
});

describe('the clipboard in another script', () => {
  afterEach(closeEditors);

  it('is given what is selected, converted', async () => {
    const editor = await vscode.window.showTextDocument(await openText('发展\n干部\n改革'));
    select(editor, '发展', '改革');
    await vscode.commands.executeCommand('tifa.copyAsTraditional');
    assert.strictEqual(await vscode.env.clipboard.readText(), '發展\n改革');
    assert.strictEqual(editor.document.getText(), '发展\n干部\n改革');
  });

  it('is pasted converted, a line into each of as many selections', async () => {
    const editor = await vscode.window.showTextDocument(await openText('甲乙'));
    select(editor, '甲', '乙');
    await vscode.env.clipboard.writeText('發展\n經濟');
    await vscode.commands.executeCommand('tifa.pasteAsSimplified');
    assert.strictEqual(editor.document.getText(), '发展经济');
  });
});

describe('the converted view', () => {
  let library: Library;
  before(async () => {
    library = await openLibrary();
    await write(fileUri(...FILE), TEXT);
  });
  after(async () => {
    await closeEditors();
    await remove(fileUri(FILE[0]));
  });

  function view(): vscode.TextDocument | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tifa-converted')?.document;
  }

  it('shows the document in the other script beside it', async () => {
    const { document } = await openEditor(fileUri(...FILE));
    await vscode.commands.executeCommand('tifa.openConvertedView');
    await until('the view is shown', () => view()?.getText() === CONVERTED);
    const { text } = await library.ask('convert', { text: document.getText(), options: { to: 't' } });
    assert.strictEqual(view()?.getText(), text);
    assert.isTrue(vscode.window.visibleTextEditors.some((editor) => editor.document === document));
  });

  it('follows what is typed', async () => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme !== 'tifa-converted');
    assert.exists(editor);
    await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), '发改委'));
    await until('the view has it', () => view()?.getText() === CONVERTED.replace('幹部', '發改委幹部'));
    await editor.edit((builder) => builder.delete(new vscode.Range(1, 0, 1, 3)));
    await until('the view has it no more', () => view()?.getText() === CONVERTED);
  });

  it('has the hovers and references of its phrases', async () => {
    const document = view();
    assert.exists(document);
    const position = document.positionAt(document.getText().indexOf('質量'));
    // A conversion that takes its time is not waited for.
    await until('the hover shows both forms', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      const told = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
      return /高质量发展[\s\S]*高質量發展/.test(told.join());
    });
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    assert.isTrue(references.some(({ uri }) => /\/00\d_/.test(uri.path)));
  });
});

describe('conversion of files', () => {
  const copy = (...path: string[]) => fileUri('converted', '繁體', 'convert', ...path);

  before(openLibrary);
  beforeEach(async () => {
    await write(fileUri(...FILE), TEXT);
    await write(fileUri('convert', '下', '二.txt'), '发展');
  });
  afterEach(async () => {
    await closeEditors();
    for (const folder of ['convert', 'converted']) await Promise.resolve(remove(fileUri(folder))).catch(() => {});
  });

  it('writes copies of a folder by default, and leaves the files alone', async () => {
    void vscode.commands.executeCommand('tifa.convertToTraditional', fileUri('convert'), [fileUri('convert')]);
    const isThere = (uri: vscode.Uri) =>
      vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      );
    await until('the copies are there', async () => {
      // The first of the ways, as soon as they are shown.
      if (!(await isThere(copy('下', '二.txt')))) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await isThere(copy('下', '二.txt'))) && (await isThere(copy('报告.txt')));
    });
    const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.deepEqual([await read(copy('报告.txt')), await read(fileUri(...FILE))], [CONVERTED, TEXT]);
  });
});
