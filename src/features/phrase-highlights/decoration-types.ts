import * as vscode from 'vscode';
import type { PhraseRange } from '../../core/corpus/highlight.ts';
import { rangeIn } from '../../host/editor-text.ts';
import type { PhraseKind } from '../../host/phrase-kind.ts';
import { phraseColor, phraseKind } from '../../host/phrase-kind.ts';

/** Kinds differ by more than their colour. */
const LINES: Partial<Readonly<Record<PhraseKind, string>>> = { workspace: 'dashed', discovered: 'dotted' };

/**
 * How phrases of a kind are drawn: the text itself is underlined. A border would be drawn around the box of each line, which in a wrapped line begins in its
 * indent.
 */
export function decorationType(kind: PhraseKind): vscode.TextEditorDecorationType {
  const color = phraseColor(kind);
  return vscode.window.createTextEditorDecorationType({
    textDecoration: underline(LINES[kind] ?? 'solid', color),
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** As values of CSS: below the characters, without a gap where one reaches into the line. VS Code has each colour of a theme as a variable. */
function underline(style: string, { id }: vscode.ThemeColor): string {
  const variable = `--vscode-${id.replaceAll('.', '-')}`;
  return `underline ${style} 1px var(${variable}); text-underline-position: under; text-decoration-skip-ink: none`;
}

/** Where phrases of each kind stand in a document. */
export function rangesByKind(
  document: vscode.TextDocument,
  phrases: readonly PhraseRange[],
): ReadonlyMap<PhraseKind, readonly vscode.Range[]> {
  const ranges = new Map<PhraseKind, vscode.Range[]>();
  for (const phrase of phrases) {
    const kind = phraseKind(phrase);
    const known = ranges.get(kind);
    const range = rangeIn(document, phrase);
    if (known) known.push(range);
    else ranges.set(kind, [range]);
  }
  return ranges;
}
