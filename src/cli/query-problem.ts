import * as l10n from '@vscode/l10n';
import type { QueryProblem } from '../core/search/query.ts';

/** What is wrong with a query, as a sentence. */
export function problemSentence({ code, text }: QueryProblem): string {
  switch (code) {
    case 'open-quote':
      return l10n.t('A quote is not closed: “{0}”', text);
    case 'empty':
      return l10n.t('A filter, minus or equals sign has nothing behind it.');
    case 'no-date':
      return l10n.t('Not a date or a range of dates such as 2023..2024: “{0}”', text);
    case 'no-level':
      return l10n.t('Not a level (centre, province, city, county, press …): “{0}”', text);
    case 'no-script':
      return l10n.t('Not a script (hans, hant, mixed or both): “{0}”', text);
    case 'no-place':
      return l10n.t('No place is called “{0}”.', text);
    case 'no-copies':
      return l10n.t('Of copies, no or only: “{0}”', text);
    case 'no-key':
      return l10n.t('There is no filter “{0}”; it is searched as text.', text);
  }
}
