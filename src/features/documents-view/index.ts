import * as vscode from 'vscode';
import type { Disposable } from '../../async/disposable.ts';
import { DisposableStore } from '../../async/disposable.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import { activeDocument } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { fileUri } from '../../host/file-uri.ts';
import { OPEN_DOCUMENT } from '../../host/linked-commands.ts';
import { inform } from '../../host/message.ts';
import { settings } from '../../host/settings.ts';
import { progressText } from '../../host/wording.ts';
import { registerDocumentCommands } from './document-commands.ts';
import { DocumentDrop } from './document-drop.ts';
import { TreeFilter } from './document-filter.ts';
import type { Grouping } from './document-groups.ts';
import { DocumentsTree } from './documents-tree.ts';
import { pickFilter, queryFilter } from './filter-pick.ts';
import { registerSavedSearchCommands } from './saved-search-commands.ts';
import { SmartFolders } from './smart-folders.ts';
import type { TreeNode } from './tree-node.ts';

const VIEW = 'tifa.documents';
const GROUPING = 'documents.grouping';

/** The view *Documents*: the library as a tree by region, by date or by the level of who speaks. */
export function registerDocumentsView(dependencies: Dependencies): vscode.Disposable {
  return new DocumentsView(dependencies);
}

/** The tree of documents with its filter, and what can be done in it. */
class DocumentsView implements Disposable {
  private readonly store = new DisposableStore();
  private readonly filter = new TreeFilter();
  private readonly tree: DocumentsTree;
  private readonly view: vscode.TreeView<TreeNode>;
  /** The tree has not had the active document yet: after a reload it fills when the editor has long been there. */
  private isRevealDue = true;

  constructor(private readonly dependencies: Dependencies) {
    const { library, corrections, savedSearches, memento, log } = dependencies;
    const grouping = memento.get<Grouping>(GROUPING, 'region');
    const smartFolders = this.store.add(new SmartFolders(library, savedSearches, log));
    this.tree = this.store.add(new DocumentsTree(library, grouping, this.filter, smartFolders));
    this.view = this.store.add(treeView(this.tree, new DocumentDrop(library, corrections)));
    this.store.add(smartFolders.onDidChange(() => this.tree.refresh()));
    this.store.add(registerSavedSearchCommands(savedSearches));
    this.store.add(registerDocumentCommands(dependencies));
    void showGrouping(grouping);
    this.listen();
    this.registerCommands();
  }

  dispose(): void {
    this.store.dispose();
  }

  private listen(): void {
    const { library } = this.dependencies;
    this.store.add(library.onDidChangeDocuments(() => void this.refreshFilter()));
    this.store.add(library.onDidChangeState(() => this.showMessage()));
    this.store.add(settings.groupDuplicates.onDidChange(() => this.tree.refresh()));
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.follow()));
    this.store.add(this.view.onDidChangeVisibility(() => this.follow()));
    this.store.add(this.tree.onDidChangeTreeData(() => this.isRevealDue && this.follow()));
  }

  private registerCommands(): void {
    const { library } = this.dependencies;
    const commands: Readonly<Record<string, () => unknown>> = {
      groupByRegion: () => this.group('region'),
      groupByDate: () => this.group('date'),
      groupByLevel: () => this.group('level'),
      filter: () => pickFilter(library, this.filter, () => this.applyFilter()),
      filterByScript: () => this.chooseScripts(),
      showUncertain: () => this.showUncertain(),
      openNext: () => this.openNext(),
      clearFilter: () => this.clearFilter(),
      refresh: () => library.rebuild(),
      revealActive: () => this.reveal(activeDocument(this.dependencies.library), true),
    };
    for (const [name, run] of Object.entries(commands)) this.store.add(registerCommand(`${VIEW}.${name}`, run));
  }

  private async group(grouping: Grouping): Promise<void> {
    this.tree.group(grouping);
    await this.dependencies.memento.update(GROUPING, grouping);
    await showGrouping(grouping);
  }

  private applyFilter(): void {
    this.tree.refresh();
    this.view.description = plainText(this.filter.label, 'interface');
    void vscode.commands.executeCommand('setContext', 'tifa.documents.filtered', this.filter.label !== '');
  }

  /** The documents that the query of the filter is about may be others now. */
  private async refreshFilter(): Promise<void> {
    const { library, log } = this.dependencies;
    const { query } = this.filter;
    if (query) {
      const refreshed = await queryFilter(library, query.query).catch((error: unknown) => log.warn(`filter: ${String(error)}`));
      if (refreshed && this.filter.query === query) this.filter.query = refreshed;
    }
    this.tree.refresh();
  }

  private async chooseScripts(): Promise<void> {
    if (await this.filter.chooseScripts(this.dependencies.library.documents())) this.applyFilter();
  }

  private showUncertain(): void {
    this.filter.showOnlyUncertain();
    this.applyFilter();
  }

  private clearFilter(): void {
    this.filter.clear();
    this.applyFilter();
  }

  /** Opens the next document of those that the tree shows. */
  private async openNext(): Promise<void> {
    const next = this.tree.nodeAfter(activeDocument(this.dependencies.library));
    if (next) await vscode.commands.executeCommand(OPEN_DOCUMENT, next.id);
  }

  private async reveal(uri: vscode.Uri | undefined, focus: boolean): Promise<void> {
    const node = uri && this.tree.nodeOf(uri);
    // Who is selecting several documents keeps the selection when the first of them has opened.
    const isSelected = this.view.selection.some(({ id }) => id === node?.id);
    if (node && (focus || !isSelected)) await this.view.reveal(node, { select: true, focus });
    else if (focus) void inform(this.whyNotShown(uri));
  }

  private whyNotShown(uri: vscode.Uri | undefined): string {
    const isFiltered = uri !== undefined && this.dependencies.library.hasDocuments(fileUri(uri));
    return isFiltered ? vscode.l10n.t('The filter hides this document.') : vscode.l10n.t('This file is not a document of the library.');
  }

  private follow(): void {
    if (!this.view.visible || !settings.autoReveal.get()) return;
    const uri = activeDocument(this.dependencies.library);
    // Without one it stays due: the editor may be there before the library knows its document.
    if (uri) this.isRevealDue = this.tree.nodeOf(uri) === undefined;
    void this.reveal(uri, false);
  }

  /** Progress stands above the tree, which fills when all is read. */
  private showMessage(): void {
    const { view } = this;
    const { state } = this.dependencies.library;
    const failed = () => vscode.l10n.t('The library could not be read: {0}', state.kind === 'failed' ? state.reason : '');
    if (state.kind === 'indexing') view.message = progressText(state);
    else view.message = state.kind === 'failed' ? plainText(failed(), 'interface') : '';
    void vscode.commands.executeCommand('setContext', 'tifa.library', state.kind);
  }
}

function treeView(treeDataProvider: DocumentsTree, dragAndDropController: DocumentDrop): vscode.TreeView<TreeNode> {
  return vscode.window.createTreeView(VIEW, { treeDataProvider, showCollapseAll: true, canSelectMany: true, dragAndDropController });
}

async function showGrouping(grouping: Grouping): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'tifa.documents.grouping', grouping);
}
