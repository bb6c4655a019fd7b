import type { DateReading } from '../dates/dated.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { Placed } from '../places/placed.ts';
import type { Speaker } from '../speaker/speaker.ts';
import type { ScriptReading } from '../text/script.ts';

/** What is claimed of a document with all that speaks for it and against it: read when somebody asks for it. */
export interface DocumentReasons {
  /** As the document itself tells them. */
  readonly dates: DateReading;
  readonly place?: Placed;
  readonly speaker?: Speaker;
  readonly script: ScriptReading;
}

/** The reasons of a document as text, or somewhere else, as in a file of a cache. A library has most of its words in them, and nearly nobody asks. */
export type KeptReasons = string | StoredReasons;

/** Reasons that are elsewhere than in memory. */
export interface StoredReasons {
  /** As they were kept. Throws where they cannot be read any more. */
  read(): string;
}

/** The reasons of a document as text. */
export function packReasons({ dates, place, speaker, script }: PolicyDocument): string {
  const reasons: DocumentReasons = { dates, ...(place && { place }), ...(speaker && { speaker }), script };
  return JSON.stringify(reasons);
}

/** Reasons as the text that was kept. */
export function textOfReasons(kept: KeptReasons): string {
  return typeof kept === 'string' ? kept : kept.read();
}

/** What was kept. */
export function reasonsIn(kept: KeptReasons): DocumentReasons {
  return JSON.parse(textOfReasons(kept));
}
