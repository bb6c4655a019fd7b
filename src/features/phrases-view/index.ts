import * as vscode from 'vscode';
import type { Disposable } from '../../async/disposable.ts';
import { DisposableStore } from '../../async/disposable.ts';
import type { PhraseOrder } from '../../core/corpus/phrase-order.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/linked-commands.ts';
import { inform } from '../../host/message.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { askFilter } from './ask-filter.ts';
import { chooseOrder } from './choose-order.ts';
import { PhrasesTree } from './phrases-tree.ts';
import type { PhraseTreeNode } from './tree-model.ts';

const VIEW = 'tifa.phrases';
const ORDER = 'phrases.order';
const USUAL_ORDER: PhraseOrder = 'score';

/** The view *Phrases*: what recurs in the library, by group, with the documents that each phrase stands in. */
export function registerPhrasesView(dependencies: Dependencies): vscode.Disposable {
  return new PhrasesView(dependencies);
}

/** The tree of phrases, and what can be done in it. */
class PhrasesView implements Disposable {
  private readonly store = new DisposableStore();
  private readonly tree: PhrasesTree;
  private readonly view: vscode.TreeView<PhraseTreeNode>;
  private isStale = true;

  constructor(private readonly dependencies: Dependencies) {
    const { library, highlighter } = dependencies;
    this.tree = this.store.add(new PhrasesTree(library, this.order, highlighter.choice));
    this.view = this.store.add(vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true }));
    this.store.add(library.onDidChangePhrases(() => this.follow()));
    this.store.add(this.view.onDidChangeVisibility(() => this.isStale && this.follow()));
    this.registerCommands();
  }

  dispose(): void {
    this.store.dispose();
  }

  private registerCommands(): void {
    const commands: Readonly<Record<string, (first?: unknown, second?: unknown) => unknown>> = {
      sort: () => this.sort(),
      filter: () => askFilter(this.tree.query, (query) => this.showFilter(query)),
      clearFilter: () => this.showFilter(''),
      showAll: () => this.showMinor(true),
      showNamed: () => this.showMinor(false),
      goToFirstUse: (first, second) => this.goToFirstUse(first, second),
      copy: (first) => this.copy(first),
    };
    for (const [name, run] of Object.entries(commands)) this.store.add(registerCommand(`${VIEW}.${name}`, run));
  }

  private get order(): PhraseOrder {
    return this.dependencies.memento.get<PhraseOrder>(ORDER, USUAL_ORDER);
  }

  /** Nobody asks for what nobody sees. */
  private follow(): void {
    if (!this.view.visible) this.isStale = true;
    else void this.update(() => this.tree.refresh());
  }

  private async update(change: () => Promise<void>): Promise<void> {
    this.isStale = false;
    try {
      await change();
    } catch (error) {
      this.isStale = true;
      this.dependencies.log.debug(`phrases: ${String(error)}`);
    }
  }

  private showFilter(query: string): void {
    this.view.description = query === '' ? '' : plainText(vscode.l10n.t('“{0}”', query), 'interface');
    void vscode.commands.executeCommand('setContext', 'tifa.phrases.filtered', query !== '');
    void this.update(() => this.tree.filter(query));
  }

  private async showMinor(isWanted: boolean): Promise<void> {
    await this.dependencies.highlighter.choice.showMinor(isWanted);
    await this.update(() => this.tree.refresh());
  }

  private async sort(): Promise<void> {
    const order = await chooseOrder(this.order);
    if (!order) return;
    await this.dependencies.memento.update(ORDER, order);
    this.tree.sortBy(order);
  }

  private async goToFirstUse(first: unknown, second: unknown): Promise<void> {
    const { library, highlighter } = this.dependencies;
    const target = await phraseTarget(library, highlighter, first, second);
    const detail = target && (await library.ask('phrase', { key: target.key, most: 1 }));
    const occurrence = detail?.occurrencesByDocument[0];
    if (occurrence) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...occurrenceArguments(occurrence));
    else void inform(vscode.l10n.t('Put the cursor on a phrase first.'));
  }

  private async copy(first: unknown): Promise<void> {
    const { library, highlighter } = this.dependencies;
    const target = await phraseTarget(library, highlighter, first);
    if (target) await vscode.env.clipboard.writeText(target.text);
  }
}
