import type { Corpus } from '../corpus/corpus.ts';
import type { PhraseChange } from './change.ts';
import { changes } from './change.ts';
import { defaultContrast } from './contrast.ts';
import type { Facet } from './facet.ts';
import { grouped } from './facet.ts';
import type { Observation } from './observation.ts';
import { documentSet } from './observation.ts';

/** How many documents a group has. */
interface GroupSize {
  readonly key: string;
  readonly documents: number;
}

/** The documents by what they say of themselves; groups in order. */
export interface GroupSizes {
  readonly groups: readonly GroupSize[];
  /** How many documents are in none. */
  readonly without: number;
}

/** What a library holds, in one look. Copies are in no number but `copies`. */
export interface Overview {
  readonly documents: number;
  readonly copies: number;
  readonly unread: number;
  /** UTF-16 code units of the authors' own text. */
  readonly characters: number;
  readonly byYear: GroupSizes;
  readonly byProvince: GroupSizes;
  readonly byLevel: GroupSizes;
  readonly byOutlet: GroupSizes;
  /** The newest full year against the three before it, the surest changes first; `undefined` where the library has no two years. */
  readonly changes: YearChanges | undefined;
}

/** What changed in a year. */
interface YearChanges {
  readonly year: string;
  /** The first and the last year that it is held against. */
  readonly before: readonly [string, string];
  /** Shown by themselves at least, and explained by no make-up. */
  readonly phrases: readonly PhraseChange[];
}

/** What a library holds on a day (`2026-11-30`), with at most `most` changes. In slices. */
export function* overview(corpus: Corpus, today: string, most: number): Generator<undefined, Overview> {
  const { observations } = yield* documentSet(corpus, '');
  yield undefined;
  return {
    documents: observations.length,
    copies: corpus.size - observations.length,
    unread: corpus.unreadFiles().length,
    characters: observations.reduce((sum, { characters }) => sum + characters, 0),
    byYear: sizesOf(observations, 'year'),
    byProvince: sizesOf(observations, 'province'),
    byLevel: sizesOf(observations, 'level'),
    byOutlet: sizesOf(observations, 'outlet'),
    changes: yearChanges(corpus, observations, today, most),
  };
}

function sizesOf(observations: readonly Observation[], by: Facet): GroupSizes {
  const { groups, without } = grouped(observations, by);
  return { groups: [...groups].map(([key, group]) => ({ key, documents: group.length })), without };
}

function yearChanges(corpus: Corpus, observations: readonly Observation[], today: string, most: number): YearChanges | undefined {
  const contrast = defaultContrast(observations, today);
  if (!contrast) return undefined;
  const found = changes(corpus.phraseBook.phraseCounts, contrast).filter(({ grade, kind }) => grade !== 'C' && kind !== 'steady');
  return { year: contrast.year, before: contrast.before, phrases: found.slice(0, most) };
}
