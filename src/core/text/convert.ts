import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import type { Script } from './script.ts';

/**
 * A form of written Chinese, by OpenCC's names: Simplified (`s`), OpenCC's standard Traditional (`t`), Taiwan's characters (`tw`) and words (`twp`),
 * Hong Kong's characters (`hk`) and words (`hkp`), Japanese (`jp`).
 */
export const VARIANTS = ['s', 't', 'tw', 'twp', 'hk', 'hkp', 'jp'] as const;
/** A script with its regional standard, as OpenCC names it. */
export type Variant = (typeof VARIANTS)[number];

/** Built from the package's modules, as its main entry holds a second copy of the dictionaries that the fold imports. */
const makeConverter = ConverterBuilder(preset);
const converters = new Map<string, (text: string) => string>();

/** Converts a text as OpenCC does, phrases first. The dictionaries of a pair are loaded on its first use (0.1 to 0.5 s) and then shared. */
export function convertScript(text: string, from: Variant, to: Variant): string {
  if (from === to) return text;
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? makeConverter({ from: localeOf(from), to: localeOf(to) });
  converters.set(key, converter);
  return converter(text);
}

/** What a text is to be converted from, if nobody says: the form that its script tells, and for an undecided one the opposite of the target. */
export function variantOfScript(script: Script, to: Variant): Variant {
  if (script === 'Hans') return 's';
  if (script === 'Hant') return 't';
  return to === 's' ? 't' : 's';
}

function localeOf(variant: Variant): string {
  return variant === 's' ? 'cn' : variant;
}
