import * as vscode from 'vscode';
import { isMissing } from '../core/corpus/refused-file.ts';
import type { CacheFile } from '../worker/cache-folder.ts';
import type { CacheSettings, StoreAnswer, StoreCall } from '../worker/protocol.ts';
import type { Platform } from './platform.ts';
import { settings } from './settings.ts';
import { writeBeside } from './whole-file.ts';

const FOLDER = 'library';
/** Where the cache of this workspace is, and its files for a worker that has no file system. */
export class CacheStore {
  private readonly folder: vscode.Uri | undefined;

  /** `storage` is that of the workspace; `undefined` where there is none, and nothing is kept. */
  constructor(
    storage: vscode.Uri | undefined,
    private readonly platform: Pick<Platform, 'readsLocally'>,
  ) {
    this.folder = storage && vscode.Uri.joinPath(storage, FOLDER);
  }

  /** As it is shown; `undefined` where nothing can be kept. */
  get place(): string | undefined {
    return this.folder && (this.folder.scheme === 'file' ? this.folder.fsPath : this.folder.toString(true));
  }

  /** Whether something is kept there. */
  async isThere(): Promise<boolean> {
    return this.folder !== undefined && (await filesIn(this.folder)).length > 0;
  }

  cacheSettings(): CacheSettings {
    const isLocal = this.folder && this.platform.readsLocally(this.folder);
    return {
      localPath: isLocal ? (this.folder?.fsPath ?? null) : null,
      maxBytes: this.folder ? settings.maxCacheSize.get() * 1024 * 1024 : 0,
    };
  }

  /** Never fails. */
  async answer(call: StoreCall): Promise<StoreAnswer> {
    if (!this.folder) return { error: 'no storage' };
    try {
      return await answerIn(this.folder, call);
    } catch (error) {
      return { error: String(error) };
    }
  }
}

async function answerIn(folder: vscode.Uri, call: StoreCall): Promise<StoreAnswer> {
  const { fs } = vscode.workspace;
  switch (call.op) {
    case 'list':
      return { files: await filesIn(folder) };
    case 'read':
      return { bytes: await bytesOf(vscode.Uri.joinPath(folder, call.name)) };
    case 'write':
      await writeBeside(vscode.Uri.joinPath(folder, call.name), call.bytes);
      return { done: true };
    case 'remove':
      await fs.delete(vscode.Uri.joinPath(folder, call.name)).then(undefined, () => {});
      return { done: true };
  }
}

/** A copy that may be given away; `null` where there is no such file. */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return (await vscode.workspace.fs.readFile(file)).slice();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function filesIn(folder: vscode.Uri): Promise<CacheFile[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const files = entries.filter(([, type]) => type === vscode.FileType.File);
  return (await Promise.all(files.map(([name]) => statusOf(folder, name)))).flat();
}

/** None where another window has removed it meanwhile. */
async function statusOf(folder: vscode.Uri, name: string): Promise<CacheFile[]> {
  const status = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
  return status ? [{ name, bytes: status.size, modified: status.mtime }] : [];
}
