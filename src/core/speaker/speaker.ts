import type { Certainty, Evidence } from '../evidence.ts';

/** Of which level who speaks in a text is, the widest first; then those who are of none. */
export const SPEAKER_LEVELS = [
  'centre',
  'ministry',
  'province',
  'city',
  'county',
  'township',
  'zone',
  'enterprise',
  'university',
  'press',
] as const;

/** `centre`: the Party's and the state's central organs; `city`: a prefecture; `county`: also a district and a county-level city; `zone`: a development zone; `press`: nobody but the medium that printed it. */
export type SpeakerLevel = (typeof SPEAKER_LEVELS)[number];

/** The level of who speaks, with the reasons for it and the levels of others who speak in the text (the likeliest first; rivals have none of their own). */
export interface Speaker {
  readonly level: SpeakerLevel;
  /** `stated` where who speaks is named; `inferred` where the text only says 我县, 全区, or tells nobody but its outlet. */
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly rivals: readonly Speaker[];
}

/** The filter of a query that lets just the documents of a level through. It needs no list of places, so that a host can make it. */
export function levelFilter(level: string): string {
  return `level:${level}`;
}
