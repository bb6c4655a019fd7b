import * as vscode from 'vscode';
import type { Completion } from '../../core/search/completion.ts';
import type { QueryProblem } from '../../core/search/query.ts';
import { askAgainWhenRead } from '../../host/library-pick.ts';
import type { LiveItems } from '../../host/live-pick.ts';
import { livePick } from '../../host/live-pick.ts';
import { queryProblemText } from '../../host/problem-wording.ts';
import { completionText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import type { QueryFilter, TreeFilter } from './document-filter.ts';

const MOST_COMPLETIONS = 20;

interface FilterItem extends vscode.QuickPickItem {
  /** What is typed by it, and leaves the pick open. */
  readonly query?: string;
  /** It only says something. */
  readonly isRemark?: boolean;
}

/** Asks for the query that the tree is narrowed by. The tree follows while one types; Escape brings back what was shown before. */
export async function pickFilter(library: Library, filter: TreeFilter, apply: () => void): Promise<void> {
  const before = filter.query;
  const narrow = (query: QueryFilter | undefined) => {
    filter.query = query;
    apply();
  };
  const chosen = await livePick<FilterItem>({
    title: vscode.l10n.t('Filter Documents'),
    placeholder: vscode.l10n.t('Title, place, outlet, path or pinyin; place:, date:, level:, script:, outlet:, title:, -without'),
    value: before?.query ?? '',
    itemsFor: async (typed, signal) => {
      const query = typed === '' ? undefined : await queryFilter(library, typed, signal);
      const completions = await library.ask('completions', { query: typed, limit: MOST_COMPLETIONS }, { signal });
      if (!signal.aborted) narrow(query);
      const shown = library.documents().filter((summary) => filter.accepts(summary)).length;
      return [...hints(completions, query?.problems ?? []), showItem(shown)];
    },
    isAnswer: ({ isRemark }) => !isRemark,
    stayFor: stay,
    extend: (live) => askAgainWhenRead(library, live),
  });
  if (!chosen) narrow(before);
}

/** The documents that a query is about now. */
export async function queryFilter(library: Library, query: string, signal?: AbortSignal): Promise<QueryFilter> {
  const { uris, problems } = await library.ask('filter', { query }, signal && { signal });
  return { query, uris: new Set(uris), problems };
}

/** What is being typed is no mistake yet. */
function hints(completions: readonly Completion[], problems: readonly QueryProblem[]): FilterItem[] {
  return completions.length > 0 ? completions.map(completionItem) : problems.map(problemItem);
}

function completionItem({ key, value, query, documents }: Completion): FilterItem {
  const label = `${key}:${completionText({ key, value })}`;
  return { label, description: String(documents), iconPath: new vscode.ThemeIcon('filter'), query: `${query} `, alwaysShow: true };
}

function problemItem(problem: QueryProblem): FilterItem {
  return { label: queryProblemText(problem), iconPath: new vscode.ThemeIcon('warning'), isRemark: true, alwaysShow: true };
}

function showItem(documents: number): FilterItem {
  const label = documents === 1 ? vscode.l10n.t('Show 1 document') : vscode.l10n.t('Show {0} documents', documents);
  return { label, iconPath: new vscode.ThemeIcon('check'), alwaysShow: true };
}

function stay({ query, isRemark = false }: FilterItem, live: LiveItems<FilterItem>): boolean {
  if (query !== undefined) live.type(query);
  return isRemark || query !== undefined;
}
