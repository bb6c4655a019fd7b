import * as vscode from 'vscode';
import type { Disposable } from '../../async/disposable.ts';
import { DisposableStore } from '../../async/disposable.ts';
import type { PhraseOrder } from '../../core/corpus/phrase-order.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import { activeDocument } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/linked-commands.ts';
import { inform } from '../../host/message.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { askFilter } from './ask-filter.ts';
import { ChangeDecorations } from './change-item.ts';
import { ChangesTree } from './changes-tree.ts';
import { chooseOrder } from './choose-order.ts';
import { chooseSets } from './choose-sets.ts';
import type { ComparedSets } from './compared-sets.ts';
import { foundText, SetsChoice, setsText } from './compared-sets.ts';
import { PhrasesTree } from './phrases-tree.ts';
import type { ViewNode } from './switched-tree.ts';
import { SwitchedTree } from './switched-tree.ts';

const VIEW = 'tifa.phrases';
const ORDER = 'phrases.order';
const USUAL_ORDER: PhraseOrder = 'score';

/** The view *Phrases*: what recurs in the library, by group, with the documents that each phrase stands in. */
export function registerPhrasesView(dependencies: Dependencies): vscode.Disposable {
  return new PhrasesView(dependencies);
}

/** The tree of phrases, or of what changed, and what can be done in it. */
class PhrasesView implements Disposable {
  private readonly store = new DisposableStore();
  private readonly sets: SetsChoice;
  private readonly phrases: PhrasesTree;
  private readonly changes: ChangesTree;
  private readonly tree: SwitchedTree;
  private readonly view: vscode.TreeView<ViewNode>;
  private isStale = true;

  constructor(private readonly dependencies: Dependencies) {
    const { library, highlighter, memento } = dependencies;
    this.sets = new SetsChoice(memento);
    this.phrases = this.store.add(new PhrasesTree(library, this.order, highlighter.choice));
    this.changes = this.store.add(new ChangesTree(library, this.sets.sets, highlighter.choice));
    this.tree = this.store.add(new SwitchedTree(this.phrases, this.changes, () => this.sets.sets !== undefined));
    this.view = this.store.add(vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true }));
    this.store.add(vscode.window.registerFileDecorationProvider(new ChangeDecorations()));
    this.store.add(this.changes.onDidFind(() => this.describe()));
    this.store.add(library.onDidChangePhrases(() => this.follow()));
    this.store.add(this.view.onDidChangeVisibility(() => this.isStale && this.follow()));
    this.describe();
    this.registerCommands();
  }

  dispose(): void {
    this.store.dispose();
  }

  private registerCommands(): void {
    const commands: Readonly<Record<string, (first?: unknown, second?: unknown) => unknown>> = {
      sort: () => this.sort(),
      filter: () => askFilter(this.phrases.query, (query) => this.showFilter(query)),
      clearFilter: () => this.showFilter(''),
      showAll: () => this.showMinor(true),
      showNamed: () => this.showMinor(false),
      showChanges: () => this.showChanges(),
      endChanges: () => this.compare(undefined),
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
    else void this.update(() => this.refresh());
  }

  private refresh(): Promise<void> {
    return this.sets.sets ? this.changes.refresh() : this.phrases.refresh();
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
    void vscode.commands.executeCommand('setContext', 'tifa.phrases.filtered', query !== '');
    void this.update(async () => {
      this.phrases.query = query;
      this.describe();
      await (this.sets.sets ? this.changes.show(this.sets.sets, query) : this.phrases.refresh());
    });
  }

  /** What is shown: which sets, and what the phrases are called. */
  private describe(): void {
    const { sets } = this.sets;
    const query = this.phrases.query === '' ? '' : vscode.l10n.t('“{0}”', this.phrases.query);
    const parts = [sets ? setsText(sets) : '', query].filter(Boolean);
    this.view.description = plainText(parts.join(' · '), 'interface');
    this.view.message = sets ? plainText(foundText(setsText(sets), this.changes.found), 'interface') : '';
  }

  private async showChanges(): Promise<void> {
    const sets = await chooseSets(this.dependencies, activeDocument(this.dependencies.library));
    if (sets) await this.compare(sets);
  }

  /** Shows what changed between two sets; `undefined` shows the phrases of the library again. */
  private async compare(sets: ComparedSets | undefined): Promise<void> {
    await this.sets.choose(sets);
    await this.update(async () => {
      await this.changes.show(sets, this.phrases.query);
      if (!sets) await this.phrases.refresh();
      this.describe();
      this.tree.redraw();
    });
    if (sets) await vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  private async showMinor(isWanted: boolean): Promise<void> {
    await this.dependencies.highlighter.choice.showMinor(isWanted);
    await this.update(() => this.refresh());
  }

  private async sort(): Promise<void> {
    const order = await chooseOrder(this.order);
    if (!order) return;
    await this.dependencies.memento.update(ORDER, order);
    this.phrases.sortBy(order);
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
