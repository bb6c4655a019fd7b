import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, openLibrary, until } from './support/library.ts';

async function editorOf(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'plaintext' }));
}

/** What a command makes of a text, and what one undo leaves. */
async function converted(
  content: string,
  command: string,
  select?: [start: number, end: number],
): Promise<[after: string, undone: string]> {
  const editor = await editorOf(content);
  const { document } = editor;
  if (select) editor.selection = new vscode.Selection(document.positionAt(select[0]), document.positionAt(select[1]));
  await vscode.commands.executeCommand(command);
  const after = document.getText();
  await until('the undo is done', async () => {
    // Nothing happens as long as the editor does not have the focus.
    if (document.getText() === after) await vscode.commands.executeCommand('undo');
    return document.getText() === content;
  });
  return [after, document.getText()];
}

describe('convert script', () => {
  const cases: [name: string, command: string, from: string, to: string][] = [
    ['to Simplified', 'tifa.convertToSimplified', '深圳寶安區召開黨代會', '深圳宝安区召开党代会'],
    ['to Traditional', 'tifa.convertToTraditional', '里程碑,后来居上,干部', '里程碑,後來居上,幹部'],
    ['to Taiwan’s characters', 'tifa.convertToTaiwan', '群众在这里', '群眾在這裡'],
    ['to Hong Kong’s characters', 'tifa.convertToHongKong', '群众在这里', '羣眾在這裏'],
  ];

  before(openLibrary);
  afterEach(closeEditors);

  for (const [name, command, from, to] of cases) {
    it(`converts the document ${name}, and one undo takes it back`, async () => {
      assert.deepEqual(await converted(from, command), [to, from]);
    });
  }

  it('converts only what is selected', async () => {
    assert.deepEqual((await converted('發展\n發展', 'tifa.convertToSimplified', [3, 5]))[0], '發展\n发展');
  });

  it('leaves a text alone that is in the script already', async () => {
    const editor = await editorOf('高质量发展');
    const { version } = editor.document;
    await vscode.commands.executeCommand('tifa.convertToSimplified');
    assert.strictEqual(editor.document.version, version);
  });
});
