import { DOUBTS } from './model.generated.ts';

/** A character of a word that official texts write otherwise now and then. */
export interface WordDoubt {
  /** Its offset in the word. */
  readonly at: number;
  /** The other form, in Taiwan's characters. */
  readonly form: string;
  /** How often it stands there, 0 to 1. */
  readonly odds: number;
}

/** How likely readings are is told in so many steps, each half a power of ten nearer to certainty. */
export const BUCKETS = 13;
const STEPS_OF_TEN = 2;
const SCALE = 10_000;
const GENERAL = '*';
const NONE: readonly WordDoubt[] = [];

/** The step of a share (0 to 1). */
export function bucketOf(share: number): number {
  const power = -Math.log10(Math.max(1 - share, Number.EPSILON));
  return Math.min(BUCKETS - 1, Math.floor(STEPS_OF_TEN * power));
}

/** How often conversion is wrong: counted in official texts of Taiwan, by models that were not made from these; forms that are both customary are none. */
export class DoubtOdds {
  /** By code unit, for every step. */
  private readonly characters = new Map<number, readonly number[]>();
  private readonly words = new Map<string, WordDoubt[]>();
  private readonly general: readonly number[];

  /** Of the file of the model, as `build/doubt-training.mjs` writes it. */
  constructor(file: string) {
    let general: readonly number[] = [];
    for (const line of file.split('\n')) {
      const [name = '', ...cells] = line.split(' ');
      if (name.length > 1) this.addWord(name, cells);
      else if (name === GENERAL) general = cells.map(oddsOf);
      else this.characters.set(name.charCodeAt(0), cells.map(oddsOf));
    }
    this.general = general;
  }

  /** How likely it is (0 to 1) that a character, by its code unit, is wrong whose likeliest reading has this share. */
  ofShare(unit: number, share: number): number {
    return (this.characters.get(unit) ?? this.general)[bucketOf(share)] ?? 0;
  }

  /** What is doubtful of a word that tells the forms of its characters. */
  ofWord(word: string): readonly WordDoubt[] {
    return this.words.get(word) ?? NONE;
  }

  private addWord(word: string, [at, form = '', odds]: readonly string[]): void {
    const doubts = this.words.get(word) ?? [];
    this.words.set(word, [...doubts, { at: Number(at), form, odds: oddsOf(odds ?? '') }]);
  }
}

function oddsOf(cell: string): number {
  return Number(cell) / SCALE;
}

let cached: DoubtOdds | undefined;

/** Made on first use and then shared. */
export function doubtOdds(): DoubtOdds {
  cached ??= new DoubtOdds(DOUBTS);
  return cached;
}
