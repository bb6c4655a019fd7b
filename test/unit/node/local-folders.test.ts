import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundPaths } from '../../../src/core/files/folder-walk.ts';
import { localFolders } from '../../../src/node/local-folders.ts';
import { searchFolder } from '../../../src/worker/folder-search.ts';

function found(folder: string): FoundPaths {
  const steps = searchFolder({ localPath: folder, include: ['**/*.txt'], exclude: [] }, localFolders);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('local folders', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-folders-'));
    mkdirSync(join(folder, 'library/文件'), { recursive: true });
    mkdirSync(join(folder, 'elsewhere'));
    for (const path of ['library/a.txt', 'library/文件/b.txt', 'elsewhere/c.txt']) writeFileSync(join(folder, path), '甲');
    symlinkSync(join(folder, 'library'), join(folder, 'library/文件/back'), 'junction');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'library/other'), 'junction');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are looked through with what links lead to, but never in circles', () => {
    const { paths, refused } = found(join(folder, 'library'));
    assert.deepEqual([...paths].sort(), ['a.txt', 'other/c.txt', '文件/b.txt']);
    assert.deepEqual(
      refused.map(({ path, error }) => [path, error.code]),
      [['文件/back', 'link']],
    );
  });

  it('that are not there are refused', () => {
    const { refused } = found(join(folder, 'nowhere'));
    assert.deepEqual(
      refused.map(({ path, error }) => [path, error.code]),
      [['', 'unreadable']],
    );
  });

  it('take a link that leads nowhere for a file, which cannot be read then', () => {
    const links = join(folder, 'links');
    mkdirSync(links);
    symlinkSync(join(folder, 'nowhere'), join(links, 'a.txt'), 'junction');
    assert.deepEqual(found(links).paths, ['a.txt']);
  });
});
