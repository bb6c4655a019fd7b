import * as vscode from 'vscode';
import { askText } from '../../host/pick.ts';

/** Phrases that the user types; none when dismissed. A comma may be in a phrase, so semicolons divide them. */
export async function askPhrases(): Promise<readonly string[]> {
  const typed = await askText({
    title: vscode.l10n.t('Show Trend'),
    prompt: vscode.l10n.t('One to six phrases, in Simplified or Traditional characters, with semicolons between them'),
  });
  return (typed ?? '').split(/[;；]/);
}
