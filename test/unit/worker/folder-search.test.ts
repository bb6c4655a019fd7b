import assert from 'node:assert/strict';
import type { FolderEntry, FoundPaths } from '../../../src/core/files/folder-walk.ts';
import type { FolderReader, FolderRequest } from '../../../src/worker/folder-search.ts';
import { searchFolder } from '../../../src/worker/folder-search.ts';

/** A file system as paths: a folder ends with `/`, a link has ` -> ` and where it leads, and a folder that cannot be read ends with `/!`. */
class MemoryFolders implements FolderReader {
  private readonly closed: ReadonlySet<string>;
  private readonly links: ReadonlyMap<string, string>;
  private readonly paths: readonly string[];

  constructor(lines: readonly string[]) {
    this.closed = new Set(lines.filter((line) => line.endsWith('/!')).map((line) => line.slice(0, -2)));
    this.links = new Map(lines.flatMap((line) => (line.includes(' -> ') ? [line.split(' -> ') as [string, string]] : [])));
    this.paths = lines.map((line) => line.replace(/\/!$| -> .*$/, ''));
  }

  list(path: string): FolderEntry[] {
    const folder = this.realPath(path);
    if (this.closed.has(folder)) throw Object.assign(new Error('not for you'), { code: 'EACCES' });
    const below = this.paths.filter((one) => one.startsWith(`${folder}/`)).map((one) => one.slice(folder.length + 1));
    const names = [...new Set(below.map((one) => one.split('/')[0] ?? ''))].filter(Boolean);
    return names.map((name) => this.entry(`${folder}/${name}`, name));
  }

  realPath(path: string): string {
    for (const [link, target] of this.links)
      if (path === link || path.startsWith(`${link}/`)) return this.realPath(target + path.slice(link.length));
    return path;
  }

  private entry(path: string, name: string): FolderEntry {
    const isFolder = !this.realPath(path).includes('.');
    return { name, kind: isFolder ? 'folder' : 'file', isLink: this.links.has(path) };
  }
}

function found(lines: readonly string[], options: Partial<FolderRequest> = {}): FoundPaths {
  const request = { localPath: '/library', include: ['**/*.txt'], exclude: [], ...options };
  const steps = searchFolder(request, new MemoryFolders(lines));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const cases: readonly [
  name: string,
  lines: readonly string[],
  paths: readonly string[],
  refused: readonly (readonly [path: string, code: string])[],
][] = [
  [
    'files that are included, in folders of any depth',
    ['/library/a.txt', '/library/b.doc', '/library/c/d/e.TXT'],
    ['a.txt', 'c/d/e.TXT'],
    [],
  ],
  ['a folder that cannot be read, and goes on', ['/library/a.txt', '/library/b/!', '/library/b/x.txt'], ['a.txt'], [['b', 'unreadable']]],
  ['that nothing can be read at all', ['/library/!', '/library/a.txt'], [], [['', 'unreadable']]],
  ['a link to a folder elsewhere', ['/library/a -> /other', '/other/b.txt'], ['a/b.txt'], []],
  ['a link to a file', ['/library/a.txt -> /other/b.txt', '/other/b.txt'], ['a.txt'], []],
  ['a link to the folder that it stands in', ['/library/a/b.txt', '/library/a/c -> /library/a'], ['a/b.txt'], [['a/c', 'link']]],
  ['a link to above the folder', ['/library/b.txt', '/library/c -> /'], ['b.txt'], [['c', 'link']]],
  ['a link to a folder that is looked into anyway', ['/library/a/b.txt', '/library/c -> /library/a'], ['a/b.txt'], [['c', 'link']]],
  [
    'two links to one folder: the first that is followed',
    ['/library/a -> /other', '/library/b -> /other', '/other/c.txt'],
    ['b/c.txt'],
    [['a', 'link']],
  ],
  [
    'links that lead to each other',
    ['/library/a -> /one', '/one/b -> /two', '/two/c -> /one', '/two/d.txt'],
    ['a/b/d.txt'],
    [['a/b/c', 'link']],
  ],
];

describe('the search for files in a folder', () => {
  for (const [name, lines, paths, refused] of cases) {
    it(`finds ${name}`, () => {
      const answer = found(lines);
      assert.deepEqual([...answer.paths].sort(), paths);
      assert.deepEqual(
        answer.refused.map(({ path, error }) => [path, error.code]),
        refused,
      );
    });
  }

  const bounded: readonly [name: string, lines: readonly string[], within: readonly string[], refused: readonly string[]][] = [
    ['out of the workspace', ['/library/a -> /other', '/other/b.txt'], ['/library'], ['outside']],
    ['to a folder whose name begins alike', ['/library/a -> /library-2', '/library-2/b.txt'], ['/library'], ['outside']],
    [
      'out of the workspace through another link',
      ['/library/a -> /library/x/y', '/library/x -> /other', '/other/y/b.txt'],
      ['/library'],
      ['outside', 'outside'],
    ],
    ['into another folder of the workspace', ['/library/a -> /second/c', '/second/c/b.txt'], ['/library', '/second'], []],
    [
      'into a folder of the workspace that is a link itself',
      ['/library/a -> /real/c', '/second -> /real', '/real/c/b.txt'],
      ['/library', '/second'],
      [],
    ],
  ];
  for (const [name, lines, within, refused] of bounded) {
    it(`${refused.length > 0 ? 'does not follow' : 'follows'} a link ${name} where links must not lead out of it`, () => {
      const answer = found(lines, { within });
      assert.deepEqual([answer.refused.map(({ error }) => error.code), answer.paths.length], [refused, refused.length > 0 ? 0 : 1]);
    });
  }

  it('leaves excluded files and folders alone, so that these need not be readable', () => {
    const { paths, refused } = found(['/library/a.txt', '/library/b.txt', '/library/node_modules/!'], {
      exclude: ['**/node_modules', '**/b.*'],
    });
    assert.deepEqual([paths, refused], [['a.txt'], []]);
  });

  it('says nothing of a folder that vanishes meanwhile', () => {
    const folders = new MemoryFolders(['/library/a.txt', '/library/b/c.txt']);
    const list = folders.list.bind(folders);
    folders.list = (path) => {
      if (path.endsWith('/b')) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      return list(path);
    };
    const steps = searchFolder({ localPath: '/library', include: ['**/*.txt'], exclude: [] }, folders);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value, { paths: ['a.txt'], refused: [] });
  });
});
