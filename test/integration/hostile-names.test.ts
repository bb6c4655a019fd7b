import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { answering } from './support/answers.ts';
import { closeEditors, fileUri, openEditor, openLibrary, remove, until, write } from './support/library.ts';

/** A link, the uri of another file when it is decoded once too often, and what Markdown, uris and JSON take for their own. */
const NAME = '甲%41 %2541 100% (b) [x](command:c) \'c\' "d" #e $(bell).txt';
const DATE = '2023年4月18日';

/** The arguments of a link, as VS Code reads them: decoded once with the uri, and once more where that can be done. */
function argumentsOf(link: string): unknown[] {
  const { query } = vscode.Uri.parse(link);
  try {
    return JSON.parse(decodeURIComponent(query)) as unknown[];
  } catch {
    return JSON.parse(query) as unknown[];
  }
}

describe('a file whose name is hard to carry', () => {
  let library: Library;
  const uri = fileUri(NAME);

  before(async () => {
    library = await openLibrary();
    await write(uri, `会议召开\n\n${DATE}，深圳市宝安区召开会议，推动高质量发展。`);
    await until('the file is read', () => library.document(uri)?.date !== undefined);
  });
  after(async () => {
    await closeEditors();
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });
  afterEach(closeEditors);

  it('is opened by the links of its hover, with the evidence selected', async () => {
    const { document } = await openEditor(uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
    const links = Array.from(text.matchAll(/\]\((command:tifa\.openRange\?[^)]*)\)/g), ([, link = '']) => link);
    assert.isNotEmpty(links);
    await closeEditors();
    const selected: string[] = [];
    for (const link of links) {
      await vscode.commands.executeCommand('tifa.openRange', ...argumentsOf(link));
      const editor = vscode.window.activeTextEditor;
      assert.strictEqual(editor?.document.uri.toString(), uri.toString());
      selected.push(editor?.document.getText(editor.selection) ?? '');
    }
    assert.include(selected, DATE);
  });

  it('is opened by the links of a concordance', async () => {
    await vscode.commands.executeCommand('tifa.showConcordance', `${DATE}，深圳市宝安区`);
    const concordance = vscode.window.activeTextEditor?.document;
    assert.ok(concordance);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', concordance.uri, 10);
    const target = links[0]?.target;
    assert.strictEqual(target?.scheme, 'command');
    await vscode.commands.executeCommand(target?.path ?? '', ...argumentsOf(target?.toString() ?? ''));
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.uri.toString(), uri.toString());
    assert.strictEqual(editor?.document.getText(editor.selection), `${DATE}，深圳市宝安区`);
  });

  it('reaches no message as a link or an icon', async () => {
    const messages: string[] = [];
    const showInformationMessage = async (message: string) => void messages.push(message);
    await answering({ showInformationMessage, showSaveDialog: async () => uri.with({ path: `${uri.path}.csv` }) }, () =>
      vscode.commands.executeCommand('tifa.exportPhrases'),
    );
    await remove(uri.with({ path: `${uri.path}.csv` }));
    assert.lengthOf(messages, 1);
    assert.notMatch(messages[0] ?? '', /\]\(|\$\(/);
  });
});

describe('commands that write', () => {
  before(openLibrary);

  it('take no place to write to from whoever runs them', async () => {
    const target = fileUri('taken.csv');
    let asked = 0;
    const showSaveDialog = async () => void asked++;
    await answering({ showSaveDialog }, async () => {
      await vscode.commands.executeCommand('tifa.exportPhrases', target);
      await vscode.commands.executeCommand('tifa.exportOccurrences', '高质量发展', '高质量发展', target);
      await vscode.commands.executeCommand('tifa.showConcordance', '高质量发展');
      await vscode.commands.executeCommand('tifa.concordance.save', target);
    });
    await closeEditors();
    assert.strictEqual(asked, 3);
    const isThere = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    assert.isFalse(isThere);
  });
});
