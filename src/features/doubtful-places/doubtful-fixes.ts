import * as vscode from 'vscode';
import type { DoubtfulTexts } from '../../host/doubtful-texts.ts';
import type { DoubtfulDiagnostic, DoubtfulDiagnostics } from './doubtful-diagnostics.ts';
import type { ChoiceScope } from './doubtful-wording.ts';
import { chooseText } from './doubtful-wording.ts';

/** Decides about a doubtful place: the uri of its document, where it starts, the place of a reading among all, and the scope. */
export const CHOOSE_READING = 'tifa.chooseReading';
/** Never converts the word of a doubtful place: the uri of its document, and where it starts. */
export const KEEP_WORD = 'tifa.keepWord';
/** Of more readings than these the rest is left to the list. */
const MOST_READINGS = 3;

/** Quick fixes for the doubtful place under the cursor: its other readings first, then that the one that stands there is right. */
export class DoubtfulFixes implements vscode.CodeActionProvider {
  constructor(
    private readonly diagnostics: DoubtfulDiagnostics,
    private readonly texts: DoubtfulTexts,
  ) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const text = this.texts.of(document.uri);
    const [diagnostic] = this.diagnostics.at(document, range);
    if (!text || !diagnostic) return [];
    const [, ...others] = diagnostic.choice.readings.slice(0, MOST_READINGS).keys();
    const fixes = [
      ...others.flatMap((reading) => fixesFor(document, diagnostic, reading, ['place', 'word', 'everywhere'])),
      ...fixesFor(document, diagnostic, 0, ['place', 'word']),
    ];
    if (fixes[0]) fixes[0].isPreferred = true;
    return text.isConverted ? fixes : [...fixes, keepFix(document, diagnostic)];
  }
}

function fixesFor(
  document: vscode.TextDocument,
  diagnostic: DoubtfulDiagnostic,
  index: number,
  scopes: readonly ChoiceScope[],
): vscode.CodeAction[] {
  const { choice } = diagnostic;
  const reading = choice.readings[index];
  if (!reading) return [];
  // A word that is the place itself is everywhere.
  const apart = scopes.filter((scope) => scope !== 'word' || choice.word !== choice.source);
  return apart.map((scope) => {
    const parameters = [document.uri.toString(), choice.range.start, index, scope];
    return fix(chooseText(choice, reading, scope), diagnostic, CHOOSE_READING, parameters);
  });
}

function keepFix(document: vscode.TextDocument, diagnostic: DoubtfulDiagnostic): vscode.CodeAction {
  const { word, range } = diagnostic.choice;
  return fix(vscode.l10n.t('Never convert {0}', word), diagnostic, KEEP_WORD, [document.uri.toString(), range.start]);
}

function fix(title: string, diagnostic: DoubtfulDiagnostic, command: string, parameters: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: parameters };
  action.diagnostics = [diagnostic];
  return action;
}
