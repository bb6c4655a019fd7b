// `npm run measure`: how easy the sources are to read and to change, in numbers. `build/sources.mjs` reads them; the layers test asks the same questions.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './installed.mjs';
import { circles, doubles, folderGraph, helpers, mutualFolders, readSources } from './sources.mjs';

const SHORT_FILE = 30;
const SHORT_HELPER = 20;

const sources = readSources(join(PROJECT, 'src'));
const functions = sources.flatMap((source) => source.functions);
const exported = sources.flatMap((source) => source.exported);
const lines = sources.map((source) => source.lines);

print('functions: lines, median / p95 / max', [...quantiles(functions.map(({ length }) => length))].join(' / '));
print('  the longest', longest());
print('files: lines, median / p95', quantiles(lines).slice(0, 2).join(' / '));
print(`files under ${SHORT_FILE} lines`, share(lines.filter((length) => length < SHORT_FILE).length, lines.length));
list(
  `helpers under ${SHORT_HELPER} lines that one file uses`,
  helpers(sources, SHORT_HELPER).map(({ path, user }) => `${path} (used by ${user})`),
);
list(
  'import circles',
  circles(sources).map((circle) => circle.join(' -> ')),
);
list(
  'folders that import each other',
  mutualFolders(sources).map((pair) => pair.join(' <-> ')),
);
print('exported functions, interfaces, types and classes with a doc comment', documented());
list(
  'exported names with two meanings',
  doubles(sources).map(([name, paths]) => `${name}: ${paths.join(', ')}`),
);
list(
  'casts',
  sources.flatMap(({ path, casts }) => casts.map((type) => `as ${type} (${path})`)),
);
print('ARCHITECTURE.md', `${(statSync(join(PROJECT, 'ARCHITECTURE.md')).size / 1000).toFixed(1)} KB`);

if (process.argv.includes('--graph'))
  for (const [from, targets] of folderGraph(sources))
    console.log(`  ${from} -> ${targets.map(([to, count]) => `${to} ${count}`).join(', ') || 'nothing'}`);

/** Says a number of the sources. */
function print(title, value) {
  console.log(`${title}: ${value}`);
}

/** The number, and with `--list` what it counts. */
function list(title, items) {
  print(title, items.length);
  if (process.argv.includes('--list')) for (const item of items) console.log(`  ${item}`);
}

function quantiles(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]);
}

function longest() {
  const top = functions.toSorted((a, b) => b.length - a.length).slice(0, 3);
  return top.map(({ name, path, length }) => `${name} (${path}, ${length})`).join(', ');
}

function share(part, whole) {
  return `${part} of ${whole}, ${Math.round((100 * part) / whole)} %`;
}

function documented() {
  const explained = exported.filter(({ kind }) => kind !== 'constant');
  const bare = explained.filter(({ isDocumented }) => !isDocumented);
  if (process.argv.includes('--list')) for (const { name, path } of bare) console.log(`  ${name} (${path})`);
  return share(explained.length - bare.length, explained.length);
}
