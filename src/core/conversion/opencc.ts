import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import type { Variant } from './variant.ts';

/** Built from the package's modules, as its main entry holds a second copy of the dictionaries that the fold imports. */
const makeConverter = ConverterBuilder(preset);
const converters = new Map<string, (text: string) => string>();

/** Converts a text as OpenCC does, phrases first. The dictionaries of a pair are loaded on its first use (0.1 to 0.5 s) and then shared. */
export function convertAsOpencc(text: string, from: Variant, to: Variant): string {
  if (from === to) return text;
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? makeConverter({ from: localeOf(from), to: localeOf(to) });
  converters.set(key, converter);
  return converter(text);
}

function localeOf(variant: Variant): string {
  return variant === 's' ? 'cn' : variant;
}
