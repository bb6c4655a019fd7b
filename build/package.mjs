// `npm run vsix`: the extension as a file, with the pictures of its page in it. `--pre-release` marks it as one.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import AdmZip from 'adm-zip';
import { PROJECT } from './installed.mjs';

const MOST_BYTES = 1_600_000;
const PAGE = 'extension/readme.md';
/** What the package may hold; `.vscodeignore` chooses, and this says what it must never choose. */
const EXPECTED =
  /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package(?:\.nls(?:\.zh-(?:cn|tw))?)?\.json|(?:readme|changelog|GUIDE|LICENSE|ThirdPartyNotices)\.(?:md|txt)|dist\/(?:library\.js|cli\.cjs|(?:node|web|pages)\/[\w-]+\.(?:c?js|css))|l10n\/bundle\.l10n\.zh-(?:cn|tw)\.json|media\/[\w./-]+\.(?:svg|png|webp|md|json)|seeds\/[\w-]+\.txt))$/;

const { name, version, repository } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const file = join(PROJECT, 'dist', `${name}-${version}.vsix`);

rmSync(file, { force: true });
await createVSIX({ cwd: PROJECT, packagePath: file, dependencies: false, preRelease: process.argv.includes('--pre-release') });
const archive = new AdmZip(file);
archive.updateFile(PAGE, Buffer.from(withPictures(archive.readAsText(PAGE))));
archive.writeZip(file);
check(archive.getEntries());

/** VS Code shows pictures of a page from the network or from the page itself, and none that lie beside it; vsce has made them addresses of the repository. */
function withPictures(page) {
  const address = repository.url.replace(/(?:\.git)?$/, '/raw/HEAD/');
  return page.replaceAll(/!\[([^\]]*)\]\(([^)]+)\)/g, (image, words, target) => {
    if (!target.startsWith(address)) return image;
    const picture = readFileSync(join(PROJECT, target.slice(address.length)));
    return `![${words}](data:image/webp;base64,${picture.toString('base64')})`;
  });
}

function check(entries) {
  const foreign = entries.map(({ entryName }) => entryName).filter((path) => !EXPECTED.test(path));
  if (foreign.length > 0) throw new Error(`Not expected in the package: ${foreign.join(', ')}`);
  const { size } = statSync(file);
  console.log(`${file}: ${entries.length} files, ${(size / 1e6).toFixed(2)} MB (at most ${MOST_BYTES / 1e6})`);
  if (size > MOST_BYTES) throw new Error(`The package has ${size} bytes, more than ${MOST_BYTES}. Largest: ${largest(entries)}`);
}

function largest(entries) {
  const sizes = entries.map(({ entryName, header }) => [entryName, header.compressedSize]);
  return sizes
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([path, bytes]) => `${path} ${bytes}`)
    .join(', ');
}
