import { isHan } from '../text/han.ts';

/** What a feature looks at: its letter in the model is that of its place here. */
const FEATURE_LETTERS = 'abcdefghiwx';
/** How far a feature of the surroundings reaches to each side, by its letter. */
export const REACH: Readonly<Record<string, readonly [before: number, after: number]>> = {
  a: [1, 0],
  b: [0, 1],
  c: [2, 0],
  d: [0, 2],
  e: [1, 1],
  f: [3, 0],
  g: [0, 3],
  h: [2, 1],
  i: [1, 2],
};
/** The number of features of the surroundings; those of the word follow. */
export const SURROUNDINGS = 9;
/** The features of one place. */
export const FEATURES = 11;

/** What stands around a character, as the model has it written: a letter tells where, the characters what. */
export function featuresAt(text: string, at: number): string[] {
  const around = (offset: number) => String.fromCharCode(surroundingOf(text.charCodeAt(at + offset)));
  const [l3, l2, l1, r1, r2, r3] = [-3, -2, -1, 1, 2, 3].map(around) as [string, string, string, string, string, string];
  const before = l2 + l1;
  const after = r1 + r2;
  return [
    `a${l1}`,
    `b${r1}`,
    `c${before}`,
    `d${after}`,
    `e${l1}${r1}`,
    `f${l3}${before}`,
    `g${after}${r3}`,
    `h${before}${r1}`,
    `i${l1}${after}`,
  ];
}

/** Of what the word that was found for a character says of it: its reading there, and itself where it says so often. */
export function wordFeatures(word: string | undefined, reading: string): string[] {
  return word === undefined ? ['w'] : [`w${reading}`, `x${word}`];
}

/** The same features as two numbers each, without a string for any of them: `featureKey()` tells which. */
export function writeFeatureKeys(units: Uint16Array, at: number, keys: Int32Array): void {
  const l3 = around(units, at - 3);
  const l2 = around(units, at - 2);
  const l1 = around(units, at - 1);
  const r1 = around(units, at + 1);
  const r2 = around(units, at + 2);
  const r3 = around(units, at + 3);
  writeKey(keys, 0, l1, 0, 0);
  writeKey(keys, 1, r1, 0, 0);
  writeKey(keys, 2, l2, l1, 0);
  writeKey(keys, 3, r1, r2, 0);
  writeKey(keys, 4, l1, r1, 0);
  writeKey(keys, 5, l3, l2, l1);
  writeKey(keys, 6, r1, r2, r3);
  writeKey(keys, 7, l2, l1, r1);
  writeKey(keys, 8, l1, r1, r2);
}

/** The features of a word: `place` is its place in the list, -1 where there is none, and `reading` the unit of the reading, 0 then. */
export function writeWordKeys(keys: Int32Array, place: number, reading: number): void {
  writeKey(keys, SURROUNDINGS, reading, 0, 0);
  keys[2 * SURROUNDINGS + 2] = place < 0 ? -1 : (SURROUNDINGS + 1) << 16;
  keys[2 * SURROUNDINGS + 3] = place;
}

/** The two numbers of a feature as the model has it written; `undefined` for a word that `placeOf` does not know. */
export function featureKey(feature: string, placeOf: (word: string) => number): readonly [high: number, low: number] | undefined {
  const kind = FEATURE_LETTERS.indexOf(feature.charAt(0));
  if (kind === SURROUNDINGS + 1) {
    const place = placeOf(feature.slice(1));
    return place < 0 ? undefined : [kind << 16, place];
  }
  const [first = 0, second = 0, third = 0] = Array.from(feature.slice(1), (character) => character.charCodeAt(0));
  return [(kind << 16) | first, (second << 16) | third];
}

function writeKey(keys: Int32Array, kind: number, first: number, second: number, third: number): void {
  keys[2 * kind] = (kind << 16) | first;
  keys[2 * kind + 1] = (second << 16) | third;
}

function around(units: Uint16Array, at: number): number {
  return at < 0 || at >= units.length ? LINE_END : (surroundings[units[at] as number] as number);
}

const PUNCTUATION = '，。、；：「」（）％';
const LINE_END = 0x5e;

/** By code unit. */
const surroundings = Uint16Array.from({ length: 0x10000 }, (_, unit) => kindOf(unit, String.fromCharCode(unit)).charCodeAt(0));

function surroundingOf(unit: number): number {
  return Number.isNaN(unit) ? LINE_END : (surroundings[unit] as number);
}

/** A Chinese character as it is, everything else by its kind. */
function kindOf(unit: number, character: string): string {
  if (unit === 0x0a || unit === 0x0d) return '^';
  if (isHan(unit)) return character;
  if (/[0-9０-９]/.test(character)) return '#';
  if (/[a-zA-Z]/.test(character)) return '@';
  if (/\s/.test(character)) return '_';
  if (character === '“') return '「';
  if (character === '”') return '」';
  return PUNCTUATION.includes(character) ? character : '.';
}
