import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { targetUris, uriArgument } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { COMPARE_DOCUMENTS } from '../../host/linked-commands.ts';
import { ReadOnlyFiles } from '../../host/read-only-files.ts';
import type { Library } from '../../session/library.ts';
import { chooseDocument } from './choose-document.ts';
import { registerPageCommands } from './page-commands.ts';
import { PageMarks } from './page-marks.ts';
import { PagePlaces } from './page-places.ts';
import { earlierFirst } from './proposed-documents.ts';
import { RevisionPages } from './revision-pages.ts';
import { COMPARISON_SCHEME, comparisonUri } from './revision-question.ts';
import { comparisonName } from './revision-wording.ts';

/** *Tifa: Compare Documents…*: what became of each sentence from one document to another, on a page beside them. */
export function registerCompareDocuments({ library, platform, corrections }: Dependencies): vscode.Disposable {
  const pages = new RevisionPages(library);
  const files = new ReadOnlyFiles(pages);
  const places = new PagePlaces(pages, library);
  const selector = { scheme: COMPARISON_SCHEME };
  const { languages, workspace } = vscode;

  async function compare(first?: unknown, selected?: unknown): Promise<void> {
    const [one, other] = await bothOf(library, first, selected);
    if (!one || !other) return;
    const known = (uri: vscode.Uri) => ({ uri, summary: library.document(uri) });
    const [earlier, later] = earlierFirst(known(one), known(other));
    const question = { first: earlier.uri, second: later.uri };
    const document = await workspace.openTextDocument(comparisonUri(question, comparisonName(earlier.summary, later.summary)));
    await vscode.window.showTextDocument(document, { preview: false });
  }

  return vscode.Disposable.from(
    pages,
    files,
    new PageMarks(pages),
    workspace.registerFileSystemProvider(COMPARISON_SCHEME, files, { isReadonly: true, isCaseSensitive: true }),
    languages.registerDefinitionProvider(selector, places),
    languages.registerDocumentSymbolProvider(selector, places),
    languages.registerFoldingRangeProvider(selector, places),
    registerPageCommands(pages, places, { platform, corrections }),
    registerCommand(COMPARE_DOCUMENTS, compare),
  );
}

/** Two that are named or selected; else one, and what the user chooses. */
async function bothOf(library: Library, first: unknown, selected: unknown): Promise<readonly (vscode.Uri | undefined)[]> {
  const named = uriArgument(selected);
  const uris = targetUris(library, first, selected);
  const [one, other = named] = uris;
  return one ? [one, other ?? (await chooseDocument(library, one))] : [];
}
