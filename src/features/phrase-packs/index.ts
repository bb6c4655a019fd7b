import * as vscode from 'vscode';
import type { LocatedProblem } from '../../core/packs/read-pack.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { ADD_PHRASE, IGNORE_PHRASE } from '../../host/linked-commands.ts';
import { inform } from '../../host/message.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import type { PhrasePacks } from '../../session/phrase-packs.ts';
import { PhraseAdder } from './add-phrase.ts';
import { ignorePhrase, stopIgnoring } from './ignore-phrase.ts';
import { problemText } from './pack-wording.ts';

/** What is wrong in the packs of the workspace, marked where it stands. */
function registerPackProblems(packs: PhrasePacks): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tifa.phrases');
  const show = () => {
    collection.clear();
    for (const { uri, problems } of packs.readings()) {
      if (problems.length > 0) collection.set(vscode.Uri.parse(uri), problems.map(diagnostic));
    }
  };
  return vscode.Disposable.from(collection, packs.onDidChange(show));
}

function diagnostic(problem: LocatedProblem): vscode.Diagnostic {
  const range = new vscode.Range(problem.line, problem.column, problem.endLine, problem.endColumn);
  const made = new vscode.Diagnostic(range, plainText(problemText(problem), 'interface'), vscode.DiagnosticSeverity.Warning);
  made.source = 'Tifa';
  return made;
}

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
