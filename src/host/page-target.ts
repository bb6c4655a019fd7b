import * as vscode from 'vscode';
import type { Target } from '../pages/contract.ts';
import { OPEN_DOCUMENT, SHOW_CONCORDANCE, SHOW_REPORT, SHOW_TREND } from './linked-commands.ts';
import { SEARCH } from './saved-searches.ts';

/** Opens the list behind a mark. */
export async function openTarget(target: Target): Promise<void> {
  await vscode.commands.executeCommand(...commandOf(target));
}

function commandOf(target: Target): [command: string, ...values: unknown[]] {
  switch (target.kind) {
    case 'search':
      return [SEARCH, target.query];
    case 'concordance':
      return [SHOW_CONCORDANCE, target.query, target.phrase];
    case 'trend':
      return [SHOW_TREND, ...target.phrases];
    case 'document':
      return [OPEN_DOCUMENT, target.uri];
    case 'report':
      return [SHOW_REPORT];
  }
}
