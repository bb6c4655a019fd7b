import * as vscode from 'vscode';
import { Latest } from '../../async/latest.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { claimsTooltip } from '../../host/claims-tooltip.ts';
import { settings } from '../../host/settings.ts';
import type { Library } from '../../session/library.ts';
import { runInSlices } from '../../worker/pacer.ts';
import type { TreeFilter } from './document-filter.ts';
import type { Grouping } from './document-groups.ts';
import { savedSearchesGroup } from './saved-searches-group.ts';
import type { SmartFolders } from './smart-folders.ts';
import { documentTreeItem } from './tree-item.ts';
import { treeModel } from './tree-model.ts';
import type { TreeNode } from './tree-node.ts';

interface BuiltTree {
  readonly places: TreePlaces;
  readonly roots: readonly TreeNode[];
}

/** Hands the model to VS Code; the model is made anew when the library or the grouping changes. */
export class DocumentsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private roots: readonly TreeNode[] = [];
  private places = new TreePlaces();
  private readonly building = new Latest();
  /** Index of the document that is opened next when the present one has left the tree. */
  private nextIndex = 0;

  constructor(
    private readonly library: Library,
    private grouping: Grouping,
    private readonly filter: TreeFilter,
    private readonly smartFolders: SmartFolders,
  ) {
    this.refresh();
  }

  /** What is shown stays until there is something else. */
  refresh(): void {
    void this.building.ask(
      (signal) => runInSlices(this.build(), signal),
      ({ places, roots }) => {
        this.places = places;
        this.roots = roots;
        this.changes.fire(undefined);
      },
    );
  }

  dispose(): void {
    this.building.dispose();
    this.changes.dispose();
  }

  group(grouping: Grouping): void {
    this.grouping = grouping;
    this.refresh();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return documentTreeItem(node, this.grouping);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'document') return item;
    const [claims] = await this.library.ask('claims', { uris: [node.summary.uri] });
    if (claims) item.tooltip = claimsTooltip(claims);
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...this.roots];
    return node.kind === 'unread' ? [] : [...node.children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.places.parents.get(node.id);
  }

  /** `undefined` where the file is not in the library. */
  nodeOf(uri: vscode.Uri): TreeNode | undefined {
    return this.places.documents.get(uri.toString());
  }

  /**
   * The document after the one that this method gave last or that is named, in the order of the tree; from the last one it goes on with the first. A document
   * that has left the tree meanwhile (it is not uncertain any more) leaves its place to the one after it.
   */
  nodeAfter(uri: vscode.Uri | undefined): TreeNode | undefined {
    const nodes = [...this.places.documents.values()];
    const at = nodes.findIndex((node) => node.id === uri?.toString());
    this.nextIndex = at >= 0 ? at + 1 : this.nextIndex;
    return nodes[this.nextIndex % Math.max(1, nodes.length)];
  }

  /** In slices, as the extension host has others to serve. */
  private *build(): Generator<undefined, BuiltTree> {
    const documents = this.library.documents().filter((summary) => this.filter.accepts(summary));
    const options = { grouping: this.grouping, groupDuplicates: settings.groupDuplicates.get() };
    const groups = yield* treeModel(documents, this.library.unread(), options);
    const places = new TreePlaces();
    for (const group of groups) yield* places.remember(group);
    return { places, roots: [...this.savedSearches(documents), ...groups] };
  }

  /** They stand first; a document's own place in the tree is elsewhere. */
  private savedSearches(documents: readonly DocumentSummary[]): TreeNode[] {
    const { folders } = this.smartFolders;
    return folders.length > 0 ? [savedSearchesGroup(folders, new Map(documents.map((summary) => [summary.uri, summary])))] : [];
  }
}

/** Where everything stands in a tree. */
class TreePlaces {
  readonly parents = new Map<string, TreeNode>();
  readonly documents = new Map<string, TreeNode>();

  /** A node and all below it, in slices. */
  *remember(node: TreeNode): Generator<undefined, void> {
    yield undefined;
    if (node.kind === 'document') this.documents.set(node.id, node);
    if (node.kind === 'unread') return;
    for (const child of node.children) {
      this.parents.set(child.id, node);
      yield* this.remember(child);
    }
  }
}
