import { readScript } from '../text/script.ts';
import type { Conversion, ConversionOptions } from './conversion.ts';
import type { LibraryEvidence } from './library-evidence.ts';
import { convertAsOpencc } from './opencc.ts';
import { toSimplified } from './to-simplified.ts';
import { toTraditional } from './to-traditional.ts';
import { variantOfScript } from './variant.ts';

/** Converts a text. Only Chinese characters change, and quotation marks where that is asked for. Into Traditional a library has its say in what it knows. */
export function convert(text: string, options: ConversionOptions, library?: LibraryEvidence): Conversion {
  const { to, from, dictionary } = options;
  if (dictionary === 'opencc' || to === 'jp' || from === 'jp') return convertPlainly(text, options);
  return to === 's' ? toSimplified(text, options) : toTraditional(text, options, to, library);
}

function convertPlainly(text: string, { to, from = variantOfScript(readScript(text).script, to) }: ConversionOptions): Conversion {
  const converted = convertAsOpencc(text, from, to);
  if (converted.length === text.length) return { text: converted, runs: [], doubtful: [] };
  const whole = { source: { start: 0, end: text.length }, result: { start: 0, end: converted.length } };
  return { text: converted, runs: [whole], doubtful: [] };
}
