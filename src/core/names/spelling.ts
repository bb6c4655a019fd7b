import { syllablesOf } from '../text/syllables.ts';

const A = 97;
const Z = 122;
/** A bit of a number stands for each letter: those of a longer query that come after are not asked for. */
export const MOST_LETTERS = 30;

/**
 * Letters that somebody types for a name, in lower case. They spell a part of a folded name: whole characters by any of their readings, or words of Latin
 * letters from the beginning of one on; the last may be typed in part. The naive way fills a table of costs for each name (Sellers); here a row of it is a
 * bit for each letter, and as many such rows as letters may be wrong (Wu and Manber, agrep). Linear in the name.
 */
export class Spelling {
  private readonly letters: string;
  /** For each letter of the alphabet, the places where it stands. */
  private readonly places = new Int32Array(Z - A + 1);

  constructor(letters: string) {
    this.letters = letters.slice(0, MOST_LETTERS);
    for (let at = 0; at < this.letters.length; at++) {
      const letter = this.letters.charCodeAt(at) - A;
      this.places[letter] = (this.places[letter] ?? 0) | (1 << at);
    }
  }

  /** How many letters may be wrong, missing or too many: none of a few, as nearly everything is like them. */
  get errorsAllowed(): number {
    if (this.letters.length < 5) return 0;
    return this.letters.length < 10 ? 1 : 2;
  }

  /** How many letters are wrong in what is most like them in the name; `undefined` for more than `most`. With `fromStart` it begins where the name does. */
  errorsIn(name: string, most: number, fromStart = false): number | undefined {
    let rows = new Int32Array(most + 1);
    let best = most + 1;
    let hasBegun = false;
    for (let at = 0; at < name.length && best > 0; at++) {
      const syllables = syllablesAt(name, at);
      if (syllables.length === 0) continue;
      if (!hasBegun || !(fromStart || isInWord(name, at))) begin(rows);
      hasBegun = true;
      const after = new Int32Array(most + 1);
      for (const syllable of syllables) best = Math.min(best, this.read(rows, syllable, after));
      rows = after;
    }
    return best > most ? undefined : best;
  }

  /** Adds to `after` how far the letters have come behind a syllable; returns the fewest errors with which they came to their end in it. */
  private read(rows: Int32Array, syllable: string, after: Int32Array): number {
    const end = 1 << this.letters.length;
    const now = Int32Array.from(rows);
    let best = rows.length;
    for (let at = 0; at < syllable.length; at++) {
      const places = this.places[syllable.charCodeAt(at) - A] ?? 0;
      for (let errors = 0, fewerBefore = 0, fewer = 0; errors < now.length; errors++) {
        const before = now[errors] ?? 0;
        const next = ((before & places) << 1) | fewerBefore | (fewerBefore << 1) | (fewer << 1);
        fewerBefore = before;
        fewer = next;
        now[errors] = next;
        if ((next & end) !== 0) best = Math.min(best, errors);
      }
    }
    for (let errors = 0; errors < now.length; errors++) after[errors] = (after[errors] ?? 0) | (now[errors] ?? 0);
    return best;
  }
}

function syllablesAt(name: string, at: number): readonly string[] {
  const unit = name.charCodeAt(at);
  return isLetter(unit) ? [name.charAt(at)] : syllablesOf(unit);
}

function isInWord(name: string, at: number): boolean {
  return isLetter(name.charCodeAt(at)) && isLetter(name.charCodeAt(at - 1));
}

function isLetter(unit: number): boolean {
  return unit >= A && unit <= Z;
}

/** Nothing is read; with an error for each, the first letters may be too many. */
function begin(rows: Int32Array): void {
  for (let errors = 0; errors < rows.length; errors++) rows[errors] = (rows[errors] ?? 0) | ((1 << (errors + 1)) - 1);
}
