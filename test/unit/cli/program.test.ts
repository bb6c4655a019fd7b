import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PROGRAM = [process.execPath, '--import=tsx', join(ROOT, 'src', 'cli', 'main.ts')] as const;

function run(command: string, args: readonly string[], input?: Buffer) {
  return spawnSync(command, args, { cwd: ROOT, input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
}

describe('the program tifa', function () {
  this.timeout(30_000);

  it('prints its answer alone on standard output, and ends with the status of the command', () => {
    const { status, stdout, stderr } = run(PROGRAM[0], [...PROGRAM.slice(1), 'search', 'seeds', '提法之外', '--json']);
    assert.deepEqual([status, stdout, stderr], [1, '', '“提法之外” was not found.\n']);
  });

  it('converts standard input, in whatever encoding it is', () => {
    const gbk = Buffer.from([0xb7, 0xa2, 0xd5, 0xb9]);
    const { status, stdout, stderr } = run(PROGRAM[0], [...PROGRAM.slice(1), 'convert', '--to', 't', '-'], gbk);
    assert.deepEqual([status, stdout, stderr], [0, '發展', '']);
  });

  it('ends without a word where the reader has had enough', function () {
    if (process.platform === 'win32') this.skip();
    const command = [...PROGRAM.map((part) => `'${part}'`), 'search', 'seeds', '会议', '--json', '| head -n 1'].join(' ');
    const { stdout, stderr } = run('sh', ['-c', command]);
    assert.deepEqual([stdout.split('\n').length, stderr], [2, '']);
  });
});
