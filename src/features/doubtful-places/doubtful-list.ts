import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { inform } from '../../host/message.ts';
import { pickOne } from '../../host/pick.ts';
import type { Decision } from './choose-reading.ts';
import { chooseReading } from './choose-reading.ts';
import type { ChoiceScope } from './doubtful-wording.ts';
import { chooseText, lineText, readingsText, readingText } from './doubtful-wording.ts';

interface PlaceItem extends vscode.QuickPickItem {
  readonly choice: DoubtfulChoice;
}

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision: Decision;
}

/** Lists the doubtful places of a document, the most doubtful first, and asks about one after the other until somebody has enough, or none is left. */
export async function reviewDoubtful(dependencies: DependenciesWithoutLibrary, uri: vscode.Uri): Promise<void> {
  const { doubtful } = dependencies;
  if (!doubtful.of(uri)?.choices.length) return void inform(vscode.l10n.t('Nothing is doubtful in this document.'));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  for (let left = doubtful.of(uri)?.choices ?? []; left.length > 0; left = doubtful.of(uri)?.choices ?? []) {
    const choice = await askPlace(editor, left);
    const decision = choice && (await askReading(uri, choice));
    if (!decision) return;
    await chooseReading(dependencies, decision);
    if (!doubtful.of(uri)?.isConverted) await untilShown(dependencies, uri, choice);
  }
}

/** Shows each place in the editor while the list goes over it. */
async function askPlace(editor: vscode.TextEditor, choices: readonly DoubtfulChoice[]): Promise<DoubtfulChoice | undefined> {
  const items = choices.map(
    (choice): PlaceItem => ({
      choice,
      label: lineText(choice),
      description: readingsText(choice),
      detail: choice.readings.flatMap((reading) => (reading.reasons.length > 0 ? readingText(reading) : [])).join('  '),
    }),
  );
  const picked = await pickOne(items, {
    title: vscode.l10n.t('Doubtful Characters, the Most Doubtful First ({0})', choices.length),
    placeHolder: vscode.l10n.t('Choose a place to say how it is written'),
    matchOnDescription: true,
    onDidSelectItem: (item) => reveal(editor, (item as PlaceItem).choice),
  });
  return picked?.choice;
}

function reveal(editor: vscode.TextEditor, { range }: DoubtfulChoice): void {
  const shown = rangeIn(editor.document, range);
  editor.selection = new vscode.Selection(shown.start, shown.end);
  editor.revealRange(shown, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function askReading(uri: vscode.Uri, choice: DoubtfulChoice): Promise<Decision | undefined> {
  const scopes: readonly ChoiceScope[] = choice.word === choice.source ? ['place', 'everywhere'] : ['place', 'word', 'everywhere'];
  const items = choice.readings.flatMap((reading) =>
    scopes.map(
      (scope): DecisionItem => ({
        decision: { uri, choice, reading, scope },
        label: chooseText(choice, reading, scope),
        ...(scope === 'place' && { detail: readingText(reading) }),
      }),
    ),
  );
  const picked = await pickOne(items, { title: lineText(choice), placeHolder: vscode.l10n.t('How is it written, and where?') });
  return picked?.decision;
}

/** A view is converted anew after a decision; so long the place is still among its doubtful ones. */
async function untilShown({ doubtful }: DependenciesWithoutLibrary, uri: vscode.Uri, choice: DoubtfulChoice): Promise<void> {
  if (!doubtful.of(uri)?.choices.includes(choice)) return;
  await new Promise<void>((resolve) => {
    const listener = doubtful.onDidChange((changed) => {
      if (changed.toString() !== uri.toString()) return;
      listener.dispose();
      resolve();
    });
  });
}
