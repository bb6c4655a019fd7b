import * as vscode from 'vscode';
import { refusalOf } from '../core/corpus/refused-file.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileInput } from '../worker/protocol.ts';
import { readCapped } from './capped-file.ts';
import type { CorrectionsStore } from './corrections.ts';
import { knownEncodings } from './known-encoding.ts';
import { maxFileBytes } from './settings.ts';
import type { Platform } from './worker-thread.ts';

/** The worker reads local files itself, so that a batch is only a list of names; other files pass through memory, few at a time. */
const LOCAL_BATCH = 500;
const REMOTE_BATCH = 32;

/** Makes the worker's input of uris, batch by batch, so that memory never holds more files than one batch. */
export class FileInputs {
  constructor(
    private readonly platform: Pick<Platform, 'readFile' | 'readsLocally'>,
    private readonly corrections: CorrectionsStore,
  ) {}

  /** Fails when the signal is aborted. */
  async *batches(uris: readonly vscode.Uri[], signal: AbortSignal): AsyncGenerator<FileInput[]> {
    const local = uris.filter((uri) => this.platform.readsLocally(uri));
    const remote = uris.filter((uri) => !this.platform.readsLocally(uri));
    for (const batch of slices(local, LOCAL_BATCH)) yield await this.known(batch, signal);
    for (const batch of slices(remote, REMOTE_BATCH)) yield await this.withBytes(await this.known(batch, signal), batch);
  }

  /** The buffers of a batch, to be moved instead of copied. */
  transferOf(files: readonly FileInput[]): ArrayBuffer[] {
    return files.flatMap(({ bytes }) => (bytes && ownsBuffer(bytes) ? [bytes.buffer as ArrayBuffer] : []));
  }

  /** What is known of files without opening them. */
  private async known(uris: readonly vscode.Uri[], signal: AbortSignal): Promise<FileInput[]> {
    const encodingOf = knownEncodings();
    const pacer = new Pacer(signal);
    const inputs: FileInput[] = [];
    for (const uri of uris) {
      await pacer.breathe();
      const encoding = encodingOf(uri);
      const correction = this.corrections.of(uri);
      const [path, pathInFolder] = [vscode.workspace.asRelativePath(uri), vscode.workspace.asRelativePath(uri, false)];
      inputs.push({
        uri: uri.toString(),
        path,
        ...(pathInFolder !== path && { pathInFolder }),
        ...(encoding !== undefined && { encoding }),
        ...(correction && { correction }),
        ...(this.platform.readsLocally(uri) && { localPath: uri.fsPath }),
      });
    }
    return inputs;
  }

  private withBytes(inputs: readonly FileInput[], uris: readonly vscode.Uri[]): Promise<FileInput[]> {
    return Promise.all(inputs.map(async (input, place) => ({ ...input, ...(await this.bytesOf(uris[place] as vscode.Uri)) })));
  }

  private async bytesOf(uri: vscode.Uri): Promise<Pick<FileInput, 'bytes' | 'error'>> {
    try {
      return { bytes: await readCapped(uri, maxFileBytes(), this.platform) };
    } catch (error) {
      return { error: refusalOf(error) };
    }
  }
}

/** A view into a larger buffer must not take that buffer away from its owner. */
function ownsBuffer(bytes: Uint8Array): boolean {
  return bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
