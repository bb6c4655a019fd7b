import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { FoundPhrase } from '../core/corpus/phrase-names.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeAt } from '../host/editor-text.ts';
import { fileUri } from '../host/file-uri.ts';
import { wantedAnswer } from '../host/wanted-answer.ts';
import { dateText, placeText } from '../host/wording.ts';

const MOST_DOCUMENTS = 100;
const MOST_PHRASES = 50;

/** Phrases and documents among the symbols of the workspace (Ctrl+T): in either script or in pinyin, phrases in English too. */
export function registerWorkspaceSymbols({ library }: Dependencies): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const [uris = [], phrases = []] = await Promise.all([
        wantedAnswer(token, (options) => library.ask('findByName', { query, limit: MOST_DOCUMENTS }, options)),
        wantedAnswer(token, (options) => library.ask('phrasesCalled', { query, most: MOST_PHRASES }, options)),
      ]);
      const documents = uris.flatMap((uri) => library.document(vscode.Uri.parse(uri)) ?? []);
      const found = [
        ...phrases.map((phrase) => phraseSymbol(phrase, query)),
        ...documents.map((summary) => documentSymbol(summary, query)),
      ];
      return found;
    },
  });
}

function documentSymbol(summary: DocumentSummary, query: string): vscode.SymbolInformation {
  const title = summary.displayName || summary.path;
  const container = `${dateText(summary.date)} · ${placeText(summary.place)}`;
  const location = new vscode.Location(fileUri(summary.uri), new vscode.Position(summary.record?.line ?? 0, summary.record?.column ?? 0));
  const name = symbolName({ text: title, rest: '', isWhole: false }, query);
  return new vscode.SymbolInformation(plainText(name, 'interface'), vscode.SymbolKind.File, plainText(container, 'interface'), location);
}

function phraseSymbol({ text, english, documents, first, isWhole }: FoundPhrase, query: string): vscode.SymbolInformation {
  const name = symbolName({ text, rest: english ? ` — ${english}` : '', isWhole }, query);
  const container = documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', documents);
  const location = new vscode.Location(fileUri(first.uri), rangeAt(first));
  return new vscode.SymbolInformation(plainText(name, 'interface'), vscode.SymbolKind.String, container, location);
}

/**
 * How something that was found is called in a list that the editor filters and sorts by itself: it drops what has not the letters of the query in its name, and
 * puts first what has them early. Where a name has no word of the query as it is written, the query is put behind it; where the query is all of the name, before it.
 */
function symbolName(name: { readonly text: string; readonly rest: string; readonly isWhole: boolean }, query: string): string {
  const typed = query.trim();
  const written = `${name.text}${name.rest}`;
  if (hasWords(written.toLowerCase(), typed.toLowerCase())) return written;
  return name.isWhole ? `${typed} · ${written}` : `${name.text} · ${typed}${name.rest}`;
}

function hasWords(text: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => text.includes(word));
}
