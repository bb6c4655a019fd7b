import hkVariants from 'opencc-js/dict/HKVariantsRev';
import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariantsRev';
import { pairsOf } from './opencc-dictionaries.ts';

/** Simplified forms that OpenCC's first candidates leave as they are; characters that need their word (著, 乾) are elsewhere. */
const BEYOND_OPENCC: readonly (readonly [string, string])[] = [
  ['徵', '征'],
  ['麽', '么'],
  ['麼', '么'],
];

let cached: ReadonlyMap<string, string> | undefined;

/** The Simplified form of every character that has another one, whatever word it stands in. */
export function simplifiedCharacters(): ReadonlyMap<string, string> {
  cached ??= makeMap();
  return cached;
}

/** A text with each character in its usual Simplified form. */
export function simplifyCharacters(text: string): string {
  const map = simplifiedCharacters();
  return Array.from(text, (character) => map.get(character) ?? character).join('');
}

/** The standard form of a regional one is where the way begins; a character that Simplified texts write is where it ends. */
function makeMap(): ReadonlyMap<string, string> {
  const toSimplified = new Map([...pairsOf(tsCharacters), ...BEYOND_OPENCC]);
  const map = new Map(toSimplified);
  const isSimplified = new Set(pairsOf(stCharacters).map(([from]) => from));
  for (const [from, to] of [...pairsOf(hkVariants), ...pairsOf(twVariants)]) {
    if (!map.has(from) && !isSimplified.has(from)) map.set(from, toSimplified.get(to) ?? to);
  }
  return map;
}
