import { foldText } from '../text/fold.ts';
import { Trie } from '../trie.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf } from './division.ts';
import type { Gazetteer, NameUse } from './gazetteer.ts';
import { gazetteer } from './gazetteer.ts';
import { isBorne, surnameOf } from './name-bearer.ts';
import type { NameForm } from './short-names.ts';
import * as tables from './tables.generated.ts';
import { ZONES } from './tables.generated.ts';

/**
 * Words that hold the name of a division without meaning it; at each place the longest word is taken. Chinese does not mark where words end, so these are also
 * the commonest meetings of two words (五大理念, 均衡水平, 制定西部). Folded.
 */
const TRAP_WORDS: readonly string[] = tables.TRAP_WORDS.map(({ word }) => foldText(word));

/** Names that are also ordinary words: alone they say nothing, after the name above them (天津和平) or with their suffix (和平区) they do. Folded. */
const COMMON_NAMES: ReadonlySet<string> = new Set(tables.COMMON_NAMES.map(({ name }) => foldText(name)));

/** A name in a text with what it can mean there. Offsets are into the folded text. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What the name can mean after its neighbours have been asked; never empty. */
  readonly uses: readonly NameUse[];
  /** The weakest form among the uses. */
  readonly form: NameForm;
  /** Whether the name follows the name of a division above it: 深圳|宝安. */
  readonly chained: boolean;
  /** Whether the name is also an ordinary word (和平, 资源), so that alone it says nothing. */
  readonly common: boolean;
  /** Whether the name is that of a development zone inside the division: 雄安新区. */
  readonly zone: boolean;
}

interface Entry {
  readonly name: string;
  /** Empty for a word that is no place. */
  readonly uses: readonly NameUse[];
  readonly common: boolean;
  readonly zone: boolean;
}

let cached: Trie<Entry> | undefined;

/** All names of two characters or more, and the trap words. */
function nameTrie(): Trie<Entry> {
  cached ??= buildTrie(gazetteer());
  return cached;
}

function buildTrie(places: Gazetteer): Trie<Entry> {
  const pairs: [string, Entry][] = TRAP_WORDS.map((name) => [name, { name, uses: [], common: false, zone: false }]);
  for (const [name, uses] of places.names())
    if (name.length > 1 && !uses.every(isPartOfMacau))
      pairs.push([name, { name, uses, common: COMMON_NAMES.has(name) || uses.every(isOverseasTown), zone: false }]);
  for (const { zone, division } of ZONES) pairs.push([foldText(zone), zoneEntry(places, zone, division)]);
  return new Trie(pairs);
}

/** Among the names of Taiwan's towns and districts are 大城乡 (广大城乡) and 信义区: they count after the name of their county only. */
function isOverseasTown({ division }: NameUse): boolean {
  return /^71/.test(division.code) && levelOf(division.code) === 'county';
}

/** The standard still lists two cities that Macau has not had since 2001; 澳门市政署 is no body of one. */
function isPartOfMacau({ division }: NameUse): boolean {
  return /^82(?!0000)/.test(division.code);
}

function zoneEntry(places: Gazetteer, zone: string, path: string): Entry {
  const division = places.at(path.split('/'));
  return { name: foldText(zone), uses: division ? [{ division, form: 'full' }] : [], common: false, zone: true };
}

/** The place of a text that names more is told by these; a million of them would take a gigabyte. */
export const MOST_MENTIONS = 100_000;

/** The names of places in a text. */
export interface PlacesInText {
  /** From left to right. */
  readonly mentions: PlaceMention[];
  /** There are more, which are not among them. */
  readonly isCut: boolean;
}

/** Names from left to right; see `placesIn`. */
export function findPlaces(folded: string): PlaceMention[] {
  return placesIn(folded).mentions;
}

/** Names from left to right, the longest at each place, the first hundred thousand; names inside longer words, of roads and of persons are not seen. */
export function placesIn(folded: string): PlacesInText {
  const mentions: PlaceMention[] = [];
  const persons = new Set<string>();
  let isCut = false;
  nameTrie().forEachLongest(folded, (entry, start, end) => {
    if (entry.uses.length === 0 || isCut) return;
    if (isOther(entry, start, end, folded, persons)) return;
    if (mentions.length < MOST_MENTIONS) mentions.push(mention(entry, start, end, mentions.at(-1)));
    else isCut = true;
  });
  const isPerson = ({ start, end, form }: PlaceMention) => form === 'bare' && persons.has(folded.slice(start - 1, end));
  return { mentions: persons.size === 0 ? mentions : mentions.filter((one) => !isPerson(one)), isCut };
}

/** A surname and the office before it. */
const BEFORE_PERSON = 5;

/** Whether the name is that of a road or a person; persons are remembered with their surname. */
function isOther({ uses }: Entry, start: number, end: number, folded: string, persons: Set<string>): boolean {
  if ((uses[0]?.form ?? 'bare') !== 'bare') return false;
  const after = folded.slice(end, end + 20);
  const surname = surnameOf(folded.slice(Math.max(0, start - BEFORE_PERSON), start), after);
  if (surname) persons.add(surname + folded.slice(start, end));
  return surname !== undefined || isBorne(uses.every(isCounty), after);
}

function isCounty({ division }: NameUse): boolean {
  return levelOf(division.code) === 'county';
}

function mention({ name, uses, common, zone }: Entry, start: number, end: number, before: PlaceMention | undefined): PlaceMention {
  const above =
    before && before.end === start ? uses.filter((use) => before.uses.some((parent) => isBelow(use.division, parent.division))) : [];
  const chained = above.length > 0;
  const chosen = chained ? above : uses;
  return { start, end, name, uses: chosen, form: chosen[0]?.form ?? 'bare', chained, common, zone };
}

function isBelow(division: Division, ancestor: Division): boolean {
  return division !== ancestor && isWithin(division, ancestor);
}
