import * as vscode from 'vscode';
import type { SearchOrder } from '../../core/search/search-order.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { partsText, totalsText } from '../../host/found-wording.ts';
import { askAgainWhenRead } from '../../host/library-pick.ts';
import { OPEN_DOCUMENT, OPEN_OCCURRENCE, occurrenceArguments, SHOW_CONCORDANCE, SHOW_TREND } from '../../host/linked-commands.ts';
import type { LiveItems } from '../../host/live-pick.ts';
import { livePick } from '../../host/live-pick.ts';
import { askSearchName } from '../../host/saved-searches.ts';
import { Preview } from './preview.ts';
import { RecentSearches } from './recent-searches.ts';
import type { SearchButton } from './search-button.ts';
import { isSearchButton, orderText, searchButtons } from './search-button.ts';
import type { SearchAction, SearchItem } from './search-item.ts';

import { SearchList } from './search-list.ts';

const ORDER = 'search.order';

/** One search of a person, from the first letter to the document that is opened, or back to where they were. */
export class SearchPick {
  private readonly recent: RecentSearches;
  private readonly list: SearchList;
  private readonly preview: Preview;
  /** What a button has asked for, once the pick is closed. */
  private leaving: ((query: string) => Promise<void>) | undefined;
  /** What is typed. */
  private query = '';

  constructor(private readonly dependencies: Dependencies) {
    const { library, memento, savedSearches } = dependencies;
    this.recent = new RecentSearches(memento);
    this.list = new SearchList(library, this.recent, savedSearches, memento.get<SearchOrder>(ORDER, 'relevance'));
    this.preview = new Preview(library);
  }

  /** Begins with a query, which may be empty. */
  async run(query: string): Promise<void> {
    const chosen = await livePick<SearchItem>({
      title: this.title(),
      placeholder: vscode.l10n.t('Words, "phrases", -without, place:, date:, level:, script:, outlet:, title:'),
      value: query,
      itemsFor: (typed, signal) => this.itemsFor(typed, signal),
      isAnswer: ({ action }) => action.kind === 'open' || action.kind === 'type',
      stayFor: ({ action }, live) => this.stayFor(action, live),
      extend: (live) => this.extend(live),
    });
    const isDone = chosen !== undefined || this.leaving !== undefined;
    if (isDone) await this.recent.add(this.query);
    if (chosen?.action.kind === 'open') await this.open(chosen.action);
    else await this.preview.restore();
    if (!chosen) await this.leaving?.(this.query);
  }

  private itemsFor(typed: string, signal: AbortSignal): Promise<SearchItem[]> {
    this.query = typed;
    return this.list.itemsFor(typed, signal);
  }

  private extend(live: LiveItems<SearchItem>): vscode.Disposable {
    const { pick } = live;
    pick.buttons = searchButtons(this.list.order);
    return vscode.Disposable.from(
      askAgainWhenRead(this.dependencies.library, live),
      live.onDidShow(() => Object.assign(pick, { title: this.title() })),
      pick.onDidChangeActive(([item]) => this.showPreview(item, live)),
      pick.onDidTriggerButton((button) => isSearchButton(button) && this.press(button, live)),
      pick.onDidTriggerItemButton(({ item }) => void this.forget(item, live)),
    );
  }

  /** Whoever only types sees no documents come and go: the first item is not previewed before the user moves through the list. */
  private showPreview(item: SearchItem | undefined, live: LiveItems<SearchItem>): void {
    if (item?.action.kind !== 'open' || item === live.drawn.proposed) return;
    live.drawn.proposed = undefined;
    if (item.action.occurrence) this.preview.show(item.action.occurrence);
  }

  private stayFor(action: SearchAction, live: LiveItems<SearchItem>): boolean {
    if (action.kind === 'open') return false;
    if (action.kind === 'type') live.type(action.query);
    if (action.kind === 'more') this.list.listMore();
    if (action.kind === 'whole') this.list.listWhole(action.uri);
    const [active] = live.pick.activeItems;
    if (action.kind === 'more' || action.kind === 'whole') void live.refresh(active ? live.pick.items.indexOf(active) : -1);
    return true;
  }

  private press({ press }: SearchButton, live: LiveItems<SearchItem>): void {
    if (press === 'save') this.leave(live, (query) => this.save(query));
    else if (press === 'concordance') this.leave(live, async (query) => vscode.commands.executeCommand(SHOW_CONCORDANCE, query));
    else if (press === 'trend') this.leave(live, (query) => this.showTrend(query));
    else void this.reorder(press, live);
  }

  private async reorder(order: SearchOrder, live: LiveItems<SearchItem>): Promise<void> {
    this.list.order = order;
    live.pick.buttons = searchButtons(order);
    await this.dependencies.memento.update(ORDER, order);
    await live.refresh();
  }

  private leave(live: LiveItems<SearchItem>, then: (query: string) => Promise<void>): void {
    if (this.query === '') return;
    this.leaving = then;
    live.pick.hide();
  }

  /** Of its words; filters are none. */
  private async showTrend(query: string): Promise<void> {
    const words = await this.dependencies.library.ask('queryWords', { query });
    await vscode.commands.executeCommand(SHOW_TREND, ...words);
  }

  private async save(query: string): Promise<void> {
    const { savedSearches } = this.dependencies;
    const name = await askSearchName(query, savedSearches);
    if (name !== undefined) await savedSearches.save({ name, query });
  }

  private async forget({ action }: SearchItem, live: LiveItems<SearchItem>): Promise<void> {
    if (action.kind !== 'type') return;
    await this.recent.remove(action.query);
    await live.refresh();
  }

  private async open({ uri, occurrence }: Extract<SearchAction, { kind: 'open' }>): Promise<void> {
    this.preview.dispose();
    if (occurrence) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...occurrenceArguments(occurrence));
    else await vscode.commands.executeCommand(OPEN_DOCUMENT, uri);
  }

  private title(): string {
    const title = vscode.l10n.t('Search the Library');
    const { totals, order } = this.list;
    return totals ? [title, totalsText(totals), partsText(totals), orderText(order)].filter(Boolean).join(' · ') : title;
  }
}
