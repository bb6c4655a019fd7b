import { assert } from 'chai';
import * as vscode from 'vscode';
import { TreeFilter } from '../../src/features/documents-view/document-filter.ts';
import { DocumentsTree } from '../../src/features/documents-view/documents-tree.ts';
import { queryFilter } from '../../src/features/documents-view/filter-pick.ts';
import type { Library } from '../../src/session/library.ts';
import { openLibrary } from './support/library.ts';

const NO_FOLDERS = { folders: [] } as never;

describe('the tree of documents by the level of who speaks', () => {
  let library: Library;
  let tree: DocumentsTree;
  const filter = new TreeFilter();

  before(async () => {
    library = await openLibrary();
    tree = new DocumentsTree(library, 'region', filter, NO_FOLDERS);
  });

  after(() => tree.dispose());

  const changed = (change: () => void) =>
    new Promise<void>((resolve) => {
      const once = tree.onDidChangeTreeData(() => {
        once.dispose();
        resolve();
      });
      change();
    });
  const groups = () =>
    tree
      .getChildren()
      .map((node) => tree.getTreeItem(node))
      .map(({ label, description }) => `${String(label)} ${String(description)}`);

  it('has a group for each level, the widest first, with its documents', async () => {
    await changed(() => tree.group('level'));
    assert.deepEqual(groups(), ['City 1', 'County or District 2', 'Development Zone 2']);
    const [city] = tree.getChildren();
    assert.deepEqual(
      tree.getChildren(city).map(({ kind }) => kind),
      ['document'],
    );
  });

  it('shows those that a query for a level leaves', async () => {
    filter.query = await queryFilter(library, 'level:zone');
    await changed(() => tree.refresh());
    assert.deepEqual(groups(), ['Development Zone 2']);
    filter.clear();
    await changed(() => tree.refresh());
    assert.lengthOf(groups(), 3);
  });

  it('says in the tooltip why', async () => {
    const node = tree.nodeOf(vscode.Uri.parse(library.documents().find(({ path }) => path.startsWith('001'))?.uri ?? ''));
    assert.ok(node);
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(node), node);
    assert.include((tooltip as vscode.MarkdownString).value, 'Level of the speaker');
  });

  it('is chosen by a command', async () => {
    await vscode.commands.executeCommand('tifa.documents.groupByLevel');
    await vscode.commands.executeCommand('tifa.documents.groupByRegion');
  });
});
