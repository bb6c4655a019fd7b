import * as vscode from 'vscode';
import type { Variant } from '../core/conversion/variant.ts';
import { settings } from './settings.ts';

/** What the commands of the editor convert to. Words of a region are no question of script: the command line has them. */
export type ConversionTarget = Extract<Variant, 's' | 't' | 'tw' | 'hk'>;

/** The target as its own readers call it, whatever the display language. */
export const TARGET_NAMES: Readonly<Record<ConversionTarget, string>> = { s: '简体', t: '繁體', tw: '臺灣', hk: '香港' };

/** The target in the display language. */
export function targetText(target: ConversionTarget): string {
  switch (target) {
    case 's':
      return vscode.l10n.t('Simplified');
    case 't':
      return vscode.l10n.t('Traditional');
    case 'tw':
      return vscode.l10n.t('Traditional (Taiwan)');
    case 'hk':
      return vscode.l10n.t('Traditional (Hong Kong)');
  }
}

/** The Traditional that is meant where nobody says which. */
export function traditionalTarget(): ConversionTarget {
  const chosen = settings.conversionTraditional.get();
  if (chosen !== 'automatic') return chosen;
  const display = displayScript();
  return display === 'tw' || display === 'hk' ? display : 't';
}

/** The script of the display language; names of places are in it. */
export function displayScript(): Variant {
  const language = vscode.env.language.toLowerCase();
  return language === 'zh-tw' ? 'tw' : language === 'zh-hk' ? 'hk' : 's';
}
