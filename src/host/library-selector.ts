import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from './readable-document.ts';
import { settings } from './settings.ts';

/** Registers a provider for the files that the library is made of, for unsaved texts and for what shows one of these converted, and again whenever what belongs to it changes. */
export function registerForDocuments(register: (selector: vscode.DocumentSelector) => vscode.Disposable): vscode.Disposable {
  let registration = register(documentSelector());
  const again = () => {
    registration.dispose();
    registration = register(documentSelector());
  };
  return vscode.Disposable.from(
    { dispose: () => registration.dispose() },
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    settings.include.onDidChange(again),
  );
}

function documentSelector(): vscode.DocumentFilter[] {
  const filters = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
    settings.include
      .get(folder.uri)
      .map((glob) => ({ scheme: folder.uri.scheme, pattern: new vscode.RelativePattern(folder, inAnyCase(glob)) })),
  );
  return [...filters, { scheme: 'untitled' }, { scheme: CONVERTED_SCHEME }];
}

/** VS Code matches globs by case; the library does not: `*.txt` becomes `*.[tT][xX][tT]`. Letters within brackets stay. */
function inAnyCase(glob: string): string {
  return glob.replace(/\[[^\]]*\]?|[a-z]/gi, (part) => (part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`));
}
