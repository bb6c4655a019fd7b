import * as vscode from 'vscode';
import { Latest } from '../../async/latest.ts';
import type { ChangeGroup, ChangeGroups, SetQueries } from '../../core/analysis/change-answers.ts';
import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { HighlightChoice } from '../../host/highlight-choice.ts';
import { placeText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import { changeTooltip, changeTreeItem } from './change-item.ts';
import type { ChangesNode, SideNode } from './changes-model.ts';
import { changeGroupNode, changeNodes, sideDocuments, sideNodes } from './changes-model.ts';
import type { ComparedSets } from './compared-sets.ts';
import { queriesOf } from './compared-sets.ts';
import { PAGE } from './tree-model.ts';

/** Hands what changed between two sets to VS Code, page by page; without sets it is empty. */
export class ChangesTree implements vscode.TreeDataProvider<ChangesNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<ChangesNode | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly finds = new vscode.EventEmitter<void>();
  /** There is another answer. */
  readonly onDidFind = this.finds.event;
  private answer: ChangeGroups | undefined;
  private query = '';
  private readonly question = new Latest();

  constructor(
    private readonly library: Library,
    private sets: ComparedSets | undefined,
    private readonly choice: HighlightChoice,
  ) {}

  /** What was found last; `undefined` before. */
  get found(): ChangeGroups | undefined {
    return this.answer;
  }

  /** Shows other sets, or phrases that are called otherwise. */
  async show(sets: ComparedSets | undefined, query: string): Promise<void> {
    this.sets = sets;
    this.query = query;
    await this.refresh(true);
  }

  /** Asks the library; draws the tree where its answer is another one, or `anew`. */
  async refresh(anew = false): Promise<void> {
    const request = this.request();
    if (!request) return this.redraw(undefined);
    await this.question.ask(
      (signal) => this.library.ask('changeGroups', request, { signal }),
      (answer) => {
        if (anew || answer.version !== this.answer?.version) this.redraw(answer);
      },
    );
  }

  getTreeItem(node: ChangesNode): vscode.TreeItem {
    return changeTreeItem(node, this.sets, (uri) => placeText(this.library.document(vscode.Uri.parse(uri))?.place));
  }

  resolveTreeItem(item: vscode.TreeItem, node: ChangesNode): vscode.TreeItem {
    if (node.kind === 'change' && this.sets) item.tooltip = changeTooltip(node, this.sets);
    return item;
  }

  async getChildren(node?: ChangesNode): Promise<ChangesNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.roots();
      case 'changeGroup':
        return this.page(node.summary.group, 0);
      case 'moreChanges':
        return this.page(node.group, node.from);
      case 'change':
        return sideNodes(node);
      case 'side':
        return sideDocuments(node, await this.occurrences(node, PAGE), 0);
      case 'moreOfSide':
        return sideDocuments(node.side, await this.occurrences(node.side, node.from + PAGE), node.from);
      case 'document':
        return [];
    }
  }

  dispose(): void {
    this.question.dispose();
    this.changes.dispose();
    this.finds.dispose();
  }

  private redraw(answer: ChangeGroups | undefined): void {
    this.answer = answer;
    this.finds.fire();
    this.changes.fire(undefined);
  }

  private async roots(): Promise<ChangesNode[]> {
    const request = this.request();
    if (!this.answer && request) {
      this.answer = await this.library.ask('changeGroups', request);
      this.finds.fire();
    }
    return (this.answer?.groups ?? []).map(changeGroupNode);
  }

  private async page(group: ChangeGroup, from: number): Promise<ChangesNode[]> {
    const request = this.request();
    const summary = this.answer?.groups.find((one) => one.group === group);
    if (!request || !summary) return [];
    return changeNodes(summary, await this.library.ask('changePage', { ...request, group, from, most: PAGE }), from);
  }

  private async occurrences({ change: { key }, side }: SideNode, most: number): Promise<readonly DatedOccurrence[]> {
    const request = this.request();
    return request ? this.library.ask('changeDocuments', { sets: request.sets, key, side, most }) : [];
  }

  private request(): { readonly sets: SetQueries; readonly query: string; readonly all: boolean } | undefined {
    return this.sets && { sets: queriesOf(this.sets), query: this.query, all: this.choice.hasMinor };
  }
}
