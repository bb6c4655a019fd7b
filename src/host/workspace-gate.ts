import * as vscode from 'vscode';
import { systemClock } from '../async/clock.ts';
import { PACK_FOLDER } from '../core/packs/pack-row.ts';
import { Gate } from '../session/gate.ts';
import type { Log } from '../session/library-ports.ts';
import type { WorkerClient } from '../session/worker-client.ts';
import { withWorker } from './brief-worker.ts';
import type { CacheStore } from './cache-store.ts';
import { FileFilter } from './file-filter.ts';
import type { Platform } from './platform.ts';
import { settings } from './settings.ts';
import { findsChineseProse } from './workspace-sample.ts';

const MEMORY = 'library.wasAwake';
/** Corrections and packs are in it. */
const OWN_FOLDER = PACK_FOLDER[0];

/** What the gate of a workspace needs. */
export interface WorkspaceGateParts {
  readonly store: CacheStore;
  readonly platform: Platform;
  readonly memento: vscode.Memento;
  readonly log: Log;
  startWorker(): WorkerClient;
}

/** The gate of the open workspace; nothing is decided yet. */
export function workspaceGate({ store, platform, memento, log, startWorker }: WorkspaceGateParts): Gate {
  return new Gate({
    activation: () => settings.activation.get(),
    memory: { get: () => memento.get(MEMORY, false), set: (wasAwake) => memento.update(MEMORY, wasAwake || undefined) },
    hasTraces: async () => (await store.isThere()) || (await isAnyThere(ownFolders())),
    look: async (signal) => ownFolders().length > 0 && withWorker(startWorker, (ask) => findsChineseProse(ask, platform, signal)),
    clock: systemClock,
    log,
  });
}

/** Keeps a gate in step with the workspace, while that matters: its folders, the settings that concern it, and files that come. */
export function followForGate(gate: Gate): vscode.Disposable {
  const decide = () => gate.decide();
  return vscode.Disposable.from(
    settings.activation.onDidChange(decide),
    settings.include.onDidChange(decide),
    vscode.workspace.onDidChangeWorkspaceFolders(decide),
    watch(`**/${OWN_FOLDER}`, () => gate.notice(true)),
    watch('**/*', (uri) => {
      if (gate.state === 'asleep' && isWanted(uri)) gate.notice(false);
    }),
  );
}

function watch(pattern: string, tell: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
  return vscode.Disposable.from(watcher, watcher.onDidCreate(tell));
}

function isWanted(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && new FileFilter(folder).accepts(uri);
}

function ownFolders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, OWN_FOLDER));
}

async function isAnyThere(uris: readonly vscode.Uri[]): Promise<boolean> {
  const found = await Promise.all(uris.map((uri) => vscode.workspace.fs.stat(uri).then(Boolean, () => false)));
  return found.includes(true);
}
