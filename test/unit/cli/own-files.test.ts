import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_OWN_BYTES } from '../../../src/core/own-folder.ts';
import type { Run } from './run.ts';
import { objects, tifa } from './run.ts';

const CORRECTIONS = ['.tifa', 'corrections.json'];
const PACK = ['.tifa', 'phrases', 'p.txt'];
const PACK_IN_JSON = ['.tifa', 'phrases', 'p.json'];

/** What a repository may bring in the place of what is expected, and the code of the error that is told; `undefined` where a warning tells it. */
const cases: readonly [name: string, path: readonly string[], make: (path: string) => void, code: string | undefined][] = [
  ['corrections that are a pipe', CORRECTIONS, (path) => execFileSync('mkfifo', [path]), 'unreadable'],
  ['corrections that are a folder', CORRECTIONS, (path) => mkdirSync(path), 'unreadable'],
  ['corrections without end', CORRECTIONS, (path) => symlinkSync('/dev/zero', path), 'unreadable'],
  ['corrections that lead to themselves', CORRECTIONS, (path) => symlinkSync(path, path), 'unreadable'],
  ['corrections that are too large', CORRECTIONS, (path) => writeFileSync(path, ' '.repeat(MOST_OWN_BYTES + 1)), 'too-large'],
  ['corrections that are nested', CORRECTIONS, (path) => writeFileSync(path, '{"a":'.repeat(100_000)), undefined],
  ['a pack that is a pipe', PACK, (path) => execFileSync('mkfifo', [path]), 'unreadable'],
  ['a pack that is a folder', PACK, (path) => mkdirSync(path), 'unreadable'],
  ['a pack that is too large', PACK, (path) => writeFileSync(path, '\n'.repeat(MOST_OWN_BYTES + 1)), 'too-large'],
  ['a pack that is nested', PACK_IN_JSON, (path) => writeFileSync(path, '['.repeat(100_000)), undefined],
  ['a folder of packs that is a file', PACK.slice(0, 2), (path) => writeFileSync(path, ''), 'unreadable'],
];

describe('what users wrote, on the command line', () => {
  let folder: string;

  beforeEach(function () {
    // Pipes and devices of this kind are none of Windows'.
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'tifa-own-'));
    mkdirSync(join(folder, '.tifa'));
    writeFileSync(join(folder, '1.txt'), '南沙区召开会议。');
  });
  afterEach(() => folder && rmSync(folder, { recursive: true, force: true }));

  for (const [name, path, make, code] of cases) {
    it(`tells of ${name}, and reads the documents`, () => {
      mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
      make(join(folder, ...path));
      const run = tifa('documents', folder, '--json');
      const isTold = code === undefined ? /p\.json|corrections\.json/.test(run.errors) : errorOf(run, join(folder, ...path)) === code;
      assert.deepEqual([isTold, run.status, objects(run)[0]?.file], [true, code === undefined ? 0 : 1, join(folder, '1.txt')]);
    });
  }

  it('says how large a file may be, and what to do', () => {
    writeFileSync(join(folder, ...CORRECTIONS), ' '.repeat(MOST_OWN_BYTES + 1));
    for (const command of [
      ['documents', folder],
      ['phrases', folder],
      ['search', folder, '会议'],
    ])
      assert.match(tifa(...command).errors, /corrections\.json: not read \(too-large: a file of \.tifa may have 5 MB: shorten it/);
  });

  const choices: readonly [name: string, make: (path: string) => void, said: RegExp, status: number][] = [
    [
      'of a place that is none',
      (path) => writeFileSync(path, '{"toTraditional":\n{"":"幹"}}'),
      /conversion\.json:2: this cannot be used: ""/,
      0,
    ],
    ['that are nested', (path) => writeFileSync(path, '['.repeat(100_000)), /conversion\.json:1: this cannot be used/, 0],
    ['that are a pipe', (path) => execFileSync('mkfifo', [path]), /conversion\.json: not read \(unreadable/, 1],
    ['that are too large', (path) => writeFileSync(path, ' '.repeat(MOST_OWN_BYTES + 1)), /conversion\.json: not read \(too-large/, 1],
  ];
  for (const [name, make, said, status] of choices) {
    it(`tells of choices for conversions ${name}, and converts`, () => {
      make(join(folder, '.tifa', 'conversion.json'));
      const run = tifa('convert', '--to', 't', join(folder, '1.txt'));
      assert.match(run.errors, said);
      assert.deepEqual([run.status, run.lines], [status, ['南沙區召開會議。']]);
    });
  }

  it('converts by the choices of the library: words that are kept, phrases, and places of one document', () => {
    const choices = {
      keep: ['南沙区'],
      toTraditional: { 召开: '召開了' },
      documents: { '1.txt': { toTraditional: { '[会]议。': '會會' } }, 'other.txt': { toTraditional: { '召[开]会': '开' } } },
    };
    writeFileSync(join(folder, '.tifa', 'conversion.json'), JSON.stringify(choices));
    assert.deepEqual(tifa('convert', '--to', 't', join(folder, '1.txt')).lines, ['南沙区召開了會會議。']);
  });

  it('says nothing where there is nothing', () => {
    const run = tifa('documents', folder, '--json');
    assert.deepEqual([run.status, run.lines.length, run.errors], [0, 1, '']);
  });
});

function errorOf(run: Run, path: string): string | undefined {
  const record = objects(run).find(({ file }) => file === path);
  return (record?.error as { code: string } | undefined)?.code;
}
