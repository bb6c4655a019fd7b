import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { SEARCH } from '../../host/saved-searches.ts';
import { SearchPick } from './search-pick.ts';

/** *Tifa: Search…* and *Search for Selection*: every occurrence in the library, in either script and through noise, by document; answers while one types. */
export function registerSearch(dependencies: Dependencies): vscode.Disposable {
  const search = async (query: unknown) => new SearchPick(dependencies).run(typeof query === 'string' ? query : '');
  const searchSelection = async () => search(await dependencies.library.ask('phraseQuery', { text: selectedText() }));
  return vscode.Disposable.from(registerCommand(SEARCH, search), registerCommand('tifa.searchSelection', searchSelection));
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}
