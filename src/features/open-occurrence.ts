import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';
import { forgetOpened } from '../host/known-encoding.ts';
import { openAsRead } from '../host/open-as-read.ts';
import type { OccurrenceArguments } from '../host/open-occurrence.ts';
import { OPEN_DOCUMENT, OPEN_OCCURRENCE, OPEN_RANGE } from '../host/open-occurrence.ts';

/** Opens a document of the library, as a whole or with an occurrence selected. */
export function registerOpenOccurrence({ library }: Dependencies): vscode.Disposable {
  const open = async (uri: string) => openAsRead(library, vscode.Uri.parse(uri));
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forgetOpened(uri)),
    vscode.commands.registerCommand(OPEN_DOCUMENT, async (uri: string) => vscode.window.showTextDocument(await open(uri))),
    vscode.commands.registerCommand(OPEN_RANGE, async (uri: string, start: number, end: number) => {
      const at = await library.ask('locate', { uri, start, end });
      const options = at ? { selection: new vscode.Range(at.line, at.column, at.endLine, at.endColumn) } : {};
      await vscode.window.showTextDocument(await open(uri), options);
    }),
    vscode.commands.registerCommand(OPEN_OCCURRENCE, async (...[uri, line, column, endLine, endColumn]: OccurrenceArguments) => {
      await vscode.window.showTextDocument(await open(uri), { selection: new vscode.Range(line, column, endLine, endColumn) });
    }),
  );
}
