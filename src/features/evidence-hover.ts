import * as vscode from 'vscode';
import type { DocumentSummary, RecordSummary } from '../core/corpus/document-summary.ts';
import { claimsTooltip } from '../host/claims-tooltip.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { rangeIn } from '../host/editor-text.ts';

/** Hovering the first line of a document, or its title, of a record its title or where it begins, shows what is claimed of it and why. */
export function registerEvidenceHover({ library, hovers }: Dependencies): vscode.Disposable {
  return hovers.add('document', {
    provideHover: async (document, position) => {
      const summary = library.documentAt(document.uri, document.offsetAt(position));
      const line = document.lineAt(position.line);
      const range = summary && headingRange(document, line, summary);
      if (!summary || !range?.contains(position)) return undefined;
      const [claims] = await library.ask('claims', { uris: [summary.uri] });
      return claims && new vscode.Hover(claimsTooltip(claims), range);
    },
  });
}

function headingRange(document: vscode.TextDocument, line: vscode.TextLine, summary: DocumentSummary): vscode.Range | undefined {
  const { displayName, isTitled, record } = summary;
  if (line.isEmptyOrWhitespace) return undefined;
  if (record) return headingOfRecord(document, line, displayName, record);
  return isFirst(document, line) || (isTitled && line.text.trim() === displayName) ? line.range : undefined;
}

/** Its title where that is written as it is, else its first character: many records may share a line with others, and their texts have hovers of their own. */
function headingOfRecord(
  document: vscode.TextDocument,
  line: vscode.TextLine,
  title: string,
  record: RecordSummary,
): vscode.Range | undefined {
  const start = Math.max(document.offsetAt(line.range.start), record.start);
  const written = document.getText(rangeIn(document, { start, end: Math.min(document.offsetAt(line.range.end), record.end) }));
  const at = title === '' ? -1 : written.indexOf(title);
  if (at >= 0) return rangeIn(document, { start: start + at, end: start + at + title.length });
  return start === record.start ? rangeIn(document, { start, end: start + 1 }) : undefined;
}

/** Whether only empty lines stand above. */
function isFirst(document: vscode.TextDocument, { lineNumber }: vscode.TextLine): boolean {
  for (let above = lineNumber - 1; above >= 0; above--) if (!document.lineAt(above).isEmptyOrWhitespace) return false;
  return true;
}
