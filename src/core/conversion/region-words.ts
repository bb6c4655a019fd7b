import hkPhrases from 'opencc-js/dict/HKPhrasesRev';
import twPhrases from 'opencc-js/dict/TWPhrasesRev';
import type { Range } from '../evidence.ts';
import { UnitTrie } from '../unit-trie.ts';
import type { ConversionDraft } from './conversion-draft.ts';
import { convertAsOpencc } from './opencc.ts';
import { pairsOf } from './opencc-dictionaries.ts';

/** Text with a region's own words. */
type WordVariant = 'twp' | 'hkp';

const tries = new Map<WordVariant, UnitTrie>();

/** Chinese characters, with the marks between the parts of a foreign name. */
const RUNS = /[\u3400-\u9fff·‧・-]+/g;

/** Writes the mainland's words into a span where it holds some of the region's; where these change the length, a run is one stretch. `source` has the units of the source. */
export function replaceWords(draft: ConversionDraft, source: Uint16Array, { start, end }: Range, from: WordVariant): void {
  if (!holdsKey(trieOf(from), source, start, end)) return;
  for (const { 0: run, index } of draft.source.slice(start, end).matchAll(RUNS)) {
    const at = start + index;
    if (holdsKey(trieOf(from), source, at, at + run.length)) replaceIn(draft, at, run, from);
  }
}

function replaceIn(draft: ConversionDraft, start: number, run: string, from: WordVariant): void {
  const words = convertAsOpencc(run, from, 's');
  if (words !== convertAsOpencc(run, from === 'twp' ? 'tw' : 'hk', 's')) draft.write(start, start + run.length, words);
}

/** Where no word of the region stands, OpenCC has nothing to replace. */
function holdsKey(trie: UnitTrie, units: Uint16Array, start: number, end: number): boolean {
  for (let at = trie.nextStart(units, start, end); at < end; at = trie.nextStart(units, at + 1, end)) {
    if (trie.longestIn(units, at, end) >= 0) return true;
  }
  return false;
}

function trieOf(variant: WordVariant): UnitTrie {
  const dictionary = variant === 'twp' ? twPhrases : hkPhrases;
  const trie = tries.get(variant) ?? new UnitTrie(pairsOf(dictionary).map(([from]) => from));
  tries.set(variant, trie);
  return trie;
}
