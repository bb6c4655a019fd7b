import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { targetUris } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { fileUri } from '../../host/file-uri.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import { inform } from '../../host/message.ts';
import { ReadOnlyFiles } from '../../host/read-only-files.ts';
import { CONVERTED_SCHEME } from '../../host/readable-document.ts';
import { ConvertedTexts } from './converted-texts.ts';
import { convertedUri } from './converted-uri.ts';
import { JointScrolling } from './joint-scrolling.ts';

/** *Tifa: Open Converted View*: a document in the other script beside it. */
export function registerConvertedView(dependencies: Dependencies): vscode.Disposable {
  const texts = new ConvertedTexts(dependencies);
  const files = new ReadOnlyFiles(texts);
  return vscode.Disposable.from(
    texts,
    files,
    vscode.workspace.registerFileSystemProvider(CONVERTED_SCHEME, files, { isReadonly: true, isCaseSensitive: true }),
    new JointScrolling(),
    registerCommand('tifa.openConvertedView', (first?: unknown, selected?: unknown) =>
      openView(dependencies, first instanceof vscode.Uri ? first : targetUris(dependencies.library, first, selected)[0]),
    ),
  );
}

/** Of a record its file. */
async function openView({ library, converter }: Dependencies, named: vscode.Uri | undefined): Promise<void> {
  const source = named && fileUri(named);
  if (!source || source.scheme === CONVERTED_SCHEME) return void inform(vscode.l10n.t('Open a document to see it converted.'));
  const document = await openAsRead(library, source);
  const to = await converter.otherTarget(document.getText());
  const view = await vscode.workspace.openTextDocument(convertedUri({ source, to }));
  if (!isShown(document)) await vscode.window.showTextDocument(document, { preview: false });
  await vscode.window.showTextDocument(view, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
