import * as vscode from 'vscode';
import type { ConcordanceGroup } from '../../core/concordance/concordance-answer.ts';
import { plainText } from '../../core/text/plain-text.ts';
import type { ConcordanceDocuments } from './concordance-documents.ts';

/** The groups of a concordance as its outline, and as what can be folded. */
export class ConcordanceOutline implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider {
  constructor(private readonly documents: ConcordanceDocuments) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    return this.groups(document).map(({ label, occurrences, start, end }) => {
      const range = new vscode.Range(start, 0, end, document.lineAt(end).text.length);
      return new vscode.DocumentSymbol(
        plainText(label, 'interface'),
        String(occurrences),
        vscode.SymbolKind.Namespace,
        range,
        document.lineAt(start).range,
      );
    });
  }

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    return this.groups(document).map(({ start, end }) => new vscode.FoldingRange(start, end));
  }

  /** With their lines in the document. While a new answer is on its way to the editor, some may not be there. */
  private groups(document: vscode.TextDocument): (ConcordanceGroup & { start: number; end: number })[] {
    const shown = this.documents.of(document.uri);
    if (!shown) return [];
    const groups = shown.answer.groups.map((group) => {
      const start = group.line + shown.headerLines;
      return { ...group, start, end: start + group.occurrences };
    });
    return groups.filter(({ end }) => end < document.lineCount);
  }
}
