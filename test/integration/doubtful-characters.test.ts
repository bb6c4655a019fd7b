import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, fileUri, openEditor, openLibrary, remove, until, write } from './support/library.ts';
import { inPreview, undoTo } from './support/preview.ts';

describe('doubtful characters', () => {
  const FILE = ['doubtful', '报告.txt'] as const;
  const DOUBTFUL = '书记姜卫东讲话\n扎实推进';
  const choicesFile = fileUri('.tifa', 'conversion.json');

  before(openLibrary);
  afterEach(async () => {
    await closeEditors();
    await remove(fileUri(FILE[0]));
    await Promise.resolve(remove(choicesFile)).catch(() => {});
  });
  // The next suite waits until VS Code sees the folder come.
  after(() => remove(fileUri('.tifa')));

  function doubtsOf(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'doubtful');
  }

  /** VS Code may still have what stood in the file before. */
  async function openDoubtful(text = DOUBTFUL): Promise<vscode.TextDocument> {
    await write(fileUri(...FILE), text);
    const { document } = await openEditor(fileUri(...FILE));
    await until('the text is there', () => document.getText() === text);
    return document;
  }

  async function openView(text = DOUBTFUL): Promise<vscode.TextDocument> {
    await openDoubtful(text);
    await vscode.commands.executeCommand('tifa.openConvertedView');
    const shown = () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tifa-converted')?.document;
    await until('a character is doubtful', () => doubtsOf(shown()?.uri ?? choicesFile).length === 1);
    const document = shown();
    if (!document) throw new Error('There is no view.');
    return document;
  }

  async function fixesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    const range = doubtsOf(uri)[0]?.range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
    return actions.filter(({ command }) => command?.command.startsWith('tifa.'));
  }

  /** What is underlined may still be that of the text before: waits until there is such a fix. */
  async function fix(document: vscode.TextDocument, title: string | RegExp): Promise<void> {
    let command: vscode.Command | undefined;
    await until(`there is a fix ${title}`, async () => {
      command = (await fixesOf(document)).find((action) =>
        typeof title === 'string' ? action.title === title : title.test(action.title),
      )?.command;
      return command !== undefined;
    });
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  async function chosen(): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(choicesFile)));
  }

  it('are underlined in a document that was converted, where a choice for the place is an edit', async () => {
    const document = await openDoubtful();
    await inPreview('tifa.convertToTraditional', 'apply');
    await until('the character is underlined', () => doubtsOf(document.uri).length === 1);
    await fix(document, 'Write 薑 here');
    await until('the document has the choice', () => document.getText().startsWith('書記薑衛東') && doubtsOf(document.uri).length === 0);
    await undoTo(document, document.getText().replace('薑', '姜'));
  });

  it('are not underlined any more once the conversion is taken back', async () => {
    const document = await openDoubtful();
    await inPreview('tifa.convertToTraditional', 'apply');
    await until('the character is underlined', () => doubtsOf(document.uri).length === 1);
    await undoTo(document, DOUBTFUL);
    await until('nothing is underlined', () => doubtsOf(document.uri).length === 0);
  });

  it('are underlined in the view, and a choice for the place is kept and shown', async () => {
    const view = await openView();
    assert.match(doubtsOf(view.uri)[0]?.message ?? '', /姜.*薑/);
    await fix(view, 'Write 薑 here');
    await until('the view shows the choice', () => view.getText().startsWith('書記薑衛東') && doubtsOf(view.uri).length === 0);
    const places = { toTraditional: { '书记[姜]卫东讲话': '薑' } };
    assert.deepEqual(await chosen(), { documents: { 'doubtful/报告.txt': places } });
  });

  it('are chosen for a word', async () => {
    const view = await openView('柜台业务全部恢复。');
    await fix(view, 'Always write 櫃台 for 柜台');
    await until('the view shows the choice', () => view.getText().startsWith('櫃台') && doubtsOf(view.uri).length === 0);
    assert.deepEqual(await chosen(), { toTraditional: { 柜台: '櫃台' } });
  });

  it('are chosen for every place', async () => {
    const view = await openView();
    await fix(view, 'Always write 薑 for 姜, whatever the word');
    await until('the view shows the choice', () => view.getText().startsWith('書記薑衛東'));
    assert.deepEqual(await chosen(), { toTraditional: { 姜: '薑' } });
  });

  it('are never converted where somebody says so', async () => {
    const view = await openView('柜台业务全部恢复。');
    await fix(view, /^Never convert /);
    await until('the view shows the word', () => view.getText().startsWith('柜台'));
  });

  it('are said by a file of choices, whose problems are marked', async () => {
    await write(choicesFile, '{ "toTraditional": { "扎牢": "扎牢", "": "x" } }');
    await openDoubtful('织密扎牢社会保障网\n扎实推进');
    await vscode.commands.executeCommand('tifa.openConvertedView');
    const shown = () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tifa-converted')?.document;
    await until('the view shows the choice', () => shown()?.getText().startsWith('織密扎牢') === true);
    await until('the problem is marked', () => vscode.languages.getDiagnostics(choicesFile).length === 1);
    await write(choicesFile, '{}');
    await until('the view shows the conversion', () => shown()?.getText().startsWith('織密紮牢') === true);
    await until('no problem is marked', () => vscode.languages.getDiagnostics(choicesFile).length === 0);
  });
});
