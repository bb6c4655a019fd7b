import hkPhrases from 'opencc-js/dict/HKPhrases';
import hkVariants from 'opencc-js/dict/HKVariants';
import twPhrases from 'opencc-js/dict/TWPhrases';
import twVariants from 'opencc-js/dict/TWVariants';
import type { Range } from '../evidence.ts';
import { BUILT_IN_PACK } from '../phrases/pack/index.ts';
import { Trie } from '../trie.ts';
import type { ConversionDraft } from './conversion-draft.ts';
import { pairsOf } from './opencc-dictionaries.ts';

/** Where words can be a region's own. */
type WordRegion = 'tw' | 'hk';

/** A quotation and a title, which are as somebody wrote them. */
const QUOTED = /[“「『《〈][^“”「」『』《》〈〉\n]{1,200}[”」』》〉]/g;

const tries = new Map<WordRegion, Trie<string>>();
let phraseTrie: Trie<string> | undefined;

/** Puts a region's words into the place of the mainland's (軟件 becomes 軟體), but for quotations, titles and set phrases. */
export function replaceVocabulary(draft: ConversionDraft, region: WordRegion, kept: readonly Range[]): void {
  const isKept = keptUnits(draft.source, kept);
  vocabulary(region).forEachLongest(draft.sameLength(), (word, start, end) => {
    if (!isKept.subarray(start, end).includes(1)) draft.replace({ start, end }, word);
  });
}

/** 1 for every unit of quotations, titles and set phrases, and of what is kept anyway. */
function keptUnits(source: string, kept: readonly Range[]): Uint8Array {
  const isKept = new Uint8Array(source.length);
  const keep = ({ start, end }: Range) => isKept.fill(1, start, end);
  for (const { 0: quoted, index } of source.matchAll(QUOTED)) keep({ start: index, end: index + quoted.length });
  phraseTrie ??= new Trie(BUILT_IN_PACK.map(({ phrase }) => [phrase, phrase]));
  phraseTrie.forEachLongest(source, (_, start, end) => keep({ start, end }));
  for (const range of kept) keep(range);
  return isKept;
}

function vocabulary(region: WordRegion): Trie<string> {
  const trie = tries.get(region) ?? makeVocabulary(region);
  tries.set(region, trie);
  return trie;
}

function makeVocabulary(region: WordRegion): Trie<string> {
  const forms = new Map(pairsOf(region === 'tw' ? twVariants : hkVariants));
  const written = (word: string) => Array.from(word, (character) => forms.get(character) ?? character).join('');
  return new Trie(pairsOf(region === 'tw' ? twPhrases : hkPhrases).map(([from, to]) => [written(from), written(to)]));
}
