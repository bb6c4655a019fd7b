import stCharacters from 'opencc-js/dict/STCharacters';
import twVariants from 'opencc-js/dict/TWVariants';
import { pairsOf } from './opencc-dictionaries.ts';
import { READINGS } from './tables.generated.ts';

/** How each character of Simplified text may be written in Traditional text, in the forms that Taiwan uses. */
export interface Readings {
  /** For every code unit its usual form; itself where it has none of one unit. */
  readonly usual: Uint16Array;
  /** The usual forms of characters outside the basic plane, and those that have one there. */
  readonly astral: ReadonlyMap<number, string>;
  /** The possible forms of those with several, the usual one first; by code unit. */
  readonly several: ReadonlyMap<number, readonly string[]>;
}

/** Standard forms that Taiwan writes at least as often as what OpenCC has for it. */
const KEPT_STANDARD = '污泄檐棱';

let cached: Readings | undefined;

/** Made on first use and then shared. */
export function readings(): Readings {
  cached ??= makeReadings();
  return cached;
}

function makeReadings(): Readings {
  const usual = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const astral = new Map<number, string>();
  const toTaiwan = new Map(pairsOf(twVariants));
  for (const [standard, form] of toTaiwan) if (!KEPT_STANDARD.includes(standard)) usual[standard.charCodeAt(0)] = form.charCodeAt(0);
  for (const [from, to] of pairsOf(stCharacters)) {
    const form = toTaiwan.get(to) ?? to;
    if (from.length === 1 && form.length === 1) usual[from.charCodeAt(0)] = form.charCodeAt(0);
    else astral.set(from.codePointAt(0) ?? 0, form);
  }
  const several = new Map<number, readonly string[]>();
  for (const { simplified, traditional } of READINGS) several.set(simplified.charCodeAt(0), [...traditional]);
  for (const [unit, [first = '']] of several) usual[unit] = first.charCodeAt(0);
  return { usual, astral, several };
}
