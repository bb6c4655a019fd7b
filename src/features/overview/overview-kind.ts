import * as vscode from 'vscode';
import { isoDay } from '../../core/dates/calendar.ts';
import type { PageKind } from '../../host/page-kind.ts';
import { askOverview } from './overview-answer.ts';
import { overviewContent } from './overview-content.ts';

/** Nothing is asked but the whole library. */
export interface OverviewQuestion {
  readonly of: 'library';
}

export const WHOLE_LIBRARY: OverviewQuestion = { of: 'library' };

/** The page *Overview*. */
export const OVERVIEW: PageKind<OverviewQuestion> = {
  viewType: 'tifa.overview',
  questionOf: () => WHOLE_LIBRARY,
  titleOf: () => vscode.l10n.t('Overview'),
  identityOf: () => 'library',
  contentOf: async (_, asker, tell) => {
    const held = await askOverview(isoDay(Date.now()), asker, (known) => tell(() => overviewContent(known)));
    return { content: overviewContent(held), isProvisional: held.isProvisional };
  },
  choose: () => undefined,
};
