import * as vscode from 'vscode';
import { refusalOf } from '../core/corpus/refused-file.ts';
import { readCapped } from '../host/capped-file.ts';
import { registerCommand } from '../host/command.ts';
import { targetUris } from '../host/command-arguments.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { fileUri } from '../host/file-uri.ts';
import { rememberOpened } from '../host/known-encoding.ts';
import { warn } from '../host/message.ts';
import { discardItem, pickOne } from '../host/pick.ts';
import { fileErrorText } from '../host/problem-wording.ts';
import { maxFileBytes } from '../host/settings.ts';

/** The encodings that documents are read in, by VS Code's ids. */
const ENCODINGS = ['gb18030', 'big5hkscs', 'utf8', 'utf16le', 'utf16be'] as const;
const PREVIEW = 60;
/** Enough bytes for a preview, from where the encodings begin to differ. */
const SAMPLE = 4096;
const AS_GUESSED = 'guess';

interface EncodingItem extends vscode.QuickPickItem {
  readonly encoding: string;
}

/** *Tifa: Reopen Document with Encoding…*: shows how the document reads in each encoding, opens it in the chosen one and remembers that as a correction. */
export function registerEncoding({ library, corrections, platform }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.reopenWithEncoding', async (target?: unknown) => {
    const [named] = targetUris(library, target);
    if (!named) return;
    const uri = fileUri(named);
    if (isDirty(uri)) return warn(vscode.l10n.t('Save or revert the document first: reopening it would lose its changes.'));
    const bytes = await bytesOf(uri, platform);
    const encoding = bytes && (await chooseEncoding(sampleOf(bytes)));
    if (encoding === undefined) return;
    await corrections.set([uri], { encoding: encoding === AS_GUESSED ? undefined : encoding });
    if (encoding === AS_GUESSED) return;
    rememberOpened(uri, encoding);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding }));
  });
}

/** `undefined` where the file is not read, which is said. */
async function bytesOf(uri: vscode.Uri, platform: Dependencies['platform']): Promise<Uint8Array | undefined> {
  try {
    return await readCapped(uri, maxFileBytes(), platform);
  } catch (error) {
    warn(fileErrorText(refusalOf(error)));
    return undefined;
  }
}

async function chooseEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const readings = await Promise.all(ENCODINGS.map((encoding) => item(bytes, encoding)));
  const items = [...readings, { encoding: AS_GUESSED, ...discardItem(vscode.l10n.t('As recognised from the bytes')) }];
  const title = vscode.l10n.t('Reopen with Encoding');
  const chosen = await pickOne(items, {
    title,
    placeHolder: vscode.l10n.t('Which of these reads right?'),
    matchOnDetail: true,
  });
  return chosen?.encoding;
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());
}

/** From a little before the first byte that is not ASCII; at an even offset, so that UTF-16 stays in step. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 16) & ~1;
  return bytes.subarray(first, first + SAMPLE);
}

async function item(bytes: Uint8Array, encoding: string): Promise<EncodingItem> {
  const text = await vscode.workspace.decode(bytes, { encoding });
  return { encoding, label: encoding, detail: text.replace(/\s+/g, ' ').trim().slice(0, PREVIEW) };
}
