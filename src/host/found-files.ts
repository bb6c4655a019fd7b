import type * as vscode from 'vscode';
import type { UnreadFile } from '../core/corpus/library-document.ts';

/** A folder that was not looked into, with the reason. */
export interface RefusedFolder {
  readonly uri: vscode.Uri;
  readonly error: UnreadFile['error'];
}

/** What was found in folders of the workspace, each file once; by uri. */
export class FoundFiles {
  readonly files = new Map<string, vscode.Uri>();
  readonly refused = new Map<string, RefusedFolder>();

  add(uri: vscode.Uri): void {
    this.files.set(uri.toString(), uri);
  }

  refuse(uri: vscode.Uri, error: UnreadFile['error']): void {
    this.refused.set(uri.toString(), { uri, error });
  }

  has(uri: string): boolean {
    return this.files.has(uri) || this.refused.has(uri);
  }
}
