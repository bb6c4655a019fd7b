import { readScript } from '../text/script.ts';
import { readyChoices } from './character-choice.ts';
import type { Conversion, ConversionOptions } from './conversion.ts';
import type { LibraryEvidence } from './library-evidence.ts';
import { convertAsOpencc, readyOpencc } from './opencc.ts';
import { toSimplified } from './to-simplified.ts';
import { regionOfTarget, toTraditional } from './to-traditional.ts';
import { variantOfScript } from './variant.ts';

/** Converts a text. Only Chinese characters change, and quotation marks where that is asked for. Into Traditional a library has its say in what it knows. */
export function convert(text: string, options: ConversionOptions, library?: LibraryEvidence): Conversion {
  const { to, from, dictionary } = options;
  if (dictionary === 'opencc' || to === 'jp' || from === 'jp') return convertPlainly(text, options);
  return to === 's' ? toSimplified(text, options) : toTraditional(text, options, to, library);
}

/** Makes what a conversion needs in slices, as far as that is known without the text; `convert` makes at once what is missing. */
export function* readyConversion({ to, from, dictionary }: ConversionOptions): Generator<undefined, void> {
  if (dictionary === 'opencc' || to === 'jp' || from === 'jp') yield* readyOpencc(from ?? (to === 's' ? 't' : 's'), to);
  else if (to !== 's') yield* readyChoices();
  else if (from === 'twp' || from === 'hkp') for (const one of [from, regionOfTarget(from)]) yield* readyOpencc(one, to);
}

function convertPlainly(text: string, { to, from = variantOfScript(readScript(text).script, to) }: ConversionOptions): Conversion {
  const converted = convertAsOpencc(text, from, to);
  if (converted.length === text.length) return { text: converted, runs: [], doubtful: [] };
  const whole = { source: { start: 0, end: text.length }, result: { start: 0, end: converted.length } };
  return { text: converted, runs: [whole], doubtful: [] };
}
