import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LocalCacheFolder } from '../../../src/node/cache-folder.ts';
import { OpenFile } from '../../../src/node/open-file.ts';

describe('a file that stays open', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-open-'));
    file = path.join(folder, 'segment');
    writeFileSync(file, Uint8Array.of(1, 2, 3, 4, 5));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has any part of what it had, where its name is gone or another one has it', () => {
    const open = new OpenFile(file);
    rmSync(file);
    writeFileSync(file, Uint8Array.of(9));
    const into = new Uint8Array(2);
    open.fill(into, 3);
    assert.deepEqual([open.length, [...open.read(1, 3)], [...into], open.read(2, 2).length], [5, [2, 3], [4, 5], 0]);
  });

  it('says where it ends when it was cut short', () => {
    const open = new OpenFile(file);
    truncateSync(file, 2);
    assert.throws(() => open.read(0, 5), /ends after 2 bytes/);
  });

  it('is none where there is no file', () => {
    assert.equal(new LocalCacheFolder(folder).openFile('other'), undefined);
    assert.equal(new LocalCacheFolder(folder).openFile('segment')?.length, 5);
  });
});
