import * as vscode from 'vscode';
import type { OutlinePart } from '../core/document/outline.ts';
import { plainText } from '../core/text/plain-text.ts';
import { BufferAnswers } from '../host/buffer-answers.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { editedText, rangeIn } from '../host/editor-text.ts';
import { registerForDocuments } from '../host/library-selector.ts';
import { isReadable } from '../host/readable-document.ts';

/** The parts of a document as its outline, and folded. Not of Markdown and web pages, which VS Code reads by their own marks. */
export function registerDocumentOutline({ library }: Dependencies): vscode.Disposable {
  const answers = new BufferAnswers((document) => library.ask('outline', editedText(document)));
  const partsOf = (document: vscode.TextDocument) => (concerns(document) ? answers.of(document) : Promise.resolve([]));
  const symbols: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: async (document) => symbolTree(document, await partsOf(document)),
  };
  const folding: vscode.FoldingRangeProvider = {
    provideFoldingRanges: async (document) => foldingRanges(document, await partsOf(document)),
  };
  return vscode.Disposable.from(
    answers,
    registerForDocuments((selector) =>
      vscode.Disposable.from(
        vscode.languages.registerDocumentSymbolProvider(selector, symbols, { label: 'Tifa' }),
        vscode.languages.registerFoldingRangeProvider(selector, folding),
      ),
    ),
  );
}

function concerns(document: vscode.TextDocument): boolean {
  return document.languageId === 'plaintext' && isReadable(document);
}

function symbolTree(document: vscode.TextDocument, parts: readonly OutlinePart[]): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  const open: vscode.DocumentSymbol[] = [];
  for (const part of parts) {
    const symbol = symbolOf(document, part);
    open.length = Math.min(open.length, part.level);
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push(symbol);
  }
  return roots;
}

function symbolOf(document: vscode.TextDocument, part: OutlinePart): vscode.DocumentSymbol {
  const kind = part.family === 'statement' ? vscode.SymbolKind.Event : vscode.SymbolKind.String;
  const whole = rangeIn(document, { start: part.start, end: Math.max(part.end, part.partEnd) });
  return new vscode.DocumentSymbol(
    plainText(part.name, 'interface') || vscode.l10n.t('(no words)'),
    '',
    kind,
    whole,
    rangeIn(document, part),
  );
}

function foldingRanges(document: vscode.TextDocument, parts: readonly OutlinePart[]): vscode.FoldingRange[] {
  const ranges = parts.map(
    ({ start, partEnd }) => new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(partEnd).line),
  );
  return ranges.filter(({ start, end }) => end > start);
}
