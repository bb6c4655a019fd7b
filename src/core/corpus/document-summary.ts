import type { Range } from '../evidence.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import type { Script } from '../text/script.ts';
import type { DateSummary, PlaceSummary } from './claim-summary.ts';
import type { DocumentBasics } from './document-basics.ts';
import type { LibraryDocument } from './library-document.ts';
import { datedOf } from './library-document.ts';

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

/** What only the library knows of a document. */
export interface DocumentStanding {
  readonly packPhrases: number;
  readonly duplicateOf: string | undefined;
}

/** What a view gets of a document. */
export function summarize(entry: LibraryDocument, { packPhrases, duplicateOf }: DocumentStanding): DocumentSummary {
  const { uri, path, encoding, encodingConfidence, invalidSequences } = entry;
  const { displayName, noise, characters, title, place, level, script } = entry.document;
  // One literal: a library that is opened makes one for each document, and parts that are put together take several times as long.
  return {
    uri,
    path,
    displayName,
    encoding,
    encodingConfidence,
    invalidSequences,
    noise,
    characters,
    packPhrases,
    isTitled: title !== undefined,
    date: datedOf(entry),
    place,
    level,
    script,
    duplicateOf,
    record: entry.part && recordSummary(entry.part.record),
  };
}

function recordSummary({ start, end, line, column }: RecordSummary): RecordSummary {
  return { start, end, line, column };
}

/** Below this confidence the encoding of a document is shown as doubtful. */
const DOUBTFUL = 0.8;

/** Whether a person should look at how the bytes of a document were read. */
export function isDoubtful({ encodingConfidence, invalidSequences }: DocumentSummary): boolean {
  return encodingConfidence < DOUBTFUL || invalidSequences > 0;
}
