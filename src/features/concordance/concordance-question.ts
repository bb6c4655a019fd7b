import * as vscode from 'vscode';
import type { Frame } from '../../core/analysis/frame-kind.ts';
import { FRAMES } from '../../core/analysis/frame-kind.ts';
import type { ConcordanceGrouping } from '../../core/concordance/concordance-group.ts';
import type { ConcordanceSort } from '../../core/concordance/concordance-order.ts';

export const CONCORDANCE_SCHEME = 'tifa-concordance';
/** Not that of documents: a concordance that is saved beside them does not become one of them. */
export const CONCORDANCE_EXTENSION = 'concordance';
export const SORTS: readonly ConcordanceSort[] = ['date', 'place', 'left', 'right'];
export const GROUPINGS: readonly ConcordanceGrouping[] = ['none', 'year', 'place', 'document', 'left', 'right'];

/** What a concordance shows and how; its uri says it, so that it survives a reload. */
export interface ConcordanceQuestion {
  readonly query: string;
  /** The key of the phrase that the query stands for; `undefined` for what somebody has typed. */
  readonly phrase?: string;
  /** How the occurrences stand that are wanted; all where `undefined`. */
  readonly frame?: Frame;
  readonly sort: ConcordanceSort;
  readonly grouping: ConcordanceGrouping;
}

/** The uri that says a question; `questionOf` reads it. */
export function uriOf({ query, phrase, frame, sort, grouping }: ConcordanceQuestion): vscode.Uri {
  const name = query.replace(/[\s\\/:*?"<>|#]+/g, ' ').trim() || CONCORDANCE_EXTENSION;
  const parameters = new URLSearchParams({ query, ...(phrase !== undefined && { phrase }), ...(frame && { frame }), sort, grouping });
  return vscode.Uri.from({ scheme: CONCORDANCE_SCHEME, path: `/${name}.${CONCORDANCE_EXTENSION}`, query: parameters.toString() });
}

/** What is missing or unknown in a uri is as usual. */
export function questionOf(uri: vscode.Uri): ConcordanceQuestion {
  const parameters = new URLSearchParams(uri.query);
  const phrase = parameters.get('phrase') ?? undefined;
  const frame = frameNamed(parameters.get('frame'));
  return {
    query: parameters.get('query') ?? '',
    ...(phrase !== undefined && { phrase }),
    ...(frame && { frame }),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'date',
    grouping: GROUPINGS.find((grouping) => grouping === parameters.get('grouping')) ?? 'none',
  };
}

/** `undefined` for anything that is no way of standing. */
export function frameNamed(name: unknown): Frame | undefined {
  return FRAMES.find((frame) => frame === name);
}
