import * as vscode from 'vscode';
import type { Library } from '../../host/library.ts';
import { openAsRead } from '../../host/open-as-read.ts';
import { OPEN_OCCURRENCE } from '../../host/open-occurrence.ts';
import { rangeAt } from '../../host/range.ts';
import type { ConcordanceDocuments, LineTarget } from './concordance-documents.ts';

const DIVIDER = '│';

/** The keyword of every line as a link to the occurrence, and *Go to Definition* on the line. */
export class ConcordanceLinks implements vscode.DocumentLinkProvider, vscode.DefinitionProvider {
  constructor(
    private readonly documents: ConcordanceDocuments,
    private readonly library: Library,
  ) {}

  /** Where a link leads is told when it is followed: there may be many thousands. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const links: vscode.DocumentLink[] = [];
    for (let line = 0; line < document.lineCount; line++) {
      const range = keywordRange(document, line);
      if (range && this.documents.targetAt(document.uri, line)) links.push(new ConcordanceLink(range, document.uri));
    }
    return links;
  }

  resolveDocumentLink(link: vscode.DocumentLink): vscode.DocumentLink {
    const target = link instanceof ConcordanceLink && this.documents.targetAt(link.concordance, link.range.start.line);
    if (target) link.target = vscode.Uri.parse(`command:${OPEN_OCCURRENCE}?${encodeURIComponent(JSON.stringify(targetArguments(target)))}`);
    return link;
  }

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const target = this.documents.targetAt(document.uri, position.line);
    if (!target) return [];
    const targetUri = vscode.Uri.parse(target.uri);
    await openAsRead(this.library, targetUri);
    const originSelectionRange = keywordRange(document, position.line) ?? document.lineAt(position.line).range;
    return [{ originSelectionRange, targetUri, targetRange: rangeAt(target) }];
  }
}

class ConcordanceLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly concordance: vscode.Uri,
  ) {
    super(range);
  }
}

/** What the command that opens an occurrence takes. */
export function targetArguments({ uri, line, column, endLine, endColumn }: LineTarget): [string, number, number, number, number] {
  return [uri, line, column, endLine, endColumn];
}

/** `undefined` for a line that shows no occurrence. */
function keywordRange(document: vscode.TextDocument, line: number): vscode.Range | undefined {
  const { text } = document.lineAt(line);
  const start = text.indexOf(DIVIDER) + 1;
  const end = text.indexOf(DIVIDER, start);
  if (start === 0 || end < 0) return undefined;
  return new vscode.Range(line, start, line, start + text.slice(start, end).trimEnd().length);
}
