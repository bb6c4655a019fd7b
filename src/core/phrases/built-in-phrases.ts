import { foldText } from '../text/fold.ts';
import type { PackEntry } from './pack/index.ts';
import { BUILT_IN_PACK } from './pack/index.ts';
import type { Phrase } from './phrase.ts';

let cached: readonly Phrase[] | undefined;

/** The established phrases that Tifa knows of itself; folded on first use. */
export function builtInPhrases(): readonly Phrase[] {
  cached ??= BUILT_IN_PACK.map(asPhrase);
  return cached;
}

/** Texts print “十四五”规划 and 十四五规划 alike. */
function asPhrase({ phrase, ...entry }: PackEntry): Phrase {
  const key = foldText(phrase);
  const aliases = key.includes('"') ? [key.replaceAll('"', '')] : [];
  return { ...entry, key, aliases, text: phrase, source: 'pack' };
}
