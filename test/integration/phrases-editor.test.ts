import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../src/session/library.ts';
import { closeEditors, documentNamed, fileUri, openEditor, openLibrary, openText, remove, until, write } from './support/library.ts';

/** 高质量发展 in GB 18030. */
const GB18030 = [0xb8, 0xdf, 0xd6, 0xca, 0xc1, 0xbf, 0xb7, 0xa2, 0xd5, 0xb9];

/** The text of each hover over a text, in the order in which they are shown. */
async function hoversOn(document: vscode.TextDocument, text: string): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(text) + 1),
  );
  return hovers.map(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value).join('\n'));
}

describe('phrases in the editor', () => {
  let library: Library;

  before(async () => {
    library = await openLibrary();
  });
  afterEach(closeEditors);

  async function openSeed(name: string): Promise<vscode.TextEditor> {
    return openEditor(vscode.Uri.parse(documentNamed(library, name).uri));
  }

  function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
    return document.positionAt(document.getText().indexOf(text) + 1);
  }

  async function textAt({ uri, range }: vscode.Location): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).getText(range);
  }

  async function referencesOf(document: vscode.TextDocument, text: string): Promise<vscode.Location[]> {
    return vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, positionOf(document, text));
  }

  it('lists the references of a phrase in all documents, as they stand there', async () => {
    const { document } = await openSeed('001');
    const references = await referencesOf(document, '高质量发展');
    const texts = new Set(await Promise.all(references.map(textAt)));
    assert.includeMembers([...texts], ['高质量发展', '高質量發展', '高質(zhì)量發(fā)展']);
    assert.strictEqual(new Set(references.map(({ uri }) => uri.toString())).size, 5);
  });

  it('lists those of a document in another encoding in the right place', async () => {
    const uri = fileUri('gb.txt');
    const words = new TextEncoder().encode('2021-05-06\n');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array([...words, ...GB18030, ...GB18030]));
    await until('the file is read', () => library.document(uri)?.encoding === 'gb18030');
    const { document } = await openSeed('001');
    const inFile = (await referencesOf(document, '高质量发展')).filter((reference) => reference.uri.toString() === uri.toString());
    assert.deepEqual(await Promise.all(inFile.map(textAt)), ['高质量发展', '高质量发展']);
    await remove(uri);
    await until('the file is gone', () => library.document(uri) === undefined);
  });

  it('lists those of a buffer that is not saved where they are now', async () => {
    const { document } = await openSeed('001');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '新的一行：高质量发展\n');
    await vscode.workspace.applyEdit(edit);
    const here = (await referencesOf(document, '高质量发展')).filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.strictEqual(here[0]?.range.start.line, 0);
    assert.deepEqual([...new Set(await Promise.all(here.map(textAt)))], ['高质量发展']);
  });

  it('has no references, definition or highlights where no phrase stands', async () => {
    const document = await openText('abc def');
    const at = new vscode.Position(0, 1);
    for (const command of ['Reference', 'Definition'])
      assert.deepEqual(await vscode.commands.executeCommand(`vscode.execute${command}Provider`, document.uri, at), []);
  });

  it('defines a phrase by its first use by date', async () => {
    const { document } = await openSeed('001');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, '高质量发展'),
    );
    assert.strictEqual(links[0]?.targetUri.toString(), documentNamed(library, '004').uri);
    assert.strictEqual(document.getText(links[0]?.originSelectionRange), '高质量发展');
  });

  it('highlights every place of the phrase at the cursor in this document, whatever its spelling', async () => {
    const content = '甲高质量发展。乙高質(zhì)量發(fā)展，丙高質量發展。';
    const document = await openText(content);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, '高质量发展'),
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['高质量发展', '高質(zhì)量發(fā)展', '高質量發展'],
    );
  });

  it('finds documents and phrases among the symbols of the workspace, in either script and by pinyin initials', async () => {
    const namesFor = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
      return found.map(({ name }) => name).join('\n');
    };
    assert.match(await namesFor('營商環境'), /营商环境 — /);
    assert.match(await namesFor('yshj'), /^yshj · 营商环境 — /);
    assert.match(await namesFor('宝安区'), /寶安區召開七屆二次黨代會.* · 宝安区/);
  });

  it('tells on the first line of the phrase that is pointed at first, then of the document', async () => {
    const uri = fileUri('first-line.txt');
    await write(uri, '推动高质量发展的若干措施\n\n2024年5月6日\n');
    await until('the document is read', () => library.document(uri) !== undefined);
    const { document } = await openEditor(uri);
    const hovers = await hoversOn(document, '高质量发展');
    assert.lengthOf(hovers, 1);
    assert.match(hovers.join(), /high-quality.*2024-05-06/s);
    await closeEditors();
    await remove(uri);
    await until('the document is gone', () => library.document(uri) === undefined);
  });

  it('goes from phrase to phrase, back, and around the end', async () => {
    const content = '甲高质量发展，乙营商环境。';
    const document = await openText(content);
    const editor = await vscode.window.showTextDocument(document);
    const goTo = async (command: string, expected: string) => {
      await vscode.commands.executeCommand(`tifa.${command}`);
      await until(`${expected} is selected`, () => document.getText(editor.selection) === expected);
    };
    await goTo('nextPhrase', '高质量发展');
    await goTo('nextPhrase', '营商环境');
    await goTo('nextPhrase', '高质量发展');
    await goTo('previousPhrase', '营商环境');
  });

  it('goes from occurrence to occurrence of a phrase, then into the first document of the library that has it', async () => {
    const document = await openText('甲营商环境，乙營商環境。');
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, '营商环境');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('tifa.nextOccurrence');
    await until('the second place is selected', () => document.getText(editor.selection) === '營商環境');
    await vscode.commands.executeCommand('tifa.nextOccurrence');
    const next = documentNamed(library, '000').uri;
    await until('a document of the library is open', () => vscode.window.activeTextEditor?.document.uri.toString() === next);
    const active = vscode.window.activeTextEditor;
    await until('the phrase is selected', () => active?.document.getText(active.selection) === '營商環(huán)境');
  });

  it('goes on with a phrase that lies within another, and with one that another follows', async () => {
    const document = await openText('甲习近平新时代中国特色社会主义思想，乙中国特色社会主义营商环境，丙中国特色社会主义。');
    const editor = await vscode.window.showTextDocument(document);
    const second = document.getText().indexOf('乙') + 2;
    editor.selection = new vscode.Selection(document.positionAt(second), document.positionAt(second));
    const goTo = async (command: string, line: number) => {
      await vscode.commands.executeCommand(`tifa.${command}`);
      await until(`place ${line} is selected`, () => document.offsetAt(editor.selection.start) === line);
      assert.strictEqual(document.getText(editor.selection), '中国特色社会主义');
    };
    const [first, , third] = ['习近平', '乙', '丙'].map((mark) => document.getText().indexOf('中国特色', document.getText().indexOf(mark)));
    await goTo('previousOccurrence', first ?? -1);
    await goTo('nextOccurrence', second - 1);
    await goTo('nextOccurrence', third ?? -1);
  });

  it('outlines and folds a document by its headings', async () => {
    const content = '一、总体要求\n（一）指导思想\n要抓好落实。\n（二）基本原则\n要统筹兼顾。\n\n二、主要任务\n会议强调，要抓紧。';
    const document = await openText(content);
    const [first, second] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual([first?.name, second?.name], ['一、总体要求', '二、主要任务']);
    assert.deepEqual(
      first?.children.map(({ name }) => name),
      ['（一）指导思想', '（二）基本原则'],
    );
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.sameDeepMembers(
      ranges.map(({ start, end }) => [start, end]),
      [
        [0, 4],
        [1, 2],
        [3, 4],
        [6, 7],
      ],
    );
  });

  it('leaves the outline of Markdown to VS Code', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '# 标题\n\n一、甲\n\n二、乙\n', language: 'markdown' });
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.notInclude(JSON.stringify(symbols ?? []), '一、甲');
  });

  it('copies the sentence of a phrase as a citation', async () => {
    const { document } = await openSeed('003');
    const text = document.getText();
    const start = text.indexOf('新质生产力');
    await vscode.commands.executeCommand('tifa.copyCitation', '新质生产力', document.uri.toString(), start, start + 5);
    const citation = await vscode.env.clipboard.readText();
    const line = document.positionAt(start).line + 1;
    assert.include(citation, '新质生产力');
    assert.match(citation, /无锡高新区\(新吴区\)召开传达学习贯彻全国两会精神会议.*2024-03-18.*江苏省无锡市新吴区/);
    assert.include(citation, `003_900cd071696b39ad.txt:${line})`);
  });

  it('goes on in an unsaved text that VS Code takes for another language', async () => {
    let document: vscode.TextDocument | undefined;
    // VS Code closes a text that nobody shows, at any moment: then another one.
    await until('its references are found', async () => {
      const opened = await vscode.workspace.openTextDocument({ content: '推动高质量发展', language: 'json' });
      const references = await referencesOf(opened, '高质量发展');
      document = references.some(({ uri }) => uri.toString() !== opened.uri.toString()) ? opened : undefined;
      return document !== undefined;
    });
    assert.isDefined(document);
    const hovers = await hoversOn(document, '高质量发展');
    assert.match(hovers.join(), /high-quality/);
  });

  it('shows no highlights of programs, unless they are documents of the library', async () => {
    const uri = fileUri('program.json');
    await write(uri, '{ "note": "高质量发展" }');
    const { document } = await openEditor(uri);
    const hovers = await hoversOn(document, '高质量发展');
    assert.notMatch(hovers.join(), /high-quality/);
    await closeEditors();
    await remove(uri);
  });
});
