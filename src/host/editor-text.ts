import * as vscode from 'vscode';
import type { Range } from '../core/evidence.ts';
import type { EditedText } from '../core/records/edited-source.ts';
import type { TextLocation } from '../core/text/line-starts.ts';

/** Offsets of a document's text as VS Code's range. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Lines and columns as VS Code's range. */
export function rangeAt({ line, column, endLine, endColumn }: TextLocation): vscode.Range {
  return new vscode.Range(line, column, endLine, endColumn);
}

/** The text of an editor, saved or not. */
export function editedText(document: vscode.TextDocument): EditedText {
  return { uri: document.uri.toString(), text: document.getText() };
}
