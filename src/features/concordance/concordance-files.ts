import * as vscode from 'vscode';
import type { ConcordanceDocuments } from './concordance-documents.ts';
import { BYTE_ORDER_MARK } from './concordance-saving.ts';

/** The texts of concordances as read-only files: only editors of files come back when a window is reloaded. */
export class ConcordanceFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  private readonly subscription: vscode.Disposable;
  /** In milliseconds since 1970: a file that is no newer than what an editor has is not read again. */
  private changed = Date.now();

  constructor(private readonly documents: ConcordanceDocuments) {
    this.subscription = documents.onDidChange((uri) => {
      this.changed = Math.max(this.changed + 1, Date.now());
      this.changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    });
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: this.changed, size: 0 };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode(BYTE_ORDER_MARK + (await this.documents.textOf(uri)));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }
}
