import * as vscode from 'vscode';
import type { ChangeGroups } from '../../core/analysis/change-answers.ts';
import { queryProblemText } from '../../host/problem-wording.ts';

/** With fewer documents in a set nothing is shown to have changed. */
const ENOUGH = 10;

/** What one has to know of two sets before one reads what changed between them; '' where that is nothing. */
export function foundText(found: ChangeGroups | undefined): string {
  if (!found) return '';
  return [sizesText(found), ...found.problems.map(queryProblemText)].filter(Boolean).join(' ');
}

function sizesText({ of: [where, against] }: ChangeGroups): string {
  const { l10n } = vscode;
  if (where === 0 || against === 0) return l10n.t('One side has no documents ({0} : {1}): nothing can be compared.', where, against);
  if (Math.min(where, against) < ENOUGH) return l10n.t('{0} : {1} documents. A few documents are no trend.', where, against);
  return '';
}
