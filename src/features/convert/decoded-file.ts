import * as vscode from 'vscode';
import { readCapped } from '../../host/capped-file.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { knownEncoding, openDecoded } from '../../host/known-encoding.ts';
import { maxFileBytes } from '../../host/settings.ts';
import type { Result } from '../../worker/protocol.ts';

/** The text of a file as it stands in its editor where that has unsaved changes; `undefined` where it is no text. */
export async function textOf(dependencies: DependenciesWithoutLibrary, uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
  return open ? open.getText() : (await decodedFile(dependencies, uri))?.text;
}

/** Opens a file in the encoding that it is in. */
export function openAsDecoded(dependencies: DependenciesWithoutLibrary, uri: vscode.Uri): Promise<vscode.TextDocument> {
  return openDecoded(dependencies.libraryIfAwake(), uri, async () => (await decodedFile(dependencies, uri))?.encoding);
}

/** By what the library knows of its encoding, somebody has chosen, or the bytes tell. */
async function decodedFile({ ask, platform, libraryIfAwake }: DependenciesWithoutLibrary, uri: vscode.Uri): Promise<Result<'decode'>> {
  const bytes = await readCapped(uri, maxFileBytes(), platform);
  const encoding = libraryIfAwake()?.documentAt(uri, 0)?.encoding ?? knownEncoding(uri);
  return ask('decode', { bytes, ...(encoding !== undefined && { encoding }) });
}
