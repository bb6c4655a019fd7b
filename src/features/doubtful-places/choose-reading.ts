import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import type { DoubtfulText } from '../../host/doubtful-texts.ts';
import { rangeIn } from '../../host/editor-text.ts';
import type { ChoiceScope } from './doubtful-wording.ts';

/** What somebody has decided about a doubtful place. */
export interface Decision {
  /** Of the document that shows it. */
  readonly uri: vscode.Uri;
  readonly choice: DoubtfulChoice;
  readonly reading: DoubtfulChoice['readings'][number];
  readonly scope: ChoiceScope;
}

/**
 * Does what was decided: it is written into `.tifa/conversion.json`, and a document that was converted itself is changed at all doubtful places that it is about. There, a
 * decision for one place is no more than this change.
 */
export async function chooseReading({ choices, doubtful }: DependenciesWithoutLibrary, decision: Decision): Promise<void> {
  const text = doubtful.of(decision.uri);
  if (!text) return;
  const { choice, reading, scope } = decision;
  const { direction } = choice;
  const written = {
    place: { direction, from: choice.marked, reading: reading.text, isPlace: true },
    word: { direction, from: choice.word, reading: reading.wordText, isPlace: false },
    everywhere: { direction, from: choice.source, reading: reading.text, isPlace: false },
  };
  if (scope !== 'place' || !text.isConverted) await choices.choose(text.origin, [written[scope]]);
  if (text.isConverted) await changeDocument(doubtful, decision, text);
}

async function changeDocument(
  doubtful: DependenciesWithoutLibrary['doubtful'],
  { uri, choice, reading, scope }: Decision,
  text: DoubtfulText,
): Promise<void> {
  const concerned = new Set(text.choices.filter((other) => concerns(choice, other, scope)));
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  for (const other of concerned) {
    if (other.readings[0]?.text !== reading.text) edit.replace(uri, rangeIn(document, other.range), reading.text);
  }
  doubtful.set(uri, { ...text, choices: text.choices.filter((other) => !concerned.has(other)) });
  if (edit.size > 0) await vscode.workspace.applyEdit(edit);
}

function concerns(choice: DoubtfulChoice, other: DoubtfulChoice, scope: ChoiceScope): boolean {
  if (scope === 'place') return other === choice;
  return other.source === choice.source && (scope === 'everywhere' || other.word === choice.word);
}
