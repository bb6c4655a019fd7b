import * as vscode from 'vscode';
import type { PhraseKind } from '../../host/phrase-kind.ts';
import { phraseColor } from '../../host/phrase-kind.ts';

/** Kinds differ by more than their colour. */
const LINES: Partial<Readonly<Record<PhraseKind, string>>> = { workspace: 'dashed', discovered: 'dotted' };

/** How phrases of a kind are drawn. */
export function decorationType(kind: PhraseKind): vscode.TextEditorDecorationType {
  const color = phraseColor(kind);
  return vscode.window.createTextEditorDecorationType({
    borderColor: color,
    borderStyle: LINES[kind] ?? 'solid',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
