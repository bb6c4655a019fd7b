import type * as vscode from 'vscode';
import type { EditedText } from '../core/text/edited-text.ts';

/** The text of an editor, saved or not. */
export function editedText(document: vscode.TextDocument): EditedText {
  return { uri: document.uri.toString(), text: document.getText() };
}
