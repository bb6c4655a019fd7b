import type { DateReading } from '../dates/dated.ts';
import type { Placed } from '../places/placed.ts';
import type { Speaker } from '../speaker/speaker.ts';
import type { ScriptReading } from '../text/script.ts';
import type { DocumentBasics } from './document-basics.ts';
import { basicsOf } from './document-basics.ts';
import type { DocumentStanding } from './document-summary.ts';
import type { LibraryDocument } from './library-document.ts';
import { datesOf } from './library-document.ts';

/** Everything that is claimed of a document, with the evidence of each claim and its rivals; plain data without its text. */
export interface DocumentClaims extends DocumentBasics {
  /** `undefined` where the document prints none; then `displayName` is its first sentence. */
  readonly title?: string;
  readonly dates: DateReading;
  readonly place?: Placed;
  /** Of which level who speaks in it is. */
  readonly speaker?: Speaker;
  readonly outlet?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly script: ScriptReading;
  /** It has so many lines that those in the middle were read as one. */
  readonly hasMergedLines?: true;
  /** The uri of the document that this one repeats; `undefined` for an original. */
  readonly duplicateOf?: string;
}

/** What is claimed of a document of the library. */
export function claimsOf(entry: LibraryDocument, { packPhrases, duplicateOf }: DocumentStanding): DocumentClaims {
  const { document } = entry;
  return {
    ...basicsOf(entry, packPhrases),
    dates: datesOf(entry),
    script: document.script,
    ...definedOnly({
      title: document.title?.value,
      place: document.place,
      speaker: document.speaker,
      outlet: document.outlet?.value,
      issuer: document.issuer?.value,
      number: document.number?.value,
      hasMergedLines: document.hasMergedLines,
      duplicateOf,
    }),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, as exact optional properties and JSON want it. */
function definedOnly<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
