// `npm run measure`: how easy the sources are to read and to change, in numbers. `build/sources.mjs` reads them; the layers test asks the same questions.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './installed.mjs';
import { circles, mutualFolders, readSources, usersOf } from './sources.mjs';

const SHORT_FILE = 30;
const SHORT_HELPER = 20;

const sources = readSources(join(PROJECT, 'src'));
const functions = sources.flatMap((source) => source.functions);
const exported = sources.flatMap((source) => source.exported);
const lines = sources.map((source) => source.lines);
const users = usersOf(sources);

print('functions: lines, median / p95 / max', [...quantiles(functions.map(({ length }) => length))].join(' / '));
print('  the longest', longest());
print('files: lines, median / p95', quantiles(lines).slice(0, 2).join(' / '));
print(`files under ${SHORT_FILE} lines`, share(lines.filter((length) => length < SHORT_FILE).length, lines.length));
list(`files under ${SHORT_HELPER} lines that one file uses`, shortHelpers());
list(
  'import circles',
  circles(sources).map((circle) => circle.join(' -> ')),
);
list(
  'folders that import each other',
  mutualFolders(sources).map((pair) => pair.join(' <-> ')),
);
print('exported functions, interfaces, types and classes with a doc comment', documented());
list('exported names with two meanings', doubles());
print('ARCHITECTURE.md', `${(statSync(join(PROJECT, 'ARCHITECTURE.md')).size / 1000).toFixed(1)} KB`);

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

function shortHelpers() {
  const short = sources.filter(({ path, lines: length }) => length < SHORT_HELPER && users.get(path)?.size === 1);
  return short.map(({ path }) => `${path} (used by ${[...users.get(path)][0]})`);
}

function documented() {
  const told = exported.filter(({ kind }) => kind !== 'constant');
  const bare = told.filter(({ isDocumented }) => !isDocumented);
  if (process.argv.includes('--list')) for (const { name, path } of bare) console.log(`  ${name} (${path})`);
  return share(told.length - bare.length, told.length);
}

/** A name that two files export is one meaning only where one of them hands on the other's. */
function doubles() {
  const byName = new Map();
  for (const one of exported) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return [...byName]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`);
}
