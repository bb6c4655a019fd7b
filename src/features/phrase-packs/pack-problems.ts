import * as vscode from 'vscode';
import type { LocatedProblem } from '../../core/packs/read-pack.ts';
import { plainText } from '../../core/text/plain-text.ts';
import type { PhrasePacks } from '../../session/phrase-packs.ts';
import { problemText } from './pack-wording.ts';

/** What is wrong in the packs of the workspace, marked where it stands. */
export function registerPackProblems(packs: PhrasePacks): vscode.Disposable {
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
