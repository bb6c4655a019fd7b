import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ChangesNode } from '../../src/features/phrases-view/changes-model.ts';
import { ChangesTree } from '../../src/features/phrases-view/changes-tree.ts';
import { placesAgainstOthers, yearsAgainstBefore } from '../../src/features/phrases-view/proposed-sets.ts';
import type { Library } from '../../src/session/library.ts';
import { documentNamed, openLibrary, until } from './support/library.ts';

const SETS = { where: { name: '2025', query: 'date:2025' }, against: { name: '2022–2024', query: 'date:2022..2024' } };

describe('what changed between two sets', () => {
  let library: Library;
  let tree: ChangesTree;

  before(async () => {
    library = await openLibrary();
    await until('recurring phrases are found', async () =>
      (await library.ask('phrases', { minDocuments: 2 })).some((phrase) => phrase.source === 'discovered'),
    );
    tree = new ChangesTree(library, SETS, { hasMinor: false } as never);
  });
  after(() => tree.dispose());

  const labels = (nodes: readonly ChangesNode[]) => nodes.map((node) => String(tree.getTreeItem(node).label));

  /** The first phrases of each group. */
  async function phrases(): Promise<ChangesNode[]> {
    const groups = await tree.getChildren();
    const below = await Promise.all(groups.map((group) => tree.getChildren(group)));
    return below.flatMap((nodes) => nodes.slice(0, 5)).filter(({ kind }) => kind === 'change');
  }

  it('has groups in their order', async () => {
    const all = ['New', 'Rising', 'Falling', 'Vanished'];
    const groups = labels(await tree.getChildren());
    assert.isNotEmpty(groups);
    assert.deepEqual(
      groups,
      all.filter((group) => groups.includes(group)),
    );
  });

  it('lists below each phrase and set just the documents that it counts', async () => {
    let counted = 0;
    for (const node of await phrases()) {
      for (const side of await tree.getChildren(node)) {
        if (side.kind !== 'side') continue;
        assert.lengthOf(await tree.getChildren(side), side.change.documents[side.side]);
        counted++;
      }
    }
    assert.isAbove(counted, 5);
  });

  it('shows nothing of five documents as certain', async () => {
    for (const node of await phrases()) assert.notInclude(String(tree.getTreeItem(node).description), '· A');
  });

  it('gives the reasons in the tooltip', async () => {
    const [node] = await phrases();
    const { tooltip } = tree.resolveTreeItem({}, node as ChangesNode);
    const text = (tooltip as vscode.MarkdownString).value.replaceAll('\\', '');
    assert.match(text, /In \d of 1 document of 2025, \d of 4 of 2022–2024: (new|rising|falling|vanished)/);
    assert.match(text, /p [=<] [\d.]+, rate of false discoveries/);
    assert.notMatch(text, /because/i);
  });

  it('is filtered, shows other sets, and nothing without sets', async () => {
    const before = (await tree.getChildren()).length;
    await tree.show(SETS, '没有这样的提法');
    assert.isEmpty(await tree.getChildren());
    await tree.show({ where: SETS.against, against: SETS.where }, '');
    assert.deepEqual(tree.found?.of, [4, 1]);
    assert.lengthOf(await tree.getChildren(), before);
    await tree.show(undefined, '');
    assert.isEmpty(await tree.getChildren());
    await tree.show(SETS, '');
  });

  it('proposes years against those before, and places against others, that of the document at hand first', () => {
    const names = yearsAgainstBefore(library.documents()).map(({ where }) => where.name);
    assert.deepEqual(names, ['2025', '2024', '2023']);
    const here = documentNamed(library, '001');
    const [first, second] = placesAgainstOthers(library.documents(), here);
    assert.deepEqual([first?.where.name, second?.where.name], [here.place?.names.at(-1), here.place?.names[0]]);
    assert.equal(first?.against.query, '');
  });
});

describe('two documents, sentence by sentence', () => {
  let library: Library;
  before(async () => {
    library = await openLibrary();
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const uriOf = (name: string) => vscode.Uri.parse(documentNamed(library, name).uri);

  async function compare(first: string, second: string): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('tifa.compareDocuments', uriOf(first).toString(), uriOf(second).toString());
    await until('the page is there', () => vscode.window.activeTextEditor?.document.uri.scheme === 'tifa-comparison');
    return vscode.window.activeTextEditor as vscode.TextEditor;
  }

  it('stand on a page that is read-only, the earlier one first', async () => {
    const { document } = await compare('001', '000');
    const [from, to] = [documentNamed(library, '000'), documentNamed(library, '001')].sort((a, b) =>
      (a.date?.value ?? '') < (b.date?.value ?? '') ? -1 : 1,
    );
    assert.equal(document.lineAt(0).text, `From ${from?.displayName} (${from?.date?.value}) to ${to?.displayName} (${to?.date?.value})`);
    assert.match(document.lineAt(1).text, /^\d+ sentences kept, \d+ reworded, \d+ with other figures only, \d+ added, \d+ dropped$/);
    assert.isFalse(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme));
  });

  it('have an outline of the changes, and each line leads to its sentence', async () => {
    const { document } = await compare('001', '000');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.isAbove(symbols.length, 1);
    for (const { range } of symbols.slice(0, 5)) {
      const line = range.start.line + 1;
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(line, 3),
      );
      assert.ok(link);
      const target = await vscode.workspace.openTextDocument(link.targetUri);
      const shown = document.lineAt(line).text.slice(2);
      assert.equal(target.getText(link.targetRange).replace(/\s/g, ''), shown.replace(/\s/g, ''));
    }
  });

  it('are gone through change by change', async () => {
    const editor = await compare('001', '000');
    const { document } = editor;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    for (const { range } of [...symbols, ...symbols.slice(0, 1)]) {
      await vscode.commands.executeCommand('tifa.comparison.next');
      assert.equal(editor.selection.active.line, range.start.line);
    }
    await vscode.commands.executeCommand('tifa.comparison.previous');
    assert.equal(editor.selection.active.line, symbols.at(-1)?.range.start.line);
  });

  it('may be one document, in which all is kept', async () => {
    const { document } = await compare('002', '002');
    assert.match(document.lineAt(1).text, /^\d+ sentences kept, 0 reworded, 0 with other figures only, 0 added, 0 dropped$/);
  });
});
