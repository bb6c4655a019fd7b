import type { Evidence, Range } from '../evidence.ts';

/** What a declaration is about: `published` is named as the day of publication, `date` just as a date; `site` is the site as a whole. */
export type DeclaredFact = 'title' | 'published' | 'date' | 'outlet' | 'issuer' | 'number' | 'site';

/** Something that a file says of itself for programs: in front matter, in a field of a record, or in the markup of a page. */
export interface Declaration extends Range {
  readonly fact: DeclaredFact;
  /** In the script of the file, on one line; `start` and `end` are offsets of the file. */
  readonly value: string;
  /** Where it stands; the rule of its evidence. */
  readonly rule: DeclaredRule;
}

/** Where a file declares something. */
export type DeclaredRule = 'front-matter' | 'record-field' | 'page-meta' | 'page-data' | 'time-element';

/** A declaration as evidence. */
export function evidenceOf({ rule, start, end, value }: Declaration): Evidence {
  return { rule, start, end, note: value };
}
