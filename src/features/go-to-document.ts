import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { askAgainWhenRead, documentsCalled, remarksInstead } from '../host/library-pick.ts';
import { OPEN_DOCUMENT } from '../host/linked-commands.ts';
import { livePick } from '../host/live-pick.ts';
import { isRemark } from '../host/pick.ts';
import { dateText, placeText } from '../host/wording.ts';
import type { Library } from '../session/library.ts';

const MOST = 100;

interface DocumentItem extends vscode.QuickPickItem {
  /** `undefined` for a remark. */
  readonly uri?: string;
}

/** *Tifa: Go to Document…*: by title, place, outlet or path, in either script or in pinyin; answers while one types. */
export function registerGoToDocument({ library }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.goToDocument', async () => {
    const chosen = await livePick<DocumentItem>({
      title: vscode.l10n.t('Go to Document'),
      placeholder: vscode.l10n.t('Title, place, outlet or path; in either script or in pinyin'),
      itemsFor: (typed, signal) => itemsFor(library, typed, signal),
      isAnswer: (item) => !isRemark(item),
      stayFor: isRemark,
      extend: (live) => askAgainWhenRead(library, live),
    });
    if (chosen?.uri !== undefined) await vscode.commands.executeCommand(OPEN_DOCUMENT, chosen.uri);
  });
}

async function itemsFor(library: Library, typed: string, signal: AbortSignal): Promise<DocumentItem[]> {
  const documents = typed === '' ? library.documents().slice(0, MOST) : await documentsCalled(library, typed, MOST, signal);
  return documents.length > 0 ? documents.map(itemOf) : remarksInstead(library, typed);
}

/** What was found is shown, whatever the editor's own filter would say of it. */
function itemOf(summary: DocumentSummary): DocumentItem {
  const description = `${dateText(summary.date)} · ${placeText(summary.place)}`;
  return { uri: summary.uri, label: summary.displayName || summary.path, description, detail: summary.path, alwaysShow: true };
}
