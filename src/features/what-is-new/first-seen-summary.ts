import * as vscode from 'vscode';
import type { EarlierDocument, FirstSeen } from '../../core/similar/first-seen.ts';
import { clip } from '../../core/text/display-width.ts';
import { codeLens } from '../../host/command.ts';
import { OPEN_DOCUMENT } from '../../host/linked-commands.ts';
import { inBrackets } from '../../host/punctuation.ts';
import type { Library } from '../../session/library.ts';
import type { FirstSeenAnswers } from './first-seen-answers.ts';

/** The command that lists the documents that say something first; takes the uri of the document that repeats it. */
export const LIST_EARLIER = 'tifa.whatIsNew.listEarlier';
const SET_DATE = 'tifa.setDate';
/** In cells: the line is to show the rest too. */
const MOST_NAME = 48;
/** In the line itself. */
const MOST_NAME_IN_LINE = 24;

/** The line above a document: how much of it is new, and who said the rest. */
export class FirstSeenSummary implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changes.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly answers: FirstSeenAnswers,
    private readonly library: Library,
  ) {
    this.subscription = answers.onDidChange(() => this.changes.fire());
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const answer = this.answers.of(document);
    if (!answer) return [];
    const uri = document.uri.toString();
    const summary = this.library.document(document.uri);
    const commands = [
      { title: shareText(answer), command: LIST_EARLIER, arguments: [uri] },
      ...(answer.documents.length > 0 ? [{ title: countText(answer), command: LIST_EARLIER, arguments: [uri] }] : []),
      ...answer.documents.slice(0, 1).map(mostFrom),
      ...(summary?.date ? [] : [undated(!this.library.hasDocuments(document.uri), summary?.uri)]),
    ];
    return commands.map(({ title, command, arguments: given }) => codeLens(title, command, given));
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }
}

/** What a document is called, shortened to `most` cells, with its date. */
export function documentText({ displayName, uri, date }: EarlierDocument, most = MOST_NAME): string {
  return clip(displayName || (vscode.Uri.parse(uri).path.split('/').at(-1) ?? ''), most) + (date === undefined ? '' : inBrackets(date));
}

/** How much of a document nothing earlier has. */
export function shareText({ characters, earlierCharacters }: FirstSeen): string {
  const share = characters === 0 ? 1 : 1 - earlierCharacters / characters;
  return vscode.l10n.t('{0}% first seen here', Math.round(share * 100));
}

function countText({ documents }: FirstSeen): string {
  return documents.length === 1 ? vscode.l10n.t('rest from 1 document') : vscode.l10n.t('rest from {0} documents', documents.length);
}

function mostFrom(most: EarlierDocument): vscode.Command {
  return { title: vscode.l10n.t('most: {0}', documentText(most, MOST_NAME_IN_LINE)), command: OPEN_DOCUMENT, arguments: [most.uri] };
}

/** Without a date nothing is earlier for certain: then all of the library counts. */
function undated(isDraft: boolean, uri: string | undefined): vscode.Command {
  return isDraft
    ? { title: vscode.l10n.t('not in the library: compared with all'), command: '' }
    : {
        title: vscode.l10n.t('no date: compared with all'),
        ...(uri === undefined ? { command: '' } : { command: SET_DATE, arguments: [uri] }),
      };
}
