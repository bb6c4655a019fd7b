import * as vscode from 'vscode';
import type { ChangesNode } from './changes-model.ts';
import type { ChangesTree } from './changes-tree.ts';
import type { PhrasesTree } from './phrases-tree.ts';
import type { PhraseTreeNode } from './tree-model.ts';

/** What stands in the view, whatever it shows. */
export type ViewNode = PhraseTreeNode | ChangesNode;

const CHANGES: ReadonlySet<string> = new Set(['changeGroup', 'change', 'side', 'moreChanges', 'moreOfSide']);

/** One of two trees in one view: the phrases of the library, or what changed between two sets. */
export class SwitchedTree implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  private readonly redraws = new vscode.EventEmitter<ViewNode | undefined>();
  readonly onDidChangeTreeData = this.redraws.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly phrases: PhrasesTree,
    private readonly changes: ChangesTree,
    private readonly hasChanges: () => boolean,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.redraws,
      phrases.onDidChangeTreeData((node) => !hasChanges() && this.redraws.fire(node)),
      changes.onDidChangeTreeData((node) => hasChanges() && this.redraws.fire(node)),
    );
  }

  /** The other tree is shown from now on, or other sets. */
  redraw(): void {
    this.redraws.fire(undefined);
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return isChange(node) ? this.changes.getTreeItem(node) : this.phrases.getTreeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ViewNode): vscode.ProviderResult<vscode.TreeItem> {
    return isChange(node) ? this.changes.resolveTreeItem(item, node) : this.phrases.resolveTreeItem(item, node);
  }

  getChildren(node?: ViewNode): Promise<ViewNode[]> {
    if (node ? isChange(node) : this.hasChanges()) return this.changes.getChildren(node && isChange(node) ? node : undefined);
    return this.phrases.getChildren(node && !isChange(node) ? node : undefined);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

/** Documents are alike in both trees. */
function isChange(
  node: ViewNode,
): node is ChangesNode & { readonly kind: 'changeGroup' | 'change' | 'side' | 'moreChanges' | 'moreOfSide' } {
  return CHANGES.has(node.kind);
}
