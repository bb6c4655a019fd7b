import * as vscode from 'vscode';
import type { CacheFile } from '../worker/cache-folder.ts';
import type { CacheSettings, StoreAnswer, StoreCall } from '../worker/protocol.ts';
import { settings } from './settings.ts';
import type { Platform } from './worker-thread.ts';

const FOLDER = 'library';
/** How often a file is moved to its place before that is given up, and the longest pause in between, in ms. */
const MOVES = 10;
const PAUSE_MS = 100;

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
      await writeWhole(folder, call.name, call.bytes);
      return { done: true };
    case 'remove':
      await fs.delete(vscode.Uri.joinPath(folder, call.name)).then(undefined, () => {});
      return { done: true };
  }
}

/** Beside its place first, under a name that no other window uses, and then moved there. */
async function writeWhole(folder: vscode.Uri, name: string, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const beside = vscode.Uri.joinPath(folder, `${name}.${crypto.randomUUID()}.tmp`);
  try {
    await fs.writeFile(beside, bytes);
    await moveOver(beside, vscode.Uri.joinPath(folder, name));
  } catch (error) {
    await fs.delete(beside).then(undefined, () => {});
    throw error;
  }
}

/**
 * VS Code removes what is overwritten before it moves, and looks for the file afterwards. Both fail where another window does the same at that moment: then once more,
 * after a pause that is another one in each window, unless the file was moved.
 */
async function moveOver(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await vscode.workspace.fs.rename(from, to, { overwrite: true });
    } catch (error) {
      if (!(await isThere(from))) return;
      if (attempt === MOVES) throw error;
    }
    await new Promise((resume) => setTimeout(resume, Math.random() * PAUSE_MS));
  }
}

function isThere(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** A copy that may be given away. */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array | null> {
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return bytes ? bytes.slice() : null;
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
