import * as vscode from 'vscode';
import type { Variant } from '../core/conversion/variant.ts';

/** The script of the display language, in which names of places are told. */
export function displayScript(): Variant {
  const language = vscode.env.language.toLowerCase();
  return language === 'zh-tw' ? 'tw' : language === 'zh-hk' ? 'hk' : 's';
}
