import * as vscode from 'vscode';
import type { Target } from '../pages/contract.ts';
import type { Library } from '../session/library.ts';
import { OPEN_DOCUMENT, SHOW_CONCORDANCE, SHOW_REPORT, SHOW_TREND } from './linked-commands.ts';
import { SEARCH } from './saved-searches.ts';

/** Opens the list behind a mark. Fails with a `CallError`. */
export async function openTarget(target: Target, library: Pick<Library, 'ask'>): Promise<void> {
  await vscode.commands.executeCommand(...(await commandOf(target, library)));
}

async function commandOf(target: Target, library: Pick<Library, 'ask'>): Promise<[command: string, ...values: unknown[]]> {
  switch (target.kind) {
    case 'search':
      return [SEARCH, target.query];
    case 'concordance':
      return [SHOW_CONCORDANCE, await queryOf(target, library), target.phrase, target.frame];
    case 'trend':
      return [SHOW_TREND, ...target.phrases];
    case 'document':
      return [OPEN_DOCUMENT, target.uri];
    case 'report':
      return [SHOW_REPORT];
  }
}

/** The worker knows places, and what else is called so. */
async function queryOf({ query, groups }: Extract<Target, { kind: 'concordance' }>, library: Pick<Library, 'ask'>): Promise<string> {
  return groups ? library.ask('groupQuery', { query, groups }) : query;
}
