import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FolderEntry } from '../../../src/core/files/folder-walk.ts';
import { judgeBeginnings, sampleFolder } from '../../../src/worker/folder-sample.ts';
import type { FolderReader } from '../../../src/worker/folder-search.ts';
import { isWorthReading, SAMPLE_BYTES, spread } from '../../../src/worker/sample.ts';

const CHINESE = '会议强调，要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。';
const ENGLISH = 'Notes about a meeting of the board.';
const LIMITS = { include: ['**/*.txt'], exclude: ['**/node_modules'], mostFiles: 50, mostTime: 200 };
const ROOT = '/w';

/** Files by path below the root; `undefined` for one that cannot be read. A path that ends in `@` is a link to a folder. */
class FakeFolder implements FolderReader {
  readonly listed: string[] = [];
  readonly read: string[] = [];

  constructor(private readonly files: Readonly<Record<string, string | undefined>>) {}

  list(path: string): readonly FolderEntry[] {
    this.listed.push(path.slice(ROOT.length + 1));
    const before = path === ROOT ? '' : `${path.slice(ROOT.length + 1)}/`;
    if (before === 'locked/') throw new Error('EACCES');
    const rests = Object.keys(this.files).flatMap((file) => (file.startsWith(before) ? [file.slice(before.length)] : []));
    const names = [...new Set(rests.map((rest) => rest.split('/')[0] ?? ''))];
    return names.map((name) => ({
      name,
      kind: rests.includes(name) && !name.endsWith('@') ? 'file' : 'folder',
      isLink: name.endsWith('@'),
    }));
  }

  realPath(path: string): string {
    return path;
  }

  readonly start = (path: string, bytes: number): Uint8Array => {
    const text = this.files[path.slice(ROOT.length + 1)];
    this.read.push(path.slice(ROOT.length + 1));
    if (text === undefined) throw new Error('EACCES');
    return new TextEncoder().encode(text).subarray(0, bytes);
  };

  look(limits: Partial<typeof LIMITS> = {}, elapsed = () => 0): ReturnType<typeof sampleFolder> {
    return sampleFolder({ localPath: ROOT, ...LIMITS, ...limits }, this, this.start, elapsed);
  }
}

function many(count: number, folder: string, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`${folder}${number}.txt`, text]));
}

describe('a quick look at a folder', () => {
  for (const [name, files, expected] of [
    ['nothing', {}, { files: 0, chinese: 0 }],
    ['files of both kinds', { 'a.txt': CHINESE, 'b.txt': ENGLISH }, { files: 2, chinese: 1 }],
    ['files of other names', { 'a.txt': CHINESE, 'b.cpp': CHINESE }, { files: 1, chinese: 1 }],
    ['what is excluded', { 'node_modules/x/a.txt': CHINESE, 'deep/node_modules/b.txt': CHINESE }, { files: 0, chinese: 0 }],
    ['a link to a folder', { 'link@': '', 'b.txt': ENGLISH }, { files: 1, chinese: 0 }],
    ['a file and a folder that cannot be read', { 'a.txt': undefined, 'locked/b.txt': '', 'c.txt': CHINESE }, { files: 1, chinese: 1 }],
    ['files with nothing in them', { 'a.txt': '', 'b.txt': ' \n', 'c.txt': CHINESE }, { files: 1, chinese: 1 }],
  ] as const)
    it(`sees of ${name} ${expected.files} files`, () => assert.deepEqual(new FakeFolder(files).look(), expected));

  it('reads at most so many files, and the beginning of each', () => {
    const folder = new FakeFolder(many(500, '', CHINESE.repeat(1000)));
    assert.deepEqual(folder.look(), { files: 50, chinese: 50 });
    assert.ok(folder.start(`${ROOT}/0.txt`, SAMPLE_BYTES).length === SAMPLE_BYTES);
  });

  it('takes files of every folder, not only of the one with most', () => {
    const folder = new FakeFolder({ ...many(400, 'src/', ENGLISH), ...many(30, 'docs/policy/', CHINESE), 'README.txt': ENGLISH });
    const { files, chinese } = folder.look();
    assert.deepEqual([files, chinese >= 20], [50, true]);
  });

  it('is not misled by the files that come first in a folder', () => {
    const folder = new FakeFolder({ ...many(60, 'a', ENGLISH), ...many(60, 'b', CHINESE) });
    assert.equal(isWorthReading(folder.look()), true);
  });

  it('stops when the time is up', () => {
    let time = 0;
    const folder = new FakeFolder(many(50, '', CHINESE));
    // The clock is looked at after each file from the tenth on, and goes on with each look.
    assert.equal(folder.look({}, () => (time += 0.05)).files, 9 + 20);
  });

  it('lists folders for half of the time at most', () => {
    let time = 0;
    const folder = new FakeFolder(Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}/a.txt`, CHINESE])));
    folder.look({}, () => (time += 0.025));
    assert.equal(folder.listed.length, 9 + 20);
  });

  it('sees ten files in ten folders on a machine that is too slow for any', () => {
    const folder = new FakeFolder(Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}/a.txt`, CHINESE])));
    assert.deepEqual([folder.look({}, () => 2).files, folder.listed.length], [9, 10]);
  });
});

describe('what is seen', () => {
  for (const [files, chinese, worth] of [
    [0, 0, false],
    [1, 0, false],
    [1, 1, true],
    [10, 1, true],
    [11, 1, false],
    [50, 5, true],
    [50, 4, false],
  ] as const)
    it(`is ${worth ? '' : 'not '}worth a library with ${chinese} of ${files}`, () =>
      assert.equal(isWorthReading({ files, chinese }), worth));

  it('is the same where the time is up at once, as long as there is little', () => {
    const texts = [CHINESE, ENGLISH].map((text) => new TextEncoder().encode(text));
    assert.deepEqual(
      judgeBeginnings(texts, () => 2),
      { files: 2, chinese: 1 },
    );
  });
});

describe('a choice that is spread over groups', () => {
  it('takes each element once, as many as there are or may be', () => {
    const groups = fc.array(fc.nat(30), { maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 60 }), (sizes, most) => {
        const all = sizes.map((size, group) => Array.from({ length: size }, (_, number) => `${group}.${number}`));
        const chosen = spread(all, most);
        assert.equal(chosen.length, Math.min(most, all.flat().length));
        assert.equal(new Set(chosen).size, chosen.length);
      }),
    );
  });

  it('leaves no group out while another has two', () => {
    assert.deepEqual(spread([['a', 'b', 'c', 'd'], ['e'], ['f', 'g']], 4), ['a', 'e', 'f', 'b']);
  });
});
