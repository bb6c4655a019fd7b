import * as vscode from 'vscode';
import type { Dependencies } from '../../host/dependencies.ts';
import { registerToggles } from './highlight-toggles.ts';
import { PhraseDecorations } from './phrase-decorations.ts';
import { PhraseHover } from './phrase-hover.ts';

/** Phrases highlighted in the editor, with a hover, and the commands that turn the highlights off and on. */
export function registerPhraseHighlights(dependencies: Dependencies): vscode.Disposable {
  const { library, highlighter, hovers, log } = dependencies;
  const decorations = new PhraseDecorations(highlighter, log);
  return vscode.Disposable.from(
    decorations,
    library.onDidChangePhrases(() => decorations.refreshAll()),
    registerToggles(library, highlighter),
    hovers.add('phrase', new PhraseHover(dependencies)),
  );
}
