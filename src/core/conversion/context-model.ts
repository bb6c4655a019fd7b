import { CONTEXTS } from './model.generated.ts';

/** What official texts tell of one character: how much each thing around it speaks for each of its readings. */
export interface CharacterContexts {
  /** The reading that needs no evidence first. */
  readonly readings: readonly string[];
  /** For every reading its weight where nothing is known; 0 for the first. */
  readonly biases: readonly number[];
  /** For every reading what speaks for it (above 0) and against it, in natural logarithms; of the first nothing is kept. */
  readonly weights: readonly ReadonlyMap<string, number>[];
}

/** Weights are kept as tenths. */
const SCALE = 10;

/** What the model tells of each character; each line: character, and by tabs for each reading itself, its bias, and features with their weights, all by blanks. */
export function* characterContexts(): Generator<[simplified: string, contexts: CharacterContexts]> {
  for (const line of CONTEXTS.split('\n')) yield [line.charAt(0), readCharacter(line.split('\t').slice(1))];
}

function readCharacter(cells: readonly string[]): CharacterContexts {
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
