import assert from 'node:assert/strict';
import { join } from 'node:path';
import { circles, mutualFolders, readSources } from '../../../build/sources.mjs';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Source {
  readonly path: string;
  readonly imports: readonly string[];
}

describe('imports', () => {
  const sources = readSources(join(ROOT, 'src'));

  it('go in no circle', () => assert.deepEqual(circles(sources), []));
  it('never lead from each of two folders into the other', () => assert.deepEqual(mutualFolders(sources), []));

  const CIRCLES: readonly [name: string, sources: readonly Source[], expected: string[][]][] = [
    ['two files', [file('a/x.ts', 'a/y.ts'), file('a/y.ts', 'a/x.ts')], [['a/x.ts', 'a/y.ts']]],
    ['three files, and one that leads in', [file('x', 'y'), file('y', 'z'), file('z', 'x'), file('in', 'x')], [['x', 'y', 'z']]],
    ['a file that imports itself', [file('x', 'x')], [['x']]],
    ['none: two ways to one file', [file('x', 'y', 'z'), file('y', 'z'), file('z')], []],
  ];
  for (const [name, some, expected] of CIRCLES) it(`circles: ${name}`, () => assert.deepEqual(circles(some), expected));

  const FOLDERS: readonly [name: string, sources: readonly Source[], expected: string[][]][] = [
    ['of two that import each other', [file('a/x.ts', 'b/y.ts'), file('b/z.ts', 'a/w.ts')], [['a', 'b']]],
    ['none: one imports the other', [file('a/x.ts', 'b/y.ts'), file('b/z.ts')], []],
    ['none: a folder and one inside it', [file('a/x.ts', 'a/b/y.ts'), file('a/b/y.ts', 'a/z.ts')], []],
  ];
  for (const [name, some, expected] of FOLDERS) it(`folders: ${name}`, () => assert.deepEqual(mutualFolders(some), expected));
});

function file(path: string, ...imports: string[]): Source {
  return { path, imports };
}
