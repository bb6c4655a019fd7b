import { foldText } from '../text/fold.ts';
import { BUILT_IN_PACK } from './pack/index.ts';
import type { Phrase } from './phrase.ts';

let cached: readonly Phrase[] | undefined;

/** The established phrases that Tifa knows of itself; folded on first use. */
export function builtInPhrases(): readonly Phrase[] {
  cached ??= BUILT_IN_PACK.map(({ phrase, ...entry }) => ({ ...entry, key: foldText(phrase), text: phrase, source: 'pack' as const }));
  return cached;
}
