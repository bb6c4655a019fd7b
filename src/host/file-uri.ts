import * as vscode from 'vscode';
import type { UnreadFile } from '../core/corpus/unread-file.ts';

/** The file in which a document stands: that of a record is named with its number behind, which VS Code would take for a line, or for another file. */
export function fileUri(uri: vscode.Uri | string): vscode.Uri {
  return (typeof uri === 'string' ? vscode.Uri.parse(uri) : uri).with({ fragment: '' });
}

/** A file as VS Code opens it where it is broken. */
export function brokenUri({ uri, error: { place } }: UnreadFile): vscode.Uri {
  return fileUri(uri).with({ fragment: place ? `L${place.line + 1},${place.column + 1}` : '' });
}
