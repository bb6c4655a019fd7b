import { assert } from 'chai';
import * as vscode from 'vscode';
import { CacheStore } from '../../src/host/cache-store.ts';
import type { WakeableLibrary } from '../../src/host/wakeable-library.ts';
import { workspaceGate } from '../../src/host/workspace-gate.ts';
import { WorkerClient } from '../../src/session/worker-client.ts';
import { InProcessWorker } from '../integration/support/in-process-worker.ts';
import { fileUri, openEditor, remove, until, wakeable, write } from '../integration/support/library.ts';
import { inPreview } from '../integration/support/preview.ts';

const REPORT = '2021年5月6日，佛山市召开会议。会议强调，要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。';
const LOG = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function set(activation: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('tifa').update('activation', activation, vscode.ConfigurationTarget.Workspace);
}

describe('a workspace of English notes', () => {
  let tifa: WakeableLibrary;
  const state = () => tifa.gate.state;
  const isReady = () => tifa.library?.state.kind === 'ready';

  /** Forgets that the library was awake, and lets the gate decide as for the first time. */
  async function sleepAgain(): Promise<void> {
    if (tifa.library) await vscode.commands.executeCommand('tifa.clearCache');
    await set('never');
    await until('it sleeps', () => state() === 'asleep');
    await set(undefined);
    await until('it is decided', () => state() !== 'looking');
  }

  before(async () => {
    tifa = await wakeable();
    await until('it is decided', () => state() !== 'looking');
  });
  // What changes behind the clearing is kept once more, and wakes it.
  afterEach(async () => {
    await sleepAgain();
    for (let tries = 0; state() !== 'asleep' && tries < 3; tries++) await sleepAgain();
    assert.strictEqual(state(), 'asleep');
  });

  it('stays untouched', () => {
    assert.strictEqual(state(), 'asleep');
    assert.isUndefined(tifa.library);
  });

  it('has all commands', async () => {
    const { contributes } = vscode.extensions.getExtension('tifa.tifa')?.packageJSON ?? {};
    const commands: readonly { readonly command: string }[] = contributes.commands;
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.filter(({ command }) => !known.includes(command)),
      [],
    );
  });

  it('sleeps on while a text is converted', async () => {
    const { document } = await openEditor(fileUri('notes.md'));
    await inPreview('tifa.convertToTraditional', 'apply');
    assert.include(document.getText(), '發展');
    assert.strictEqual(state(), 'asleep');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('wakes for a command of the library, which is carried out', async () => {
    await vscode.commands.executeCommand('tifa.rebuild');
    assert.strictEqual(state(), 'awake');
    assert.strictEqual(tifa.library?.lastRun?.kind, 'rebuilt');
    assert.strictEqual(tifa.library?.documents().length, 3);
  });

  it('wakes for “Read This Folder”, and is read again the next time', async () => {
    await vscode.commands.executeCommand('tifa.readFolder');
    await until('it is read', isReady);
    await vscode.commands.executeCommand('tifa.readFolder');
    assert.strictEqual(tifa.library?.lastRun?.kind, 'checked');
    await set('never');
    await until('it sleeps', () => state() === 'asleep');
    assert.isUndefined(tifa.library);
    await set(undefined);
    await until('it wakes by itself', () => state() === 'awake');
  });

  it('wakes where the setting says always', async () => {
    await set('always');
    await until('it is read', isReady);
  });

  it('wakes for a Chinese document that is there when it looks', async () => {
    await write(fileUri('deep', 'report.txt'), REPORT);
    await sleepAgain();
    await until('it is read', isReady);
    await remove(fileUri('deep'));
  });

  it('wakes for phrases or corrections that come', async () => {
    await write(fileUri('.tifa', 'phrases', 'own.txt'), '新质生产力\n');
    await until('it is read', isReady);
    await remove(fileUri('.tifa'));
  });
});

describe('a quick look at a workspace of English notes', () => {
  it('starts one worker, ends it, and keeps nothing', async () => {
    let started = 0;
    let ended = 0;
    const platform = { name: 'test', readsLocally: () => false, startWorker: () => new InProcessWorker('test') };
    const storage = fileUri('.storage');
    const store = new CacheStore(storage, platform);
    const kept = new Map<string, unknown>();
    const gate = workspaceGate({
      store,
      platform,
      memento: {
        keys: () => [...kept.keys()],
        get: (key: string, other?: unknown) => (kept.get(key) ?? other) as never,
        update: async (key, value) => void kept.set(key, value),
      },
      log: LOG,
      startWorker: () => {
        started++;
        const client = new WorkerClient(platform.startWorker, store);
        const dispose = () => {
          ended++;
          WorkerClient.prototype.dispose.call(client);
        };
        return Object.assign(client, { dispose });
      },
    });
    gate.decide();
    assert.strictEqual(gate.state, 'looking');
    await until('it is decided', () => gate.state === 'asleep');
    gate.dispose();
    assert.deepEqual([started, ended, kept.size, await store.isThere()], [1, 1, 0, false]);
  });
});
