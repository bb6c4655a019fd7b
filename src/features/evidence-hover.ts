import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import { claimsTooltip } from '../host/claims-tooltip.ts';
import type { Dependencies } from '../host/dependencies.ts';

/** Hovering the first line of a document, or its title, shows what is claimed of it and why. */
export function registerEvidenceHover({ library }: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      provideHover: async (document, position) => {
        const summary = library.document(document.uri);
        const line = document.lineAt(position.line);
        if (!summary || !isHeading(document, line, summary)) return undefined;
        const [claims] = await library.ask('claims', { uris: [summary.uri] });
        return claims && new vscode.Hover(claimsTooltip(claims), line.range);
      },
    },
  );
}

function isHeading(document: vscode.TextDocument, line: vscode.TextLine, { displayName, isTitled }: DocumentSummary): boolean {
  if (line.isEmptyOrWhitespace) return false;
  return isFirst(document, line) || (isTitled && line.text.trim() === displayName);
}

/** Whether only empty lines stand above. */
function isFirst(document: vscode.TextDocument, { lineNumber }: vscode.TextLine): boolean {
  for (let above = lineNumber - 1; above >= 0; above--) if (!document.lineAt(above).isEmptyOrWhitespace) return false;
  return true;
}
