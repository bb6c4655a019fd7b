import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { documentClaims } from '../host/document-claims.ts';

/** Hovering the first line of a document, or its title, shows what is claimed of it and why. */
export function registerEvidenceHover({ library }: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      provideHover: (document, position) => {
        const summary = library.document(document.uri);
        const line = document.lineAt(position.line);
        return summary && isHeading(document, line, summary) ? new vscode.Hover(documentClaims(summary), line.range) : undefined;
      },
    },
  );
}

function isHeading(document: vscode.TextDocument, line: vscode.TextLine, { title }: DocumentSummary): boolean {
  if (line.isEmptyOrWhitespace) return false;
  return isFirst(document, line) || (title !== undefined && line.text.trim() === title);
}

/** Whether only empty lines stand above. */
function isFirst(document: vscode.TextDocument, { lineNumber }: vscode.TextLine): boolean {
  for (let above = lineNumber - 1; above >= 0; above--) if (!document.lineAt(above).isEmptyOrWhitespace) return false;
  return true;
}
