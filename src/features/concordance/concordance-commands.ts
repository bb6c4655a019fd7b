import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { OPEN_OCCURRENCE, SHOW_TREND } from '../../host/linked-commands.ts';
import { pickOne } from '../../host/pick.ts';
import type { Platform } from '../../host/platform.ts';
import type { Library } from '../../session/library.ts';
import type { ConcordanceDocuments } from './concordance-documents.ts';
import { targetArguments } from './concordance-links.ts';
import type { ConcordanceQuestion } from './concordance-question.ts';
import { CONCORDANCE_SCHEME, GROUPINGS, questionOf, SORTS, uriOf } from './concordance-question.ts';
import { saveConcordance } from './concordance-saving.ts';
import { groupingText, sortText } from './concordance-wording.ts';
import type { LineTarget } from './shown-concordance.ts';
import { lineOfTarget } from './shown-concordance.ts';

export const CONCORDANCE_COMMANDS = {
  sort: 'tifa.concordance.sort',
  group: 'tifa.concordance.group',
  refresh: 'tifa.concordance.refresh',
  save: 'tifa.concordance.save',
  open: 'tifa.concordance.openOccurrence',
  trend: 'tifa.concordance.showTrend',
} as const;

/** What one does with an open concordance. */
export function registerConcordanceCommands(documents: ConcordanceDocuments, library: Library, platform: Platform): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(CONCORDANCE_COMMANDS.sort, async () => {
      const sort = await choose(vscode.l10n.t('Sort Concordance'), SORTS, sortText, (question) => question.sort);
      if (sort) await change(documents, { sort });
    }),
    registerCommand(CONCORDANCE_COMMANDS.group, async () => {
      const grouping = await choose(vscode.l10n.t('Group Concordance'), GROUPINGS, groupingText, (question) => question.grouping);
      if (grouping) await change(documents, { grouping });
    }),
    registerCommand(CONCORDANCE_COMMANDS.refresh, () => {
      const editor = activeConcordance();
      if (editor) documents.refresh(editor.document.uri);
    }),
    registerCommand(CONCORDANCE_COMMANDS.save, async () => {
      const editor = activeConcordance();
      if (editor) await saveConcordance(editor.document, platform);
    }),
    registerCommand(CONCORDANCE_COMMANDS.trend, async () => {
      const editor = activeConcordance();
      const words = editor && (await library.ask('queryWords', { query: questionOf(editor.document.uri).query }));
      if (words) await vscode.commands.executeCommand(SHOW_TREND, ...words);
    }),
    registerCommand(CONCORDANCE_COMMANDS.open, async () => {
      const target = targetAtCursor(documents, activeConcordance());
      if (target) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...targetArguments(target));
    }),
  );
}

/** Opens the concordance of a question. */
export async function showConcordance(question: ConcordanceQuestion): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(question));
  return vscode.window.showTextDocument(document, { preview: false });
}

function activeConcordance(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.scheme === CONCORDANCE_SCHEME ? editor : undefined;
}

function targetAtCursor(documents: ConcordanceDocuments, editor: vscode.TextEditor | undefined): LineTarget | undefined {
  return editor && documents.targetAt(editor.document.uri, editor.selection.active.line);
}

/** The open concordance in another order, in its place, with the cursor at the same occurrence. */
async function change(documents: ConcordanceDocuments, changed: Partial<ConcordanceQuestion>): Promise<void> {
  const before = activeConcordance();
  if (!before) return;
  const { uri } = before.document;
  const target = targetAtCursor(documents, before);
  const editor = await showConcordance({ ...questionOf(uri), ...changed });
  if (editor.document.uri.toString() !== uri.toString()) await vscode.window.tabGroups.close(tabsOf(uri, editor.viewColumn), true);
  const shown = documents.of(editor.document.uri);
  const line = target && shown && lineOfTarget(shown, target);
  if (line === undefined) return;
  const at = new vscode.Position(line, 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function tabsOf(uri: vscode.Uri, column: vscode.ViewColumn | undefined): vscode.Tab[] {
  const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
  return group?.tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()) ?? [];
}

async function choose<T>(
  title: string,
  all: readonly T[],
  textOf: (one: T) => string,
  current: (question: ConcordanceQuestion) => T,
): Promise<T | undefined> {
  const editor = activeConcordance();
  if (!editor) return undefined;
  const now = current(questionOf(editor.document.uri));
  const items = all.map((one) => ({ one, label: textOf(one), description: one === now ? vscode.l10n.t('now') : '' }));
  return (await pickOne(items, { title }))?.one;
}
