import { Index } from 'flexsearch';
import { forEachInSlices } from '../slices.ts';
import { isSyllable, syllablesFrom, syllablesOf } from '../text/syllables.ts';
import { MOST_LETTERS, Spelling } from './spelling.ts';
import { parses, syllablesIn } from './syllable-parse.ts';

/** So many of the names that share most with a query of which letters are wrong are looked at. */
const MOST_ALIKE = 4000;
const GRAM = 3;
/** So many names between two pauses. */
const NAMES = 50;

/**
 * Folded names found by how they are spelled in Latin letters: by full pinyin (gaozhiliang for 高质量), by words of their English, and with a letter wrong or
 * missing. A scan would read every name letter by letter; flexsearch narrows down to those that have the syllables, or the grams of a word.
 */
export class SpelledNames {
  private index = newIndex();
  private numbers = new Map<string, number>();
  private names: string[] = [];
  private present: ReadonlySet<string> = new Set();

  /** With `fromStart`, names that begin as the letters say; else a part of a name will do. */
  constructor(private readonly fromStart = false) {}

  /** How many names the index holds, some that are no longer there among them: never more than twice those that are, and a few. */
  get size(): number {
    return this.names.length;
  }

  /** Brings it up to the names that are there now, in slices. */
  *follow(present: ReadonlySet<string>): Generator<undefined, void> {
    // Taking a name out of flexsearch goes through all of it; those that are gone stay until they are as many as the others.
    this.present = present;
    if (this.goneAfter(present) > Math.max(present.size, GRAM)) this.clear();
    yield* forEachInSlices(present, NAMES, (name) => void (this.numbers.has(name) || this.add(name)));
  }

  /** The names that letters spell, with how many of the letters are wrong: those without an error, else the alike ones, unless they are not wanted. */
  find(typed: string, isAlikeWanted = true): ReadonlyMap<string, number> {
    const letters = typed.slice(0, MOST_LETTERS);
    if (!isSpelling(letters)) return new Map();
    const spelling = new Spelling(letters);
    const exact = this.verified(spelling, this.withAll(letters), 0);
    const most = spelling.errorsAllowed;
    if (exact.size > 0 || !isAlikeWanted || most === 0) return exact;
    return new Map([...this.alike(spelling, syllablesIn(letters), most), ...this.alike(spelling, gramsOf(letters), most)]);
  }

  private verified(spelling: Spelling, numbers: Iterable<number>, most: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const number of numbers) {
      const name = this.names[number] ?? '';
      const errors = this.present.has(name) ? spelling.errorsIn(name, most, this.fromStart) : undefined;
      if (errors !== undefined) found.set(name, errors);
    }
    return found;
  }

  private goneAfter(present: ReadonlySet<string>): number {
    return this.names.reduce((count, name) => count + Number(!present.has(name)), 0);
  }

  private clear(): void {
    this.index = newIndex();
    this.numbers = new Map();
    this.names = [];
  }

  private add(name: string): void {
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    this.index.add(number, [...new Set(tokensOf(name))].join(' '));
  }

  /** The names that have all syllables of one way to read the letters, or all grams. */
  private withAll(letters: string): Set<number> {
    const begun = syllablesFrom(letters).map((syllable) => [syllable]);
    const ways = [...parses(letters), ...begun, gramsOf(letters)];
    return new Set(ways.flatMap((tokens) => this.search(tokens)));
  }

  /** Of the names that share tokens those that are alike, from those that share most on: no further than one token less than the first of them. */
  private alike(spelling: Spelling, tokens: readonly string[], most: number): Map<string, number> {
    const found = new Map<string, number>();
    let read = 0;
    let levels = Number.POSITIVE_INFINITY;
    for (const [level, numbers] of this.sharing([...new Set(tokens)]).entries()) {
      if (level >= levels || read >= MOST_ALIKE) break;
      for (const [name, errors] of this.verified(spelling, numbers, most)) found.set(name, errors);
      read += numbers.length;
      if (found.size > 0) levels = Math.min(levels, level + 2);
    }
    return found;
  }

  /** The names that have all of the tokens, all but one, and so on. */
  private sharing(tokens: readonly string[]): number[][] {
    const missing = new Uint8Array(this.names.length).fill(tokens.length);
    for (const token of tokens) for (const number of this.search([token])) missing[number] = (missing[number] ?? 0) - 1;
    const levels: number[][] = tokens.map(() => []);
    for (const [number, count] of missing.entries()) levels[count]?.push(number);
    return levels;
  }

  /** The numbers of the names that have all of the tokens. */
  private search(tokens: readonly string[]): number[] {
    if (tokens.length === 0) return [];
    return this.index.search(tokens.join(' '), { limit: this.names.length, suggest: false }) as number[];
  }
}

/** Two letters are one only where they are a syllable: others are initials. */
function isSpelling(letters: string): boolean {
  return /^[a-z]+$/.test(letters) && (letters.length >= GRAM || isSyllable(letters));
}

function newIndex(): Index {
  return new Index({ encode: (text: string) => text.split(' '), tokenize: 'strict', resolution: 1 });
}

function* tokensOf(name: string): Generator<string> {
  for (let at = 0; at < name.length; at++) yield* syllablesOf(name.charCodeAt(at));
  for (const [words] of name.matchAll(/[a-z][^\u3400-\u9fff]*/g)) yield* gramsOf(words.replace(/[^a-z]/g, ''));
}

/** Every three letters that follow one another, across words too; fewer where there are no more. */
function gramsOf(letters: string): string[] {
  if (letters.length <= GRAM) return [letters];
  return Array.from({ length: letters.length - GRAM + 1 }, (_, at) => letters.slice(at, at + GRAM));
}
