import * as vscode from 'vscode';
import type { Range } from '../core/evidence.ts';
import type { TextLocation } from '../core/text/line-starts.ts';
import type { Library } from '../session/library.ts';

/** What a command was given, as what it needs; `undefined` where it is something else. */

export function textArgument(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A uri as `toString` writes it, with its scheme. */
export function uriArgument(value: unknown): vscode.Uri | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return vscode.Uri.parse(value, true);
  } catch {
    return undefined;
  }
}

/** In UTF-16 code units. */
export function rangeArgument(start: unknown, end: unknown): Range | undefined {
  return isCount(start) && isCount(end) && start <= end ? { start, end } : undefined;
}

/** An offset; `undefined` for anything else. */
export function offsetArgument(value: unknown): number | undefined {
  return isCount(value) ? value : undefined;
}

/** From line, column and those of its end, all from 0. */
export function locationArgument([line, column, endLine, endColumn]: readonly unknown[]): TextLocation | undefined {
  return isCount(line) && isCount(column) && isCount(endLine) && isCount(endColumn) ? { line, column, endLine, endColumn } : undefined;
}

/** What an object, such as the node of a tree, has under a name; `undefined` for what is no object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The documents that a command is about: those selected in the tree, the one whose uri a link names, else that of the active editor. */
export function targetUris(library: Pick<Library, 'documentAt'>, first?: unknown, selected?: unknown): vscode.Uri[] {
  if (typeof first === 'string') return [uriArgument(first) ?? []].flat();
  const nodes: unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const uris = nodes.flatMap((node) => uriArgument(fieldOf(fieldOf(node, 'summary'), 'uri')) ?? []);
  const active = activeDocument(library);
  return uris.length > 0 || !active ? uris : [active];
}

/** What the active editor shows, of a file with many documents the one at the cursor; `undefined` without an editor. */
export function activeDocument(library: Pick<Library, 'documentAt'>): vscode.Uri | undefined {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  if (!document || !selection) return undefined;
  const here = library.documentAt(document.uri, document.offsetAt(selection.active));
  return here ? vscode.Uri.parse(here.uri) : document.uri;
}

/** The documents of the nodes of the tree that are selected, and of all groups in them; each once, in their order. Copies below a document are not counted. */
export function urisWithin(first: unknown, selected?: unknown): string[] {
  const nodes: unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  return [...new Set(nodes.flatMap(urisOfNode))];
}

function urisOfNode(node: unknown): string[] {
  const uri = textArgument(fieldOf(fieldOf(node, 'summary'), 'uri'));
  if (uri !== undefined) return [uri];
  const children = fieldOf(node, 'children');
  return Array.isArray(children) ? children.flatMap(urisOfNode) : [];
}
