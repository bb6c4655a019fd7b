import * as vscode from 'vscode';
import { refusalOf } from '../core/corpus/refused-file.ts';
import type { DocumentFiles, FoundFiles } from '../session/document-files.ts';
import type { FileInput } from '../worker/protocol.ts';
import { readCapped } from './capped-file.ts';
import { libraryFilter } from './file-filter.ts';
import type { FileFinder } from './file-finder.ts';
import { knownEncodings } from './known-encoding.ts';
import type { Platform } from './platform.ts';
import { maxFileBytes } from './settings.ts';

/** The files of the open workspace, for the library. */
export class WorkspaceDocuments implements DocumentFiles {
  constructor(
    private readonly finder: FileFinder,
    private readonly platform: Pick<Platform, 'readFile' | 'readsLocally'>,
  ) {}

  find(signal: AbortSignal): Promise<FoundFiles> {
    return this.finder.find(signal);
  }

  included(): (uri: string) => boolean {
    return libraryFilter();
  }

  pathOf(uri: string): string {
    return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  }

  readsLocally(uri: string): boolean {
    return this.platform.readsLocally(vscode.Uri.parse(uri));
  }

  known(): ReturnType<DocumentFiles['known']> {
    const encodingOf = knownEncodings();
    return (text) => {
      const uri = vscode.Uri.parse(text);
      const encoding = encodingOf(uri);
      const [path, pathInFolder] = [vscode.workspace.asRelativePath(uri), vscode.workspace.asRelativePath(uri, false)];
      return {
        uri: text,
        path,
        ...(pathInFolder !== path && { pathInFolder }),
        ...(encoding !== undefined && { encoding }),
        ...(this.platform.readsLocally(uri) && { localPath: uri.fsPath }),
      };
    };
  }

  async exists(uri: string): Promise<boolean> {
    return vscode.workspace.fs.stat(vscode.Uri.parse(uri)).then(
      () => true,
      () => false,
    );
  }

  async bytesOf(uri: string): Promise<Pick<FileInput, 'bytes' | 'error'>> {
    try {
      return { bytes: await readCapped(vscode.Uri.parse(uri), maxFileBytes(), this.platform) };
    } catch (error) {
      return { error: refusalOf(error) };
    }
  }
}
