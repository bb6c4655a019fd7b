import type { Dated, Precision } from '../dates/dated.ts';
import type { Certainty, Evidence, Range } from '../evidence.ts';
import type { Placed } from '../places/placed.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import type { Script } from '../text/script.ts';
import type { DocumentBasics } from './document-basics.ts';
import { basicsOf } from './document-basics.ts';
import type { LibraryDocument } from './library-document.ts';
import { datesOf } from './library-document.ts';

/**
 * What trees, filters and pickers show of a document. Many are held at once, so that there is neither evidence nor a rival in it (`DocumentClaims` has them):
 * what is the same in many documents is one part, which they can share.
 */
export interface DocumentSummary extends DocumentBasics {
  /** Whether the document prints `displayName` as its title; else it is its first sentence. */
  readonly isTitled: boolean;
  /** `undefined` where the text gives no reason for one. */
  readonly date: DateSummary | undefined;
  readonly place: PlaceSummary | undefined;
  /** Of who speaks in it; `undefined` where nothing says so. */
  readonly level: SpeakerLevel | undefined;
  readonly script: Script;
  /** The uri of the document that this one repeats; `undefined` for an original. */
  readonly duplicateOf: string | undefined;
  /** `undefined` for a document that is its file. */
  readonly record: RecordSummary | undefined;
}

/** Where a record stands in its file, in offsets of that; line and column count from 0. */
export interface RecordSummary extends Range {
  readonly line: number;
  readonly column: number;
}

/** How much a claim is worth. */
interface ClaimSummary {
  readonly certainty: Certainty;
  /** Somebody has corrected it: that is settled, whatever was read before. */
  readonly isCorrected: boolean;
  /** It has rivals. */
  readonly isDisputed: boolean;
}

/** A date without its reasons. */
export interface DateSummary extends ClaimSummary {
  readonly value: string;
  readonly precision: Precision;
}

/** A place without its reasons. */
export interface PlaceSummary extends ClaimSummary {
  readonly code: string;
  /** From the province down; empty for a national document. */
  readonly names: readonly string[];
  readonly zone?: string;
  /** The name of the time that the text uses, in its own script; `undefined` where it uses the name of today. */
  readonly former?: string;
}

/** What only the library knows of a document. */
export interface DocumentStanding {
  readonly packPhrases: number;
  readonly duplicateOf: string | undefined;
}

/** What a view gets of a document. */
export function summarize(entry: LibraryDocument, { packPhrases, duplicateOf }: DocumentStanding): DocumentSummary {
  const { document } = entry;
  const { date } = datesOf(entry);
  return {
    ...basicsOf(entry, packPhrases),
    isTitled: document.title !== undefined,
    date: date && dateSummary(date),
    place: document.place && placeSummary(document.place),
    level: document.speaker?.level,
    script: document.script.script,
    duplicateOf,
    record: entry.part && recordSummary(entry.part.record),
  };
}

function recordSummary({ start, end, line, column }: RecordSummary): RecordSummary {
  return { start, end, line, column };
}

/** A date without its reasons. */
export function dateSummary(dated: Dated): DateSummary {
  return { value: dated.value, precision: dated.precision, ...claimSummary(dated) };
}

/** A place without its reasons. */
export function placeSummary(placed: Placed): PlaceSummary {
  const { code, names, zone, evidence } = placed;
  const former = evidence.find(({ rule }) => rule === 'place-former-name')?.note;
  return { code, names, ...(zone !== undefined && { zone }), ...(former !== undefined && { former }), ...claimSummary(placed) };
}

function claimSummary({ certainty, evidence, rivals }: Dated | Placed): ClaimSummary {
  return { certainty, isCorrected: isCorrection(evidence), isDisputed: rivals.length > 0 };
}

function isCorrection([first]: readonly Evidence[]): boolean {
  return first?.rule === 'correction';
}

/** Below this confidence the encoding of a document is shown as doubtful. */
const DOUBTFUL = 0.8;

/** Whether a person should look at how the bytes of a document were read. */
export function isDoubtful({ encodingConfidence, invalidSequences }: DocumentSummary): boolean {
  return encodingConfidence < DOUBTFUL || invalidSequences > 0;
}
