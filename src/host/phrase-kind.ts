import * as vscode from 'vscode';
import type { PhraseRange } from '../core/corpus/highlight.ts';
import type { PhraseGroup } from '../core/phrases/phrase.ts';
import { PHRASE_GROUPS } from '../core/phrases/phrase.ts';

/** What one colour stands for: a group of the built-in pack, all groups that packs of the workspace have made, or what was discovered. */
export type PhraseKind = PhraseGroup | 'workspace' | 'discovered';

export const PHRASE_KINDS: readonly PhraseKind[] = [...PHRASE_GROUPS, 'workspace', 'discovered'];

/** As what a phrase is drawn. */
export function phraseKind({ source, group }: Pick<PhraseRange, 'source' | 'group'>): PhraseKind {
  if (source === 'discovered') return 'discovered';
  return PHRASE_GROUPS.find((one) => one === group) ?? 'workspace';
}

/** Its colour, in the text and in the view. Its id is as in package.json, where one cannot have hyphens: `tifa.phrase.partyBuilding`. */
export function phraseColor(kind: PhraseKind): vscode.ThemeColor {
  return new vscode.ThemeColor(`tifa.phrase.${kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`);
}
