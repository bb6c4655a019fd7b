import type { Range } from '../evidence.ts';

/** Something that a file says of a document under a name. The range is that of the value, in the offsets of its text. */
export interface Field extends Range {
  readonly key: string;
  readonly value: string;
}
