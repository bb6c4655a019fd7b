import * as vscode from 'vscode';
import type { FoundPhrase } from '../core/corpus/phrase-names.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeAt } from '../host/editor-text.ts';
import { fileUri } from '../host/file-uri.ts';
import { dateText, placeText } from '../host/wording.ts';

const MOST_DOCUMENTS = 100;
const MOST_PHRASES = 50;

/** Documents and phrases among the symbols of the workspace (Ctrl+T): in either script or in pinyin, phrases in English too. */
export function registerWorkspaceSymbols({ library }: Dependencies): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const [uris, phrases] = await Promise.all([
        library.ask('findByName', { query, limit: MOST_DOCUMENTS }),
        library.ask('phrasesCalled', { query, most: MOST_PHRASES }),
      ]);
      if (token.isCancellationRequested) return [];
      const found = [...uris.flatMap((uri) => documentSymbol(library.document(vscode.Uri.parse(uri))) ?? []), ...phrases.map(phraseSymbol)];
      for (const symbol of found) symbol.name = plainText(withQuery(symbol.name, query), 'interface');
      return found;
    },
  });
}

function documentSymbol(summary: ReturnType<Dependencies['library']['document']>): vscode.SymbolInformation | undefined {
  if (!summary) return undefined;
  const container = `${dateText(summary.date)} · ${placeText(summary.place)}`;
  const location = new vscode.Location(fileUri(summary.uri), new vscode.Position(summary.record?.line ?? 0, summary.record?.column ?? 0));
  return new vscode.SymbolInformation(
    summary.displayName || summary.path,
    vscode.SymbolKind.File,
    plainText(container, 'interface'),
    location,
  );
}

function phraseSymbol({ text, english, documents, first }: FoundPhrase): vscode.SymbolInformation {
  const name = english ? `${text} — ${english}` : text;
  const container = documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', documents);
  const location = new vscode.Location(fileUri(first.uri), rangeAt(first));
  return new vscode.SymbolInformation(name, vscode.SymbolKind.String, container, location);
}

/** VS Code leaves out what does not have the characters of the query in its name: where it was found in another script, in pinyin or with a letter wrong, the query is put behind it. */
function withQuery(name: string, query: string): string {
  return hasInOrder(name.toLowerCase(), query.toLowerCase().replace(/\s+/g, '')) ? name : `${name} · ${query}`;
}

function hasInOrder(text: string, characters: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = text.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}
