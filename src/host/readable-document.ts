import * as vscode from 'vscode';
import type { Library } from '../session/library.ts';

/** The scheme of documents that show another one converted. */
export const CONVERTED_SCHEME = 'tifa-converted';

/** Documents that somebody reads or writes; not the output of programs, sides of a comparison and the like. */
const FOREIGN_SCHEMES: ReadonlySet<string> = new Set([
  'output',
  'git',
  'vscode-scm',
  'debug',
  'search-editor',
  'vscode-settings',
  'walkThrough',
  'comment',
  'tifa-comparison',
  'tifa-concordance',
  'tifa-report',
]);
/** In UTF-16 code units: ten times the longest report. Larger texts would be felt at every keystroke. */
const MOST_CHARACTERS = 2_000_000;
/** Languages that are written to be read; in others, such as programs, only documents of the library are looked through. */
const PROSE: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'html', 'latex', 'tex', 'restructuredtext', 'asciidoc']);

/** Whether phrases and noise of an open document are looked for: somebody reads it as prose, it is a document of the library, or an unsaved text, of which VS Code guesses the language anew as it grows. */
export function isForReading(document: vscode.TextDocument, library: Pick<Library, 'hasDocuments'>): boolean {
  return isReadable(document) && (document.isUntitled || PROSE.has(document.languageId) || library.hasDocuments(document.uri));
}

/** Whether an open document is looked through for phrases and noise while it is edited. */
export function isReadable(document: vscode.TextDocument): boolean {
  if (FOREIGN_SCHEMES.has(document.uri.scheme)) return false;
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) <= MOST_CHARACTERS;
}
