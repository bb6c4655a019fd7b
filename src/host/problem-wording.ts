import * as vscode from 'vscode';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { QueryProblem } from '../core/search/query.ts';
import type { Unanswered } from '../session/worker-client.ts';

/** Localised words for why something was not done. */

/** Why a file could not be read, and what to do. */
export function fileErrorText({ code, message, place = { line: 0, column: 0 } }: UnreadFile['error']): string {
  const [line, column] = [place.line + 1, place.column + 1];
  switch (code) {
    case 'bad-csv':
      return vscode.l10n.t('A quotation mark is not closed, line {0}, column {1}', line, column);
    case 'bad-json':
      return vscode.l10n.t('Not valid JSON, line {0}, column {1}', line, column);
    case 'bad-xml':
      return vscode.l10n.t('Not valid XML, line {0}, column {1}', line, column);
    case 'too-deep':
      return vscode.l10n.t('Nested too deeply, line {0}, column {1}', line, column);
    case 'no-records':
      return vscode.l10n.t('Nothing in it is called a title or a text');
    case 'too-many-records':
      return vscode.l10n.t('It has {0} records; only the first of them were read', message);
    case 'binary':
      return vscode.l10n.t('Not a text file');
    case 'too-large':
      return vscode.l10n.t('Larger than the setting tifa.maxFileSize allows');
    case 'unreadable':
      return vscode.l10n.t('Could not be opened: check its permissions');
    case 'vanished':
      return vscode.l10n.t('Vanished while it was read');
    case 'failed':
      return vscode.l10n.t('Reading failed: please report this file’s kind with the log');
    case 'outside':
      return vscode.l10n.t('A link out of the workspace, which is not followed in Restricted Mode');
    case 'takes-too-long':
      return vscode.l10n.t('Reading it did not come to an end and was given up. It is read again when it has changed');
    case 'takes-too-much-memory':
      return vscode.l10n.t('Reading it takes more memory than there is. It is read again when it has changed');
    case 'ended-reading':
      return vscode.l10n.t(
        'Reading it ended the library’s worker. It is read again when it has changed: please report this file’s kind with the log',
      );
    case 'link':
      return vscode.l10n.t('A link to a folder that is not followed: what it leads to is in the library already, or above it');
  }
}

/** Why a question was not answered. */
export function unansweredText(why: Unanswered): string {
  switch (why) {
    case 'stuck':
      return vscode.l10n.t('This did not come to an end and was given up. The library is opened again.');
    case 'memory':
      return vscode.l10n.t('This takes more memory than there is and was given up. The library is opened again.');
    case 'crashed':
      return vscode.l10n.t('This ended the library’s worker. The library is opened again; the log has the reason.');
    case 'given-up':
      return vscode.l10n.t('This was given up before. It is tried once more when the library has been rebuilt.');
    case 'stopped':
      return vscode.l10n.t('The library had to be opened again before this was done. Please try once more.');
  }
}

/** Why a part of a query is left out. */
export function queryProblemText({ code, text }: QueryProblem): string {
  switch (code) {
    case 'open-quote':
      return vscode.l10n.t('A quote is not closed: “{0}”', text);
    case 'empty':
      return vscode.l10n.t('A filter, minus or equals sign has nothing behind it.');
    case 'no-date':
      return vscode.l10n.t('Not a date or a range of dates such as 2023..2024: “{0}”', text);
    case 'no-level':
      return vscode.l10n.t('Not a level (centre, province, city, county, press …): “{0}”', text);
    case 'no-script':
      return vscode.l10n.t('Not a script (hans, hant, mixed or both): “{0}”', text);
    case 'no-place':
      return vscode.l10n.t('No place is called “{0}”.', text);
    case 'no-copies':
      return vscode.l10n.t('Of copies, no or only: “{0}”', text);
    case 'no-key':
      return vscode.l10n.t('There is no filter “{0}”; it is searched as text.', text);
  }
}
