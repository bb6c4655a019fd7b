import * as vscode from 'vscode';
import { isMissing, RefusedFile } from '../core/corpus/refused-file.ts';
import { MOST_OWN_BYTES } from '../core/own-folder.ts';
import { DEFAULT_PACK, IGNORED_LIST, PACK_FOLDER } from '../core/packs/pack-row.ts';
import { CHOICES_PATH } from '../session/conversion-choices.ts';
import { CORRECTIONS_PATH } from '../session/corrections-store.ts';
import type { OwnFiles, OwnFileWords } from '../session/own-files.ts';
import type { TextEncodings } from '../session/text-encodings.ts';
import { readCapped } from './capped-file.ts';
import { knownEncoding } from './known-encoding.ts';
import type { Platform } from './platform.ts';
import { writeWhole } from './whole-file.ts';

/** The files in `.tifa/` of the folders of the open workspace. */
export class WorkspaceOwnFiles implements OwnFiles {
  constructor(private readonly platform: Pick<Platform, 'readFile' | 'readsLocally' | 'writeFile'>) {}

  folders(): readonly string[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  }

  placeOf(text: string): { readonly folder: string; readonly path: string } | undefined {
    const uri = vscode.Uri.parse(text);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const path = folder && uri.path.slice(folder.path.replace(/\/$/, '').length + 1);
    return folder && path !== undefined ? { folder: folder.toString(), path: uri.fragment ? `${path}#${uri.fragment}` : path } : undefined;
  }

  uriOf(folder: string, ...path: readonly string[]): string {
    return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...path).toString();
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    try {
      return await readCapped(vscode.Uri.parse(uri), MOST_OWN_BYTES, this.platform);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async list(folder: string): Promise<readonly string[]> {
    const uri = vscode.Uri.parse(folder);
    try {
      // Asked first, as VS Code logs an error for a folder that cannot be listed.
      await vscode.workspace.fs.stat(uri);
      const entries = await vscode.workspace.fs.readDirectory(uri);
      return entries.flatMap(([name, type]) => (type & vscode.FileType.File ? [name] : [])).sort();
    } catch {
      return [];
    }
  }

  async write(text: string, bytes: Uint8Array): Promise<void> {
    const uri = vscode.Uri.parse(text);
    try {
      await writeWhole(uri, bytes, this.platform, vscode.workspace.getWorkspaceFolder(uri)?.uri);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      throw new Error(vscode.l10n.t('{0} leads out of the workspace folder by a link; nothing was written.', relativePath(text)));
    }
  }
}

/** What is said of own files that cannot be changed. */
export const ownFileWords: OwnFileWords = {
  notValid: (uri) => vscode.l10n.t('{0} is not valid. Mend it first; nothing was changed.', relativePath(uri)),
  noFolder: (uri) =>
    vscode.l10n.t('{0} is in no workspace folder, so that there is no place to remember a correction.', vscode.Uri.parse(uri).path),
};

/** The encodings of VS Code. */
export const editorEncodings: TextEncodings = {
  knownOf: (uri) => knownEncoding(vscode.Uri.parse(uri)),
  decode: async (bytes, encoding) => vscode.workspace.decode(bytes, { encoding }),
  encode: async (text, encoding) => vscode.workspace.encode(text, { encoding }),
};

function relativePath(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false);
}

/** Where the corrections of a folder are. */
export function correctionsUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...CORRECTIONS_PATH);
}

/** Where the choices for conversions in a folder are. */
export function choicesUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...CHOICES_PATH);
}

/** A file among the packs of a workspace folder; the usual pack unless another one is named. */
export function packUri(folder: vscode.WorkspaceFolder, name: string = DEFAULT_PACK): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...PACK_FOLDER, name);
}

/** Where the ignored phrases of a workspace folder are listed. */
export function ignoredListUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return packUri(folder, IGNORED_LIST);
}
