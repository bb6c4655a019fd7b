import type { DateReading } from '../dates/dated.ts';
import type { Placed } from '../places/placed.ts';
import type { Speaker } from '../speaker/speaker.ts';
import type { ScriptReading } from '../text/script.ts';
import type { DocumentBasics } from './document-basics.ts';
import { basicsOf } from './document-basics.ts';
import { reasonsIn } from './document-reasons.ts';
import type { DocumentStanding } from './document-summary.ts';
import type { LibraryDocument } from './library-document.ts';

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
  const { title, outlet, issuer, number, hasMergedLines } = entry.document;
  const { dates, place, speaker, script } = reasonsIn(entry.reasons);
  return {
    ...basicsOf(entry, packPhrases),
    dates: entry.settledDates?.dates ?? dates,
    script,
    ...definedOnly({ title: title?.value, place, speaker, outlet, issuer, number, hasMergedLines, duplicateOf }),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, as exact optional properties and JSON want it. */
function definedOnly<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
