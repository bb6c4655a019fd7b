import type * as vscode from 'vscode';
import type { CacheStore } from './cache-store.ts';
import type { CorrectionsStore } from './corrections.ts';
import type { FileFinder } from './file-finder.ts';
import type { FileInputs } from './file-inputs.ts';
import type { PhrasePacks } from './phrase-packs.ts';
import type { WorkerClient } from './worker-client.ts';

/** What a library is made of. */
export interface LibraryParts {
  readonly worker: WorkerClient;
  readonly finder: FileFinder;
  readonly inputs: FileInputs;
  readonly corrections: CorrectionsStore;
  readonly packs: PhrasePacks;
  readonly store: CacheStore;
  readonly log: vscode.LogOutputChannel;
}
