import hkPhrases from 'opencc-js/dict/HKPhrases';
import hkVariants from 'opencc-js/dict/HKVariants';
import twPhrases from 'opencc-js/dict/TWPhrases';
import twVariants from 'opencc-js/dict/TWVariants';
import type { Range } from '../evidence.ts';
import { BUILT_IN_PACK } from '../phrases/pack/index.ts';
import { UnitTrie } from '../unit-trie.ts';
import type { ConversionDraft } from './conversion-draft.ts';
import { pairsOf } from './opencc-dictionaries.ts';

/** Where words can be a region's own. */
type WordRegion = 'tw' | 'hk';

/** A quotation and a title, which are as somebody wrote them. */
const QUOTED = /[“「『《〈][^“”「」『』《》〈〉\n]{1,200}[”」』》〉]/g;

/** Words of the mainland in a region's characters, and the region's own. */
interface Vocabulary {
  readonly trie: UnitTrie;
  readonly words: readonly string[];
}

const vocabularies = new Map<WordRegion, Vocabulary>();
let phraseTrie: UnitTrie | undefined;

/** Puts a region's words into the place of the mainland's (軟件 becomes 軟體), but for quotations, titles and set phrases. `source` has the units of the source. */
export function replaceVocabulary(draft: ConversionDraft, source: Uint16Array, region: WordRegion, kept: readonly Range[]): void {
  const { trie, words } = vocabulary(region);
  const found = longestEntries(trie, draft.units);
  if (found.length === 0) return;
  const isKept = keptUnits(draft.source, source, kept);
  for (const { start, end, place } of found) if (!isKept.subarray(start, end).includes(1)) draft.write(start, end, words[place] as string);
}

interface FoundEntry extends Range {
  readonly place: number;
}

/** From left to right, the longest at each place, without overlaps. */
function longestEntries(trie: UnitTrie, units: Uint16Array): FoundEntry[] {
  const found: FoundEntry[] = [];
  for (let at = trie.nextStart(units, 0, units.length); at < units.length; at = trie.nextStart(units, at, units.length)) {
    const match = trie.longestIn(units, at, units.length);
    if (match >= 0) found.push({ start: at, end: at + (match & 0xff), place: match >> 8 });
    at += match < 0 ? 1 : match & 0xff;
  }
  return found;
}

/** 1 for every unit of quotations, titles and set phrases, and of what is kept anyway. */
function keptUnits(text: string, units: Uint16Array, kept: readonly Range[]): Uint8Array {
  const isKept = new Uint8Array(text.length);
  const keep = ({ start, end }: Range) => isKept.fill(1, start, end);
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) keep({ start: index, end: index + quoted.length });
  phraseTrie ??= new UnitTrie(BUILT_IN_PACK.map(({ phrase }) => phrase));
  for (const phrase of longestEntries(phraseTrie, units)) keep(phrase);
  for (const range of kept) keep(range);
  return isKept;
}

function vocabulary(region: WordRegion): Vocabulary {
  const known = vocabularies.get(region) ?? makeVocabulary(region);
  vocabularies.set(region, known);
  return known;
}

/** Of two words that a region's characters make alike the later one counts. */
function makeVocabulary(region: WordRegion): Vocabulary {
  const forms = new Map(pairsOf(region === 'tw' ? twVariants : hkVariants));
  const written = (word: string) => Array.from(word, (character) => forms.get(character) ?? character).join('');
  const words = new Map(pairsOf(region === 'tw' ? twPhrases : hkPhrases).map(([from, to]) => [written(from), written(to)]));
  return { trie: new UnitTrie([...words.keys()]), words: [...words.values()] };
}
