import * as vscode from 'vscode';
import type { Frame } from '../core/analysis/frame-kind.ts';

/** How a way of standing is called by its key. */
export function frameText(key: string): string {
  const texts: Readonly<Record<Frame, () => string>> = {
    banner: () => vscode.l10n.t('In a list of guiding ideas'),
    name: () => vscode.l10n.t('In a title or a name'),
    heading: () => vscode.l10n.t('In a heading'),
    quotation: () => vscode.l10n.t('In a quotation'),
    sentence: () => vscode.l10n.t('In a sentence of its own'),
  };
  return Object.hasOwn(texts, key) ? texts[key as Frame]() : key;
}
