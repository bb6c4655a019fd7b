import * as vscode from 'vscode';
import type { PhraseOrder } from '../../core/corpus/phrase-order.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { inform } from '../../host/message.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/open-occurrence.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { askFilter } from './ask-filter.ts';
import { chooseOrder } from './choose-order.ts';
import { PhrasesTree } from './phrases-tree.ts';

const VIEW = 'tifa.phrases';
const ORDER = 'phrases.order';
const USUAL_ORDER: PhraseOrder = 'score';

/** The view *Phrases*: what recurs in the library, by group, with the documents that each phrase stands in. */
export function registerPhrasesView({ library, highlighter, memento, log }: Dependencies): vscode.Disposable {
  const tree = new PhrasesTree(library, memento.get<PhraseOrder>(ORDER, USUAL_ORDER));
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let isStale = true;

  /** Nobody asks for what nobody sees. */
  function follow(): void {
    if (!view.visible) isStale = true;
    else void update(() => tree.refresh());
  }

  async function update(change: () => Promise<void>): Promise<void> {
    isStale = false;
    try {
      await change();
    } catch (error) {
      isStale = true;
      log.debug(`phrases: ${String(error)}`);
    }
  }

  function showFilter(query: string): void {
    view.description = query === '' ? '' : plainText(vscode.l10n.t('“{0}”', query), 'interface');
    void vscode.commands.executeCommand('setContext', 'tifa.phrases.filtered', query !== '');
    void update(() => tree.filter(query));
  }

  async function sort(): Promise<void> {
    const order = await chooseOrder(memento.get<PhraseOrder>(ORDER, USUAL_ORDER));
    if (!order) return;
    await memento.update(ORDER, order);
    tree.sortBy(order);
  }

  async function goToFirstUse(first?: unknown, second?: unknown): Promise<void> {
    const target = await phraseTarget(library, highlighter, first, second);
    const detail = target && (await library.ask('phrase', { key: target.key, most: 1 }));
    const occurrence = detail?.occurrencesByDocument[0];
    if (occurrence) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...occurrenceArguments(occurrence));
    else void inform(vscode.l10n.t('Put the cursor on a phrase first.'));
  }

  async function copy(first?: unknown): Promise<void> {
    const target = await phraseTarget(library, highlighter, first);
    if (target) await vscode.env.clipboard.writeText(target.text);
  }

  return vscode.Disposable.from(
    view,
    tree,
    library.onDidChangePhrases(follow),
    view.onDidChangeVisibility(() => {
      if (isStale) follow();
    }),
    registerCommand('tifa.phrases.sort', sort),
    registerCommand('tifa.phrases.filter', () => askFilter(tree.query, showFilter)),
    registerCommand('tifa.phrases.clearFilter', () => showFilter('')),
    registerCommand('tifa.phrases.goToFirstUse', goToFirstUse),
    registerCommand('tifa.phrases.copy', copy),
  );
}
