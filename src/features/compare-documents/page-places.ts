import * as vscode from 'vscode';
import { plainText } from '../../core/text/plain-text.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { fileUri } from '../../host/file-uri.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import type { Library } from '../../session/library.ts';
import type { SentenceLine } from './revision-page.ts';
import type { RevisionPages } from './revision-pages.ts';

/** Where a sentence of a page stands. */
export interface SentencePlace {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Where the lines of a page lead, and its changes as an outline. */
export class PagePlaces implements vscode.DefinitionProvider, vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider {
  constructor(
    private readonly pages: RevisionPages,
    private readonly library: Library,
  ) {}

  /** Where the sentence of a line stands, of a line that names a change its first; `undefined` for any other line. */
  async placeAt(page: vscode.TextDocument, line: number): Promise<SentencePlace | undefined> {
    const sentence = this.sentenceAt(page, line);
    const question = this.pages.of(page)?.question;
    if (!sentence || !question) return undefined;
    const document = await openAsRead(this.library, question[sentence.side]);
    return { document, range: rangeIn(document, sentence.range) };
  }

  async provideDefinition(page: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const place = await this.placeAt(page, position.line);
    if (!place) return [];
    const originSelectionRange = page.lineAt(position.line).range;
    return [{ originSelectionRange, targetUri: fileUri(place.document.uri), targetRange: place.range }];
  }

  provideDocumentSymbols(page: vscode.TextDocument): vscode.DocumentSymbol[] {
    return this.changesIn(page).map(({ line, lastLine, title, detail }) => {
      const range = new vscode.Range(line, 0, lastLine, page.lineAt(lastLine).text.length);
      const [name, about] = [plainText(title, 'interface'), plainText(detail, 'interface')];
      return new vscode.DocumentSymbol(name, about, vscode.SymbolKind.Event, range, page.lineAt(line).range);
    });
  }

  provideFoldingRanges(page: vscode.TextDocument): vscode.FoldingRange[] {
    return this.changesIn(page).map(({ line, lastLine }) => new vscode.FoldingRange(line, lastLine));
  }

  private sentenceAt(page: vscode.TextDocument, line: number): SentenceLine | undefined {
    const shown = this.pages.of(page)?.page;
    const isTitle = shown?.changes.some((change) => change.line === line);
    return shown?.sentences.find((sentence) => (isTitle ? sentence.line > line : sentence.line === line));
  }

  /** While a new answer is on its way to the editor, some may not be there. */
  private changesIn(page: vscode.TextDocument) {
    return (this.pages.of(page)?.page.changes ?? []).filter(({ lastLine }) => lastLine < page.lineCount);
  }
}
