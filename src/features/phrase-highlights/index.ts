import * as vscode from 'vscode';
import type { Dependencies } from '../../host/dependencies.ts';
import { PhraseDecorations } from './phrase-decorations.ts';
import { PhraseHover } from './phrase-hover.ts';

const SHOWN = 'highlights.shown';

/** Recurring phrases highlighted in the editor, with a hover, and the command that turns the highlights off and on. */
export function registerPhraseHighlights({ library, highlighter, memento, log }: Dependencies): vscode.Disposable {
  const decorations = new PhraseDecorations(highlighter, log, memento.get(SHOWN, true));

  async function toggle(): Promise<void> {
    const shown = decorations.toggle();
    await memento.update(SHOWN, shown);
    const message = shown ? vscode.l10n.t('Phrase highlights are on') : vscode.l10n.t('Phrase highlights are off');
    vscode.window.setStatusBarMessage(message, 3000);
  }

  return vscode.Disposable.from(
    decorations,
    library.onDidChangePhrases(() => decorations.refreshAll()),
    vscode.commands.registerCommand('tifa.toggleHighlights', toggle),
    vscode.languages.registerHoverProvider({ pattern: '**' }, new PhraseHover(library, highlighter)),
  );
}
