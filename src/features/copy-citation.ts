import * as vscode from 'vscode';
import { placeSummary } from '../core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import type { Range } from '../core/evidence.ts';
import { registerCommand } from '../host/command.ts';
import { rangeArgument, uriArgument } from '../host/command-arguments.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { editedText } from '../host/editor-text.ts';
import { fileUri } from '../host/file-uri.ts';
import { COPY_CITATION } from '../host/linked-commands.ts';
import { mention } from '../host/message.ts';
import { placeText } from '../host/wording.ts';

/** *Tifa: Copy as Citation*: the sentence around the phrase that a link names, else around the selection, with where it is from. */
export function registerCopyCitation({ library }: Dependencies): vscode.Disposable {
  return registerCommand(COPY_CITATION, async (_key, named, start, end) => {
    const uri = uriArgument(named);
    const document = uri ? await vscode.workspace.openTextDocument(fileUri(uri)) : vscode.window.activeTextEditor?.document;
    if (!document) return;
    const range = rangeArgument(start, end) ?? selectedIn(document);
    const sentence = await library.ask('sentence', { ...editedText(document), ...range });
    const line = document.positionAt(range.start).line + 1;
    const place = `${vscode.workspace.asRelativePath(document.uri, false)}:${line}`;
    const [claims] = await library.ask('claims', { uris: [(library.documentAt(document.uri, range.start) ?? document).uri.toString()] });
    const sources = [...sourcesOf(claims), place];
    await vscode.env.clipboard.writeText(vscode.l10n.t('“{0}” ({1})', sentence, sources.join(vscode.l10n.t('; '))));
    mention(vscode.l10n.t('The citation was copied'), 3000);
  });
}

/** Title, issuer, date and place, as far as they are known. */
function sourcesOf(claims: DocumentClaims | undefined): string[] {
  if (!claims) return [];
  const { title, issuer, outlet, dates, place } = claims;
  const known = [title && vscode.l10n.t('“{0}”', title), issuer ?? outlet, dates.date?.value, place && placeText(placeSummary(place))];
  return known.filter((one) => one !== undefined);
}

function selectedIn(document: vscode.TextDocument): Range {
  const selection = vscode.window.activeTextEditor?.selection ?? new vscode.Selection(0, 0, 0, 0);
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
