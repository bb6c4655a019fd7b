import * as vscode from 'vscode';
import { fieldOf, uriArgument } from './command-arguments.ts';

/** The documents that a command is about: those selected in the tree, the one whose uri a link names, else that of the active editor. */
export function targetUris(first?: unknown, selected?: unknown): vscode.Uri[] {
  if (typeof first === 'string') return [uriArgument(first) ?? []].flat();
  const nodes: unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const uris = nodes.flatMap((node) => uriArgument(fieldOf(fieldOf(node, 'summary'), 'uri')) ?? []);
  const active = vscode.window.activeTextEditor?.document.uri;
  return uris.length > 0 || !active ? uris : [active];
}
