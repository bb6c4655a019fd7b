import * as vscode from 'vscode';
import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { PhraseStatistics } from '../../core/corpus/phrase-statistics.ts';
import type { Library } from '../../host/library.ts';
import { placeText } from '../../host/wording.ts';
import type { PhraseOrder } from './phrase-order.ts';
import { phraseTooltip, type TreeFacts, treeItem } from './tree-item.ts';
import {
  documentNodes,
  type GroupNode,
  type MoreNode,
  PAGE,
  type PhraseNode,
  type TreeNode,
  treeModel,
  type VariantsNode,
} from './tree-model.ts';

type IndexedNode = GroupNode | MoreNode | PhraseNode | VariantsNode;

/** Hands the phrases of the library to VS Code; asks for them again when they have changed, and refreshes no more than has changed. */
export class PhrasesTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changes = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  /** What the phrases are called that the tree shows; '' for all. */
  query = '';
  private phrases: readonly PhraseStatistics[] = [];
  private groups: readonly GroupNode[] = [];
  /** The nodes of the model by id, and for each group all that is drawn of it. */
  private nodes = new Map<string, TreeNode>();
  private drawn = new Map<string, string>();
  /** The nodes as VS Code was given them, by id: it knows them by identity. */
  private readonly given = new Map<string, TreeNode>();
  /** Ids of the phrases whose documents were asked for. */
  private readonly opened = new Set<string>();
  private question = 0;

  constructor(
    private readonly library: Library,
    private order: PhraseOrder,
  ) {}

  /** Asks the library; only the answer to the latest question is shown. */
  async refresh(): Promise<void> {
    const question = ++this.question;
    const phrases = await this.library.ask('phrases', { minDocuments: 1, query: this.query });
    if (question !== this.question) return;
    this.phrases = phrases;
    this.show(treeModel(phrases, this.order));
  }

  sortBy(order: PhraseOrder): void {
    this.order = order;
    this.show(treeModel(this.phrases, order));
  }

  async filter(query: string): Promise<void> {
    this.query = query;
    await this.refresh();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(this.latest(node), this.facts());
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const latest = this.latest(node);
    if (latest.kind === 'phrase') item.tooltip = phraseTooltip(latest, this.facts());
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const children = node ? await this.childrenOf(this.latest(node)) : [...this.groups];
    for (const child of children) if (this.nodes.has(child.id)) this.given.set(child.id, child);
    return children;
  }

  private async childrenOf(node: TreeNode): Promise<TreeNode[]> {
    switch (node.kind) {
      case 'group':
      case 'more':
        return [...node.children];
      case 'variants':
        return [...node.children];
      case 'phrase':
        this.opened.add(node.id);
        return [
          ...(node.variants ? [node.variants] : []),
          ...documentNodes(node.id, node.phrase, await this.occurrences(node.phrase.key, PAGE + 1), 0),
        ];
      case 'moreDocuments':
        return documentNodes(node.id, node.phrase, await this.occurrences(node.phrase.key, node.from + PAGE + 1), node.from);
      case 'document':
        return [];
    }
  }

  private async occurrences(key: string, most: number): Promise<readonly DatedOccurrence[]> {
    return (await this.library.ask('phrase', { key, most }))?.occurrencesByDocument ?? [];
  }

  /** The groups that have changed are drawn again, in the others the phrases that were opened; everything where there are other groups. */
  private show(groups: readonly GroupNode[]): void {
    const before = this.drawn;
    const total = this.facts().documentsInLibrary;
    this.groups = groups;
    this.drawn = new Map(groups.map((group) => [group.id, `${total} ${JSON.stringify(group)}`]));
    this.nodes = new Map();
    for (const group of groups) this.index(group);
    const isSameList = groups.length === before.size && groups.every(({ id }) => before.has(id));
    if (!isSameList) this.changes.fire(undefined);
    else for (const { id } of groups) this.redraw(before.get(id) === this.drawn.get(id) ? this.openedIn(id) : [id]);
  }

  private redraw(ids: readonly string[]): void {
    for (const id of ids) this.changes.fire(this.given.get(id));
  }

  private index(node: IndexedNode): void {
    this.nodes.set(node.id, node);
    const children = node.kind === 'phrase' ? (node.variants ? [node.variants] : []) : node.children;
    for (const child of children) this.index(child);
  }

  private openedIn(groupId: string): string[] {
    return [...this.opened].filter((id) => id.startsWith(`${groupId}/`) && this.nodes.has(id));
  }

  /** VS Code asks with the node that it was given, which may be of an earlier model. */
  private latest(node: TreeNode): TreeNode {
    return this.nodes.get(node.id) ?? node;
  }

  private facts(): TreeFacts {
    const { state } = this.library;
    return {
      documentsInLibrary: state.kind === 'ready' ? state.documents : 0,
      placeOf: (uri) => placeText(this.library.document(vscode.Uri.parse(uri))?.place),
    };
  }
}
