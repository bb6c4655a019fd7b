import type { Range } from '../evidence.ts';
import { PHRASE_GROUPS } from '../phrases/phrase.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';

/** What a group holds: the phrases of a pack's group, or what recurs in the library without being in any pack. */
type PhraseGroupName = { readonly kind: 'pack'; readonly group: string } | { readonly kind: 'discovered' };

/** A group of phrases without its phrases. */
export interface PhraseGroupSummary {
  /** The same for the same group at any time. */
  readonly id: string;
  readonly name: PhraseGroupName;
  /** How many phrases are listed; their other wordings are listed below them. */
  readonly count: number;
  /** How many minor ones are left out. */
  readonly leftOut: number;
  /** Another one when anything that the view shows of the group's phrases has changed. */
  readonly version: number;
}

/** A phrase of a group, with its other wordings. */
export interface GroupedPhrase {
  readonly phrase: PhraseStatistics;
  readonly variants: readonly GroupedVariant[];
}

interface GroupedVariant {
  readonly phrase: PhraseStatistics;
  /** Where its text differs from that of the phrase. */
  readonly changed: readonly Range[];
}

/** The id of the group of what was discovered. */
export const DISCOVERED = 'discovered';
const PACK = 'pack/';

/** The same for the same group at any time. */
export function groupId({ source, group = '' }: PhraseStatistics): string {
  return source === 'discovered' ? DISCOVERED : `${PACK}${group}`;
}

/** What a group with this id holds. */
export function nameOf(id: string): PhraseGroupName {
  return id === DISCOVERED ? { kind: 'discovered' } : { kind: 'pack', group: id.slice(PACK.length) };
}

/** Own groups come after the built-in ones. */
export function rank(id: string): number {
  if (id === DISCOVERED) return -1;
  const at = PHRASE_GROUPS.findIndex((group) => id === `${PACK}${group}`);
  return at < 0 ? PHRASE_GROUPS.length : at;
}
