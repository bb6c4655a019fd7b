import * as vscode from 'vscode';

/** Whatever `files.encoding` says, a text that begins so is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Texts that are made when they are asked for. */
interface MadeTexts {
  /** The text of a uri is to be asked for again. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  textOf(uri: vscode.Uri): Promise<string>;
}

/** Such texts as read-only files: only editors of files come back when a window is reloaded. */
export class ReadOnlyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  private readonly subscription: vscode.Disposable;
  /** In milliseconds since 1970: a file that is no newer than what an editor has is not read again. */
  private changed = Date.now();

  constructor(private readonly texts: MadeTexts) {
    this.subscription = texts.onDidChange((uri) => {
      this.changed = Math.max(this.changed + 1, Date.now());
      this.changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    });
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: this.changed, size: 0 };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode(BYTE_ORDER_MARK + (await this.texts.textOf(uri)));
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
