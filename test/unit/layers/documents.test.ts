import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MOST_BYTES = 8_000;

const READMES = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[/\\])README\.md$/.test(name))
    .map((name) => join(ROOT, folder, name)),
);
const DOCUMENTS = [join(ROOT, 'ARCHITECTURE.md'), join(ROOT, 'CONTRIBUTING.md'), ...READMES];
/** Made by `npm run data` and the build, or whatever a document is about to be. */
const ELSEWHERE = /\.generated\.ts$|[*<>]|^(?:tables|divisions|syllables|readings)\.generated/;

describe('the documents for whoever changes the code', () => {
  for (const document of DOCUMENTS) {
    const name = relative(ROOT, document);

    it(`name files that exist: ${name}`, () => {
      const named = [...readFileSync(document, 'utf8').matchAll(/`([\w./-]+\.(?:m?ts|mjs|tsv|json))`/g)].map(([, file = '']) => file);
      assert.deepEqual(
        named.filter((file) => !ELSEWHERE.test(file) && !exists(file, dirname(document))),
        [],
      );
    });

    it(`link to what exists: ${name}`, () => {
      const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target);
      assert.deepEqual(
        links.filter((target) => !existsSync(join(dirname(document), target))),
        [],
      );
    });
  }

  it(`keep ARCHITECTURE.md at ${MOST_BYTES} bytes`, () => assert.ok(statSync(join(ROOT, 'ARCHITECTURE.md')).size <= MOST_BYTES));
});

const NAMES = ['src', 'test', 'build', 'l10n'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${folder}/${name.replaceAll('\\', '/')}`),
);

/** A path from the folder of the document, from the root, from `src/` or from the core; or a name, or the end of one, that some file has. */
function exists(file: string, folder: string): boolean {
  const places = [folder, ROOT, join(ROOT, 'src'), join(ROOT, 'src', 'core')];
  return (
    places.some((place) => existsSync(join(place, file))) ||
    (!file.includes('/') && NAMES.some((name) => /[/.]/.test(name.at(-file.length - 1) ?? '') && name.endsWith(file)))
  );
}
