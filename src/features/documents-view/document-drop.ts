import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { CorrectionChanges } from '../../core/corrections/corrections-file.ts';
import { NATIONAL_CODE } from '../../core/places/placed.ts';
import { uriArgument } from '../../host/command-arguments.ts';
import { fileUri } from '../../host/file-uri.ts';
import type { CorrectionsTarget } from '../../host/told-correction.ts';
import { correctAndTell } from '../../host/told-correction.ts';
import type { Library } from '../../session/library.ts';
import { groupLabel } from './group-label.ts';
import type { DocumentNode, GroupName, GroupNode, TreeNode } from './tree-node.ts';

const TREE_TYPE = 'application/vnd.code.tree.tifa.documents';

/** Dragging documents onto a region, a zone, a month or a level corrects their place, date or level. */
export class DocumentDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dropMimeTypes = [TREE_TYPE];
  readonly dragMimeTypes = ['text/uri-list'];

  constructor(
    private readonly library: Pick<Library, 'document'>,
    private readonly corrections: CorrectionsTarget,
  ) {}

  handleDrag(nodes: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const uris = nodes.flatMap((node) => (node.kind === 'document' ? [node.summary.uri] : []));
    transfer.set(TREE_TYPE, new vscode.DataTransferItem(uris));
    transfer.set('text/uri-list', new vscode.DataTransferItem([...new Set(uris.map((uri) => fileUri(uri).toString()))].join('\r\n')));
  }

  async handleDrop(target: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const changes = target?.kind === 'group' ? correctionOf(target.name) : undefined;
    if (!changes || target?.kind !== 'group') return;
    const already = new Set(documentsIn(target).map(({ uri }) => uri));
    const dropped = urisIn(transfer.get(TREE_TYPE)?.value).flatMap((uri) => this.library.document(uri) ?? []);
    const documents = dropped.filter((summary) => !already.has(summary.uri) && !isWithin(summary, changes));
    if (documents.length > 0) await correctAndTell(this.corrections, { documents, changes, told: groupLabel(target.name) });
  }
}

/** A day of a month stays a day, wherever the group of that month is. */
function isWithin({ date }: DocumentSummary, changes: CorrectionChanges): boolean {
  return changes.date !== undefined && date?.value.startsWith(changes.date) === true;
}

/** What `handleDrag` has put there, or somebody else. */
function urisIn(dropped: unknown): vscode.Uri[] {
  return Array.isArray(dropped) ? dropped.flatMap((uri: unknown) => uriArgument(uri) ?? []) : [];
}

/** What stands in a group at any depth: dropped there, it stays as exact as it is. */
function documentsIn(node: GroupNode | DocumentNode): DocumentSummary[] {
  const within = node.children.flatMap((child) => (child.kind === 'unread' ? [] : documentsIn(child)));
  return node.kind === 'document' ? [node.summary, ...within] : within;
}

/** `undefined` for a group that says nothing of place, date or level. What is dropped on a division is of no zone. */
function correctionOf(name: GroupName): CorrectionChanges | undefined {
  switch (name.kind) {
    case 'division':
      return { region: name.code, zone: undefined };
    case 'zone':
      return { region: name.code, zone: name.text };
    case 'national':
      return { region: NATIONAL_CODE, zone: undefined };
    case 'level':
      return { level: name.level };
    case 'year':
    case 'month':
      return { date: name.date };
    default:
      return undefined;
  }
}
