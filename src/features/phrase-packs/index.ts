import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { ADD_PHRASE, IGNORE_PHRASE } from '../../host/phrase-commands.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { PhraseAdder } from './add-phrase.ts';
import { ignorePhrase, stopIgnoring } from './ignore-phrase.ts';
import { registerPackProblems } from './pack-problems.ts';

/** The packs of the workspace: what is wrong in them, and the commands that put phrases into them or on the list of ignored ones. */
export function registerPhrasePacks(dependencies: Dependencies): vscode.Disposable {
  const { library, highlighter, packs } = dependencies;
  const adder = new PhraseAdder(dependencies);

  /** Takes the node of a tree, or key and text of a phrase; without them it is about the phrase at the cursor. */
  const onPhrase = (act: (target: PhraseTarget) => Promise<void>) => async (first?: unknown, second?: unknown) => {
    const target = await phraseTarget(library, highlighter, first, second);
    if (target) await act(target);
    else void inform(vscode.l10n.t('Put the cursor on a phrase first.'));
  };

  return vscode.Disposable.from(
    registerPackProblems(packs),
    registerCommand('tifa.addSelectionToPhrases', () => adder.addSelection()),
    registerCommand(
      ADD_PHRASE,
      onPhrase((target) => adder.accept(target)),
    ),
    registerCommand(
      IGNORE_PHRASE,
      onPhrase((target) => ignorePhrase(packs, target)),
    ),
    registerCommand('tifa.stopIgnoringPhrase', () => stopIgnoring(packs)),
  );
}
