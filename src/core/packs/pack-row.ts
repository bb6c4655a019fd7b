import type { Range } from '../evidence.ts';
import { OWN_FOLDER } from '../own-folder.ts';

const PACK_FORMATS = ['txt', 'csv', 'tsv', 'json'] as const;

/** How the phrases of a pack are written down. */
export type PackFormat = (typeof PACK_FORMATS)[number];

/** Where packs are, below a workspace folder. */
export const PACK_FOLDER = [OWN_FOLDER, 'phrases'] as const;
/** The pack that phrases are added to unless another one is chosen. */
export const DEFAULT_PACK = 'phrases.txt';
/** Beside the packs: a list of phrases that are not to be shown or counted, one on a line. */
export const IGNORED_LIST = 'ignored.txt';

/** `undefined` for a file that is no pack. */
export function packFormatOf(name: string): PackFormat | undefined {
  const extension = /^[^.].*\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return PACK_FORMATS.find((format) => format === extension);
}

/** What a pack can say of a phrase, in the order of the columns of a file without headings. */
export const PACK_FIELDS = ['phrase', 'english', 'note', 'group'] as const;
/** A column or field of a pack. */
export type PackField = (typeof PACK_FIELDS)[number];

/** One phrase as it is written in a pack; the range is where it stands in the file. */
export interface PackRow extends Range {
  readonly fields: Partial<Readonly<Record<PackField, string>>>;
}

/** Why a part of a pack is not used; the host turns the code into a localised sentence. */
export type PackProblemCode =
  | 'not-text'
  | 'syntax'
  | 'too-deep'
  | 'unclosed-quote'
  | 'no-header'
  | 'no-phrase-column'
  | 'unknown-column'
  | 'not-an-array'
  | 'not-an-object'
  | 'bad-value'
  | 'empty'
  | 'too-short'
  | 'too-long'
  | 'several-sentences'
  | 'duplicate';

/** What is wrong at a range of a pack. */
export interface PackProblem extends Range {
  readonly code: PackProblemCode;
  /** What it is about: a column, a phrase, or the file that has the phrase already; '' for the whole. */
  readonly name: string;
}

/** What one format makes of a file, before the phrases themselves are looked at. */
export interface PackRows {
  readonly rows: readonly PackRow[];
  readonly problems: readonly PackProblem[];
}

/** The values by field; what is empty is left out. */
export function filledFields(values: readonly (readonly [field: PackField, value: string | undefined])[]): PackRow['fields'] {
  return Object.fromEntries(values.flatMap(([field, value]) => (value?.trim() ? [[field, value.trim()]] : [])));
}
