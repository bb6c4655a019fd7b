import assert from 'node:assert/strict';
import { FoundFiles } from '../../../src/session/document-files.ts';
import { FileWatcher } from '../../../src/session/file-watcher.ts';
import type { FileChanges } from '../../../src/session/library-changes.ts';
import type { FolderFilter } from '../../../src/session/watch-ports.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { Gate } from './gate.ts';

type Listener = { created(uri: string): void; changed(uri: string): void; deleted(uri: string): void };

/** A watched workspace with the folder `w`; folders below it hold what a test puts there. */
class WatchedWorkspace {
  readonly clock = new FakeClock();
  readonly gate = new Gate();
  readonly reports: FileChanges[] = [];
  readonly listeners = new Map<string, Listener>();
  readonly files = new Set<string>();
  readonly links = new Set<string>();
  roots = ['w'];
  /** The ending of the files that belong to the library. */
  ending = '.txt';
  looksAgain = 0;
  walks = 0;
  readonly watcher = new FileWatcher(
    {
      clock: this.clock,
      folders: () => this.roots,
      listen: (folder, listener) => {
        this.listeners.set(folder, listener);
        return { dispose: () => void (this.listeners.get(folder) === listener && this.listeners.delete(folder)) };
      },
      filterOf: () => this.filter(),
      kindOf: async (uri) => {
        await this.gate.pass();
        return this.links.has(uri) ? 'linked-folder' : this.below(uri).length > 0 || uri.endsWith('/') ? 'folder' : 'other';
      },
      walk: async (folder, filter) => {
        this.walks++;
        await this.gate.pass();
        const found = new FoundFiles();
        for (const uri of this.below(folder)) if (filter.accepts(uri)) found.files.add(uri);
        for (const uri of this.links) if (uri.startsWith(`${folder}/`)) found.refused.set(uri, { code: 'link', message: '' });
        return found;
      },
    },
    { report: (changes) => this.reports.push(changes), lookAgain: () => this.looksAgain++ },
  );

  get listener(): Listener {
    return this.listeners.get('w') ?? assert.fail('nobody listens');
  }

  /** The uris that were told, each once. */
  get changed(): string[] {
    return [...new Set(this.reports.flatMap(({ changed }) => changed))];
  }

  private filter(): FolderFilter {
    const { ending } = this;
    return { accepts: (uri) => uri.endsWith(ending), excludesFolder: (uri) => uri.includes('node_modules') };
  }

  private below(folder: string): string[] {
    return [...this.files].filter((uri) => uri.startsWith(`${folder}/`));
  }
}

describe('a file watcher', () => {
  it('tells together what happens within a moment, each file once and as it is in the end', async () => {
    const { clock, listener, reports } = new WatchedWorkspace();
    listener.created('w/a.txt');
    await clock.advance(50);
    listener.changed('w/a.txt');
    listener.deleted('w/b.txt');
    listener.created('w/c.txt');
    listener.deleted('w/c.txt');
    listener.deleted('w/d.txt');
    listener.created('w/d.txt');
    listener.changed('w/e.pdf');
    await clock.advance(30);
    assert.deepEqual(reports, [{ changed: ['w/a.txt', 'w/d.txt'], removed: ['w/b.txt', 'w/c.txt'] }]);
  });

  it('is not put off by who goes on changing files', async () => {
    const { clock, listener, reports } = new WatchedWorkspace();
    for (let time = 0; time < 10; time++) {
      listener.changed('w/a.txt');
      await clock.advance(40);
    }
    assert.equal(reports.length, 5);
  });

  it('looks into a new folder until nothing more comes', async () => {
    const workspace = new WatchedWorkspace();
    const { clock, listener, files, watcher } = workspace;
    files.add('w/new/a.txt');
    listener.created('w/new');
    await clock.advance(100);
    assert.deepEqual([workspace.changed, watcher.mayMissChanges], [['w/new/a.txt'], true]);
    files.add('w/new/b.txt');
    await clock.advance(600);
    assert.deepEqual(workspace.changed, ['w/new/a.txt', 'w/new/b.txt']);
    await clock.advance(10_000);
    const { walks } = workspace;
    files.add('w/new/late.txt');
    await clock.advance(100_000);
    assert.deepEqual([workspace.walks, clock.waiting], [walks, 0]);
  });

  it('looks into no folder that is excluded, and into none of what is no folder', async () => {
    const workspace = new WatchedWorkspace();
    workspace.files.add('w/node_modules/a.txt');
    workspace.listener.created('w/node_modules');
    workspace.listener.created('w/picture.png');
    await workspace.clock.advance(1000);
    assert.deepEqual([workspace.walks, workspace.watcher.mayMissChanges], [0, false]);
  });

  it('has all files looked for where a link to a folder appears, or is found in a new one', async () => {
    const workspace = new WatchedWorkspace();
    workspace.links.add('w/link');
    workspace.listener.created('w/link');
    await workspace.clock.advance(100);
    assert.equal(workspace.looksAgain, 1);
    workspace.files.add('w/new/a.txt');
    workspace.links.add('w/new/link');
    workspace.listener.created('w/new');
    await workspace.clock.advance(10_000);
    assert.equal(workspace.looksAgain, 2);
  });

  it('goes on with other settings where it was looking into a folder', async () => {
    const workspace = new WatchedWorkspace();
    const { clock, listener, files, watcher, gate } = workspace;
    files.add('w/new/a.txt');
    files.add('w/new/b.md');
    gate.close();
    listener.created('w/new');
    await clock.advance(100);
    workspace.ending = '.md';
    watcher.restart();
    gate.open();
    await clock.advance(10_000);
    assert.deepEqual(workspace.changed, ['w/new/b.md']);
  });

  it('goes on with other settings between two looks', async () => {
    const workspace = new WatchedWorkspace();
    const { clock, listener, files, watcher } = workspace;
    files.add('w/new/a.txt');
    listener.created('w/new');
    await clock.advance(100);
    workspace.ending = '.md';
    watcher.restart();
    for (const uri of ['w/new/late.txt', 'w/new/late.md']) files.add(uri);
    await clock.advance(10_000);
    assert.deepEqual(workspace.changed, ['w/new/a.txt', 'w/new/late.md']);
  });

  it('does nothing after its end, whatever it was doing', async () => {
    const workspace = new WatchedWorkspace();
    const { clock, listener, files, watcher, gate } = workspace;
    files.add('w/new/a.txt');
    listener.changed('w/b.txt');
    listener.created('w/new');
    await clock.advance(10);
    gate.close();
    files.add('w/other/c.txt');
    listener.created('w/other');
    await clock.advance(10);
    watcher.dispose();
    gate.open();
    const { walks } = workspace;
    await clock.advance(100_000);
    assert.deepEqual([workspace.reports, workspace.walks, workspace.listeners.size, clock.waiting], [[], walks, 0, 0]);
  });

  it('watches the folders that the workspace has by then', () => {
    const workspace = new WatchedWorkspace();
    workspace.roots = ['x', 'y'];
    workspace.watcher.restart();
    assert.deepEqual([...workspace.listeners.keys()], ['x', 'y']);
  });
});
