import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openEditor, openLibrary, remove, until, write } from './support/library.ts';

const QUERY = '高质量发展';

function uriOf(parameters: Record<string, string>): vscode.Uri {
  const query = new URLSearchParams({ query: QUERY, ...parameters }).toString();
  return vscode.Uri.from({ scheme: 'tifa-concordance', path: '/a.concordance', query });
}

function active(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor;
}

/** The lines that show occurrences. */
function rows(document: vscode.TextDocument): string[] {
  return document
    .getText()
    .split('\n')
    .filter((line) => line.includes('│'));
}

async function goToKeyword(editor: vscode.TextEditor, line: number): Promise<void> {
  const at = new vscode.Position(line, editor.document.lineAt(line).text.indexOf('│') + 2);
  editor.selection = new vscode.Selection(at, at);
}

describe('concordance', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(closeEditors);

  it('opens as a read-only document of its own language with every occurrence', async () => {
    await vscode.commands.executeCommand('tifa.showConcordance', QUERY);
    const { document } = active();
    const { totalOccurrences } = await library.ask('search', {
      query: QUERY,
      order: 'path',
      limit: 0,
      offset: 0,
      occurrences: 0,
      whole: [],
    });
    assert.strictEqual(document.languageId, 'tifa-concordance');
    assert.strictEqual(rows(document).length, totalOccurrences);
    assert.match(document.lineAt(1).text, new RegExp(`${totalOccurrences} occurrences in 5 documents`));
    assert.isTrue(rows(document).some((row) => row.includes('│高質量發展')));
  });

  it('opens for what is selected', async () => {
    const editor = await openEditor(vscode.Uri.parse(documentNamed(library, '001').uri));
    const start = editor.document.positionAt(editor.document.getText().indexOf('干事创业'));
    editor.selection = new vscode.Selection(start, start.translate(0, 4));
    await vscode.commands.executeCommand('tifa.showConcordance');
    assert.isTrue(rows(active().document).every((row) => /│干事创业|│幹事創業|│干事創業/.test(row)));
    assert.isAbove(rows(active().document).length, 0);
  });

  it('leads from every line to the occurrence, by link, by definition and by Enter', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf({}));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 1000);
    assert.strictEqual(links.length, rows(document).length);
    assert.strictEqual(links[0]?.target?.scheme, 'command');
    const [link] = links;
    assert.ok(link);
    const definitions = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      link.range.start,
    );
    const [definition] = definitions;
    assert.ok(definition);
    const target = await vscode.workspace.openTextDocument(definition.targetUri);
    const editor = await vscode.window.showTextDocument(document);
    await goToKeyword(editor, link.range.start.line);
    await vscode.commands.executeCommand('tifa.concordance.openOccurrence');
    assert.strictEqual(active().document.uri.toString(), target.uri.toString());
    assert.isTrue(active().selection.isEqual(definition.targetRange));
  });

  it('has its groups as outline and folds', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf({ grouping: 'year' }));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['2022', '2023', '2024', '2025'],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.strictEqual(folds.length, symbols.length);
    const [fold] = folds;
    assert.match(document.lineAt(fold?.start ?? 0).text, /^── 2022/);
    assert.match(document.lineAt((fold?.end ?? 0) + 1).text, /^── 2023/);
  });

  it('says the same each time it is asked the same', async () => {
    const [first, second] = [uriOf({ sort: 'left' }), uriOf({ sort: 'left', again: '1' })];
    const texts = await Promise.all([first, second].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()));
    assert.strictEqual(texts[0], texts[1]);
  });

  it('can be saved and compared like any other document', async () => {
    const [first, second] = [uriOf({ sort: 'date' }), uriOf({ sort: 'right' })];
    const copy = fileUri('saved.concordance');
    await vscode.workspace.fs.copy(first, copy, { overwrite: true });
    const saved = await vscode.workspace.openTextDocument(copy);
    assert.strictEqual(saved.getText(), (await vscode.workspace.openTextDocument(first)).getText());
    assert.strictEqual(saved.languageId, 'tifa-concordance');
    await vscode.commands.executeCommand('vscode.diff', first, second);
    assert.instanceOf(vscode.window.tabGroups.activeTabGroup.activeTab?.input, vscode.TabInputTextDiff);
    await remove(copy);
  });

  it('tells when the library has changed, and is brought up to date by refreshing', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf({ sort: 'place' })));
    const before = rows(editor.document).length;
    const lenses = async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
      return found.map(({ command }) => command?.command);
    };
    assert.notInclude(await lenses(), 'tifa.concordance.refresh');
    await write(fileUri('more.txt'), '会议要求推动高质量发展。');
    await until('the concordance is outdated', async () => (await lenses()).includes('tifa.concordance.refresh'));
    assert.strictEqual(rows(editor.document).length, before);
    await vscode.commands.executeCommand('tifa.concordance.refresh');
    await until('the new occurrence is there', () => rows(editor.document).length === before + 1);
    await remove(fileUri('more.txt'));
    await until('the file is gone', () => !library.documents().some(({ path }) => path === 'more.txt'));
  });
});
