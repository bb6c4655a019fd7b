import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';
import type { OccurrenceArguments } from '../host/open-occurrence.ts';
import { OPEN_OCCURRENCE } from '../host/open-occurrence.ts';

/** Opens a document with an occurrence selected, in the encoding that the library read it in, so that positions agree. */
export function registerOpenOccurrence({ library }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_OCCURRENCE, async (...[uri, line, column, endLine, endColumn]: OccurrenceArguments) => {
    const selection = new vscode.Range(line, column, endLine, endColumn);
    const target = vscode.Uri.parse(uri);
    const encoding = library.document(target)?.encoding;
    const document = await vscode.workspace.openTextDocument(target, encoding === undefined ? undefined : { encoding });
    await vscode.window.showTextDocument(document, { selection });
  });
}
