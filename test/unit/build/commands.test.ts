import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../../../build');
const PACKAGE = resolve(import.meta.dirname, '../../../package.json');
const { engines } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly engines: { readonly node: string } };
const NEEDED = engines.node.slice('>='.length);

/** Runs a script of build/ as if another Node did. */
function runOn(version: string, script: string): { readonly status: number | null; readonly stderr: string } {
  const pretence = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretence)}`, join(BUILD, script)], {
    encoding: 'utf8',
  });
}

describe('the version of Node', () => {
  const [major, minor, patch] = NEEDED.split('.').map(Number) as [number, number, number];

  for (const [version, isGood] of [
    [NEEDED, true],
    [`${major}.${minor}.${patch + 1}`, true],
    [`${major}.${minor + 1}.0`, true],
    [`${major + 1}.0.0`, true],
    [`${major}.${minor - 1}.99`, false],
    [`${major - 1}.99.99`, false],
    [`${major - 11}.99.99`, false],
  ] as const)
    it(`is ${isGood ? 'good enough' : 'too old'} with ${version}`, () => {
      const { status, stderr } = runOn(version, 'node-version.mjs');
      assert.equal(status, isGood ? 0 : 1, stderr);
      if (!isGood) assert.equal(stderr, `Node ${NEEDED} or newer is needed; this is ${version}.\n`);
    });

  for (const script of ['start.mjs', 'test.mjs'])
    it(`is checked by ${script} before it does anything`, () => {
      const { status, stderr } = runOn('18.20.0', script);
      assert.deepEqual([status, stderr], [1, `Node ${NEEDED} or newer is needed; this is 18.20.0.\n`]);
    });
});

describe('npm test', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-npm-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs it with an npm that does nothing but print what the suites would, by the name of the script. */
  function runWith(
    printed: Readonly<Record<string, string>>,
    failing = 'none',
  ): { readonly status: number | null; readonly lines: string[] } {
    const npm = join(folder, 'npm');
    const cases = Object.entries(printed).map(([script, text]) => `  ${script}) printf '%b\\n' ${JSON.stringify(text)};;`);
    writeFileSync(npm, ['#!/bin/sh', 'case "$3" in', ...cases, 'esac', `[ "$3" != ${failing} ]`].join('\n'));
    chmodSync(npm, 0o755);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
    const { status, stdout } = spawnSync(process.execPath, [join(BUILD, 'test.mjs')], { encoding: 'utf8', env });
    return { status, lines: stdout.trimEnd().split('\n') };
  }

  it('counts the tests of all suites in its last line', () => {
    const { status, lines } = runWith({
      'test:unit': '  3 passing (1s)',
      'test:integration': '4 passed, 0 failed',
      'test:e2e': '  5 passing (1m)',
      'test:smoke': '  1 passing (9s)',
    });
    // The integration tests run in two versions of VS Code.
    assert.deepEqual([status, lines.at(-1)], [0, '17 passed, 0 failed']);
  });

  it('names at its end a test that needed a second try', () => {
    const { status, lines } = runWith({
      'test:unit': '  ↻ a race\n  4 passing (1s)',
      'test:e2e': '  ↻ another\n  5 passing (1m)',
    });
    assert.equal(status, 0);
    assert.deepEqual(lines.slice(-5), ['=== Needed a second try', '  ↻ a race', '  ↻ another', '', '9 passed, 0 failed']);
  });

  it('fails where three tests of all suites together needed one', () => {
    const { status, lines } = runWith({ 'test:unit': '  ↻ one\n  ↻ two', 'test:e2e': '  ↻ three\n  5 passing (1m)' });
    assert.equal(status, 1);
    assert.ok(lines.slice(-6).includes('3 tests needed a second try; 3 are too many.'), lines.join('\n'));
  });

  it('stops at the first suite that fails, and ends with what failed', () => {
    const { status, lines } = runWith(
      { 'test:unit': '  3 passing (1s)\n  1 failing\n\n  1) a test:\n     wrong', build: 'built' },
      'test:unit',
    );
    assert.equal(status, 1);
    assert.ok(!lines.includes('built'));
    assert.deepEqual(lines.slice(-5), ['=== Failed', '1) a test:', '     wrong', '', '3 passed, 1 failed']);
  });
});
