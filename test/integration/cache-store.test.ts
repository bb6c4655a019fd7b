import { assert } from 'chai';
import * as vscode from 'vscode';
import { CacheStore } from '../../src/host/cache-store.ts';
import { fileUri } from './support/library.ts';

const STORAGE = fileUri('.storage-of-two');
const ROUNDS = 20;
const BYTES = 500_000;

/** What the host keeps of a window whose worker has no file system. */
function windowsStore(): CacheStore {
  return new CacheStore(STORAGE, { readsLocally: () => false });
}

describe('the cache folder of two windows', () => {
  afterEach(() => vscode.workspace.fs.delete(STORAGE, { recursive: true }));

  it('always has the whole file of one of them, whoever writes at the same time', async () => {
    const windows = [1, 2, 3].map((mark) => ({ mark, store: windowsStore() }));
    for (let round = 0; round < ROUNDS; round++) {
      const answers = windows.map(({ mark, store }) =>
        store.answer({ op: 'write', name: 'library', bytes: new Uint8Array(BYTES / mark).fill(mark) }),
      );
      assert.strictEqual(JSON.stringify(await Promise.all(answers)), JSON.stringify(windows.map(() => ({ done: true }))));
      const answer = await windowsStore().answer({ op: 'read', name: 'library' });
      assert.ok('bytes' in answer && answer.bytes);
      const mark = answer.bytes[0] ?? 0;
      assert.strictEqual(answer.bytes.length, Math.floor(BYTES / mark));
      assert.isTrue(answer.bytes.every((byte) => byte === mark));
    }
    const answer = await windowsStore().answer({ op: 'list' });
    assert.deepEqual('files' in answer && answer.files.map(({ name }) => name), ['library']);
  });
});
