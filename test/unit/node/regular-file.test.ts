import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusedFile } from '../../../src/core/corpus/refused-file.ts';
import { readRegularFile, readRegularFileSync } from '../../../src/node/regular-file.ts';

const LIMIT = 1_000;
/** Says that it has no bytes, and has some thousand. */
const LIAR = '/proc/cpuinfo';

/** How many bytes were read, or why none were. */
type Outcome = number | 'too-large' | 'unreadable' | 'ENOENT';

const cases: readonly [name: string, path: string, outcome: Outcome][] = [
  ['a file', 'a.txt', 3],
  ['an empty file', 'empty.txt', 0],
  ['a file as large as may be', 'limit.txt', LIMIT],
  ['a file one byte larger', 'larger.txt', 'too-large'],
  ['a link to a file', 'link.txt', 3],
  ['a folder', 'folder', 'unreadable'],
  ['a pipe that nobody writes to', 'pipe.txt', 'unreadable'],
  ['a link to a device without end', 'zero.txt', 'unreadable'],
  ['a link to a terminal', 'terminal.txt', 'unreadable'],
  ['a name that is not there', 'nowhere.txt', 'ENOENT'],
];

describe('the reader of regular files', () => {
  let folder: string;

  before(function () {
    // Pipes and devices of this kind are none of Windows'.
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'tifa-regular-'));
    for (const [name, size] of [
      ['a.txt', 3],
      ['empty.txt', 0],
      ['limit.txt', LIMIT],
      ['larger.txt', LIMIT + 1],
    ] as const)
      writeFileSync(join(folder, name), 'x'.repeat(size));
    mkdirSync(join(folder, 'folder'));
    for (const [name, target] of [
      ['link', 'a.txt'],
      ['zero', '/dev/zero'],
      ['terminal', '/dev/tty'],
    ] as const)
      symlinkSync(target, join(folder, `${name}.txt`));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  for (const [name, path, outcome] of cases) {
    it(`${typeof outcome === 'number' ? 'reads' : 'refuses'} ${name}`, async () => {
      assert.equal(await outcomeOf(() => readRegularFileSync(join(folder, path), LIMIT)), outcome);
      assert.equal(await outcomeOf(() => readRegularFile(join(folder, path), LIMIT)), outcome);
    });
  }

  it('reads nothing that links lead to beyond the folders that are named', async () => {
    mkdirSync(join(folder, 'workspace'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'workspace', 'out.txt'));
    symlinkSync(folder, join(folder, 'workspace', 'up'));
    const at = (...path: string[]) =>
      outcomeOf(() => readRegularFile(join(folder, 'workspace', ...path), LIMIT, [join(folder, 'workspace')]));
    assert.deepEqual([await at('out.txt'), await at('up', 'a.txt'), await at('nowhere.txt')], ['outside', 'outside', 'ENOENT']);
    assert.equal(await outcomeOf(() => readRegularFile(join(folder, 'workspace', 'out.txt'), LIMIT, [folder])), 3);
  });

  it('reads a file that says it has no bytes, as far as may be', async function () {
    if (!existsSync(LIAR)) this.skip();
    for (const read of [readRegularFileSync, readRegularFile]) {
      assert.match(new TextDecoder().decode(await read(LIAR, 1e6)), /processor/);
      assert.equal(await outcomeOf(() => read(LIAR, 100)), 'too-large');
    }
  });
});

async function outcomeOf(read: () => Uint8Array | Promise<Uint8Array>): Promise<Outcome | string> {
  try {
    return (await read()).length;
  } catch (error) {
    return error instanceof RefusedFile ? error.code : String((error as { code?: unknown }).code);
  }
}
