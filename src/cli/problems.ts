import * as l10n from '@vscode/l10n';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { QueryProblem } from '../core/search/query.ts';
import { printWarning } from './output.ts';

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

/** Tells which files are not in an answer; returns the exit status of an answer that is not empty: 1 where there are any. */
export function warnOfUnread(files: readonly Pick<UnreadFile, 'path' | 'error'>[]): number {
  for (const { path, error } of files) printWarning(l10n.t('{0}: not read ({1}: {2})', path, error.code, error.message));
  return files.length > 0 ? 1 : 0;
}
