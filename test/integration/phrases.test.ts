import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openEditor, openLibrary, openText, remove, until, write } from './support/library.ts';

/** The text of the hovers at the first place of a text. */
async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap((hover) => hover.contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n')
    .replaceAll('\\', '');
}

describe('phrases', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
    await until('recurring phrases are found', async () =>
      (await library.ask('phrases', { minDocuments: 2 })).some((phrase) => phrase.source === 'discovered'),
    );
  });
  afterEach(closeEditors);

  it('sees 高質(zhì)量發(fā)展 and 高质量发展 as one phrase, each as it stands', async () => {
    for (const [seed, spelling] of [
      ['000', '高質(zhì)量發(fā)展'],
      ['001', '高质量发展'],
      ['002', '高質量發展'],
    ] as const) {
      const { uri } = documentNamed(library, seed);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const text = document.getText();
      const highlights = await library.ask('highlights', { uri, text });
      assert.ok(highlights.some(({ key, start, end }) => key === '高质量发展' && text.slice(start, end) === spelling));
    }
  });

  it('hovers with the English, the counts, the dates and links to the other documents', async () => {
    const { document } = await openEditor(vscode.Uri.parse(documentNamed(library, '001').uri));
    const text = await hoverAt(document, '高质量发展');
    assert.match(text, /high-quality development/);
    assert.match(text, /5 of 5 documents/);
    assert.match(text, /2022-10-26/);
    assert.match(text, /In this document: ▏[·▂▄▆█]{24}▕ \d+ times, from \d+% to \d+% of the text/);
    assert.match(text, /In 1 of 1 document of 2025, 4 of 4 of 2022–2024: as before$/m);
    assert.match(text, /command:tifa\.openOccurrence/);
    assert.notMatch(text, /command:tifa\.openOccurrence\?[^)]*001_/);
  });

  it('hovers with the years in numbers, the commands and the phrases within', async () => {
    const content = '甲高质量发展。乙习近平新时代中国特色社会主义思想。';
    const document = await openText(content);
    const text = await hoverAt(document, '高质量发展');
    assert.match(text, /2022 to 2025 \S+ \(2022: 1 of 1, 2023: 2 of 2, 2024: 1 of 1, 2025: 1 of 1\)/);
    for (const command of ['nextOccurrence', 'showConcordance', 'showTrend', 'copyCitation', 'ignorePhrase'])
      assert.include(text, `command:tifa.${command}?`);
    assert.match(
      await hoverAt(document, '习近平新时代中国特色社会主义思想'),
      /Here too:[\s\S]*中国特色社会主义\*\* — socialism with Chinese characteristics/,
    );
  });

  it('opens an occurrence that a hover links to', async () => {
    const detail = await library.ask('phrase', { key: '高质量发展', most: 100 });
    const occurrence = detail?.occurrencesByDocument.find(({ path }) => path.startsWith('000'));
    assert.ok(occurrence);
    const { uri, line, column, endLine, endColumn } = occurrence;
    await vscode.commands.executeCommand('tifa.openOccurrence', uri, line, column, endLine, endColumn);
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.getText(editor.selection), '高質(zhì)量發(fā)展');
  });

  it('knows the phrases of a buffer that is not saved', async () => {
    const document = await openText('讨论營商環境。');
    await vscode.window.showTextDocument(document);
    assert.match(await hoverAt(document, '營商環境'), /business environment/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '实现高质量发展。');
    await vscode.workspace.applyEdit(edit);
    assert.match(await hoverAt(document, '高质量发展'), /high-quality development/);
  });

  it('finds a new phrase when a second document repeats it, and loses it again', async () => {
    const isThere = async () => (await library.ask('highlights', { uri: 'untitled:text', text: '推行梧桐叶式巡访' })).length > 0;
    await write(fileUri('one.txt'), '会议要求推行“梧桐叶式巡访”，抓好落实。');
    await write(fileUri('two.txt'), '各地已开展“梧桐叶式巡访”。');
    await until('the phrase is found', isThere);
    await remove(fileUri('one.txt'));
    await until('the phrase is gone', async () => !(await isThere()));
    await remove(fileUri('two.txt'));
  });

  it('has no hover where no phrase stands', async () => {
    const document = await openText('abc');
    assert.strictEqual(await hoverAt(document, 'b'), '');
  });
});
