import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalCacheFolder } from '../../../src/node/cache-folder.ts';

describe('a local folder for a cache', () => {
  let at: string;
  let folder: LocalCacheFolder;

  before(() => {
    at = mkdtempSync(join(tmpdir(), 'tifa-cache-folder-'));
    folder = new LocalCacheFolder(at);
    mkdirSync(join(at, 'folder'));
    symlinkSync(join(at, 'around'), join(at, 'around'), 'junction');
    writeFileSync(join(at, 'file'), '提法');
  });
  after(() => rmSync(at, { recursive: true, force: true }));

  it('gives back what was written, and lists it', async () => {
    await folder.write('written', new Uint8Array([1, 2, 3]));
    assert.deepEqual([...((await folder.read('written')) ?? [])], [1, 2, 3]);
    const names = (await folder.list()).map(({ name }) => name);
    assert.deepEqual(names.sort(), ['file', 'written']);
  });

  it('has nothing under a name that is not there, and lists nothing where it is not there itself', async () => {
    assert.equal(await folder.read('nothing'), undefined);
    assert.deepEqual(await new LocalCacheFolder(join(at, 'nowhere')).list(), []);
  });

  it('fails for what is there and cannot be read, so that nobody takes it for nothing', async () => {
    await assert.rejects(folder.read('folder'), /no regular file/);
    await assert.rejects(folder.read('around'), /ELOOP/);
    await assert.rejects(new LocalCacheFolder(join(at, 'file')).list(), /ENOTDIR/);
  });
});
