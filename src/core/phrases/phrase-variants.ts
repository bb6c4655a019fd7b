import { changedCharacters } from './changed-characters.ts';
import type { Phrase, PhraseVariant } from './phrase.ts';
import { variantFamilies } from './variants.ts';

/** The phrases, each with its variants among them. Can pause. */
export function* withVariants(phrases: readonly Phrase[]): Generator<undefined, Phrase[]> {
  const families = yield* variantFamilies(phrases.map(({ key }) => key));
  const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
  const result: Phrase[] = [];
  for (const { variants: _, ...phrase } of phrases) {
    const keys = families.get(phrase.key) ?? [];
    const variants = keys.flatMap((key) => variantOf(phrase, byKey.get(key)) ?? []);
    result.push(variants.length > 0 ? { ...phrase, variants } : phrase);
    if (result.length % STEP === 0) yield undefined;
  }
  return result;
}

const STEP = 512;

/** A phrase and its key have the same length, so that ranges of the one hold in the other, unless a pack writes it with spaces: then all of it counts as changed. */
function variantOf(phrase: Phrase, variant: Phrase | undefined): PhraseVariant | undefined {
  if (!variant) return undefined;
  const { key, text } = variant;
  const changed = key.length === text.length ? changedCharacters(phrase.key, key) : [{ start: 0, end: text.length }];
  return { key, text, changed };
}
