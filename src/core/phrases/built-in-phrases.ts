import { matchText } from '../text/matching-fold.ts';
import type { PackEntry } from './pack/index.ts';
import { BUILT_IN_PACK } from './pack/index.ts';
import type { Phrase } from './phrase.ts';

let cached: readonly Phrase[] | undefined;

/** The established phrases that Tifa knows of itself; folded on first use. */
export function builtInPhrases(): readonly Phrase[] {
  cached ??= BUILT_IN_PACK.map(asPhrase);
  return cached;
}

function asPhrase({ phrase, ...entry }: PackEntry): Phrase {
  return { ...entry, key: matchText(phrase), text: phrase, source: 'pack' };
}
