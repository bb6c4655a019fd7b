// `npm run vsix`: the extension as a file, with the pictures of its page in it. `--pre-release` marks it as one.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { createVSIX } from '@vscode/vsce';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { PROJECT } from './installed.mjs';

const MOST_BYTES = 1_600_000;
/** The method of a ZIP entry. */
const DEFLATED = 8;
/** As many kinds of text as a file may have, each packed in its own way: with the 15 that are usual the package is 13 kilobytes larger, and more than these make no difference. */
const MOST_BLOCKS = 120;
const PAGE = 'extension/readme.md';
/** What the package may hold; `.vscodeignore` chooses, and this says what it must never choose. */
const EXPECTED =
  /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package(?:\.nls(?:\.zh-(?:cn|tw))?)?\.json|(?:readme|changelog|GUIDE|LICENSE|ThirdPartyNotices)\.(?:md|txt)|dist\/(?:library\.js|cli\.cjs|(?:node|web|pages)\/[\w-]+\.(?:c?js|css))|l10n\/bundle\.l10n\.zh-(?:cn|tw)\.json|media\/[\w./-]+\.(?:svg|png|webp|md|json)|seeds\/[\w-]+\.txt))$/;

const { name, version, repository } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const file = join(PROJECT, 'dist', `${name}-${version}.vsix`);

rmSync(file, { force: true });
await createVSIX({ cwd: PROJECT, packagePath: file, dependencies: false, preRelease: process.argv.includes('--pre-release') });
const parts = await unzip(readFileSync(file));
parts.set(PAGE, Buffer.from(withPictures(Buffer.from(parts.get(PAGE)).toString())));
const archive = await zip(parts);
writeFileSync(file, archive);
report([...parts.keys()], archive.length);

/** The bytes of each file in an archive, by its name. */
async function unzip(bytes) {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const read = entries.map(async (entry) => [entry.filename, await entry.getData(new Uint8ArrayWriter())]);
  return new Map(await Promise.all(read));
}

/** Smaller by a twelfth than with zlib, and as fast to unpack. */
async function zip(parts) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of parts) {
    const compressed = await zopfli.deflateAsync(bytes, { numiterations: 15, blocksplittingmax: MOST_BLOCKS });
    const options = { passThrough: true, compressionMethod: DEFLATED, uncompressedSize: bytes.length, signature: crc32(bytes) };
    await writer.add(name, new Uint8ArrayReader(compressed), options);
  }
  return writer.close();
}

/** VS Code shows pictures of a page from the network or from the page itself, and none that lie beside it; vsce has made them addresses of the repository. */
function withPictures(page) {
  const address = repository.url.replace(/(?:\.git)?$/, '/raw/HEAD/');
  return page.replaceAll(/!\[([^\]]*)\]\(([^)]+)\)/g, (image, words, target) => {
    if (!target.startsWith(address)) return image;
    const picture = readFileSync(join(PROJECT, target.slice(address.length)));
    return `![${words}](data:image/webp;base64,${picture.toString('base64')})`;
  });
}

/** Without throwing: Zopfli would print its program before the error. */
function report(names, size) {
  console.log(`${file}: ${names.length} files, ${(size / 1e6).toFixed(2)} MB (at most ${MOST_BYTES / 1e6})`);
  const foreign = names.filter((path) => !EXPECTED.test(path));
  if (foreign.length > 0) refuse(`Not expected in the package: ${foreign.join(', ')}`);
  if (size > MOST_BYTES) refuse(`The package has ${size} bytes, more than ${MOST_BYTES}.`);
}

function refuse(reason) {
  console.error(reason);
  process.exitCode = 1;
}
