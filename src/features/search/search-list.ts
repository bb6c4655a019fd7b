import * as vscode from 'vscode';
import type { SearchAnswer } from '../../core/search/search.ts';
import type { SearchOrder } from '../../core/search/search-order.ts';
import type { FoundTotals } from '../../host/found-wording.ts';
import type { SavedSearches } from '../../host/saved-searches.ts';
import type { Library } from '../../session/library.ts';
import type { RecentSearches } from './recent-searches.ts';
import type { SearchItem } from './search-item.ts';
import {
  completionItem,
  documentItems,
  moreDocumentsItem,
  nothingFoundItem,
  problemItem,
  recentItem,
  savedItem,
  separator,
  syntaxItems,
} from './search-item.ts';

/** So many documents are listed at first and with each request for more, with so many occurrences of each. */
const PAGE = 50;
const FIRST_OCCURRENCES = 4;
const MOST_COMPLETIONS = 12;

/** The items for what is typed, and how much of it is listed. */
export class SearchList {
  /** Of the latest query; `undefined` while nothing is asked for. */
  totals: FoundTotals | undefined;
  private query = '';
  private limit = PAGE;
  private readonly whole = new Set<string>();

  constructor(
    private readonly library: Library,
    private readonly recent: RecentSearches,
    private readonly saved: SavedSearches,
    public order: SearchOrder,
  ) {}

  async itemsFor(query: string, signal: AbortSignal): Promise<SearchItem[]> {
    if (query !== this.query) this.beginAgain(query);
    if (query === '') return this.beginnings();
    const request = { query, order: this.order, limit: this.limit, offset: 0, occurrences: FIRST_OCCURRENCES, whole: [...this.whole] };
    const [answer, completions] = await Promise.all([
      this.library.ask('search', request, { signal }),
      this.library.ask('completions', { query, limit: MOST_COMPLETIONS }, { signal }),
    ]);
    this.totals = totalsOf(answer);
    // What is being typed is no mistake yet.
    const problems = completions.length > 0 ? [] : answer.problems.map(problemItem);
    return [...problems, ...completions.map(completionItem), ...this.foundItems(answer, completions.length === 0)];
  }

  /** Lists more documents from now on. */
  listMore(): void {
    this.limit += PAGE;
  }

  /** Lists all occurrences of a document from now on. */
  listWhole(uri: string): void {
    this.whole.add(uri);
  }

  private beginAgain(query: string): void {
    this.query = query;
    this.limit = PAGE;
    this.whole.clear();
    this.totals = undefined;
  }

  private foundItems({ documents, totalDocuments }: SearchAnswer, isAnswerExpected: boolean): SearchItem[] {
    if (totalDocuments === 0) return isAnswerExpected ? [nothingFoundItem()] : [];
    const items = documents.flatMap((hits) => documentItems(hits, this.library.document(vscode.Uri.parse(hits.uri))));
    const left = totalDocuments - documents.length;
    return left > 0 ? [...items, moreDocumentsItem(left)] : items;
  }

  private beginnings(): SearchItem[] {
    return [
      ...under(vscode.l10n.t('recent searches'), this.recent.list().map(recentItem)),
      ...under(vscode.l10n.t('saved searches'), this.saved.list().map(savedItem)),
      ...under(vscode.l10n.t('filters'), syntaxItems()),
    ];
  }
}

function totalsOf({ documents, totalDocuments, totalOccurrences, uncounted }: SearchAnswer): FoundTotals {
  const listed = documents.flatMap(({ occurrences }) => occurrences);
  const throughNoise = listed.filter(({ isThroughNoise }) => isThroughNoise).length;
  return { documents: totalDocuments, occurrences: totalOccurrences, uncounted, listed: listed.length, throughNoise };
}

function under(heading: string, items: readonly SearchItem[]): SearchItem[] {
  return items.length > 0 ? [separator(heading), ...items] : [];
}
