import * as vscode from 'vscode';
import type { CorrectionsStore } from '../../host/corrections.ts';
import type { GroupName, TreeNode } from './tree-model.ts';

const TREE_TYPE = 'application/vnd.code.tree.tifa.documents';
const NATIONAL = '000000';

/** Dragging documents onto a region or a month corrects their place or date. */
export class DocumentDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dropMimeTypes = [TREE_TYPE];
  readonly dragMimeTypes = ['text/uri-list'];

  constructor(private readonly corrections: CorrectionsStore) {}

  handleDrag(nodes: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const uris = nodes.flatMap((node) => (node.kind === 'document' ? [node.summary.uri] : []));
    transfer.set(TREE_TYPE, new vscode.DataTransferItem(uris));
    transfer.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(target: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const uris = transfer.get(TREE_TYPE)?.value as string[] | undefined;
    const correction = target?.kind === 'group' ? correctionOf(target.name) : undefined;
    if (!uris || !correction) return;
    for (const uri of uris) await this.corrections.set(vscode.Uri.parse(uri), correction);
  }
}

/** `undefined` for a group that says nothing of place or date. */
function correctionOf(name: GroupName): { region: string } | { date: string } | undefined {
  switch (name.kind) {
    case 'division':
    case 'zone':
      return { region: name.code };
    case 'national':
      return { region: NATIONAL };
    case 'year':
    case 'month':
      return { date: name.date };
    default:
      return undefined;
  }
}
