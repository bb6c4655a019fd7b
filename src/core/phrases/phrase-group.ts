/** The groups of the built-in pack, in the order in which they are shown. */
export const PHRASE_GROUPS = [
  'leadership',
  'party-building',
  'economy',
  'industry-technology',
  'reform-opening',
  'society-livelihood',
  'rule-of-law-governance',
  'environment',
  'rural',
  'region',
  'security-defence',
  'culture-ideology',
  'diplomacy',
  'taiwan-hongkong',
  'style-slogans',
  'plans-campaigns',
  'history',
] as const;

/** The key of a built-in group. */
export type PhraseGroup = (typeof PHRASE_GROUPS)[number];
