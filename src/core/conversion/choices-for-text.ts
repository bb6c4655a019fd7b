import type { ChoiceDirection, Choices, ChoiceTable } from './choices.ts';
import type { ConversionChoice, ConversionOptions } from './conversion.ts';
import { placesOf } from './marked-place.ts';
import type { Variant } from './variant.ts';

/** Of the same words around the same place in one document. */
const MOST_PLACES = 100;

/** The direction of choices for a target; `undefined` for Japanese, for which nothing is chosen. */
export function choiceDirection(to: Variant): ChoiceDirection | undefined {
  if (to === 'jp') return undefined;
  return to === 's' ? 'toSimplified' : 'toTraditional';
}

/** What the users of a library have chosen, for the conversion of a text; those for places only where `path` names the document that it is the text of. */
export function choicesForText(
  { keep, everywhere, documents }: Choices,
  { text, to, path }: { readonly text: string; readonly to: Variant; readonly path: string | undefined },
): Pick<ConversionOptions, 'keptWords' | 'choices'> {
  const direction = choiceDirection(to);
  if (!direction) return { keptWords: keep };
  const places = path === undefined ? undefined : documents.get(path)?.[direction];
  return {
    keptWords: keep,
    choices: [...Array.from(everywhere[direction], ([from, reading]) => ({ from, to: reading })), ...(places ? placed(places, text) : [])],
  };
}

function placed(table: ChoiceTable, text: string): ConversionChoice[] {
  return Array.from(table, ([marked, reading]) =>
    placesOf(marked, text, MOST_PLACES).map(({ start, end }) => ({ from: text.slice(start, end), to: reading, start })),
  ).flat();
}
