import type { Script } from '../text/script.ts';

/**
 * A form of written Chinese, by OpenCC's names: Simplified (`s`), OpenCC's standard Traditional (`t`), Taiwan's characters (`tw`) and words (`twp`),
 * Hong Kong's characters (`hk`) and words (`hkp`), Japanese (`jp`).
 */
export const VARIANTS = ['s', 't', 'tw', 'twp', 'hk', 'hkp', 'jp'] as const;
/** A script with its regional standard, as OpenCC names it. */
export type Variant = (typeof VARIANTS)[number];

/** What a text is to be converted from, if nobody says: the form that its script tells, and for an undecided one the opposite of the target. */
export function variantOfScript(script: Script, to: Variant): Variant {
  if (script === 'Hans') return 's';
  if (script === 'Hant') return 't';
  return to === 's' ? 't' : 's';
}
