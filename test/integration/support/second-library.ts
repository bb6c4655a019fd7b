import * as vscode from 'vscode';
import { CacheStore } from '../../../src/host/cache-store.ts';
import { FileFinder } from '../../../src/host/file-finder.ts';
import { followedCorrections, followedPacks, followOwnFiles } from '../../../src/host/follow-own-files.ts';
import { workspaceLibrary } from '../../../src/host/workspace-library.ts';
import { editorEncodings, ownFileWords, WorkspaceOwnFiles } from '../../../src/host/workspace-own-files.ts';
import { CorrectionsStore } from '../../../src/session/corrections-store.ts';
import type { Library } from '../../../src/session/library.ts';
import { PhrasePacks } from '../../../src/session/phrase-packs.ts';
import { WorkerClient } from '../../../src/session/worker-client.ts';
import { InProcessWorker } from './in-process-worker.ts';
import { until } from './library.ts';

export interface SecondLibraryOptions {
  readonly storage: vscode.Uri;
  /** Of the program that the worker takes itself for. */
  readonly build?: string;
  /** Files are looked for without end: what is seen then is what the cache kept. */
  readonly findsNothing?: boolean;
}

/** Another library on the open workspace, with storage and a worker of its own, as if the window had been opened once more. */
export class SecondLibrary implements vscode.Disposable {
  readonly library: Library;
  readonly log: string[] = [];
  private readonly threads: InProcessWorker[] = [];
  private readonly parts: vscode.Disposable;

  constructor({ storage, build = 'test', findsNothing = false }: SecondLibraryOptions) {
    const platform = { readsLocally: () => false };
    const log = this.recordingLog();
    const store = new CacheStore(storage, platform);
    const worker = new WorkerClient(() => this.startWorker(build), store);
    const ownFiles = new WorkspaceOwnFiles(platform);
    const corrections = new CorrectionsStore(ownFiles, ownFileWords);
    const packs = new PhrasePacks({ worker, log, files: ownFiles, words: ownFileWords, encodings: editorEncodings });
    const finder = new FileFinder(worker, platform);
    if (findsNothing) finder.find = () => new Promise(() => {});
    this.library = workspaceLibrary({ worker, finder, corrections, packs, store, log, platform });
    this.parts = vscode.Disposable.from(
      this.library,
      worker,
      followOwnFiles([followedCorrections(corrections), followedPacks(packs)], log),
      corrections,
      packs,
    );
  }

  crash(): void {
    this.threads.at(-1)?.crash();
  }

  /** Waits until the phrases are found and all that was read is kept. */
  async untilKept(): Promise<void> {
    await until('the cache is written', async () => {
      const { discovery, cache } = await this.library.ask('report', null);
      return !discovery.isDue && cache !== null && !cache.isDue;
    });
  }

  dispose(): void {
    this.parts.dispose();
  }

  private startWorker(build: string): InProcessWorker {
    const thread = new InProcessWorker(build);
    this.threads.push(thread);
    return thread;
  }

  private recordingLog(): vscode.LogOutputChannel {
    const record = (message: unknown) => void this.log.push(String(message));
    return { debug: record, info: record, warn: record, error: record } as unknown as vscode.LogOutputChannel;
  }
}
