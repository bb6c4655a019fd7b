import * as vscode from 'vscode';
import { Latest } from '../../async/latest.ts';
import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { PhraseGroupSummary } from '../../core/corpus/phrase-group.ts';
import type { PhraseOrder } from '../../core/corpus/phrase-order.ts';
import type { HighlightChoice } from '../../host/highlight-choice.ts';
import { STRIP_PARTS } from '../../host/strip-wording.ts';
import { placeText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import { phraseTooltip } from './phrase-tooltip.ts';
import type { TreeFacts } from './tree-item.ts';
import { documentTooltip, phraseTreeItem } from './tree-item.ts';
import type { PhraseNode, PhraseTreeNode } from './tree-model.ts';
import { documentNodes, groupNode, PAGE, phraseNodes } from './tree-model.ts';

/** Hands the phrases of the library to VS Code, page by page; asks for the groups again when phrases have changed, and refreshes no more than has changed. */
export class PhrasesTree implements vscode.TreeDataProvider<PhraseTreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<PhraseTreeNode | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  /** What the phrases are called that the tree shows; '' for all. */
  query = '';
  /** How many documents the library has, duplicates not counted. */
  private originals = 0;
  private groups: readonly PhraseGroupSummary[] = [];
  /** Groups and opened phrases as VS Code was given them, by id: it knows nodes by identity. */
  private readonly shown = new Map<string, PhraseTreeNode>();
  private readonly question = new Latest();
  /** Whether VS Code has asked for the groups. */
  private isAsked = false;
  /** Of the groups that are shown. */
  private isFiltered = false;

  constructor(
    private readonly library: Library,
    private order: PhraseOrder,
    private readonly choice: HighlightChoice,
  ) {}

  /** Asks the library; only the answer to the latest question is shown. */
  async refresh(): Promise<void> {
    await this.question.ask(
      (signal) => this.library.ask('phraseGroups', { query: this.query, all: this.choice.hasMinor }, { signal }),
      (groups) => this.show(groups),
    );
  }

  dispose(): void {
    this.question.dispose();
    this.changes.dispose();
  }

  sortBy(order: PhraseOrder): void {
    this.order = order;
    this.changes.fire(undefined);
  }

  getTreeItem(node: PhraseTreeNode): vscode.TreeItem {
    return phraseTreeItem(node.kind === 'group' ? groupNode(this.latest(node.id) ?? node.summary) : node, this.facts());
  }

  async resolveTreeItem(item: vscode.TreeItem, node: PhraseTreeNode): Promise<vscode.TreeItem> {
    if (node.kind === 'document') {
      const request = { key: node.key, uri: node.occurrence.uri, parts: STRIP_PARTS };
      item.tooltip = documentTooltip(node, this.facts(), await this.library.ask('phraseStrip', request).catch(() => []));
    }
    if (node.kind !== 'phrase') return item;
    const change = await this.library.ask('latestChange', { key: node.phrase.key }).catch(() => null);
    item.tooltip = phraseTooltip(node, this.facts().documentsInLibrary, change);
    return item;
  }

  async getChildren(node?: PhraseTreeNode): Promise<PhraseTreeNode[]> {
    if (node) return this.childrenOf(node);
    const roots = await this.roots();
    for (const root of roots) this.shown.set(root.id, root);
    return roots;
  }

  /** The first time the library is asked: VS Code now and then loses a change that it hears of while it draws a view for the first time. */
  private async roots(): Promise<PhraseTreeNode[]> {
    if (!this.isAsked) {
      this.isAsked = true;
      await this.refresh();
    }
    return this.groups.map(groupNode);
  }

  private async childrenOf(node: PhraseTreeNode): Promise<PhraseTreeNode[]> {
    switch (node.kind) {
      case 'group':
        return this.phrasesOf(node.id, 0);
      case 'more':
        return this.phrasesOf(node.groupId, node.from);
      case 'variants':
        return [...node.children];
      case 'phrase':
        this.shown.set(node.id, node);
        return [...(node.variants ? [node.variants] : []), ...(await this.documentsOf(node))];
      case 'moreDocuments':
        return documentNodes(node.id, node.phrase, await this.occurrences(node.phrase.key, node.from + PAGE + 1), node.from);
      case 'document':
        return [];
    }
  }

  private async phrasesOf(id: string, from: number): Promise<PhraseTreeNode[]> {
    const { query, order } = this;
    const page = await this.library.ask('phrasePage', { query, all: this.choice.hasMinor, id, order, from, most: PAGE });
    const group = this.latest(id);
    return group ? phraseNodes(group, page, from) : [];
  }

  private async documentsOf({ id, phrase }: PhraseNode): Promise<PhraseTreeNode[]> {
    return documentNodes(id, phrase, await this.occurrences(phrase.key, PAGE + 1), 0);
  }

  private async occurrences(key: string, most: number): Promise<readonly DatedOccurrence[]> {
    return (await this.library.ask('phrase', { key, most }))?.occurrencesByDocument ?? [];
  }

  /** The groups that have changed are drawn again, in the others the phrases that were opened; everything where there are other groups. */
  private show(groups: readonly PhraseGroupSummary[]): void {
    const before = new Map(this.groups.map(({ id, version }) => [id, version]));
    const { originals } = this.library;
    const isFiltered = this.query !== '';
    const isSameKind = isFiltered === this.isFiltered && originals === this.originals;
    const isSameList = isSameKind && groups.length === before.size && groups.every(({ id }) => before.has(id));
    this.isFiltered = isFiltered;
    this.groups = groups;
    this.originals = originals;
    if (!isSameList) this.redrawAll();
    else for (const { id, version } of groups) this.redraw(id, before.get(id) !== version);
  }

  private redrawAll(): void {
    this.shown.clear();
    this.changes.fire(undefined);
  }

  private redraw(id: string, isChanged: boolean): void {
    const within = [...this.shown.values()].filter((node) => node.id.startsWith(`${id}/`));
    for (const node of within) if (isChanged) this.shown.delete(node.id);
    for (const node of isChanged ? [this.shown.get(id)] : within) if (node) this.changes.fire(node);
  }

  private latest(id: string): PhraseGroupSummary | undefined {
    return this.groups.find((group) => group.id === id);
  }

  private facts(): TreeFacts {
    return {
      documentsInLibrary: this.originals,
      isFiltered: this.isFiltered,
      placeOf: (uri) => placeText(this.library.document(vscode.Uri.parse(uri))?.place),
    };
  }
}
