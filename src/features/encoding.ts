import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';
import { targetUris } from '../host/document-target.ts';

/** The encodings that documents are read in, by VS Code's ids. */
const ENCODINGS = ['gb18030', 'big5hkscs', 'utf8', 'utf16le', 'utf16be'] as const;
const PREVIEW = 60;

interface EncodingItem extends vscode.QuickPickItem {
  readonly encoding: string;
}

/** *Tifa: Reopen with Encoding…*: shows how the document reads in each encoding, opens it in the chosen one and remembers that as a correction. */
export function registerEncoding({ corrections }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.reopenWithEncoding', async (target?: unknown) => {
    const [uri] = targetUris(target);
    if (!uri) return;
    const encoding = await chooseEncoding(uri);
    if (encoding === undefined) return;
    await corrections.set(uri, { encoding });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding }));
  });
}

async function chooseEncoding(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const items = await Promise.all(ENCODINGS.map((encoding) => item(bytes, encoding)));
  const title = vscode.l10n.t('Reopen with Encoding');
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Which of these reads right?'),
    matchOnDetail: true,
  });
  return chosen?.encoding;
}

async function item(bytes: Uint8Array, encoding: string): Promise<EncodingItem> {
  const text = await vscode.workspace.decode(bytes, { encoding });
  return { encoding, label: encoding, detail: text.replace(/\s+/g, ' ').trim().slice(0, PREVIEW) };
}
