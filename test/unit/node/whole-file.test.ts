import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusedFile } from '../../../src/core/corpus/refused-file.ts';
import { writeWholeFile, writeWholeFileSync } from '../../../src/node/whole-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is written whole', () => {
  let folder: string;
  let root: string;
  let outside: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-whole-'));
    [root, outside] = [join(folder, 'root'), join(folder, 'outside')];
    mkdirSync(root);
    mkdirSync(outside);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const WAYS: readonly (readonly [way: string, write: (path: string, text: string) => Promise<void>])[] = [
    ['in the background', (path, text) => writeWholeFile(path, bytes(text))],
    ['at once', async (path, text) => writeWholeFileSync(path, text)],
  ];
  for (const [way, write] of WAYS) {
    it(`${way}: is made with its folders, and nothing is left beside it`, async () => {
      await write(join(root, 'a', 'b', 'c.txt'), '新');
      assert.deepEqual([readFileSync(join(root, 'a', 'b', 'c.txt'), 'utf8'), readdirSync(join(root, 'a', 'b'))], ['新', ['c.txt']]);
    });

    it(`${way}: keeps its rights`, async () => {
      const path = join(root, 'a.txt');
      writeFileSync(path, '旧');
      chmodSync(path, 0o640);
      await write(path, '新');
      assert.deepEqual([readFileSync(path, 'utf8'), statSync(path).mode & 0o777], ['新', 0o640]);
    });

    it(`${way}: is as before where it cannot be written, and nothing is left beside it`, async () => {
      mkdirSync(join(root, 'a.txt', 'full'), { recursive: true });
      await assert.rejects(write(join(root, 'a.txt'), '新'));
      assert.deepEqual(readdirSync(root), ['a.txt']);
    });

    it(`${way}: takes the place of a link where nobody says how far it may lead`, async () => {
      writeFileSync(join(outside, 'a.txt'), '旧');
      symlinkSync(join(outside, 'a.txt'), join(root, 'a.txt'));
      await write(join(root, 'a.txt'), '新');
      assert.deepEqual([readFileSync(join(outside, 'a.txt'), 'utf8'), lstatSync(join(root, 'a.txt')).isFile()], ['旧', true]);
    });
  }

  it('is made with its folders below the one that it must not leave', async () => {
    await writeWholeFile(join(root, 'a', 'b', 'c.txt'), bytes('新'), root);
    assert.equal(readFileSync(join(root, 'a', 'b', 'c.txt'), 'utf8'), '新');
  });

  it('is written where a link leads that stays in the folder', async () => {
    mkdirSync(join(root, 'shared'));
    writeFileSync(join(root, 'shared', 'a.txt'), '旧');
    symlinkSync(join('shared', 'a.txt'), join(root, 'a.txt'));
    symlinkSync('shared', join(root, 'link'));
    await writeWholeFile(join(root, 'a.txt'), bytes('新'), root);
    await writeWholeFile(join(root, 'link', 'b.txt'), bytes('又'), root);
    assert.deepEqual(
      ['a.txt', 'b.txt'].map((name) => readFileSync(join(root, 'shared', name), 'utf8')),
      ['新', '又'],
    );
    assert.ok(lstatSync(join(root, 'a.txt')).isSymbolicLink());
  });

  it('is written where the folder itself is reached by a link', async () => {
    symlinkSync(root, join(folder, 'workspace'));
    await writeWholeFile(join(folder, 'workspace', 'f', 'a.txt'), bytes('新'), join(folder, 'workspace'));
    assert.equal(readFileSync(join(root, 'f', 'a.txt'), 'utf8'), '新');
  });

  const outsiders: readonly [name: string, lay: () => void, path: readonly string[]][] = [
    [
      'a link to a file outside',
      () => {
        writeFileSync(join(outside, 'kept.txt'), '旧');
        symlinkSync(join(outside, 'kept.txt'), join(root, 'a.txt'));
      },
      ['a.txt'],
    ],
    ['a link to nothing', () => symlinkSync(join(outside, 'none.txt'), join(root, 'a.txt')), ['a.txt']],
    ['a link to a folder outside', () => symlinkSync(outside, join(root, '.tifa')), ['.tifa', 'a.txt']],
    ['a link to a folder outside, with folders to be made', () => symlinkSync(outside, join(root, '.tifa')), ['.tifa', 'phrases', 'a.txt']],
    ['a link to a folder that is not there', () => symlinkSync(join(outside, 'none'), join(root, '.tifa')), ['.tifa', 'a.txt']],
    ['a way up', () => {}, ['..', 'outside', 'a.txt']],
  ];
  for (const [name, lay, path] of outsiders) {
    it(`is refused behind ${name}`, async () => {
      lay();
      const before = readdirSync(outside);
      await assert.rejects(
        writeWholeFile(join(root, ...path), bytes('新'), root),
        (error) => error instanceof RefusedFile && error.code === 'link',
      );
      assert.deepEqual(readdirSync(outside), before);
      assert.equal(existsSync(join(outside, 'kept.txt')) ? readFileSync(join(outside, 'kept.txt'), 'utf8') : '旧', '旧');
    });
  }
});
