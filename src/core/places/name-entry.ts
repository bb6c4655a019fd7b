import { foldText } from '../text/fold.ts';
import { Trie } from '../trie.ts';
import { levelOf } from './division.ts';
import type { Gazetteer, NameUse } from './gazetteer.ts';
import { gazetteer } from './gazetteer.ts';
import type { NameForm } from './short-names.ts';
import { signsByWord } from './sign-words.ts';
import * as tables from './tables.generated.ts';
import { ZONES } from './tables.generated.ts';

/**
 * Words that hold the name of a division without meaning it; at each place the longest word is taken. Chinese does not mark where words end, so these are also
 * the commonest meetings of two words (五大理念, 均衡水平, 制定西部). Folded.
 */
const TRAP_WORDS: readonly string[] = tables.TRAP_WORDS.map(({ word }) => foldText(word));
/** Names that are also ordinary words: alone they say nothing, after the name above them (天津和平) or with their suffix (和平区) they do. Folded. */
const COMMON_NAMES: ReadonlySet<string> = new Set(tables.COMMON_NAMES.map(({ name }) => foldText(name)));

/** A name of places, a word that hides one, or a word that a sign needs. */
export interface NameEntry {
  readonly name: string;
  /** Empty for a word that is no place. */
  readonly uses: readonly NameUse[];
  readonly common: boolean;
  readonly zone: boolean;
  /** Whether it is a name or hides one. */
  readonly isName: boolean;
  /** As of `formOf`. */
  readonly form: NameForm;
  /** Whether all that it can mean are counties. */
  readonly isCounty: boolean;
  /** The numbers of the signs that it tells of; `undefined` for none. */
  readonly signs: readonly number[] | undefined;
}

let cached: Trie<NameEntry> | undefined;

/** All names of two characters or more, the trap words, and the words of signs. Made on first use and then shared. */
export function nameTrie(): Trie<NameEntry> {
  cached ??= buildTrie(gazetteer());
  return cached;
}

function buildTrie(places: Gazetteer): Trie<NameEntry> {
  const entries = new Map<string, NameEntry>();
  const add = (name: string, uses: readonly NameUse[], isCommon = false, zone = false) => {
    const common = isCommon || (uses.length > 0 && uses.every(isOverseasTown));
    entries.set(name, { name, uses, common, zone, isName: true, form: formOf(uses), isCounty: areCounties(uses), signs: undefined });
  };
  for (const word of TRAP_WORDS) add(word, []);
  for (const [name, uses] of places.names()) if (name.length > 1 && !uses.every(isPartOfMacau)) add(name, uses, COMMON_NAMES.has(name));
  for (const { zone, division } of ZONES) add(foldText(zone), usesOfZone(places, division), false, true);
  for (const [word, signs] of signsByWord()) entries.set(word, { ...(entries.get(word) ?? noName(word)), signs });
  return new Trie(entries);
}

function noName(name: string): NameEntry {
  return { name, uses: [], common: false, zone: false, isName: false, form: 'bare', isCounty: true, signs: undefined };
}

/** The form of the first of the uses of a name. */
export function formOf(uses: readonly NameUse[]): NameForm {
  return uses[0]?.form ?? 'bare';
}

/** Whether all that a name can mean are counties. */
export function areCounties(uses: readonly NameUse[]): boolean {
  return uses.every(({ division }) => levelOf(division.code) === 'county');
}

/** Among the names of Taiwan's towns and districts are 大城乡 (广大城乡) and 信义区: they count after the name of their county only. */
function isOverseasTown({ division }: NameUse): boolean {
  return /^71/.test(division.code) && levelOf(division.code) === 'county';
}

/** The standard still lists two cities that Macau has not had since 2001; 澳门市政署 is no body of one. */
function isPartOfMacau({ division }: NameUse): boolean {
  return /^82(?!0000)/.test(division.code);
}

function usesOfZone(places: Gazetteer, path: string): readonly NameUse[] {
  const division = places.at(path.split('/'));
  return division ? [{ division, form: 'full' }] : [];
}
