import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Source } from '../../../build/sources.mjs';
import { circles, doubles, mutualFolders, readSources } from '../../../build/sources.mjs';

const ROOT = join(import.meta.dirname, '..', '..', '..');

type Importing = Pick<Source, 'path' | 'imports'>;

const LONGEST_FUNCTION = 40;

const sources = readSources(join(ROOT, 'src'));

describe('the sources', () => {
  it('export each name once', () => assert.deepEqual(doubles(sources), []));

  it('say what each exported function, interface, type and class is', () => {
    const exported = sources.flatMap((source) => source.exported);
    const bare = exported.filter(({ kind, isDocumented }) => kind !== 'constant' && !isDocumented);
    assert.deepEqual(bare, []);
  });

  it(`have no function of more than ${LONGEST_FUNCTION} lines`, () => {
    const functions = sources.flatMap((source) => source.functions);
    assert.deepEqual(
      functions.filter(({ length }) => length > LONGEST_FUNCTION),
      [],
    );
  });
});

describe('imports', () => {
  it('go in no circle', () => assert.deepEqual(circles(sources), []));
  it('never lead from each of two folders into the other', () => assert.deepEqual(mutualFolders(sources), []));

  const CIRCLES: readonly [name: string, sources: readonly Importing[], expected: string[][]][] = [
    ['two files', [file('a/x.ts', 'a/y.ts'), file('a/y.ts', 'a/x.ts')], [['a/x.ts', 'a/y.ts']]],
    ['three files, and one that leads in', [file('x', 'y'), file('y', 'z'), file('z', 'x'), file('in', 'x')], [['x', 'y', 'z']]],
    ['a file that imports itself', [file('x', 'x')], [['x']]],
    ['none: two ways to one file', [file('x', 'y', 'z'), file('y', 'z'), file('z')], []],
  ];
  for (const [name, some, expected] of CIRCLES) it(`circles: ${name}`, () => assert.deepEqual(circles(some), expected));

  const FOLDERS: readonly [name: string, sources: readonly Importing[], expected: string[][]][] = [
    ['of two that import each other', [file('a/x.ts', 'b/y.ts'), file('b/z.ts', 'a/w.ts')], [['a', 'b']]],
    ['none: one imports the other', [file('a/x.ts', 'b/y.ts'), file('b/z.ts')], []],
    ['none: a folder and one inside it', [file('a/x.ts', 'a/b/y.ts'), file('a/b/y.ts', 'a/z.ts')], []],
  ];
  for (const [name, some, expected] of FOLDERS) it(`folders: ${name}`, () => assert.deepEqual(mutualFolders(some), expected));
});

function file(path: string, ...imports: string[]): Importing {
  return { path, imports };
}
