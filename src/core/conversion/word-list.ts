import stPhrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import twVariants from 'opencc-js/dict/TWVariants';
import { atOnce, forEachInSlices } from '../slices.ts';
import { JoinedPairs } from './joined-pairs.ts';
import { LEARNED_WORDS, WORD_COUNTS } from './model.generated.ts';
import { pairsOf } from './opencc-dictionaries.ts';
import { readings } from './readings.ts';
import { simplifiedWriter } from './simplified-writer.ts';
import { SET_PHRASES, WORDS } from './tables.generated.ts';
import { pairsOfWords } from './word-pairs.ts';
import { WordTable } from './word-table.ts';

/**
 * How firmly a word tells the forms of its characters. `context`: official texts write it now so and now so; `uncounted`: a dictionary has it, which is short,
 * and no text was seen to; `dictionary`: texts have it; `attested`: official texts write it so; `reviewed`: a table of this project has it.
 */
export const Firmness = { context: 0, uncounted: 1, dictionary: 2, attested: 3, reviewed: 4 } as const;

/** Simplified words, how they are written in Taiwan's characters, and how likely each of them is. */
export interface WordList {
  readonly names: readonly string[];
  /** The words, each by its place shifted by `COST_BITS`, and how unlikely it is, in tenths of a bit. */
  readonly table: WordTable;
  readonly joined: JoinedPairs;
  /** For every word its form. */
  readonly forms: readonly string[];
  /** For every word a value of `Firmness`. */
  readonly firmness: Uint8Array;
  /** 1 for every code unit that has several forms, or that some word writes otherwise than usual. */
  readonly isOpen: Uint8Array;
  /** For every code unit how unlikely it is as a word of its own, in tenths of a bit. */
  readonly singleCosts: Uint8Array;
}

interface Word {
  form: string;
  /** The logarithm of the number of times that it stands in 2^`WHOLE` words of text. */
  frequency: number;
  firmness: number;
}

/** Costs of words are below 2 to this. */
export const COST_BITS = 9;
/** The bits of a number of the table that are a cost. */
export const COST = (1 << COST_BITS) - 1;
/** The text that frequencies are counted in has this many words, as a power of two. */
const WHOLE = 25.8;
/** No character is likelier than this as a word of its own, in bits: particles would otherwise tear words apart. */
const LEAST_SINGLE = 8.7;
const RARE_SINGLE = 18.8;
/** Frequencies of words that nobody has counted: of OpenCC's short phrases, of its long ones, and of reviewed words of two characters, and longer. */
const UNCOUNTED = { short: 0, long: 1.6, reviewed: 6, longReviewed: 7 };
const LONGEST = 8;
/** Frequencies are letters from a to z. */
const FIRST_LETTER = 0x61;
const LETTERS = 26;

/** The place of a word in the list; -1 where it is not there. */
export function placeOfWord({ table }: WordList, word: string): number {
  return table.numberOf(word) >> COST_BITS;
}

let cached: WordList | undefined;

/** Made on first use (0.3 s), or before that in slices, and then shared. */
export function wordList(): WordList {
  cached ??= makeWordList(WORD_COUNTS, LEARNED_WORDS);
  return cached;
}

/** Makes that one in slices, unless it is there. */
export function* readyWordList(): Generator<undefined, void> {
  if (cached) return;
  const made = yield* wordListInSlices(WORD_COUNTS, LEARNED_WORDS);
  cached ??= made;
}

/** Of the two files of the model, as `build/conversion-model.mjs` writes them. */
export function makeWordList(counts: string, learned: string): WordList {
  return atOnce(wordListInSlices(counts, learned));
}

function* wordListInSlices(counts: string, learned: string): Generator<undefined, WordList> {
  const words = new Map<string, Word>();
  yield* addOpencc(words, regionalPhrases);
  yield* addOpencc(words, stPhrases);
  addReviewed(words);
  yield undefined;
  addSetPhrases(words);
  yield* addCounted(words, counts);
  addLearned(words, learned);
  yield undefined;
  dropCovered(words);
  yield undefined;
  const entries = [...words.values()];
  const names = [...words.keys()];
  const singles = singleCosts(counts);
  const numbers = Int32Array.from(names, (name, place) => (place << COST_BITS) | costOf(name, entries[place] as Word, singles));
  const isOpen = openUnits(words);
  yield undefined;
  const pairs = pairsOfWords(names);
  yield undefined;
  const table = new WordTable(names, numbers, pairs);
  yield undefined;
  return {
    names,
    table,
    joined: new JoinedPairs(names),
    forms: entries.map(({ form }) => form),
    firmness: Uint8Array.from(entries, ({ firmness }) => firmness),
    isOpen,
    singleCosts: singles,
  };
}

/** In tenths of a bit. A reviewed word of frequent characters (于都) would lose against them in every text; where two such words meet, the one that is not written as usual counts. */
function costOf(name: string, { form, frequency, firmness }: Word, singles: Uint8Array): number {
  const cost = tenths(WHOLE - frequency);
  if (firmness !== Firmness.reviewed) return cost;
  const apart = Array.from(name, (_, at) => singles[name.charCodeAt(at)] as number).reduce((sum, one) => sum + one, 0);
  return Math.min(cost, isUsual(name, form) ? apart : apart - 1);
}

function isUsual(name: string, form: string): boolean {
  const { usual } = readings();
  return Array.from(name, (_, at) => form.charCodeAt(at) === usual[name.charCodeAt(at)]).every(Boolean);
}

/** A phrase that no text was seen to have takes no character away from surer words in it that tell as much: 休闲区 from 休闲. */
function dropCovered(words: Map<string, Word>): void {
  const { usual } = readings();
  for (const [word, { form, firmness }] of words) {
    if (firmness !== Firmness.uncounted || word.length === 2) continue;
    const told = toldBySurer(word, form, words);
    const isCovered = (at: number) => told.has(at) || form.charCodeAt(at) === usual[word.charCodeAt(at)];
    if (told.size > 0 && Array.from(word, (_, at) => at).every(isCovered)) words.delete(word);
  }
}

/** The places in a phrase at which a surer word in it stands, written the same. */
function toldBySurer(word: string, form: string, words: ReadonlyMap<string, Word>): Set<number> {
  const told = new Set<number>();
  for (let start = 0; start < word.length - 1; start++) {
    for (let end = start + 2; end <= word.length; end++) {
      const part = end - start < word.length ? words.get(word.slice(start, end)) : undefined;
      if (!part || part.firmness < Firmness.attested || part.form !== form.slice(start, end)) continue;
      for (let at = start; at < end; at++) told.add(at);
    }
  }
  return told;
}

function openUnits(words: ReadonlyMap<string, Word>): Uint8Array {
  const { several, usual } = readings();
  const isOpen = new Uint8Array(0x10000);
  for (const unit of several.keys()) isOpen[unit] = 1;
  for (const [word, { form }] of words) {
    for (let at = 0; at < word.length; at++) if (usual[word.charCodeAt(at)] !== form.charCodeAt(at)) isOpen[word.charCodeAt(at)] = 1;
  }
  return isOpen;
}

/** Whole numbers, so that paths which cost the same do so wherever in a text they stand. */
function tenths(bits: number): number {
  return Math.round(10 * bits);
}

function singleCosts(counts: string): Uint8Array {
  const costs = new Uint8Array(0x10000).fill(tenths(RARE_SINGLE));
  for (const [word, frequency] of countedWords(counts))
    if (word.length === 1) costs[word.charCodeAt(0)] = tenths(Math.max(LEAST_SINGLE, WHOLE - frequency));
  return costs;
}

/** So many words are added between two pauses: a few milliseconds. */
const STEP = 4096;

function* addOpencc(words: Map<string, Word>, dictionary: string): Generator<undefined, void> {
  const toTaiwan = new Map(pairsOf(twVariants));
  yield* forEachInSlices(pairsOf(dictionary), STEP, ([from, to]) => {
    if (from.length !== to.length || from.length > LONGEST || from.length < 2) return;
    const form = Array.from(to, (character) => toTaiwan.get(character) ?? character).join('');
    const isLong = from.length > 3;
    words.set(from, {
      form,
      frequency: isLong ? UNCOUNTED.long : UNCOUNTED.short,
      firmness: isLong ? Firmness.dictionary : Firmness.uncounted,
    });
  });
}

/** `发展q放h`: what follows the first character of a line, each with its frequency as a letter. */
function* addCounted(words: Map<string, Word>, counts: string): Generator<undefined, void> {
  yield* forEachInSlices(countedWords(counts), STEP, ([word, frequency]) => {
    const before = words.get(word);
    if (before)
      Object.assign(before, { frequency: Math.max(before.frequency, frequency), firmness: Math.max(before.firmness, Firmness.dictionary) });
    else if (word.length > 1) words.set(word, { form: usualForm(word, words), frequency, firmness: Firmness.dictionary });
  });
}

function* countedWords(counts: string): Generator<[word: string, frequency: number]> {
  for (const line of counts.split('\n')) {
    for (let start = 1, at = 1; at < line.length; at++) {
      const letter = line.charCodeAt(at) - FIRST_LETTER;
      if (letter < 0 || letter >= LETTERS) continue;
      yield [line.charAt(0) + line.slice(start, at), letter];
      start = at + 1;
    }
  }
}

/** A word that no dictionary has is written as the words of two and three characters in it, the later ones before the earlier. */
function usualForm(word: string, words: ReadonlyMap<string, Word>): string {
  const { usual } = readings();
  let form = '';
  for (let at = 0; at < word.length; ) {
    const part = [3, 2].map((length) => word.slice(at, at + length)).find((part) => part.length < word.length && words.has(part));
    form += (part && words.get(part)?.form) ?? String.fromCharCode(usual[word.charCodeAt(at)] ?? 0);
    at += part?.length ?? 1;
  }
  return form;
}

/** `换发 換發 2`: a word, its form in official texts, and its firmness. */
function addLearned(words: Map<string, Word>, learned: string): void {
  for (const line of learned.split('\n')) {
    const [word = '', form = '', firmness] = line.split(' ');
    const before = words.get(word);
    if (before && before.firmness !== Firmness.reviewed) Object.assign(before, { form, firmness: Number(firmness) });
  }
}

function addReviewed(words: Map<string, Word>): void {
  for (const { simplified, traditional } of reviewedWords()) {
    const frequency = simplified.length > 2 ? UNCOUNTED.longReviewed : UNCOUNTED.reviewed;
    words.set(simplified, { form: traditional, frequency, firmness: Firmness.reviewed });
  }
}

/** Set phrases of the packs: what of them stands between punctuation marks and numbers. */
function addSetPhrases(words: Map<string, Word>): void {
  const writer = simplifiedWriter();
  for (const { traditional } of SET_PHRASES) {
    for (const [part] of traditional.matchAll(/[\u3400-\u9fff]{2,}/g)) {
      const before = words.get(writer.simplified(part));
      if (before?.firmness === Firmness.reviewed) continue;
      words.set(writer.simplified(part), {
        form: part,
        frequency: before?.frequency ?? UNCOUNTED.longReviewed,
        firmness: Firmness.reviewed,
      });
    }
  }
}

/** Of each row the words with one character, which Simplified texts may keep (覆) where it stands in other words. */
function* reviewedWords(): Generator<{ simplified: string; traditional: string }> {
  const writer = simplifiedWriter();
  for (const { simplified, traditional, words } of WORDS) {
    for (const word of words.split('|'))
      yield { simplified: writer.simplified(word.replaceAll(traditional, simplified)), traditional: word };
  }
}
