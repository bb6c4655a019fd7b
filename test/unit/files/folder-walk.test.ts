import assert from 'node:assert/strict';
import type { FolderEntry, FolderListing, FoundPaths, WalkRules } from '../../../src/core/files/folder-walk.ts';
import { walkAtOnce, walkFolder } from '../../../src/core/files/folder-walk.ts';
import { PathFilter } from '../../../src/core/files/path-filter.ts';

const FILTER = new PathFilter({ include: ['**/*.txt'], exclude: ['**/out'] });

/** Folders by their paths: `a/` is a folder, `a/@` a link to one, `a.pipe` neither file nor folder; a text is why a folder cannot be read. */
type Folders = Readonly<Record<string, readonly string[] | string>>;

function listingOf(listed: readonly string[] | string = []): FolderListing {
  return typeof listed === 'string' ? { code: 'unreadable', message: listed } : listed.map(entryOf);
}

function entryOf(name: string): FolderEntry {
  const kind = name.endsWith('.pipe') ? 'other' : name.includes('/') ? 'folder' : 'file';
  return { name: name.replace(/\/@?$/, ''), kind, isLink: name.endsWith('@') };
}

/** What a walk finds, sorted, and which folders it has asked for, in its order. */
function walkOf(folders: Folders, rules: Partial<WalkRules> = {}): FoundPaths & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const steps = walkAtOnce(walkFolder({ filter: FILTER, links: () => undefined, together: 1, ...rules }), (path) => {
    asked.push(path);
    return listingOf(folders[path]);
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { paths: [...step.value.paths].sort(), refused: step.value.refused, asked };
}

describe('a walk through folders', () => {
  const cases: readonly [name: string, folders: Folders, paths: readonly string[], refused: readonly string[]][] = [
    ['files at every depth', { '': ['a.txt', 'b/'], b: ['c/', 'd.txt'], 'b/c': ['e.TXT'] }, ['a.txt', 'b/c/e.TXT', 'b/d.txt'], []],
    ['nothing in an empty folder', { '': [] }, [], []],
    ['no file that is not included, and no pipe', { '': ['a.doc', 'b.txt.pipe', 'c.txt'] }, ['c.txt'], []],
    ['nothing in a folder that is excluded, be it readable or not', { '': ['out/', 'a.txt'], out: 'no' }, ['a.txt'], []],
    ['the rest where a folder cannot be read', { '': ['a/', 'b/'], a: 'no', b: ['c.txt'] }, ['b/c.txt'], ['a']],
    ['that the folder itself cannot be read', { '': 'no' }, [], ['']],
    ['files behind a link that is followed', { '': ['a/@'], a: ['b.txt'] }, ['a/b.txt'], []],
  ];
  for (const [name, folders, paths, refused] of cases) {
    it(`finds ${name}`, () => {
      for (const together of [1, 8]) {
        const found = walkOf(folders, { together });
        assert.deepEqual([found.paths, found.refused.map(({ path }) => path)], [paths, refused]);
      }
    });
  }

  it('follows links last', () => {
    const { asked } = walkOf({ '': ['a/@', 'b/'], b: ['c/'], 'b/c': [], a: ['d/'], 'a/d': [] });
    assert.deepEqual(asked, ['', 'b', 'b/c', 'a', 'a/d']);
  });

  it('says of a link that is not followed why, and does not ask what is in it', () => {
    const { refused, asked } = walkOf({ '': ['a/@', 'b.txt'] }, { links: (message) => ({ code: 'link', message }) });
    assert.deepEqual([refused, asked], [[{ path: 'a', error: { code: 'link', message: 'a' } }], ['']]);
  });

  it('asks for several folders at a time', () => {
    const steps = walkFolder({ filter: FILTER, links: () => undefined, together: 2 });
    assert.deepEqual(steps.next([]).value, ['']);
    assert.deepEqual(steps.next([['a/', 'b/', 'c/'].map(entryOf)]).value, ['b', 'c']);
    assert.deepEqual(steps.next([[], []]).value, ['a']);
    assert.deepEqual(steps.next([[]]), { done: true, value: { paths: [], refused: [] } });
  });

  it('pauses in a folder of very many files', () => {
    const steps = walkAtOnce(walkFolder({ filter: FILTER, links: () => undefined, together: 1 }), () =>
      Array.from({ length: 10_000 }, (_, number) => entryOf(`${number}.txt`)),
    );
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    assert.deepEqual([pauses, step.value.paths.length], [11, 10_000]);
  });
});
