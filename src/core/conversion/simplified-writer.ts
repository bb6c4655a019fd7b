import tsPhrases from 'opencc-js/dict/TSPhrases';
import { UnitTrie } from '../unit-trie.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { simplifiedCharacters, simplifyCharacters } from './simplified-characters.ts';
import { KEPT_CHARACTERS, SIMPLIFIED_WORDS } from './tables.generated.ts';
import { codeUnits, unitsAsText } from './unit-text.ts';

/**
 * Writes runs of Chinese characters in Simplified ones, unit by unit: first each character by itself, but for those that some words keep (著, 乾); then these by
 * their word. What is Simplified already stays, so that nobody has to know in which script a text is.
 */
export class SimplifiedWriter {
  private readonly units = simplifiedUnits();
  private readonly words = simplifiedWords();
  /** For every code unit what it is outside the words that keep it; 0 for most. */
  private readonly otherwise = otherwiseUnits();
  private readonly starts = startUnits(this.words);

  /** Writes the forms of a run of `source` into `units`, at the same offsets. */
  write(source: Uint16Array, start: number, end: number, units: Uint16Array): void {
    let open = 0;
    for (let at = start; at < end; at++) {
      const unit = this.units[source[at] as number] as number;
      units[at] = unit;
      open |= this.starts[unit] as number;
    }
    if (open) this.decide(start, end, units);
  }

  /** A run of Chinese characters by itself. */
  simplified(run: string): string {
    const units = codeUnits(run);
    this.write(units, 0, run.length, units);
    return unitsAsText(units);
  }

  private decide(start: number, end: number, units: Uint16Array): void {
    for (let at = start; at < end; ) {
      const unit = units[at] as number;
      const length = this.starts[unit] ? this.writeWord(units, at, end) : 0;
      if (length === 0) units[at] = (this.otherwise[unit] as number) || unit;
      at += Math.max(1, length);
    }
  }

  /** The length of the word that stands there, 0 where there is none. */
  private writeWord(units: Uint16Array, at: number, end: number): number {
    const match = this.words.trie.longestIn(units, at, end);
    if (match < 0) return 0;
    const form = this.words.forms[match >> 8] as string;
    for (let index = 0; index < form.length; index++) units[at + index] = form.charCodeAt(index);
    return form.length;
  }
}

interface SimplifiedWords {
  readonly trie: UnitTrie;
  readonly names: readonly string[];
  /** As long as the names. */
  readonly forms: readonly string[];
}

/** Characters that words may keep are left to the words. */
function simplifiedUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [from, to] of simplifiedCharacters()) if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const { traditional } of KEPT_CHARACTERS) units[traditional.charCodeAt(0)] = traditional.charCodeAt(0);
  return units;
}

/** The keys are Simplified but for the characters that are kept. */
function simplifiedWords(): SimplifiedWords {
  const words = new Map<string, string>();
  for (const [from, to] of pairsOf(tsPhrases)) if (from.length === to.length && !from.includes('著')) words.set(openForm(from), to);
  for (const { written, simplified } of SIMPLIFIED_WORDS) words.set(written, simplified);
  for (const { kept } of KEPT_CHARACTERS) for (const word of kept.split('|')) words.set(word, word);
  const names = [...words.keys()];
  return { trie: new UnitTrie(names), names, forms: [...words.values()] };
}

function openForm(word: string): string {
  const open = KEPT_CHARACTERS.map(({ traditional }) => traditional);
  return Array.from(word, (character) => (open.includes(character) ? character : simplifyCharacters(character))).join('');
}

function otherwiseUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const { traditional, simplified } of KEPT_CHARACTERS) units[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  return units;
}

/** 1 for every code unit that a word begins with, and for those that words may keep. */
function startUnits({ names }: SimplifiedWords): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const name of names) units[name.charCodeAt(0)] = 1;
  for (const { traditional } of KEPT_CHARACTERS) units[traditional.charCodeAt(0)] = 1;
  return units;
}

let cached: SimplifiedWriter | undefined;

/** Made on first use and then shared. */
export function simplifiedWriter(): SimplifiedWriter {
  cached ??= new SimplifiedWriter();
  return cached;
}
