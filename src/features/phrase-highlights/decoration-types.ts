import * as vscode from 'vscode';
import type { PhraseRange } from '../../core/corpus/highlight.ts';
import type { PhraseGroup } from '../../core/phrases/phrase.ts';
import { PHRASE_GROUPS } from '../../core/phrases/phrase.ts';

/** What one decoration type stands for: a group of the built-in pack, all groups that packs of the workspace have made, or what was discovered. */
export type PhraseKind = PhraseGroup | 'workspace' | 'discovered';

export const PHRASE_KINDS: readonly PhraseKind[] = [...PHRASE_GROUPS, 'workspace', 'discovered'];

/** Kinds differ by more than their colour. */
const LINES: Partial<Readonly<Record<PhraseKind, string>>> = { workspace: 'dashed', discovered: 'dotted' };

/** As what a phrase is drawn. */
export function phraseKind({ source, group }: PhraseRange): PhraseKind {
  if (source === 'discovered') return 'discovered';
  return PHRASE_GROUPS.find((one) => one === group) ?? 'workspace';
}

/** How phrases of a kind are drawn. */
export function decorationType(kind: PhraseKind): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(colorId(kind));
  return vscode.window.createTextEditorDecorationType({
    borderColor: color,
    borderStyle: LINES[kind] ?? 'solid',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** As in package.json, where an id cannot have hyphens: `tifa.phrase.partyBuilding`. */
function colorId(kind: PhraseKind): string {
  return `tifa.phrase.${kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}
