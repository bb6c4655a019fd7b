import * as vscode from 'vscode';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { OPEN_DOCUMENT } from '../../host/open-occurrence.ts';
import { settings } from '../../host/settings.ts';
import { progressText } from '../../host/wording.ts';
import { DocumentDrop } from './document-drop.ts';
import { TreeFilter } from './document-filter.ts';
import { DocumentsTree } from './documents-tree.ts';
import { pickFilter, queryFilter } from './filter-pick.ts';
import { registerSavedSearchCommands } from './saved-search-commands.ts';
import { SmartFolders } from './smart-folders.ts';
import type { Grouping, TreeNode } from './tree-model.ts';

const VIEW = 'tifa.documents';
const GROUPING = 'documents.grouping';

/** The view *Documents*: the library as a tree by region or by date. */
export function registerDocumentsView({ library, corrections, savedSearches, memento, log }: Dependencies): vscode.Disposable {
  const initial = memento.get<Grouping>(GROUPING, 'region');
  const filter = new TreeFilter();
  const smartFolders = new SmartFolders(library, savedSearches, log);
  const tree = new DocumentsTree(library, initial, filter, smartFolders);
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new DocumentDrop(corrections),
  });
  const showGrouping = (grouping: Grouping) => vscode.commands.executeCommand('setContext', 'tifa.documents.grouping', grouping);
  void showGrouping(initial);

  async function group(grouping: Grouping): Promise<void> {
    tree.group(grouping);
    await memento.update(GROUPING, grouping);
    await showGrouping(grouping);
  }

  function applyFilter(): void {
    tree.refresh();
    view.description = plainText(filter.label, 'interface');
    void vscode.commands.executeCommand('setContext', 'tifa.documents.filtered', filter.label !== '');
  }

  /** The documents that the query of the filter is about may be others now. */
  async function refreshFilter(): Promise<void> {
    const { query } = filter;
    if (query) {
      const refreshed = await queryFilter(library, query.query).catch((error: unknown) => log.warn(`filter: ${String(error)}`));
      if (refreshed && filter.query === query) filter.query = refreshed;
    }
    tree.refresh();
  }

  async function chooseScripts(): Promise<void> {
    if (await filter.chooseScripts(library.documents())) applyFilter();
  }

  function showUncertain(): void {
    filter.showOnlyUncertain();
    applyFilter();
  }

  /** Opens the next document of those that the tree shows. */
  async function openNext(): Promise<void> {
    const next = tree.nodeAfter(activeUri());
    if (next) await vscode.commands.executeCommand(OPEN_DOCUMENT, next.id);
  }

  function clearFilter(): void {
    filter.clear();
    applyFilter();
  }

  async function reveal(uri: vscode.Uri | undefined, focus: boolean): Promise<void> {
    const node = uri && tree.nodeOf(uri);
    // Who is selecting several documents keeps the selection when the first of them has opened.
    const isSelected = view.selection.some(({ id }) => id === node?.id);
    if (node && (focus || !isSelected)) await view.reveal(node, { select: true, focus });
    else if (focus) void inform(whyNotShown(uri));
  }

  function whyNotShown(uri: vscode.Uri | undefined): string {
    const isFiltered = uri !== undefined && library.document(uri) !== undefined;
    return isFiltered ? vscode.l10n.t('The filter hides this document.') : vscode.l10n.t('This file is not a document of the library.');
  }

  function follow(): void {
    if (view.visible && settings.autoReveal.get()) void reveal(activeUri(), false);
  }

  return vscode.Disposable.from(
    view,
    tree,
    smartFolders,
    smartFolders.onDidChange(() => tree.refresh()),
    registerSavedSearchCommands(savedSearches),
    library.onDidChangeDocuments(() => void refreshFilter()),
    library.onDidChangeState(() => showMessage(view, library)),
    settings.groupDuplicates.onDidChange(() => tree.refresh()),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(follow),
    registerCommand('tifa.documents.groupByRegion', () => group('region')),
    registerCommand('tifa.documents.groupByDate', () => group('date')),
    registerCommand('tifa.documents.filter', () => pickFilter(library, filter, applyFilter)),
    registerCommand('tifa.documents.filterByScript', chooseScripts),
    registerCommand('tifa.documents.showUncertain', showUncertain),
    registerCommand('tifa.documents.openNext', openNext),
    registerCommand('tifa.documents.clearFilter', clearFilter),
    registerCommand('tifa.documents.refresh', () => library.rebuild()),
    registerCommand('tifa.documents.revealActive', () => reveal(activeUri(), true)),
  );
}

function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}

/** Progress stands above the tree, which fills when all is read. */
function showMessage(view: vscode.TreeView<TreeNode>, { state }: Dependencies['library']): void {
  const { l10n } = vscode;
  if (state.kind === 'indexing') view.message = progressText(state);
  else if (state.kind === 'failed') view.message = plainText(l10n.t('The library could not be read: {0}', state.reason), 'interface');
  else view.message = '';
  void vscode.commands.executeCommand('setContext', 'tifa.library', state.kind);
}
