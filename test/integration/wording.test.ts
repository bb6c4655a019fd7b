import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openEditor, openLibrary, remove, until, write } from './support/library.ts';

const SHARED = '要在一体推进杉木林式走访中走在前列';

async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.map(({ command }) => command?.title ?? '');
}

async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

describe('shared wording', () => {
  let library: Library;
  const [earlier, later] = [fileUri('earlier.txt'), fileUri('later.txt')];
  const isThere = (name: string) => library.documents().some(({ path }) => path === name);

  before(async () => {
    library = await openLibrary();
    await write(earlier, `2021年5月6日，佛山市召开会议，强调${SHARED}，确保取得实效。`);
    await write(later, `2022年7月8日，中山市召开会议。会议提出，${SHARED}，形成长效机制。`);
    await until('both files are there', () => isThere('earlier.txt') && isThere('later.txt'));
  });
  after(async () => {
    await closeEditors();
    await remove(earlier);
    await remove(later);
    await until('both files are gone', () => !isThere('earlier.txt') && !isThere('later.txt'));
  });
  afterEach(closeEditors);

  describe('what is new here', () => {
    it('says how much is new and which document said the rest, until it is turned off', async () => {
      const { document } = await openEditor(later);
      await vscode.commands.executeCommand('tifa.whatIsNew');
      const titles = await lensTitles(document.uri);
      assert.match(titles.join('\n'), /\d+% first seen here\nrest from 1 document\nmost: .*\(2021-05-06\)/);
      const hover = await hoverAt(document, SHARED);
      assert.match(hover, /stands first in/);
      assert.match(hover, /command:tifa\.openRange/);
      assert.notMatch(await hoverAt(document, '形成长效机制'), /stands first in/);
      await vscode.commands.executeCommand('tifa.whatIsNew');
      assert.notMatch((await lensTitles(document.uri)).join('\n'), /first seen here/);
    });

    it('follows what is typed', async () => {
      const { document } = await openEditor(later);
      await vscode.commands.executeCommand('tifa.whatIsNew');
      const before = (await lensTitles(document.uri))[0];
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().indexOf('形成')), '推动各项工作再上新的更高台阶，');
      await vscode.workspace.applyEdit(edit);
      await until('the share is another one', async () => {
        const [now] = await lensTitles(document.uri);
        return now?.includes('first seen here') === true && now !== before;
      });
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('has nothing earlier for the first document', async () => {
      const { document } = await openEditor(earlier);
      await vscode.commands.executeCommand('tifa.whatIsNew');
      assert.include(await lensTitles(document.uri), '100% first seen here');
    });
  });

  describe('similar documents', () => {
    it('are told with what they share', async () => {
      const document = await vscode.workspace.openTextDocument(later);
      const found = await library.ask('similarDocuments', { text: { uri: later.toString(), text: document.getText() }, most: 10 });
      assert.strictEqual(found[0]?.uri, earlier.toString());
      assert.isAtLeast(found[0]?.characters ?? 0, SHARED.length);
    });

    it('share passages that stand in both', async () => {
      const [first, second] = await Promise.all([later, earlier].map((uri) => vscode.workspace.openTextDocument(uri)));
      assert.ok(first && second);
      const text = (document: vscode.TextDocument) => ({ uri: document.uri.toString(), text: document.getText() });
      const { passages } = await library.ask('compareDocuments', { first: text(first), second: text(second) });
      const shown = passages.map((passage) => [
        first.getText().slice(passage.first.start, passage.first.end),
        second.getText().slice(passage.second.start, passage.second.end),
      ]);
      assert.isTrue(shown.some(([here, there]) => here === there && here?.includes(SHARED)));
    });

    it('are seeds too', async () => {
      const { uri } = documentNamed(library, '001');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const found = await library.ask('similarDocuments', { text: { uri, text: document.getText() }, most: 10 });
      assert.isAbove(found.length, 0);
    });
  });
});
