import { assert } from 'chai';
import * as vscode from 'vscode';
import { FileFinder } from '../../src/host/file-finder.ts';
import { fileUri, openLibrary, remove, until, write } from './support/library.ts';
import { SecondLibrary } from './support/second-library.ts';

const STORAGE = fileUri('.storage-of-stopped');
const FILES = 200;

describe('a reading that is stopped while files are still being looked for', () => {
  const { find } = FileFinder.prototype;
  let second: SecondLibrary;
  let isLooking: boolean;

  before(openLibrary);
  beforeEach(() => {
    isLooking = false;
    // As a file system does that takes its time.
    FileFinder.prototype.find = (signal) =>
      new Promise((_, reject) => {
        isLooking = true;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    second = new SecondLibrary({ storage: STORAGE });
  });
  afterEach(async () => {
    FileFinder.prototype.find = find;
    second.dispose();
    await vscode.workspace.fs.delete(STORAGE, { recursive: true }).then(undefined, () => {});
  });

  it('says so, and goes on from there', async () => {
    const { library } = second;
    const reading = library.start();
    await until('files are looked for', () => isLooking);
    assert.deepEqual(library.state, { kind: 'indexing', done: 0, total: 0 });
    library.stop();
    await reading;
    assert.deepInclude(library.state, { kind: 'ready', documents: 0, left: 0, isStopped: true });
    FileFinder.prototype.find = find;
    await library.check();
    assert.deepInclude(library.state, { kind: 'ready', left: 0, isStopped: false });
    assert.isAbove(library.documents().length, 0);
  });
});

describe('a reading that goes on after a stop', () => {
  let second: SecondLibrary;

  before(async () => {
    await openLibrary();
    for (let number = 0; number < FILES; number++) await write(fileUri('going-on', `${number}.txt`), `第${number}号文件。`);
    second = new SecondLibrary({ storage: STORAGE });
  });
  after(async () => {
    second.dispose();
    await remove(fileUri('going-on'));
    await vscode.workspace.fs.delete(STORAGE, { recursive: true }).then(undefined, () => {});
  });

  it('shows what is read while it is under way, as the first one does', async () => {
    const { library } = second;
    const stopping = library.onDidChangeState((state) => {
      if (state.kind === 'indexing' && state.done > 0) library.stop();
    });
    await library.start();
    stopping.dispose();
    const before = library.documents().length;
    const shown: number[] = [];
    const showing = library.onDidChangeDocuments(() => shown.push(library.documents().length));
    await library.check();
    showing.dispose();
    const all = library.documents().length;
    assert.strictEqual(all, library.lastRun?.found);
    assert.isTrue(shown.some((count) => count > before && count < all));
  });
});
