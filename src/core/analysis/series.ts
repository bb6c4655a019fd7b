import type { Facet } from './facet.ts';
import { keptGroups } from './facet.ts';
import type { Incidence } from './incidence.ts';
import type { Observation } from './observation.ts';
import { proportion } from './proportion.ts';

/** How a phrase stands in one group of documents. Without a document there is no data: that is not zero. */
export interface SeriesCell {
  /** `2024`, `2024-H1`, `2024-Q1`, `2024-03`; the code of a division; the name of an outlet. */
  readonly key: string;
  /** How many documents have the phrase. */
  readonly documents: number;
  /** How many documents there are, which could have it. */
  readonly of: number;
  readonly occurrences: number;
  /** UTF-16 code units of the authors' own text in all documents of the group. */
  readonly characters: number;
  /** `documents` in `of` with its 95 % interval, 0 to 1; `null` without a document. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Occurrences per 10,000 characters; `null` without a document. */
  readonly rate: number | null;
}

/** A phrase in groups of documents that are laid side by side. */
export interface Series {
  readonly cells: readonly SeriesCell[];
  /** How many documents are in no group, as they do not say what they are grouped by, or not that finely. */
  readonly without: number;
}

/** How a phrase is spread over the groups of some documents. */
export function series(observations: readonly Observation[], incidence: Incidence, by: Facet): Series {
  const { groups, without } = keptGroups(observations, by);
  return { cells: [...groups].map(([key, group]) => seriesCell(key, group, incidence)), without };
}

const PER_CHARACTERS = 10_000;

/** A phrase in the documents of one group. */
export function seriesCell(key: string, group: readonly Observation[], incidence: Incidence): SeriesCell {
  let [documents, occurrences, characters] = [0, 0, 0];
  for (const observation of group) {
    const count = incidence.get(observation.uri) ?? 0;
    if (count > 0) documents++;
    occurrences += count;
    characters += observation.characters;
  }
  const { share = null, low = null, high = null } = proportion(documents, group.length) ?? {};
  const rate = characters === 0 ? null : (occurrences * PER_CHARACTERS) / characters;
  return { key, documents, of: group.length, occurrences, characters, share, low, high, rate };
}
