import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';

/** A line above a document that runs a command; '' for one that only says something. VS Code draws icons in it, but none that stand in the title. */
export function codeLens(title: string, command: string, commandArguments: unknown[] = []): vscode.CodeLens {
  const plain = { title: plainText(title, 'interface'), command, arguments: commandArguments };
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), plain);
}
