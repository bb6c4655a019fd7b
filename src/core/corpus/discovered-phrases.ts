import type { Phrase } from '../phrases/phrase.ts';
import type { CachedPhrases } from './kept-phrases.ts';

/** How many of the phrases are established. */
export function establishedIn(phrases: readonly Phrase[]): number {
  return phrases.filter(({ source }) => source === 'pack').length;
}

/** What was discovered, with what was measured of established phrases: those are discovered ones again when no pack has them any more. */
export function discoveredOf({ phrases, ignored }: CachedPhrases): Phrase[] {
  const measured = phrases.filter(({ source, form, variants }) => source === 'discovered' || form || variants);
  return [...measured.map((phrase) => (phrase.form ? asDiscovered(phrase) : phrase)), ...ignored];
}

function asDiscovered({ key, aliases, quotedOnly, text, form, variants }: Phrase): Phrase {
  return {
    key,
    text,
    source: 'discovered',
    ...(aliases && { aliases }),
    ...(quotedOnly && { quotedOnly }),
    ...(form && { form }),
    ...(variants && { variants }),
  };
}
