import { isHan } from '../text/han.ts';
import { CONTEXTS } from './model.generated.ts';

/** What official texts tell of one character: how much each thing around it speaks for each of its readings. */
export interface CharacterModel {
  /** The reading that needs no evidence first. */
  readonly readings: readonly string[];
  /** For every reading its weight where nothing is known; 0 for the first. */
  readonly biases: readonly number[];
  /** For every reading what speaks for it (above 0) and against it, in natural logarithms; of the first nothing is kept. */
  readonly weights: readonly ReadonlyMap<string, number>[];
}

/** Weights are kept as tenths. */
const SCALE = 10;

let cached: ReadonlyMap<number, CharacterModel> | undefined;

/** By code unit of the Simplified character; made on first use and then shared. */
export function contextModel(): ReadonlyMap<number, CharacterModel> {
  cached ??= readModel(CONTEXTS);
  return cached;
}

/** Each line: character, and by tabs for each reading itself, its bias, and features with their weights, all by blanks. */
function readModel(text: string): ReadonlyMap<number, CharacterModel> {
  return new Map(text.split('\n').map((line) => [line.charCodeAt(0), readCharacter(line.split('\t').slice(1))]));
}

function readCharacter(cells: readonly string[]): CharacterModel {
  const parts = cells.map((cell) => cell.split(' '));
  return {
    readings: parts.map(([reading = '']) => reading),
    biases: parts.map(([, bias = '0']) => Number(bias) / SCALE),
    weights: parts.map(([, , ...features]) => readWeights(features)),
  };
}

function readWeights(cells: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (let at = 0; at + 1 < cells.length; at += 2) weights.set(cells[at] ?? '', Number(cells[at + 1]) / SCALE);
  return weights;
}

/** What stands around a character, as the model asks for it: a letter tells where, the characters what. */
export function featuresAt(text: string, at: number): string[] {
  const l1 = surroundingAt(text, at - 1);
  const l2 = surroundingAt(text, at - 2);
  const l3 = surroundingAt(text, at - 3);
  const r1 = surroundingAt(text, at + 1);
  const r2 = surroundingAt(text, at + 2);
  const r3 = surroundingAt(text, at + 3);
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

const PUNCTUATION = '，。、；：「」（）％';

/** By code unit, as far as somebody asked. */
const surroundings: string[] = [];

/** A Chinese character as it is, everything else by its kind. */
function surroundingAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return '^';
  const known = surroundings[unit];
  if (known !== undefined) return known;
  const surrounding = kindOf(unit, String.fromCharCode(unit));
  surroundings[unit] = surrounding;
  return surrounding;
}

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
