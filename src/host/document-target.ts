import * as vscode from 'vscode';

/** What the tree hands to a command: the node of a document. */
interface DocumentNodeLike {
  readonly summary: { readonly uri: string };
}

/** The documents that a command is about: those selected in the tree, the one whose uri a link names, else that of the active editor. */
export function targetUris(first?: unknown, selected?: unknown): vscode.Uri[] {
  if (typeof first === 'string') return [vscode.Uri.parse(first)];
  const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const uris = nodes.filter(isDocumentNode).map((node) => vscode.Uri.parse(node.summary.uri));
  const active = vscode.window.activeTextEditor?.document.uri;
  return uris.length > 0 || !active ? uris : [active];
}

function isDocumentNode(node: unknown): node is DocumentNodeLike {
  return typeof node === 'object' && node !== null && 'summary' in node;
}
