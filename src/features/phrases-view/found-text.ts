import * as vscode from 'vscode';
import type { ChangeGroups } from '../../core/analysis/change-answers.ts';
import { queryProblemText } from '../../host/problem-wording.ts';

/** With fewer documents in a set nothing is shown to have changed. */
const ENOUGH = 10;

/** What one has to know of two sets before one reads what changed between them; their names where there is no answer yet. */
export function foundText(sets: string, found: ChangeGroups | undefined): string {
  if (!found) return sets;
  const [where, against] = found.of;
  const sizes = `${sets} (${vscode.l10n.t('{0} : {1} documents', where, against)})`;
  return [sizes, cautionText(Math.min(where, against)), ...found.problems.map(queryProblemText)].filter(Boolean).join(' ');
}

function cautionText(fewest: number): string {
  if (fewest === 0) return vscode.l10n.t('One side has no documents: nothing can be compared.');
  return fewest < ENOUGH ? vscode.l10n.t('A few documents are no trend.') : '';
}
