import * as vscode from 'vscode';
import type { FileInput } from '../worker/protocol.ts';
import type { Platform } from './worker-thread.ts';

/** The worker reads local files itself, so that a batch is only a list of names; other files pass through memory, few at a time. */
const LOCAL_BATCH = 500;
const REMOTE_BATCH = 32;

/** Makes the worker's input of uris, batch by batch, so that memory never holds more files than one batch. */
export class FileInputs {
  constructor(private readonly platform: Pick<Platform, 'readsLocally'>) {}

  async *batches(uris: readonly vscode.Uri[], token: vscode.CancellationToken): AsyncGenerator<FileInput[]> {
    const local = uris.filter((uri) => this.platform.readsLocally(uri));
    const remote = uris.filter((uri) => !this.platform.readsLocally(uri));
    for (const batch of slices(local, LOCAL_BATCH)) {
      if (token.isCancellationRequested) return;
      yield batch.map((uri) => ({ ...identity(uri), localPath: uri.fsPath }));
    }
    for (const batch of slices(remote, REMOTE_BATCH)) {
      if (token.isCancellationRequested) return;
      yield await Promise.all(batch.map(withBytes));
    }
  }

  /** The buffers of a batch, to be moved instead of copied. */
  transferOf(files: readonly FileInput[]): ArrayBuffer[] {
    return files.flatMap(({ bytes }) => (bytes && ownsBuffer(bytes) ? [bytes.buffer as ArrayBuffer] : []));
  }
}

/** A view into a larger buffer must not take that buffer away from its owner. */
function ownsBuffer(bytes: Uint8Array): boolean {
  return bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
}

function identity(uri: vscode.Uri): { uri: string; path: string } {
  return { uri: uri.toString(), path: vscode.workspace.asRelativePath(uri) };
}

async function withBytes(uri: vscode.Uri): Promise<FileInput> {
  try {
    return { ...identity(uri), bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    const code = error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'vanished' : 'unreadable';
    return { ...identity(uri), error: { code, message: String(error) } };
  }
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
