import * as vscode from 'vscode';

/**
 * Whether a document has its encoding until the preview of its changes is over. VS Code closes documents that no editor shows, after some minutes or when many are
 * open, and opens them anew to write the changes: then in the encoding that it chooses itself. In another one the changes would go into an unreadable text, and the
 * file be lost. So either both read the same, or an editor holds the document; its tab stays then, as the preview takes the place of one that does not.
 */
export async function heldInEncoding(document: vscode.TextDocument): Promise<boolean> {
  return document.isUntitled || (await isReadAlike(document)) || holdInEditor(document);
}

/**
 * Opens documents anew, each in its encoding, as soon as they are closed, until it is disposed: somebody may close a tab by hand while a preview stands, and the
 * changes would then go into a text that VS Code reads in another encoding. A file that is gone stays closed.
 */
export function keepOpen(documents: readonly vscode.TextDocument[]): vscode.Disposable {
  const encodings = new Map(documents.map(({ uri, encoding }) => [uri.toString(), encoding]));
  return vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    const encoding = encodings.get(uri.toString());
    if (encoding !== undefined) void vscode.workspace.openTextDocument(uri, { encoding }).then(undefined, () => undefined);
  });
}

/** Why a file is left whose encoding VS Code would not keep. */
export function otherEncodingText({ encoding }: vscode.TextDocument): string {
  return vscode.l10n.t(
    'VS Code does not open it in its encoding ({0}) by itself; convert it into a copy, or open it first and convert it in its editor',
    encoding,
  );
}

/** Whether VS Code reads the file, when it opens that by itself, as it is read in the encoding of the document. */
async function isReadAlike({ uri, encoding }: vscode.TextDocument): Promise<boolean> {
  const { decode, fs } = vscode.workspace;
  try {
    const bytes = await fs.readFile(uri);
    return (await decode(bytes, { uri })) === (await decode(bytes, { encoding }));
  } catch {
    // What one of them takes for no text at all.
    return false;
  }
}

/** False where no editor shows it. */
async function holdInEditor(document: vscode.TextDocument): Promise<boolean> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return false;
  const viewColumn = editor.viewColumn ?? vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { viewColumn, preview: false, preserveFocus: true });
  return true;
}
